"""A contact put right: merged with another, parted, a field corrected, or taken for none."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honglu.ledger import Contact, Reader
from honglu.model.decision import Decision
from honglu.query import deciding
from honglu.query.deciding import Judge
from honglu.web.addresses import with_query
from honglu.web.asking import Form, Ledger, Reviewing, said
from honglu.web.deciding import decide
from honglu.web.faults import Fault
from honglu.web.service import service_of

routes = APIRouter()


@routes.post("/contacts/{contact_id}/same")
def same(request: Request, _: Reviewing, ledger: Ledger, form: Form, contact_id: str) -> Response:
    """The contact and another, picked or told by its id, are one occasion."""
    other = said(form, "other").strip() or said(form, "picked")
    if not other:
        raise Fault(422, "say with which contact it is one: pick one, or give the beginning of its id")
    return _put_right(request, ledger, contact_id, form, lambda by: deciding.same(ledger, contact_id, other, by))


@routes.post("/contacts/{contact_id}/different")
def different(request: Request, _: Reviewing, ledger: Ledger, form: Form, contact_id: str) -> Response:
    """An article of the contact tells of another occasion."""
    article = said(form, "article")
    return _put_right(request, ledger, contact_id, form, lambda by: deciding.different(ledger, contact_id, article, by))


@routes.post("/contacts/{contact_id}/wrong")
def wrong(request: Request, _: Reviewing, ledger: Ledger, form: Form, contact_id: str) -> Response:
    """A field of the contact has a wrong value; without a right one it is not known."""
    field = said(form, "field")
    value, right = said(form, "value") or None, said(form, "right").strip() or None
    fault = deciding.Fault(field, value, right.upper() if right and field == "country" else right)
    return _put_right(request, ledger, contact_id, form, lambda by: deciding.wrong(ledger, contact_id, fault, by))


@routes.post("/contacts/{contact_id}/undo")
def undo(request: Request, _: Reviewing, ledger: Ledger, form: Form, contact_id: str) -> Response:
    """A decision on the contact counts no longer."""
    gone = said(form, "decision")
    return _put_right(request, ledger, contact_id, form, lambda by: deciding.undo(ledger.decisions(), gone, by))


def _put_right(
    request: Request, ledger: Reader, contact_id: str, form: FormData, make: Callable[[Judge], Decision]
) -> Response:
    contact = ledger.contact(contact_id)
    if contact is None:
        raise Fault(404, "no contact has this id: it may have been merged with another since")
    made = decide(request, ledger, said(form, "why"), make)
    return RedirectResponse(with_query(f"/contacts/{_now(request, contact)}", done=made.id), 303)


def _now(request: Request, contact: Contact) -> str:
    """The contact that the claims told first now belong to: a contact has another id when others join it or leave."""
    with service_of(request).readers.lend() as fresh:
        homes = (fresh.contact_of(kept.id) for kept in contact.claims)
        return next((home for home in homes if home), contact.id)
