"""From when to when something was seen, by dates of which some are vague."""

from __future__ import annotations

from collections.abc import Iterable

from honglu.model import edtf


def first_and_last(dates: Iterable[str]) -> tuple[str | None, str | None]:
    """The first and the last of EDTF dates, never beyond them; null where there is none.

    Of "2017" and "2017-03-05" the first is the fifth of March: the year does not tell that it was before. So the first
    is the date that ends first, and the last the one that begins last; of several, the most exact.
    """
    bounds = {value: edtf.parse(value) for value in dates}
    if not bounds:
        return None, None
    since = min(bounds, key=lambda v: (bounds[v][1], -bounds[v][0].toordinal(), v))
    until = max(bounds, key=lambda v: (bounds[v][0], -bounds[v][1].toordinal(), v))
    return since, until
