"""Pages of lists, described."""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

from pydantic import Field

from honglu.web.api import models
from honglu.web.api.models import Told

T = TypeVar("T")
Next = Annotated[str | None, Field(description="Address of the page that follows; null on the last.")]


class Counted(Told, Generic[T]):
    """A page of a list of which it is known how long it is."""

    items: list[T]
    total: int
    next: Next


class Contacts(Counted[models.Contact | models.Summary]):
    """Contacts, or with `view=summary` what a list shows of them."""


class Actors(Counted[models.Listed]):
    """Actors, the most met first."""


class Posts(Told):
    """Posts, of those who are met most first; a page that took long to fill ends early."""

    items: list[models.HeldBy]
    next: Next


class Pairs(Counted[models.PairCount]):
    """Pairs, the most frequent first."""


class Articles(Counted[models.Source]):
    """Articles, the newest first."""


class Decisions(Counted[models.Decision]):
    """Decisions, the newest first."""


class Outlets(Counted[models.Outlet]):
    """Outlets, those of whom there are most articles first."""
