"""Deciding whether two written names can be one."""

from __future__ import annotations

from functools import cache

from honglu.knowledge.names_table import NameRow, read_names
from honglu.resolve.names.blocking import keys_of
from honglu.resolve.names.comparison import Comparison, Kind, because
from honglu.resolve.names.deciding import Sides, Tables
from honglu.resolve.names.entities import Entities, Entity
from honglu.resolve.names.parsing import Parsed, Parser
from honglu.resolve.names.rules import Rules
from honglu.resolve.names.sounds import Sounds
from honglu.resolve.names.titles import Titles

_MOST_KEPT = 200_000  # names and comparisons remembered, so that a long run does not fill the memory
_MOST_ROWS = 3  # an ambiguous name is blocked by itself, not by all it may mean

SAME_LETTERS = because(1.0, "the same letters")
NO_KEY = because(0.0, "no key is shared: neither a table's row, nor a first syllable, nor the consonants of a word")


class Names:
    """Compares written names, by the tables of knowledge/names and by rule; what was compared once is remembered."""

    def __init__(self, rows: tuple[NameRow, ...] | None = None) -> None:
        sounds = Sounds()
        titles = Titles()
        self._sounds = sounds
        self._parser = Parser(sounds, titles)
        self._tables = Tables(
            Entities(read_names() if rows is None else rows, sounds.simplified),
            Rules(sounds, titles.endings),
            self._parser,
        )
        self._parsed: dict[str, Parsed] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._known: dict[tuple[str, str, str | None, Sides], Comparison] = {}

    def compare(
        self,
        left: str,
        right: str,
        *,
        sides: Sides = (None, None),
        type: Kind | None = None,  # noqa: A002  # the word of the contract
    ) -> Comparison:
        """How sure it is that two names are of one, and why.

        `sides` are the codes of the states or organizations that the two act for, as far as known; `type` is what both
        name, if known. The order of the names makes no difference.
        """
        if left > right:
            left, right, sides = right, left, (sides[1], sides[0])
        asked = (left, right, type, sides)
        found = self._known.get(asked)
        if found is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            found = self._known[asked] = self._compare(left, right, sides, type)
        return found

    def keys(self, name: str) -> frozenset[str]:
        """Blocking keys: two names whose verdict is "same" or "possible" share at least one."""
        found = self._keys.get(name)
        if found is None:
            if len(self._keys) >= _MOST_KEPT:
                self._keys.clear()
            found = self._keys[name] = frozenset(self._all_keys(self._parse(name)))
        return found

    def entity(self, name: str) -> tuple[Entity, ...]:
        """What the tables know that has this name as a form, with its rows."""
        return self._tables.entities_of(self._parse(name))

    def _compare(self, left: str, right: str, sides: Sides, kind: Kind | None) -> Comparison:
        one, other = self._parse(left), self._parse(right)
        if left == right or (one.key and one.key == other.key):
            return SAME_LETTERS
        if self.keys(left).isdisjoint(self.keys(right)):
            return NO_KEY
        return self._tables.decide(one, other, sides, kind)

    def _parse(self, name: str) -> Parsed:
        found = self._parsed.get(name)
        if found is None:
            if len(self._parsed) >= _MOST_KEPT:
                self._parsed.clear()
            found = self._parsed[name] = self._parser.parse(name)
        return found

    def _all_keys(self, parsed: Parsed) -> set[str]:
        keys = {key for form in parsed.forms for key in keys_of(form, self._sounds)}
        entities = self._tables.entities_of(parsed)
        keys.update(f"#{entity.number}" for entity in entities)
        for entity in entities[:_MOST_ROWS] if len(entities) <= _MOST_ROWS else ():
            keys.update(self._tables.keys_of(entity, self._sounds))
        return keys


@cache
def load_names() -> Names:
    """The names of the project's tables, loaded at the first call."""
    return Names()
