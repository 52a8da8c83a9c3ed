"""Page furniture: the lines that a site puts around an article. Which lines these are is a language pack's to say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import regex

Kind = Literal["button", "caption", "head", "tail", "box"]

LONGEST = 300  # longer lines are paragraphs, whatever they end with
LONGEST_CAPTION = 200
SHORTEST_SENTENCE = 25
PARAGRAPHS_IN_A_ROW = 3  # so many are the article again, not teasers, each with its headline

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_NEVER = r"(?!)"
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("buttons", "button"),
    ("caption-heads", "head"),
    ("captions", "caption"),
    ("tails", "tail"),
    ("boxes", "box"),
)


@dataclass(frozen=True, slots=True)
class FurnitureRules:
    """What furniture looks like in a language; patterns are for lines that are trimmed and in NFC.

    `kinds` matches whole lines in lower case and has one named group for each `Kind`; `byline` matches whole lines
    that may name an author; `outlet` matches how a first paragraph begins, its group "outlet" being the name.
    """

    kinds: re.Pattern[str]
    byline: regex.Pattern[str]
    outlet: regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Stripped:
    """An article's text without furniture, and the outlet and byline that it names, as written."""

    text: str
    outlet: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    raw: str
    words: str
    kind: Kind | None
    sentence: bool


def furniture_rules(node: Mapping[str, Any]) -> FurnitureRules:
    """Build rules from the parsed file of a pack (its keys are told at the top of lang/vi/furniture.yaml).

    An absent section matches nothing. Raises `re.error` or `regex.error` for a pattern that is none.
    """
    node = node or {}  # an empty YAML file is None
    kinds = "|".join(f"(?P<{kind}>{_either(node.get(key), flags='')})" for key, kind in _KINDS)
    names = "|".join(map(regex.escape, sorted(node.get("outlet-names", ()), key=len, reverse=True))) or _NEVER
    outlet = _either(node.get("outlets")).replace("{outlet}", f"(?P<outlet>{names})")
    # Every line is matched with the kinds: `re` on lower case takes a third of the time of `regex` in any case.
    return FurnitureRules(re.compile(kinds), regex.compile(_either(node.get("bylines"))), regex.compile(outlet))


def strip_furniture(text: str, rules: FurnitureRules) -> Stripped:
    """Take off whole lines of furniture; all that is left is as it was, character for character.

    Rather some furniture stays than a sentence of the article goes: a text of one line is never touched, nor one of
    which nothing would be left. Stripping again changes nothing. Takes time in proportion to the text.
    """
    lines = _read(text, rules)
    if sum(bool(line.words) for line in lines) < 2:
        return Stripped(text, _outlet(lines, rules))
    gone = _dropped(lines)
    kept = [i for i in range(len(lines)) if i not in gone]
    kept = kept[: _tail([lines[i] for i in kept])]
    bylines = _bylines(lines, kept, gone, rules)
    kept = [i for i in kept if i not in bylines]
    rest = [lines[i] for i in kept]
    if not any(line.words for line in rest):
        return Stripped(text)
    # An address alone names nobody.
    byline = next((words for i in sorted(bylines) if "@" not in (words := lines[i].words) or " " in words), None)
    return Stripped("".join(line.raw for line in rest), _outlet(rest, rules), byline)


def _either(entries: Sequence[Mapping[str, Any]] | None, *, flags: str = "i") -> str:
    scoped = [f"(?{'' if entry.get('cased') else flags}:{entry['match']})" for entry in entries or ()]
    return f"(?:{'|'.join(scoped)})" if scoped else _NEVER


def _read(text: str, rules: FurnitureRules) -> list[_Line]:
    known: dict[str, _Line] = {}  # blank lines and buttons recur
    lines = []
    for raw in _LINE.findall(text):
        line = known.get(raw)
        if line is None:
            line = known[raw] = _line(raw, rules)
        lines.append(line)
    return lines


def _line(raw: str, rules: FurnitureRules) -> _Line:
    words = raw.strip()
    sentence = len(words) >= SHORTEST_SENTENCE and _SENTENCE_END.search(words, len(words) - 5) is not None
    if not words or len(words) > LONGEST:
        return _Line(raw, words, None, sentence)
    found = rules.kinds.fullmatch(unicodedata.normalize("NFC", words).lower())
    kind: Any = found.lastgroup if found else None
    return _Line(raw, words, kind, sentence and kind is None)


def _dropped(lines: Sequence[_Line]) -> set[int]:
    """Lines that are furniture wherever they stand, and the captions under the heads of pictures."""
    gone = {i for i, line in enumerate(lines) if line.kind in ("button", "caption", "head")}
    gone |= {i + 1 for i, line in enumerate(lines) if line.kind == "head" and _is_caption_under(i, lines)}
    last_sentence = max((i for i, line in enumerate(lines) if line.sentence), default=-1)
    for i, beside in _beside(lines):
        # "Comments" between "Share" and "Save" is a button of the bar, unless nothing of the article follows.
        if lines[i].kind in ("tail", "box") and i < last_sentence and any(lines[j].kind == "button" for j in beside):
            gone.add(i)
    return gone


def _is_caption_under(head: int, lines: Sequence[_Line]) -> bool:
    if head + 1 >= len(lines):
        return False
    line = lines[head + 1]
    if not line.words or line.kind or len(line.words) > LONGEST_CAPTION:
        return False
    set_apart = _blank(lines, head - 1) and _blank(lines, head + 2)
    return set_apart or not _SENTENCE_END.search(line.words)


def _blank(lines: Sequence[_Line], i: int) -> bool:
    return not 0 <= i < len(lines) or not lines[i].words


def _beside(lines: Sequence[_Line]) -> list[tuple[int, list[int]]]:
    """Each line that has words, with the nearest such lines before and after it."""
    worded = [i for i, line in enumerate(lines) if line.words]
    return [(i, worded[max(0, k - 1) : k] + worded[k + 1 : k + 2]) for k, i in enumerate(worded)]


def _tail(lines: Sequence[_Line]) -> int:
    """Where the article ends: the first line that opens a tail, with no more of the article behind it.

    Behind "More in this section" there may be teasers with sentences; behind the weaker "Read more", which also
    heads boxes within articles, only sentences that stand right under a headline.
    """
    end = len(lines)
    body = next((i for i, line in enumerate(lines) if line.sentence), end)
    spaced = any(not line.words for line in lines[body:])
    run, article_again, loose = 0, False, False
    for i in range(len(lines) - 1, body, -1):
        line = lines[i]
        if (line.kind == "tail" and not article_again) or (line.kind == "box" and not loose):
            end, run, article_again, loose = i, 0, False, False
        elif line.sentence:
            run += 1
            article_again |= run >= PARAGRAPHS_IN_A_ROW
            loose |= not (spaced and _is_headline(lines[i - 1]))
        elif line.words:
            run = 0
    return end


def _is_headline(line: _Line) -> bool:
    return bool(line.words) and not line.kind and not line.sentence and len(line.words) <= LONGEST_CAPTION


def _bylines(lines: Sequence[_Line], kept: Sequence[int], gone: set[int], rules: FurnitureRules) -> set[int]:
    """Bylines before the first sentence and after the last; within the article such lines are headings.

    The first line may be the headline, if no button stands beside it.
    """
    sentences = [i for i in kept if lines[i].sentence]
    if not sentences:
        return set()
    worded = [i for i in kept if lines[i].words]
    outside = [i for i in worded if (i < sentences[0] or i > sentences[-1]) and _is_byline(lines[i], rules)]
    if worded[0] in outside and not any(j in gone for j in dict(_beside(lines))[worded[0]]):
        outside.remove(worded[0])
    return set(outside)


def _is_byline(line: _Line, rules: FurnitureRules) -> bool:
    short = len(line.words) <= LONGEST and line.kind is None
    return short and rules.byline.fullmatch(unicodedata.normalize("NFC", line.words)) is not None


def _outlet(lines: Sequence[_Line], rules: FurnitureRules) -> str | None:
    for line in lines:
        found = rules.outlet.match(unicodedata.normalize("NFC", line.words[:LONGEST]))
        if found or line.sentence:
            return found["outlet"] if found else None
    return None
