"""Names compared as people type them: without accents, case, hyphens or order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Letters that carry their stroke inside, so that no decomposition takes it off.
_STROKES = str.maketrans("đĐøØłŁħĦ", "dDoOlLhH")


def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name, hyphens parting them, in lower case and without accents: "Kim Song-nam" → kim, song, nam."""
    bare = unicodedata.normalize("NFKD", name.translate(_STROKES))
    # Composed again, so that a Hangul syllable is one letter and is not found inside another.
    bare = unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))
    return tuple(re.findall(r"[^\W_]+", bare.casefold()))


def names_match(wanted: str, names: Iterable[str]) -> bool:
    """Whether every word of `wanted` is part of a word of one of the names, or is some of its words written as one.

    So "song", "nam kim", "KIM SONG NAM" and "songnam" all find "Kim Song-nam". Nothing wanted finds nothing.
    """
    asked = folded_words(wanted)
    return bool(asked) and any(_covers(folded_words(name), asked) for name in names)


def _covers(name: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    joined = {"".join(name[i:j]) for i in range(len(name)) for j in range(i + 2, len(name) + 1)}
    return all(word in joined or any(word in part for part in name) for word in asked)
