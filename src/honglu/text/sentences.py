"""Sentences, as half-open offsets: no word is rewritten, nothing but white space lies between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

_FULL_STOP = r"([。！？]++[”’」』）]*+)"  # East Asia sets no space behind it
LONGEST = 2_000  # characters of a sentence; longer runs are cut between words


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """`boundary` matches the gap between two sentences: its group 1 or 3 ends the first, its end begins the second."""

    boundary: regex.Pattern[str]


def sentence_rules(
    abbreviations: Iterable[str], caption_ends: Iterable[str], never_last: Iterable[str] = ()
) -> SentenceRules:
    """Rules from a pack's abbreviations (a stop after these ends nothing) and caption ends (regular expressions).

    Behind an abbreviation that is `never_last` a line break ends no sentence either.
    """
    # What stands before a stop is looked at behind it: a look back at every character costs three times the rest.
    short, unfinished = _not_behind(abbreviations), _not_behind(never_last)
    stop = rf"[.](?<!\b\p{{Lu}}[.]){short}|[!?…]|\./\.|(?<![.!?…])[.!?…]++[\"”’)]++|[:][ ]?(?=[“\"])"
    opens = r"(?=[\"“‘(\[*>-]*[ ]?(?:\p{Lu}|\p{Lo}|\d))"
    captions = "|".join(caption_ends)
    ends = rf"(?:(?=[.!?…:])(?:{stop}))" + (rf"|(?:{captions})" if captions else "")
    goes_on = rf"(?:{short}|(?!\s*\n\s*\p{{Ll}}))"  # a line that was broken behind an abbreviation
    # A break is looked for before what stands behind it, as above; within white space nothing is looked for twice.
    lines = rf"()(?=\s)(?<!\s)(?=\s*\n){unfinished}{goes_on}\s*\n\s*"
    return SentenceRules(regex.compile(rf"((?:{ends}))[ \t\u00a0]+{opens}|{lines}|{_FULL_STOP}"))


def _not_behind(abbreviations: Iterable[str]) -> str:
    return "".join(rf"(?<!\b{regex.escape(a)}[.])" for a in sorted(abbreviations, key=len, reverse=True))


def sentences(text: str, rules: SentenceRules) -> list[tuple[int, int]]:
    """Split `text`; every sentence is trimmed and none is empty."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for match in rules.boundary.finditer(text):
        end = next((match.end(group) for group in (1, 3) if match.group(group) is not None), match.start())
        _add(text, begin, end, spans)
        begin = match.end()
    _add(text, begin, len(text), spans)
    return spans


def _add(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    while end - begin > LONGEST:  # no sentence of the press; in pieces the work stays in step with the length
        cut = text.rfind(" ", begin + 1, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        _add_trimmed(text, begin, cut, spans)
        begin = cut
    _add_trimmed(text, begin, end, spans)


def _add_trimmed(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[begin:end]
    left = begin + len(piece) - len(piece.lstrip())
    right = begin + len(piece.rstrip())
    if left < right:
        spans.append((left, right))
