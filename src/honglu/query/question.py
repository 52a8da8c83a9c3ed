"""A question that an address can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from honglu.model import edtf


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the contacts: those answer that meet every field that is set, by one of its values.

    `text` is words that must all stand in it, as they begin, without accents and case, or the name of somebody who
    took part. All codes of `country` must be represented, and all ids of `actor` must have taken part. `since` and
    `until` are EDTF points, and a contact passes if its date may lie within them.
    """

    text: str = ""
    country: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    rank: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def pairs(self) -> list[tuple[str, str]]:
        """The question as the fields of an address, in a fixed order; nothing for what is not asked."""
        given = ((one.name, getattr(self, one.name)) for one in fields(self))
        return [(name, one) for name, value in given for one in ([value] if isinstance(value, str) else value) if one]

    def changed(self, name: str, *values: str) -> Question:
        """The question with other values of a field; none where it shall not be asked for."""
        change: dict[str, Any] = {name: "".join(values[:1]) if name in _SINGLE else values}
        return replace(self, **change)

    def with_value(self, name: str, value: str) -> Question:
        """The question that also accepts the value in a field."""
        return self if value in getattr(self, name) else self.changed(name, *getattr(self, name), value)

    def without_value(self, name: str, value: str) -> Question:
        """The question without a value of a field."""
        return self.changed(name, *(one for one in getattr(self, name) if one != value and name not in _SINGLE))


_SINGLE = ("text", "since", "until")
_LONGEST = 300
_MOST = 50


def question_of(pairs: Iterable[tuple[str, str]]) -> Question:
    """The question that the fields of an address ask; those that are none of a question's are passed over.

    Raises `ValueError`, with words for who asked, where a value can be none.
    """
    given: dict[str, list[str]] = {one.name: [] for one in fields(Question)}
    for name, value in pairs:
        if name in given and value.strip() and value not in given[name]:
            given[name].append(value.strip())
    if any(len(values) > _MOST or any(len(one) > _LONGEST for one in values) for values in given.values()):
        raise ValueError(f"the question is too long: at most {_MOST} values of {_LONGEST} characters for a field")
    single = {name: (given.pop(name) or [""])[-1] for name in _SINGLE}
    asked = Question(**single, **{name: tuple(values) for name, values in given.items()})  # type: ignore[arg-type]
    _check(asked)
    return asked


def bounds(question: Question) -> tuple[date | None, date | None]:
    """The first and the last day that are asked for."""
    first = edtf.earliest(question.since) if question.since else None
    return first, edtf.latest(question.until) if question.until else None


def _check(asked: Question) -> None:
    for name in ("since", "until"):
        value = getattr(asked, name)
        if value and ("/" in value or not edtf.is_valid(value)):
            raise ValueError(f"{name}: {value!r} is no date: give a year, a month or a day (2024, 2024-03, 2024-03-21)")
