"""Finds the dates an article speaks of and resolves them to EDTF, against its day of publication and one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

import regex

from honglu.annotate.dates_rules import DateRules, Rule, compile_dates
from honglu.annotate.dates_values import READINGS, Scene, Sighting

__all__ = ["DateMention", "DateRules", "compile_dates", "find_dates"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a time: half-open offsets, the EDTF value, and what it was resolved against.

    `anchor` is "absolute" where the words say the year, "published" where it comes from the day of publication,
    and "context" where from a date mentioned before. `part` is the part of the day, if said.
    """

    start: int
    end: int
    value: str
    anchor: Literal["absolute", "published", "context"]
    part: str | None = None


def find_dates(text: str, published: date | None, rules: DateRules, previous: str | None = None) -> list[DateMention]:
    """The dates in a text, in order of mention and disjoint.

    Args:
        text: What to read, in NFC and in its own casing: an article or a part of one.
        published: The day that relative dates count from; without it they are left out.
        rules: The language's patterns.
        previous: The last day spoken of before this text, which "the same day" means.
    """
    scene = Scene(published, rules, previous)
    mentions: list[DateMention] = []
    for match, rule in rules.matches(text):
        part = cast("str | None", rules.value(match, "part"))
        for found in _read(match, rule, scene):
            mentions.append(DateMention(found.start, found.end, found.value, found.anchor, part))
            scene.saw(found.value)
    return mentions


def _read(match: regex.Match[str], rule: Rule, scene: Scene) -> list[Sighting]:
    """What a match says; nothing where the calendar has no such date or there is nothing to count from."""
    try:
        return READINGS[rule.reads](match, scene, rule.options)
    except (ValueError, OverflowError):
        return []
