"""Times as feeds write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_LONGEST = 80
_YEARS = range(1900, 2200)
_PART = re.compile(r"(\d{4})(?:-(\d{2}))?")
# "GMT+7" and "UTC+07:00": the mail format has no such zone, yet feeds do.
_OFFSET = re.compile(r"(?:GMT|UTC)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?$", re.IGNORECASE)
_COMMA = re.compile(r",(?=\S)")


def moment(written: str | None) -> datetime | None:
    """The time written in the mail format of RSS or in ISO 8601, also where only a day, month or year is told.

    None for anything else: a time in a form that could be read in two ways is none.
    """
    if not written or len(written) > _LONGEST:
        return None
    text = " ".join(written.split())
    try:
        found = _iso(text) or _mail(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return found if found and found.year in _YEARS else None


def _iso(text: str) -> datetime | None:
    if not text[:4].isdecimal():
        return None
    part = _PART.fullmatch(text)
    if part:
        return datetime(int(part[1]), int(part[2] or 1), 1)
    return datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-").replace(" Z", "Z"))


def _mail(text: str) -> datetime:
    offset = _OFFSET.search(text)
    if not offset:
        return parsedate_to_datetime(_COMMA.sub(", ", text))
    plain = parsedate_to_datetime(_COMMA.sub(", ", text[: offset.start()].strip()) + " +0000")
    shift = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    return plain.replace(tzinfo=timezone(shift if offset[1] == "+" else -shift))
