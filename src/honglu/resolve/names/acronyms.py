"""Acronyms: the first letters of a longer name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from honglu.resolve.names.comparison import Comparison, because
from honglu.resolve.names.folding import bare, words_of

SHORTEST, LONGEST = 3, 9
SURE = 4


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals, as one word of a few letters."""
    letters = text.replace(".", "")
    return (
        SHORTEST <= len(letters) <= LONGEST and letters.isalpha() and letters.isupper() and letters.lower() != letters
    )


def spellings(words: Sequence[str], small: Iterable[str]) -> Iterator[str]:
    """The acronyms that the words of a name may have: with and without the small words among them."""
    plain = [bare(word) for word in words]
    yield "".join(word[0] for word in plain)
    yield "".join(word[0] for word in plain if word not in small)


def stands_for(acronym: str, name: str, small: Iterable[str]) -> Comparison | None:
    """What speaks for a name being what an acronym stands for, or None."""
    words = words_of(name)
    letters = bare(acronym.replace(".", "").lower())
    if len(words) < SHORTEST or letters not in spellings(words, small):
        return None
    return because(0.82 if len(letters) >= SURE else 0.7, f"{acronym} is made of the first letters of {name}")
