"""The rows of the tables, found by the forms of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from honglu.knowledge.names_table import NameRow
from honglu.resolve.names.folding import HAN, HANGUL, LATIN, bare, key_of
from honglu.resolve.names.sounds import by_initial_law


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body, state or place: rows that name it, which may stand in several tables."""

    number: int
    kind: str
    codes: frozenset[str]
    forms: tuple[str, ...]
    rows: tuple[NameRow, ...]

    @property
    def shown(self) -> str:
        """The form to call it by."""
        return self.forms[0]


class Entities:
    """The entities by their forms' keys."""

    def __init__(self, rows: Iterable[NameRow], simplified: Mapping[int, str]) -> None:
        self._simplified = simplified
        keyed = [(row, {key_of(form, simplified): form for form in row.every_form}) for row in rows]
        self.all = tuple(_entity(number, group) for number, group in enumerate(_grouped(keyed)))
        exact: dict[str, set[int]] = defaultdict(set)
        of_row = {row.source: entity for entity in self.all for row in entity.rows}
        for row, keys in keyed:
            for key in keys:
                exact[key].add(of_row[row.source].number)
        self._exact = {key: tuple(sorted(numbers)) for key, numbers in exact.items()}
        loose: dict[str, set[int]] = defaultdict(set)
        for key, numbers in self._exact.items():
            if (plain := loosened(key)) != key:
                loose[plain].update(numbers)
        self._loose = {key: tuple(sorted(numbers)) for key, numbers in loose.items()}

    def by_key(self, key: str) -> tuple[Entity, ...]:
        """The entities that have a form with this key."""
        return tuple(self.all[number] for number in self._exact.get(key, ()))

    def by_loose_key(self, key: str) -> tuple[Entity, ...]:
        """The entities that have a form which has this key once marks and Northern spellings are taken off."""
        return tuple(self.all[number] for number in self._loose.get(key, ()))


def loosened(key: str) -> str:
    """A key without the marks of Latin letters, in hangul with the initial-sound law kept throughout."""
    if LATIN.search(key):
        return bare(key)
    return "".join(map(by_initial_law, key)) if HANGUL.fullmatch(key[:1]) and _is_hangul(key) else key


def _is_hangul(key: str) -> bool:
    return all("\uac00" <= letter <= "\ud7a3" for letter in key)


def _entity(number: int, rows: list[NameRow]) -> Entity:
    forms = tuple(dict.fromkeys(form for row in rows for form in row.every_form))
    return Entity(number, rows[0].kind, frozenset(code for row in rows for code in row.codes), forms, tuple(rows))


def _grouped(keyed: list[tuple[NameRow, dict[str, str]]]) -> list[list[NameRow]]:
    """Rows of one kind that share a name in characters and one in letters or hangul are one: tables overlap."""
    by_han: dict[tuple[str, str], int] = {}
    groups: list[list[NameRow]] = []
    group_keys: list[set[str]] = []
    for row, keys in keyed:
        han = [key for key in keys if len(key) > 1 and HAN.match(key)]
        mates = {by_han[row.kind, key] for key in han if (row.kind, key) in by_han}
        mate = next((m for m in sorted(mates) if _overlap(group_keys[m], keys)), None)
        if mate is None:
            mate = len(groups)
            groups.append([])
            group_keys.append(set())
        groups[mate].append(row)
        group_keys[mate].update(keys)
        for key in han:
            by_han.setdefault((row.kind, key), mate)
    return groups


def _overlap(keys: set[str], others: Mapping[str, str]) -> bool:
    shared = [key for key in others if key in keys]
    return any(HAN.match(key) for key in shared) and any(
        len(key) > 5 or HANGUL.match(key) for key in shared if not HAN.match(key)
    )
