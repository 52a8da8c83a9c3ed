"""When two written names are one person's: parts, order, initials and spellings of a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import regex

from honglu.annotate.names import is_native
from honglu.lang.pack import NameRules

Words = tuple[str, ...]

SAME, PART, SPELLING, NONE = 3, 2, 1, 0
"""How well two names agree: as a whole, one is part of the other, but for the spelling, not at all."""

FIRM = 3  # letters of a word up to which nothing may differ
LONG = 7  # letters of a word from which two may
SHORT_NAME = 5  # letters that a name of one word has at least when its spelling may differ
DOUBLE_FAMILY = 2  # characters of the longest family names: "欧阳", "남궁"
LONGEST_GIVEN = 2  # characters of the longest given names
_PARTING = regex.compile(r"[\s·•‧・＝=.-]+")
JOINED = 8  # letters of a name that may be cut into words in two ways ("Abdulaziz", "Abdul Aziz")


def name_words(folded: str) -> Words:
    """The words of a folded name; initials and hyphens taken apart."""
    return tuple(folded.replace(".", " ").replace("-", " ").split())


def words_of(rules: NameRules, folded: str) -> Words:
    """The words of a folded name. Without capitals a family name of the language is parted from what it stands before.

    "王毅" is two words, as "埃马纽埃尔·马克龙" is; "普京" is one.
    """
    if rules.grammar.capitals:
        return name_words(folded)
    words = tuple(_PARTING.sub(" ", folded).split())
    return words if len(words) != 1 else own_words(rules, words[0])


def own_words(rules: NameRules, word: str) -> Words:
    """Family name and given name where the word can be a name of the language itself, else the word."""
    for letters_of in (DOUBLE_FAMILY, 1):
        given = len(word) - letters_of
        if word[:letters_of] in rules.surnames and 0 < given <= LONGEST_GIVEN:
            return (word[:letters_of], word[letters_of:])
    return (word,)


@lru_cache(maxsize=4096)
def letters(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def agreement(rules: NameRules, one: Words, other: Words) -> int:
    """How well two names of several words agree; an agreement of SPELLING wants more that speaks for it."""
    if one == other:
        return SAME
    if _part(one, other) or _part(other, one) or _abbreviated(one, other) or _abbreviated(other, one):
        return PART
    if not rules.grammar.capitals:
        return NONE  # a character that differs is another name
    native = is_native(rules, one) and is_native(rules, other)
    if not native and _turned(one, other):
        return SAME
    return SPELLING if _spelled_alike(one, other) else NONE


def _part(one: Words, other: Words) -> bool:
    n = len(one)
    return n < len(other) and one in (other[:n], other[-n:])


def _turned(one: Words, other: Words) -> bool:
    """Family name first in one, last in the other."""
    return len(one) == len(other) and (one[1:] + one[:1] == other or one[-1:] + one[:-1] == other)


def _abbreviated(one: Words, other: Words) -> bool:
    """ "D. Trump" for "Donald Trump", "Robert H. McCooey" for "Robert McCooey"."""
    if len(one[0]) == 1 and letters(one[0]) == letters(other[0])[:1]:
        rest = one[1:]
        return 0 < len(rest) < len(other) and other[-len(rest) :] == rest
    within = tuple(w for n, w in enumerate(one) if len(w) > 1 or n == 0)
    return len(within) < len(one) and within == other


def _spelled_alike(one: Words, other: Words) -> bool:
    mine, theirs = [letters(w) for w in one], [letters(w) for w in other]
    if "".join(mine) == "".join(theirs):
        return len("".join(mine)) >= JOINED or len(mine) == len(theirs)
    if len(mine) != len(theirs):
        return False
    equal = any(a == b and len(a) >= FIRM for a, b in zip(mine, theirs, strict=True))
    return equal and all(alike(a, b) for a, b in zip(mine, theirs, strict=True))


def alike(one: str, other: str) -> bool:
    """Whether two words without accents may be one, misspelled or transcribed another way."""
    longest = max(len(one), len(other))
    limit = 0 if longest <= FIRM else 1 if longest < LONG else 2
    return one == other or within(one, other, limit)


def alike_short(one: str, other: str) -> bool:
    """The same for names of one word, where nothing else speaks for it."""
    one, other = letters(one), letters(other)
    return min(len(one), len(other)) >= SHORT_NAME and one[0] == other[0] and alike(one, other)


def within(one: str, other: str, limit: int) -> bool:
    """Whether at most `limit` letters left out, put in or changed turn one word into the other."""
    if abs(len(one) - len(other)) > limit:
        return False
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    one, other = one[same:], other[same:]
    if not one or not other or limit == 0:
        return max(len(one), len(other)) <= limit
    if one[:2] == other[1::-1]:
        one, other = one[1:], other[:1] + other[2:]  # two letters that changed places count as one
    pairs = ((one[1:], other), (one, other[1:]), (one[1:], other[1:]))
    return any(within(a, b, limit - 1) for a, b in pairs)


def fullness(words: Sequence[str]) -> int:
    """How much of a name the words give: whole words count before initials."""
    return sum(2 if len(w) > 1 else 1 for w in words)
