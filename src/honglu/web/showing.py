"""Pages made of templates."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse

from honglu.web.addresses import here
from honglu.web.form_marks import mark_of_session
from honglu.web.preferences import THEMES, theme_of, words_for
from honglu.web.service import service_of
from honglu.web.visitors import visitor_of

NAVIGATION = ("contacts", "actors", "pairs", "sources", "review", "accuracy")
"""What the head of each page leads to: paths, and keys of words under `nav`."""


def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """The page that a template makes of the values, and of what every page has.

    Every template knows `t` (words of the interface), `language`, `languages`, `theme`, `themes`, `asset`, `visitor`,
    `here`, `navigation`, `closed` and `form_mark`.
    """
    service = service_of(request)
    words = words_for(request)
    shared = {
        "t": words,
        "language": words.language,
        "languages": service.words.values(),
        "theme": theme_of(request),
        "themes": THEMES,
        "asset": service.assets,
        "visitor": visitor_of(request),
        "here": here(request),
        "path": request.url.path,
        "navigation": NAVIGATION,
        "form_mark": mark_of_session(request),
    }
    return HTMLResponse(service.templates.get_template(template).render({**shared, **values}), status)
