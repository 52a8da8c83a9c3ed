"""How a visitor wants pages: language and light, kept in cookies."""

from __future__ import annotations

from typing import Literal, get_args

from starlette.requests import Request
from starlette.responses import Response

from honglu.web.service import service_of
from honglu.web.wording import Words, preferred

Theme = Literal["system", "light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)

_LANGUAGE, _THEME = "honglu_language", "honglu_theme"
_YEAR = 365 * 24 * 3600


def words_for(request: Request) -> Words:
    """The words in the language that the visitor chose, or that the browser asks for."""
    words = service_of(request).words
    chosen = request.cookies.get(_LANGUAGE, "")
    language = chosen if chosen in words else preferred(request.headers.get("accept-language", ""), words)
    return words[language]


def theme_of(request: Request) -> Theme:
    """The light that the visitor chose; "system" leaves it to the browser."""
    chosen = request.cookies.get(_THEME)
    return next((theme for theme in THEMES if theme == chosen), "system")


def keep(request: Request, response: Response, language: str | None, theme: str | None) -> None:
    """Keep what was chosen; what there is not is not kept."""
    service = service_of(request)
    chosen = {_LANGUAGE: language if language in service.words else None, _THEME: theme if theme in THEMES else None}
    for name, value in chosen.items():
        if value is not None:
            response.set_cookie(
                name, value, max_age=_YEAR, httponly=True, samesite="lax", secure=service.settings.behind_tls
            )
