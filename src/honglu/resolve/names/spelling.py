"""Words as they are transcribed: how like two spellings of one foreign word are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from honglu.resolve.names.folding import bare

EXACT, FOLDED, NEAR, SKELETON = 1.0, 0.97, 0.8, 0.5
LEAST_RATIO = 0.65
"""Two words are near where this share of their folded letters is common, in order, and their consonants agree."""

_RESPELLED = (
    (re.compile("tsch|tch|dzh|dj"), "c"),
    (re.compile("sch|sh|zh"), "s"),
    (re.compile("ph"), "f"),
    (re.compile("th|dh"), "t"),
    (re.compile("kh|ck|q|ch(?=[rl])"), "k"),
    (re.compile("gh"), "g"),
    (re.compile("c(?=[aoulrk]|$)"), "k"),
    (re.compile("[xz]"), "s"),
    (re.compile("ts"), "s"),
    (re.compile("w"), "v"),
    (re.compile("y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_CLASSES = str.maketrans("bpfvdtkgqszcjxmnlr", "PPPPTTKKKSSSSSMNLL", "aeiouwhy")
_COARSE = str.maketrans("bfvdgrcj", "ppptklss", "h")
_HANGUL_ONSETS = ["k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "-", "c", "c", "c", "k", "t", "p", "h"]
_HANGUL_VOWELS = [
    "a",
    "e",
    "ia",
    "ie",
    "o",
    "e",
    "io",
    "ie",
    "o",
    "oa",
    "oe",
    "oe",
    "io",
    "u",
    "uo",
    "ue",
    "ui",
    "iu",
    "-",
    "ui",
    "i",
]
_HANGUL_CODAS = [
    "",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "p",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "n",
    "t",
    "t",
    "k",
    "t",
    "p",
    "",
]


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """A word in small letters without marks, letters that name one sound made one."""
    word = bare(word)
    for pattern, letter in _RESPELLED:
        word = pattern.sub(letter, word)
    return word


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a word, one letter for each kind of sound (P: b, f, p, v …)."""
    classes = folded(word).translate(_CLASSES)
    return re.sub(r"(.)\1+", r"\1", "".join(letter for letter in classes if letter.isupper()))


def hangul_in_letters(word: str) -> str:
    """Hangul as it sounds, in Latin letters; the vowel that only parts consonants is left out."""
    return "".join(_syllable_in_letters(ord(letter) - 0xAC00) for letter in word).replace("-", "")


def han_in_letters(word: str, pinyin: Mapping[str, str]) -> str:
    """Simplified characters as they sound in Mandarin."""
    return "".join(pinyin.get(character, "") for character in word)


@lru_cache(maxsize=200_000)
def likeness(one: str, other: str, *, cross: bool = False) -> float:
    """How like two words are: EXACT, FOLDED (letters of one sound), NEAR, SKELETON (consonants only), or 0.

    `cross`: they come from two scripts, of which one may not tell b from v, or l from r.
    """
    if one == other:
        return EXACT
    if folded(one) == folded(other):
        return FOLDED
    bones = skeleton(one)
    if len(bones) < 2 or bones != skeleton(other):
        return 0.0
    left, right = folded(one), folded(other)
    if cross:
        left, right = left.translate(_COARSE), right.translate(_COARSE)
    ratio = SequenceMatcher(None, left, right, autojunk=False).ratio()
    back = SequenceMatcher(None, right, left, autojunk=False).ratio()
    return NEAR if max(ratio, back) >= LEAST_RATIO else SKELETON


def _syllable_in_letters(number: int) -> str:
    if not 0 <= number < 11172:
        return ""
    return _HANGUL_ONSETS[number // 588] + _HANGUL_VOWELS[number % 588 // 28] + _HANGUL_CODAS[number % 28]
