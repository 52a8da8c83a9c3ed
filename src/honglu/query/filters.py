"""What one may ask of contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from honglu.ledger import Contact, Narrowing
from honglu.model import edtf
from honglu.query.fold import names_match


@dataclass(frozen=True, slots=True)
class Filter:
    """A question: a contact answers it that meets every field that is set.

    `persons` must all be among the participants (names as in `names_match`); one of `countries` must be
    represented, and both sides of `between`; `kinds` and `statuses` are accepted values. `since` and `until` compare
    intervals: a contact passes if its date may lie within them, and an undated one never does.
    """

    persons: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    def matches(self, contact: Contact) -> bool:
        """Whether the contact answers the question."""
        return (
            (not self.kinds or contact.kind in self.kinds)
            and (not self.statuses or contact.status in self.statuses)
            and self._right_sides(contact)
            and self._right_time(contact.date)
            and all(self._is_there(person, contact) for person in self.persons)
        )

    def narrowing(self) -> Narrowing:
        """What of the question the database can answer; `matches` decides the rest."""
        return Narrowing(self.kinds, self.statuses, self._sides(), self.since, self.until)

    def _sides(self) -> tuple[tuple[str, ...], ...]:
        sides = [(side,) for side in self.between or ()]
        return (*sides, self.countries) if self.countries else tuple(sides)

    def _right_sides(self, contact: Contact) -> bool:
        there = {party.participant.represents for party in contact.parties}
        return all(there.intersection(side) for side in self._sides())

    def _right_time(self, value: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if value is None or not edtf.is_valid(value):
            return False
        first, last = edtf.parse(value)
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    @staticmethod
    def _is_there(person: str, contact: Contact) -> bool:
        return any(names_match(person, (party.participant.name, *party.names)) for party in contact.parties)
