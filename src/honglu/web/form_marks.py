"""The mark in every form, which another site cannot know (a CSRF token)."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from starlette.requests import Request
from starlette.responses import Response

from honglu.web.access.store import signing_key
from honglu.web.service import Service, service_of
from honglu.web.visitors import visitor_of

FIELD, HEADER = "form_mark", "x-form-mark"
"""Where it comes back: in a form's field, or a script's header."""

_LASTS = 12 * 3600


def mark_of_session(request: Request) -> str:
    """The mark for forms of who is logged in; empty for others."""
    visitor = visitor_of(request)
    return _mark(service_of(request), "session", visitor.key) if visitor.by == "session" else ""


def mark_of_login(request: Request) -> tuple[str, str]:
    """The mark for the form of the login, and the value of the cookie that it belongs to.

    Who is logged in, and logs in as another, sends the mark of the session, as with all forms.
    """
    service = service_of(request)
    seed = request.cookies.get(_cookie(service)) or secrets.token_urlsafe(16)
    return mark_of_session(request) or _mark(service, "login", seed), seed


def keep_seed(request: Request, response: Response, seed: str) -> None:
    """Keep what the login's mark belongs to."""
    service = service_of(request)
    response.set_cookie(
        _cookie(service), seed, max_age=_LASTS, httponly=True, samesite="lax", secure=service.settings.behind_tls
    )


def is_of_session(request: Request, mark: str) -> bool:
    """Whether the mark is that of the visitor's session."""
    return _same(mark, mark_of_session(request))


def is_of_login(request: Request, mark: str) -> bool:
    """Whether the mark is that of the form of the login which this browser was given."""
    if mark_of_session(request):
        return is_of_session(request, mark)
    service = service_of(request)
    seed = request.cookies.get(_cookie(service))
    return bool(seed) and _same(mark, _mark(service, "login", str(seed)))


def _mark(service: Service, purpose: str, seed: str) -> str:
    with service.store.look() as db:
        key = signing_key(db)
    return hmac.new(key, f"{purpose}\0{seed}".encode(), hashlib.sha256).hexdigest()


def _same(one: str, other: str) -> bool:
    return bool(other) and hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode())


def _cookie(service: Service) -> str:
    return "__Host-honglu_form" if service.settings.behind_tls else "honglu_form"
