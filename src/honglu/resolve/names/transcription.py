"""Foreign names in Chinese characters, which mainland, Hong Kong and Taiwan choose differently for one sound."""

from __future__ import annotations

from honglu.resolve.names.comparison import Comparison, because
from honglu.resolve.names.parsing import Form
from honglu.resolve.names.spelling import skeleton

SURE_LENGTH = 4
"""Characters of a word that is hardly a Chinese name."""


def transcribed_alike(one: Form, other: Form) -> Comparison | None:
    """What speaks for two names in characters being one foreign name: most characters and all consonants agree.

    None where they have other lengths, or consonants.
    """
    if len(one.words) != len(other.words) or not one.words:
        return None
    pairs = list(zip(one.words, other.words, strict=True))
    if any(len(a) != len(b) for a, b in pairs):
        return None
    letters = zip(one.wording.words, other.wording.words, strict=True)
    if any(skeleton(a) != skeleton(b) for a, b in letters):
        return None
    equal = sum(a == b for word, against in pairs for a, b in zip(word, against, strict=True))
    length = sum(len(word) for word, _ in pairs)
    if equal * 2 < length or length < 3:
        return None
    score = 0.82 if length >= SURE_LENGTH and equal * 4 >= length * 3 else 0.5
    return because(score, f"{equal} of {length} characters agree, and the consonants of the others")
