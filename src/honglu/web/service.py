"""What all requests to one server share."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from jinja2 import Environment
from starlette.requests import Request

from honglu.ledger import LedgerError
from honglu.query.library import Library
from honglu.query.queue import Queue
from honglu.web.access.store import Store
from honglu.web.assets import Assets
from honglu.web.limits import Buckets
from honglu.web.readers import Readers
from honglu.web.settings import Settings
from honglu.web.templating import make_templates
from honglu.web.wording import Words, load_words


@dataclass(frozen=True, slots=True)
class Service:
    """The ledger, the users, and what pages are made of."""

    settings: Settings
    readers: Readers
    library: Library
    queue: Queue
    store: Store
    buckets: Buckets
    words: Mapping[str, Words]
    assets: Assets
    templates: Environment


def make_service(settings: Settings) -> Service:
    """All of it, ready; opens no ledger yet."""
    return Service(
        settings=settings,
        readers=Readers(settings.ledger),
        library=Library(),
        queue=Queue(),
        store=Store(settings.access_file),
        buckets=Buckets(settings.rate, settings.burst),
        words=load_words(),
        assets=Assets(),
        templates=make_templates(),
    )


def service_of(request: Request) -> Service:
    """The service that answers the request."""
    return cast(Service, request.app.state.service)


def warm(service: Service) -> None:
    """Make ready what the first question needs: in a large ledger that takes seconds, which nobody need wait for."""
    with suppress(LedgerError), service.readers.lend() as ledger:
        service.library.shelf(ledger)
