"""A normalized layer beside the untouched text: composed, folded, with the way back to the original offsets."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

import regex

_ENTITY = regex.compile(r"&(?:quot|apos|amp|lsquo|rsquo|ldquo|rdquo|middot|hellip|#39|#34);")


@dataclass(frozen=True, slots=True)
class Layer:
    """`text` is the original in NFC; `folded` is `text` in lower case with spelling variants folded.

    Both have the same length, so an offset into one is an offset into the other; `original` gives the
    offset into the untouched text.
    """

    text: str
    folded: str
    starts: tuple[int, ...] | None = None

    def original(self, offset: int) -> int:
        """The offset into the untouched text that this offset of the layer stands for."""
        return offset if self.starts is None else self.starts[offset]


def make_layer(original: str, folds: Mapping[str, str]) -> Layer:
    """Lay the normalized layer beside `original`; `folds` maps syllable ends to their usual spelling, same length."""
    text, starts = compose(original)
    return Layer(text, fold(text, folds), starts)


def fold(text: str, folds: Mapping[str, str]) -> str:
    """Lower case and usual spelling, character for character: the result has the length of `text`."""
    lowered = text.lower().replace("\u00a0", " ")
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    if not folds:
        return lowered
    return _fold_pattern(tuple(folds)).sub(lambda m: folds[m.group()], lowered)


@lru_cache(maxsize=8)
def _fold_pattern(endings: tuple[str, ...]) -> regex.Pattern[str]:
    # Letters first, and a look back only where they fit: twice as fast as an alternation that begins with a look back.
    letters = ["".join(sorted(set(at))) for at in zip(*endings, strict=False)]
    fitting = "".join(f"[{regex.escape(some)}]" for some in letters)
    cut = len(letters)
    whole = "|".join(rf"(?<=(?<!q){regex.escape(e[:cut])}){regex.escape(e[cut:])}" for e in endings)
    return regex.compile(rf"{fitting}(?:{whole})(?!\p{{L}})")


def compose(original: str) -> tuple[str, tuple[int, ...] | None]:
    """NFC of `original`, and for each of its characters (and its end) the original offset; None when they agree."""
    whole = original.isascii() or unicodedata.is_normalized("NFC", original)
    if whole and ("&" not in original or _ENTITY.search(original) is None):
        return original, None
    pieces: list[str] = []
    starts: list[int] = []
    for begin, piece in _pieces(original, whole=whole):
        pieces.append(piece)
        starts.extend([begin] * len(piece))
    starts.append(len(original))
    return "".join(pieces), tuple(starts)


def _pieces(text: str, *, whole: bool) -> Iterator[tuple[int, str]]:
    """What the text is made of, composed, with its offsets: a character written as HTML writes it ("&quot;") is one."""
    at = 0
    for found in _ENTITY.finditer(text):
        yield from _composed(text[at : found.start()], at, whole=whole)
        yield found.start(), unescape(found.group())
        at = found.end()
    yield from _composed(text[at:], at, whole=whole)


def _composed(text: str, at: int, *, whole: bool) -> Iterable[tuple[int, str]]:
    if whole or not text:
        return enumerate(text, at)
    return ((at + begin, unicodedata.normalize("NFC", cluster)) for begin, cluster in _clusters(text))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Runs that compose within themselves only: a starter and what combines with it."""
    cuts = [i for i, c in enumerate(text) if i == 0 or (not unicodedata.combining(c) and not _joins(text[i - 1], c))]
    return [(a, text[a:b]) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _joins(before: str, after: str) -> bool:
    """Hangul letters (jamo) compose without being combining marks; a leading consonant begins a syllable of its own."""
    return "\u1160" <= after <= "\u11ff" and ("\u1100" <= before <= "\u11ff" or "\uac00" <= before <= "\ud7a3")
