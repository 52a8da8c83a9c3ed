"""When two written forms count as the same: names, sources and posts."""

from __future__ import annotations

import re
import unicodedata

_STROKED_D = str.maketrans("đĐ", "dD")  # the one Latin letter of the press that Unicode does not decompose
_NO_LETTER = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")

SAME_POST = 0.6
"""The share of words (or, without spaces, of characters) that two wordings of one post have in common."""


def fold(text: str) -> str:
    """Fold a name so that spelling habits do not count: case, accents, hyphens, spaces, punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_STROKED_D))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", bare).casefold())


def same_source(gold: str, pred: str) -> bool:
    """Whether two written forms name one source."""
    return fold(gold) == fold(pred)


def same_post(gold: str, pred: str) -> bool:
    """Whether two wordings mean one post: most of their words, or of the characters of a lone word, agree."""
    a, b = _words(gold), _words(pred)
    if len(a) <= 1 and len(b) <= 1:
        a, b = set("".join(a)), set("".join(b))
    return bool(a and b) and len(a & b) / len(a | b) >= SAME_POST


def _words(text: str) -> set[str]:
    return set(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
