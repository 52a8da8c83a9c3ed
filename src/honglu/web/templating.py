"""The templates: every value is escaped, and a name that is missing is an error."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def make_templates() -> Environment:
    """The templates in `templates/`."""
    return Environment(
        loader=PackageLoader("honglu.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
