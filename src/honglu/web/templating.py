"""The templates: every value is escaped and harmless, and a name that is missing is an error."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from honglu.export import FORMATS
from honglu.text.harmless import escaped_but_lines
from honglu.web.countries import country_name
from honglu.web.telling import date_words, in_words, kind_words, place_words


def make_templates() -> Environment:
    """The templates in `templates/`."""
    templates = Environment(
        loader=PackageLoader("honglu.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_harmless,
    )
    templates.globals["formats"] = tuple(FORMATS.values())
    # Of a contact or a part of one, in words of the interface: {{ contact|told(t) }}.
    templates.filters.update(day=date_words, told=in_words, kind=kind_words, place=place_words, country=country_name)
    return templates


def _harmless(value: object) -> object:
    """Whatever a page shows, with characters made visible that would move or reorder what stands around them."""
    if isinstance(value, Markup):
        return value
    return escaped_but_lines(value) if isinstance(value, str) and not value.isprintable() else value
