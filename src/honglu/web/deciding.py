"""Decisions made in the browser: put together of what the ledger has now, kept at once, and logged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from starlette.requests import Request

from honglu.ledger import LedgerError, Reader, write_to
from honglu.model.decision import Decision
from honglu.query.deciding import Judge
from honglu.web.faults import Fault
from honglu.web.service import service_of
from honglu.web.visitors import note, visitor_of

# How long a person waits for a ledger that another program writes; a transaction of an ingest takes a second or two.
_PATIENCE = 5.0
_LONGEST = 2000


def decide(
    request: Request, ledger: Reader, why: str, make: Callable[[Judge], Decision], impossible: int = 409
) -> Decision:
    """Keep what the visitor decides, with the reason; the ledger follows at once.

    Raises `Fault` where it cannot be decided so (with the status `impossible`) or the reason is too long (422), and
    `LedgerBusyError` where another program writes the ledger for too long.
    """
    if len(why) > _LONGEST:
        raise Fault(422, f"the reason is too long: say it in {_LONGEST:,} characters")
    service = service_of(request)
    made = _made(ledger, make, _judge(request, why), impossible)
    with write_to(service.settings.ledger, _PATIENCE) as writer:
        new = writer.decide(made)
    if not new:
        raise Fault(409, "the same was decided in the same moment")
    service.library.fresh()
    if made.verdict == "undo":
        service.queue.fresh()  # what was decided is passed over in the queue as it is; what is open again is not in it
    note(request, f"decide {made.verdict}", made.id)
    return made


def _judge(request: Request, why: str) -> Judge:
    made = service_of(request).settings.clock().isoformat(timespec="milliseconds")
    return Judge(str(visitor_of(request).name), made, why.strip())


def _made(ledger: Reader, make: Callable[[Judge], Decision], judge: Judge, impossible: int) -> Decision:
    try:
        return make(judge)
    except LedgerError as error:
        if isinstance(error.__cause__, sqlite3.Error):
            raise
        # Where the ledger lies is nobody's business.
        raise Fault(impossible, str(error).replace(str(ledger.path), "the ledger")) from error
