"""Days, months and years in figures, one or several: "7 and 8/2", "29/5 to 2/6", "March to May 2018".

What a member leaves out it has from its neighbours: the month and year stand with the last one as a rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import regex

from honglu.annotate.dates_alone import month_of
from honglu.annotate.dates_rules import Value
from honglu.annotate.dates_scene import Anchor, Scene, Sighting
from honglu.model import edtf

Match = regex.Match[str]
Options = Mapping[str, Value]

# Which groups of a pattern fill which place of a date. "year" and "monthshift" are words, counted from today.
_UNITS = {"d": "d", "m": "m", "month": "m", "monthshift": "m", "y": "y", "year": "y"}

# A day without its year is near, with a bias to the past. Of 27 days in news of 2017 that lay 4 to 6 months ahead or
# else 6 to 8 back, 20 were ahead: so five months ahead, seven back. Words such as "last" and "coming" move the window;
# "coming" leaves two weeks behind, because the word may also be the verb that follows ("came").
_DAY_WINDOWS = {None: (-213, 152), "past": (-365, 0), "last": (-365, 0), "this": (-183, 182), "next": (-14, 351)}
# A month alone is of the running year where it can be: a writer who means another one says so.
_MONTH_WINDOWS = {None: (-8, 6), "past": (-11, 0), "last": (-11, 0), "this": (-6, 5), "next": (0, 11)}
_HALF_A_YEAR = 6


@dataclass(slots=True)
class _Member:
    """One date of a series while it is being completed."""

    start: int
    end: int
    d: int | None = None
    m: int | None = None
    y: int | None = None

    @property
    def value(self) -> str:
        if self.y is None:
            raise ValueError("a date without its year")
        if self.m is None:
            return edtf.year(self.y)
        return edtf.month(self.y, self.m) if self.d is None else edtf.day(self.y, self.m, self.d)


def days(match: Match, scene: Scene, options: Options) -> list[Sighting]:
    """Days of a month, the month and year said or the nearest; the option `which` is that of words like "coming"."""
    return _series(match, scene, "d", options.get("which"))


def months(match: Match, scene: Scene, _: Options) -> list[Sighting]:
    """Months, the year said or the nearest."""
    return _series(match, scene, "m")


def years(match: Match, scene: Scene, _: Options) -> list[Sighting]:
    """Years, in figures or relative to this one."""
    return _series(match, scene, "y")


def _series(match: Match, scene: Scene, unit: str, told: Value | None = None) -> list[Sighting]:
    members, anchor = _members(match, scene, unit)
    last, ranged = members[-1], bool("to" in match.re.groupindex and match["to"])
    _months_from_left(members, ranged=ranged)
    which = scene.rules.value(match, "which") or told
    if unit == "d" and last.m is None and last.y is None:
        last.y, last.m = month_of(last.d or 0, scene.today, which)
    if last.y is None:
        last.y = _year_from_left(members, ranged=ranged) or _nearest_year(last, scene, which)
    for member, following in zip(members[-2::-1], members[:0:-1], strict=True):
        _complete(member, following, ranged=ranged)
    if ranged and unit == "d" and (last.y or 0) - (members[0].y or 0) > 1:
        raise ValueError("from one year's day to another's: an anniversary or a term of office, no occasion")
    values = [member.value for member in members]
    if len(values) == 1:
        return [Sighting(match.start(), match.end(), values[0], anchor)]
    if ranged or all(edtf.adjoins(a, b) for a, b in pairwise(values)):
        return [Sighting(match.start(), match.end(), edtf.interval(values[0], values[-1]), anchor)]
    starts = [match.start(), *(member.start for member in members[1:])]
    ends = [*(member.end for member in members[:-1]), match.end()]
    return [Sighting(s, e, v, anchor) for s, e, v in zip(starts, ends, values, strict=True)]


def _members(match: Match, scene: Scene, unit: str) -> tuple[list[_Member], Anchor]:
    """The captured numbers and words, grouped: each member has a capture of the unit, and what goes before or after."""
    members: list[_Member] = []
    ahead: _Member | None = None
    anchor: Anchor = "published"
    for start, end, group in _captures(match):
        place = _UNITS[group]
        if place == unit:
            members.append(ahead or _Member(start, end))
            ahead = None
        elif ahead is None and (not members or getattr(members[-1], place) is not None):
            ahead = _Member(start, end)  # "July 22", "2024年7月22日": the month and year come first
        member = ahead or members[-1]
        member.end = end
        meaning = scene.rules.lookup(group, match.string[start:end])
        if group == "monthshift":
            first = edtf.earliest(scene.month(int(meaning)))
            member.y, member.m = first.year, first.month
        elif group == "year":
            member.y, anchor = scene.year(meaning)
        else:
            setattr(member, place, int(meaning))
            anchor = "absolute" if group == "y" else anchor
    return members, anchor


def _captures(match: Match) -> list[tuple[int, int, str]]:
    known = match.re.groupindex
    return sorted((*span, group) for group in _UNITS if group in known for span in match.spans(group))


def _complete(member: _Member, following: _Member, *, ranged: bool) -> None:
    """Give a member the month and year it leaves out: those of the next one, or just before where it must precede."""
    if member.m is None and following.m is not None:
        back = (member.d or 0) > (following.d or 0)
        member.m = (following.m - 2) % 12 + 1 if back else following.m
    if member.y is None and following.y is not None:
        member.y = following.y - _turns_the_year(member, following, ranged=ranged)


def _months_from_left(members: list[_Member], *, ranged: bool) -> None:
    """ "July 22 to 26": a month that stands before the first day only holds for the days that follow."""
    for member, following in pairwise(members):
        if following.m is None and member.m is not None:
            on = ranged and (following.d or 0) < (member.d or 0)
            following.m = member.m % 12 + 1 if on else member.m


def _year_from_left(members: list[_Member], *, ranged: bool) -> int | None:
    """The year that an earlier member says, one on where the last lies beyond its end."""
    for member in members[-2::-1]:
        if member.y is not None:
            return member.y + _turns_the_year(member, members[-1], ranged=ranged)
    return None


def _turns_the_year(member: _Member, following: _Member, *, ranged: bool) -> bool:
    """Whether a year ends between the two. A range runs forward; a list may go back, but not by half a year."""
    if ranged:
        return (member.m or 0, member.d or 0) > (following.m or 0, following.d or 0)
    return (member.m or 0) - (following.m or 0) >= _HALF_A_YEAR


def _nearest_year(member: _Member, scene: Scene, which: Value | None) -> int:
    years_near = range(scene.today.year - 1, scene.today.year + 2)
    by_distance = {year: _distance(member, year, scene.today) for year in years_near}
    first, last = (_MONTH_WINDOWS if member.d is None else _DAY_WINDOWS)[which]  # type: ignore[index]
    inside = [year for year, distance in by_distance.items() if distance is not None and first <= distance <= last]
    if not inside:
        raise ValueError("no such day near the day of publication")
    return min(inside, key=lambda year: abs(year - scene.today.year))


def _distance(member: _Member, year: int, today: date) -> int | None:
    """How far the member would lie from today if it were of that year: in days, or months where it has no day."""
    if member.m is None:
        return None
    if member.d is None:
        return (year - today.year) * 12 + member.m - today.month
    try:
        return (date(year, member.m, member.d) - today) // timedelta(1)
    except ValueError:
        return None
