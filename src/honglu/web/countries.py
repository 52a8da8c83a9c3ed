"""What countries are called in the languages of the interface (countries.tsv, from CLDR)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from honglu.text.folding import folded_words


def country_name(code: str, language: str) -> str:
    """The name of a country in a language of the interface; an organization's acronym stands for itself."""
    return _names().get((code, language), code)


def is_country(code: str) -> bool:
    """Whether a country has the code."""
    return code in _words()


def codes_called(asked: str, codes: Collection[str]) -> list[str]:
    """Of the codes, in order, those of countries with all words asked in a name, as they begin, and the code itself.

    Names are those of any language of the interface, without accents and case. Who is called just so comes alone.
    """
    wanted = folded_words(asked)
    if not wanted:
        return []
    known = {code: _words().get(code, []) for code in codes}
    just = [code for code, names in known.items() if code.casefold() == asked.strip().casefold() or wanted in names]
    return sorted(just or (code for code, names in known.items() if any(_begins(words, wanted) for words in names)))


def _begins(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return all(any(word.startswith(begun) for word in words) for begun in wanted)


@cache
def _words() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for (code, _), name in _names().items():
        found.setdefault(code, []).append(folded_words(name))
    return found


@cache
def _names() -> dict[tuple[str, str], str]:
    head, *rows = files("honglu.web").joinpath("countries.tsv").read_text(encoding="utf-8").splitlines()
    languages = head.removeprefix("# code\t").split("\t")
    cells = (row.split("\t") for row in rows)
    return {(code, language): name for code, *names in cells for language, name in zip(languages, names, strict=True)}
