"""From the lines of a page's article to its paragraphs: the lead first, without what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from honglu.sources.page_body import Region
from honglu.sources.page_rules import PageRules

_STOP = re.compile(r"[.!?…。！？।؟۔]")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]）】」』]*\Z")
_SHORTEST_SENTENCE = 40
_SHORTEST_DENSE = 15  # characters of a sentence in a script that writes syllables or words as one
_DENSE = re.compile("[\u3040-\u9fff\uac00-\ud7a3]")
_LONGEST_CREDIT = 80
_LABEL = re.compile(r"\d{1,4}[-./:]\d{1,2}|(?:19|20)\d\d")  # of a date or a time
_LONGEST_LABEL = 60
_LONGEST_BYLINE = 200
_MOST_CREDITS = 8  # lines under an article that name its author, its source, its tags


def arranged(region: Region, title: str | None) -> Region:
    """The region with what stands in its body up to the headline, and the labels under it, put before the body.

    Where the body is not marked, all lines up to the first sentence are labels; else those with a date or a time.
    """
    body = region.body
    start = body.index(title) + 1 if title in body else 0
    if 2 * sum(map(len, body[:start])) > sum(map(len, body)):
        start = 0  # the headline again, in a list under the article
    while start < len(body) - 1 and _is_label(body[start], marked=region.marked):
        start += 1
    return replace(region, before=region.before + body[:start], body=body[start:]) if start else region


def _is_label(line: str, *, marked: bool) -> bool:
    return len(line) <= _LONGEST_LABEL and not is_sentence(line) and (not marked or _LABEL.search(line) is not None)


def paragraphs_of(region: Region, title: str | None, rules: PageRules) -> list[str]:
    """The paragraphs of a region that is arranged; empty where it holds no sentence."""
    body = _without_credits([line for line in region.body if not _is_around(line, title, rules)])
    lead = [line for line in region.lead or _lead_among(region.before, title) if not _is_around(line, title, rules)]
    lead = [line for line in lead if not any(line in other for other in body[:2])]
    found = [line for line, _ in groupby([*lead, *body])]
    return found if any(map(is_sentence, found)) else []


def _is_around(line: str, title: str | None, rules: PageRules) -> bool:
    return line == title or (len(line) <= _LONGEST_BYLINE and rules.byline.fullmatch(line) is not None)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, and is long enough to be one."""
    least = _SHORTEST_DENSE if _DENSE.search(line) else _SHORTEST_SENTENCE
    return len(line) >= least and _SENTENCE_END.search(line) is not None


def _lead_among(before: Sequence[str], title: str | None) -> list[str]:
    """Sentences between the headline and the body; none where the headline is not found, which may be far above."""
    places = [i for i, line in enumerate(before) if line == title]
    return [line for line in before[places[-1] + 1 :] if is_sentence(line)] if places else []


def _without_credits(body: Sequence[str]) -> list[str]:
    """The lines up to the last that has a sentence, where only a few short ones stand behind it."""
    kept = list(body)
    for _ in range(_MOST_CREDITS):
        if not kept or _STOP.search(kept[-1]) or len(kept[-1]) > _LONGEST_CREDIT:
            return kept
        kept.pop()
    return list(body)
