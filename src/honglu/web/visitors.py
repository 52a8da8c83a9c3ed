"""Who asks: found out once a request, from a token or a session's cookie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from starlette.requests import Request

from honglu.web.access import audit, sessions, tokens
from honglu.web.access.audit import Deed, Outcome
from honglu.web.access.roles import Role, suffices
from honglu.web.access.sessions import Session
from honglu.web.faults import Fault
from honglu.web.service import Service, service_of


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks: `by` tells how that is known, `key` is the id of the session or token."""

    name: str | None = None
    role: Role | None = None
    by: Literal["nothing", "session", "token"] = "nothing"
    key: str = ""
    session: Session | None = None

    def may(self, needed: Role) -> bool:
        """Whether the visitor may do what takes this role."""
        return suffices(self.role, needed)


NOBODY = Visitor()


def identify(request: Request) -> Visitor:
    """Who asks; a token that is no good is refused with 401, a cookie that is no good counts for nothing."""
    known = visitor_of(request)
    if known is not NOBODY:
        return known
    service = service_of(request)
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    cookie = request.cookies.get(session_cookie(service))
    found = NOBODY
    if scheme.lower() == "bearer":
        found = _bearer(service, secret.strip())
    elif cookie and service.store.exists():
        found = _session(service, cookie)
    request.state.visitor = found
    return found


def visitor_of(request: Request) -> Visitor:
    """Who asks, where that was found out before; else nobody."""
    return cast(Visitor, getattr(request.state, "visitor", NOBODY))


def session_cookie(service: Service) -> str:
    """The name of the cookie; behind TLS one that no other host can have set."""
    return "__Host-honglu_session" if service.settings.behind_tls else "honglu_session"


def address_of(request: Request) -> str:
    """Where the request comes from."""
    return request.client.host if request.client else "-"


def note(request: Request, action: str, detail: str = "", outcome: Outcome = "done") -> None:
    """Log what the visitor did, or was not let do."""
    service = service_of(request)
    deed = Deed(visitor_of(request).name or "-", address_of(request), action, detail, outcome)
    with service.store.open() as db:
        audit.note(db, deed, service.settings.clock())


def _session(service: Service, cookie: str) -> Visitor:
    with service.store.look() as db:
        found = sessions.find(db, cookie, service.settings.clock())
    return Visitor(found.user.name, found.user.role, "session", found.id, found) if found else NOBODY


def _bearer(service: Service, secret: str) -> Visitor:
    now = service.settings.clock()
    found = None
    if service.store.exists():
        with service.store.look() as db:
            found = tokens.bearer(db, secret, now)
            stale = found is not None and tokens.stale_use(db, found[0], now)
        if found and stale:
            with service.store.open() as db:
                tokens.note_use(db, found[0], now)
    if found is None:
        challenge = {"WWW-Authenticate": 'Bearer realm="honglu", error="invalid_token"'}
        raise Fault(401, "the token is unknown, expired or revoked: make another with `honglu token add`", challenge)
    key, owner, role = found
    return Visitor(owner.name, role, "token", key)
