"""The words and marks of a text whose words stand apart."""

from __future__ import annotations

import regex

from honglu.annotate.item import NOTHING, Item
from honglu.text.layer import Layer

_WORD = regex.compile(
    r"""
      \p{L}[\p{L}\p{M}\p{N}'’]{2,}(?:-[\p{L}\p{M}\p{N}'’]+)*                   # most words, tried first
    | (?:\p{Lu}\.){2,}(?=\s\p{Lu})                                         # "H.R." before a name
    | \p{L}\p{Ll}?\.(?=\p{Lu})(?:[\p{L}\p{M}'’]+(?:[-.][\p{L}\p{M}'’]+)*)?  # "S.Abe", "Ph.Phi-ông"
    | \p{Lu}\p{Ll}?\.(?=\s(?:\p{Lu}|$))                                        # "W." in "George W. Bush"
    | [\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:[-][\p{L}\p{M}\p{N}'’]+)*
    | [^\s]
    """,
    regex.VERBOSE,
)
_LOWER_START = regex.compile(r"\p{Ll}{1,3}-\p{Lu}")  # "al-Assad" is a name, too
ACRONYM = 3  # letters from which a word in capitals is no initials
HYPHENATED = 4  # letters within which a small word before a hyphen ends ("al-")


def split_words(layer: Layer, begin: int, stop: int, items: list[Item]) -> None:
    """Adds the words and marks of `layer[begin:stop]`; no word goes across a space, and most are letters alone."""
    folded = layer.folded
    at = begin
    for piece in layer.text[begin:stop].split(" "):
        after = at + len(piece)
        if piece.isalpha():
            cap = piece[0].isupper()
            item = Item(at, after, folded[at:after], NOTHING, cap, True)
            item.acronym = cap and after - at >= ACRONYM and piece.isupper()
            items.append(item)
        elif piece:
            _parts(layer, at, after, stop, items)
        at = after + 1


def _parts(layer: Layer, begin: int, after: int, stop: int, items: list[Item]) -> None:
    """Adds the words and marks that begin before `after`; what stands up to `stop` tells where they end."""
    text, folded = layer.text, layer.folded
    for match in _WORD.finditer(text, begin, stop):
        a, b = match.span()
        if a >= after:
            return
        first = text[a]
        cap = first.isupper() or (
            "-" in text[a : min(b, a + HYPHENATED)] and _LOWER_START.match(text, a, b) is not None
        )
        item = Item(a, b, folded[a:b], NOTHING, cap, first.isalnum())
        item.acronym = cap and b - a >= ACRONYM and _is_acronym(text[a:b])
        items.append(item)


def _is_acronym(word: str) -> bool:
    """Capitals throughout, also in parts ("KH-ĐT")."""
    return word.isupper() and all(part.isalpha() and len(part) > 1 for part in word.split("-"))
