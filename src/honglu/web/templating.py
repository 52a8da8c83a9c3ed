"""The templates: every value is escaped, and a name that is missing is an error."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

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
    )
    # Of a contact or a part of one, in words of the interface: {{ contact|told(t) }}.
    templates.filters.update(day=date_words, told=in_words, kind=kind_words, place=place_words, country=country_name)
    return templates
