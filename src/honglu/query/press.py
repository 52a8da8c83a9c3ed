"""The press as the ledger has it: outlets with their articles, and what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from honglu.ledger import Outlet, Reader
from honglu.query.library import Library


@dataclass(frozen=True, slots=True)
class Paper:
    """An outlet (null: articles that name none): its articles, how many tell of contacts, and of how many.

    `languages` are those of its articles, the most frequent first; `first` and `last` the days of publication.
    """

    outlet: str | None
    languages: tuple[str, ...]
    articles: int
    telling: int
    contacts: int
    first: date | None
    last: date | None

    @property
    def share(self) -> float:
        """Which share of its articles tells of a contact."""
        return self.telling / self.articles


def papers(ledger: Reader, library: Library) -> Sequence[Paper]:
    """All outlets, those with most articles first; counted once while the ledger stays as it is."""
    return library.remembered(library.shelf(ledger), "papers", lambda: _papers(ledger))


def _papers(ledger: Reader) -> list[Paper]:
    by_outlet: dict[str | None, list[Outlet]] = {}
    for one in ledger.outlets():
        by_outlet.setdefault(one.outlet, []).append(one)
    telling = ledger.telling_by_outlet()
    found = []
    for outlet, parts in by_outlet.items():
        told = telling.get(outlet)
        days = [day for part in parts for day in (part.first, part.last) if day]
        found.append(
            Paper(
                outlet,
                tuple(part.language for part in parts if part.language),
                sum(part.articles for part in parts),
                told.articles if told else 0,
                told.contacts if told else 0,
                min(days, default=None),
                max(days, default=None),
            )
        )
    return sorted(found, key=lambda paper: (-paper.articles, paper.outlet or ""))
