"""Names compared as people type them: without accents, case, hyphens or order."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.text.folding import folded_words


def names_match(wanted: str, names: Iterable[str]) -> bool:
    """Whether every word of `wanted` is part of a word of one of the names, or is some of its words written as one.

    So "song", "nam kim", "KIM SONG NAM" and "songnam" all find "Kim Song-nam". Nothing wanted finds nothing.
    """
    asked = folded_words(wanted)
    return bool(asked) and any(_covers(folded_words(name), asked) for name in names)


def _covers(name: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    joined = {"".join(name[i:j]) for i in range(len(name)) for j in range(i + 2, len(name) + 1)}
    return all(word in joined or any(word in part for part in name) for word in asked)
