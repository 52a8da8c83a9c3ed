"""Forms filled in twice: texts that are alike only because what they tell of is always told in the same words.

A communique on letters of credence, or on tomorrow's weather, is that of the day before with other names and numbers in
it. Who prints another's text changes words, cuts and adds, but leaves most names and numbers as they are.
"""

from __future__ import annotations

from collections import Counter

from honglu.resolve.printed_words import folded, written

# So many of the names and numbers in either text are not in the other. In sixty pairs of copies that were looked at it
# was 0.10 at most, in forms filled in for another guest on another day 0.22 at least.
_FILLED_IN = 0.15
# Where a script has no capitals, names are not told from other words that come again, and are fewer among them.
_FILLED_IN_UNTOLD = 0.08
# Words at either end of which none counts: an outlet's and an author's name stand there.
_EDGE = 8


def filled_in_twice(one: str, other: str) -> bool:
    """Whether both texts have many names and numbers that the other has not; the same whichever comes first."""
    return _has_its_own(one, other) and _has_its_own(other, one)


def _has_its_own(one: str, other: str) -> bool:
    words = written(one)[_EDGE:-_EDGE]
    there = set(map(folded, written(other)))
    capitals = _has_capitals(words)
    names = _names(words, capitals=capitals)
    own = sum(count for name, count in names.items() if name not in there)
    return own > 0 and own >= (_FILLED_IN if capitals else _FILLED_IN_UNTOLD) * names.total()


def _names(words: list[str], *, capitals: bool) -> Counter[str]:
    """What is most likely a name or a number, and how often it stands there."""
    counts = Counter(map(folded, words))
    told = {folded(word) for word in words if word[0].isupper() or any(map(str.isdigit, word))}
    likely = told if capitals else told | {word for word, count in counts.items() if count > 1}
    return Counter({word: counts[word] for word in likely})


def _has_capitals(words: list[str]) -> bool:
    """Whether most of the words are of a script that has capitals."""
    return 2 * sum(word[0].lower() != word[0].upper() for word in words) > len(words)
