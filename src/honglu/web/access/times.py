"""Times as the file of users keeps them."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def stamp(time: datetime) -> str:
    """ISO 8601 to the second, UTC: as text in the order of time."""
    return time.astimezone(UTC).isoformat(timespec="seconds")
