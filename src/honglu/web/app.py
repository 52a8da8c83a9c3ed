"""The app: pages and API over one ledger."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

from fastapi import APIRouter, Depends, FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware

from honglu import __version__
from honglu.web.api import actors as api_actors
from honglu.web.api import articles as api_articles
from honglu.web.api import contacts as api_contacts
from honglu.web.api import decisions as api_decisions
from honglu.web.api import pairs as api_pairs
from honglu.web.api import posts, search
from honglu.web.api.described import describe
from honglu.web.fault_answers import on_crash, register
from honglu.web.guard import guard
from honglu.web.layers import Crashes, Heads, Hosts
from honglu.web.pages import (
    account,
    accuracy,
    actor,
    actors,
    admin,
    article,
    articles,
    contact,
    contacts,
    correcting,
    decisions,
    export,
    home,
    login,
    pair,
    pairs,
    preferences,
    review,
    sources,
    visit,
)
from honglu.web.service import make_service, warm
from honglu.web.settings import Settings

PAGES: tuple[APIRouter, ...] = (
    home.routes,
    contacts.routes,
    contact.routes,
    actors.routes,
    actor.routes,
    pairs.routes,
    pair.routes,
    visit.routes,
    correcting.routes,
    articles.routes,
    article.routes,
    sources.routes,
    accuracy.routes,
    review.routes,
    decisions.routes,
    export.routes,
    login.routes,
    account.routes,
    admin.routes,
    preferences.routes,
)

API: tuple[APIRouter, ...] = (
    api_contacts.routes,
    api_actors.routes,
    posts.routes,
    api_pairs.routes,
    api_articles.routes,
    search.routes,
    api_decisions.routes,
)
"""Each is served under /api/v1, and described in /api/v1/openapi.json."""

# More than any form or decision needs.
_MOST_BYTES = 1_000_000
# Nothing is told to anybody else, whatever the environment says.
_NO_TELEMETRY = TelemetryConfig(tracing=False, metrics=False, logs=False, auto_configure=False)


def make_app(settings: Settings) -> FastAPI:
    """The app that serves so; it opens the ledger when it starts, or when there is one."""
    service = make_service(settings)

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        Thread(target=warm, args=[service], daemon=True).start()
        yield
        service.readers.close()

    app = FastAPI(
        title="Honglu",
        version=__version__,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=living,
        dependencies=[Depends(guard)],
        telemetry=_NO_TELEMETRY,
        middleware=[
            Middleware(Heads, behind_tls=settings.behind_tls),
            Middleware(Crashes, answer=on_crash),
            Middleware(Hosts, names=settings.names),
            Middleware(RequestBodyLimitMiddleware, max_body_size=_MOST_BYTES),
        ],
    )
    app.state.service = service
    app.router.add_route("/static/{name:path}", service.assets.serve)
    register(app)
    for routes in PAGES:
        app.include_router(routes, include_in_schema=False)
    for routes in API:
        app.include_router(routes, prefix="/api/v1")
    describe(app)
    return app
