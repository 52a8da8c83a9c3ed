"""What languages are called in English."""

from __future__ import annotations

from functools import cache
from importlib import resources


def language_name(code: str) -> str | None:
    """The English name of a language by its ISO 639 code: "French" for fr; None for a code that the table lacks."""
    return _names().get(code)


@cache
def _names() -> dict[str, str]:
    table = (resources.files("honglu.knowledge") / "languages.tsv").read_text(encoding="utf-8")
    _, *rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return dict(rows)
