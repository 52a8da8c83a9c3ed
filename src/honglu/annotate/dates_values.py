"""What the words of a date mean: each reading makes EDTF values of what a pattern captured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import regex

from honglu.annotate.dates_rules import Value
from honglu.annotate.dates_scene import Scene, Sighting
from honglu.annotate.dates_series import days, months, years
from honglu.model import edtf

__all__ = ["READINGS", "Scene", "Sighting"]

Match = regex.Match[str]
Options = Mapping[str, Value]
Reading = Callable[[Match, Scene, Options], list[Sighting]]

# "Last week" said on the week's last days means the week that is ending, said before that the one that has ended;
# the same for "last weekend", which is over only when the week is.
_WEEK_IS_OVER = 5
_WEEKEND_IS_OVER = 6

# How far ahead of the month of publication a quarter without its year may start.
_MONTHS_AHEAD = 6

_WEEK_EDGES = {"start": (0, 2), "middle": (2, 3), "weekend": (5, 6), "whole": (0, 6)}


def _one(match: Match, value: str, scene: Scene, *, context: bool = False) -> list[Sighting]:
    anchor = scene.context_anchor if context else "published"
    return [Sighting(match.start(), match.end(), value, anchor)]


def _number(match: Match, scene: Scene, group: str, default: int = 0) -> int:
    value = scene.rules.value(match, group)
    return default if value is None else int(value)


def shifted_day(match: Match, scene: Scene, options: Options) -> list[Sighting]:
    """A day so many days from that of publication: `shift`, or `n` times the option `sign`."""
    distance = _number(match, scene, "shift") + _number(match, scene, "n") * int(options.get("sign", 0))
    return _one(match, (scene.today + timedelta(distance)).isoformat(), scene)


def context_day(match: Match, scene: Scene, options: Options) -> list[Sighting]:
    """A day so many days from the one spoken of last: `step`, or `n` times the option `sign`.

    Where none was, "the same day" is that of publication; "the day after" is after something untold, so no date.
    """
    distance = _number(match, scene, "step") + _number(match, scene, "n") * int(options.get("sign", 0))
    return _one(match, edtf.shift(scene.day if distance == 0 else scene.day_told, distance), scene, context=True)


def weekday(match: Match, scene: Scene, _: Options) -> list[Sighting]:
    """A day of the week: the next one if `which` says so, in this week if it says that, else the last one."""
    ahead = (_number(match, scene, "weekday") - scene.today.isoweekday()) % 7
    which = scene.rules.value(match, "which")
    if which == "next":
        distance = ahead or 7
    elif which == "this":
        distance = _number(match, scene, "weekday") - scene.today.isoweekday()
    else:
        distance = ahead - 7 if ahead or which == "past" else 0
    return _one(match, (scene.today + timedelta(distance)).isoformat(), scene)


def weekday_of_week(match: Match, scene: Scene, _: Options) -> list[Sighting]:
    """A day of a week that is named relative to this one."""
    monday = _monday(match, scene, _WEEK_IS_OVER)
    return _one(match, (monday + timedelta(_number(match, scene, "weekday") - 1)).isoformat(), scene)


def week(match: Match, scene: Scene, options: Options) -> list[Sighting]:
    """A week named relative to this one, Monday to Sunday, or the part of it that `edge` or the option `part` says."""
    edge = str(scene.rules.value(match, "edge") or options.get("part", "whole"))
    monday = _monday(match, scene, _WEEKEND_IS_OVER if edge == "weekend" else _WEEK_IS_OVER)
    first, last = (monday + timedelta(days_on) for days_on in _WEEK_EDGES[edge])
    return _one(match, edtf.interval(first.isoformat(), last.isoformat()), scene)


def shifted_month(match: Match, scene: Scene, _: Options) -> list[Sighting]:
    """A month named relative to this one."""
    return _one(match, scene.month(_number(match, scene, "monthshift")), scene)


def quarter(match: Match, scene: Scene, _: Options) -> list[Sighting]:
    """A quarter of a year, as the interval of its months; where no year is said, the last that is not far ahead."""
    number = _number(match, scene, "quarter")
    year, anchor = scene.year_in(match)
    if anchor == "published" and scene.rules.value(match, "year") is None:
        year -= 3 * number - 2 - scene.today.month > _MONTHS_AHEAD
    value = edtf.interval(edtf.month(year, 3 * number - 2), edtf.month(year, 3 * number))
    return [Sighting(match.start(), match.end(), value, anchor)]


def _monday(match: Match, scene: Scene, over: int) -> date:
    """The first day of the week that `which` names; `over` is the weekday, from 0, on which this one counts as past."""
    by_week = {"last": -7, "past": -over, "this": 0, "next": 7}
    inside: date = scene.today + timedelta(by_week[str(scene.rules.value(match, "which"))])
    return inside - timedelta(inside.weekday())


READINGS: dict[str, Reading] = {
    "days": days,
    "months": months,
    "years": years,
    "shifted-day": shifted_day,
    "context-day": context_day,
    "weekday": weekday,
    "weekday-of-week": weekday_of_week,
    "week": week,
    "shifted-month": shifted_month,
    "quarter": quarter,
}
