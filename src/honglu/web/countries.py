"""What countries are called in the languages of the interface (countries.tsv, from CLDR)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def country_name(code: str, language: str) -> str:
    """The name of a country in a language of the interface; an organization's acronym stands for itself."""
    return _names().get((code, language), code)


@cache
def _names() -> dict[tuple[str, str], str]:
    head, *rows = files("honglu.web").joinpath("countries.tsv").read_text(encoding="utf-8").splitlines()
    languages = head.removeprefix("# code\t").split("\t")
    cells = (row.split("\t") for row in rows)
    return {(code, language): name for code, *names in cells for language, name in zip(languages, names, strict=True)}
