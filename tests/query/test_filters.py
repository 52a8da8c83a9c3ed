"""What a question lets through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import accumulate
from pathlib import Path

import pytest

from honglu.ledger import Contact, LedgerError, kept_claims, read_from
from honglu.query import Filter, find_contact, search, sort_key
from honglu.resolve.view import alone
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, on_its_own, reading


def contact(**fields: object) -> Contact:
    (one,) = map(alone, kept_claims(reading(1, replace(MEETING, **fields))))  # type: ignore[arg-type]
    return one


def test_nothing_asked_lets_all_through() -> None:
    assert Filter().matches(contact())
    assert Filter().matches(contact(date=None, participants=()))


def test_all_persons_must_be_there() -> None:
    assert Filter(persons=("song nam", "ninh")).matches(contact())
    assert not Filter(persons=("song nam", "thưởng")).matches(contact())


def test_one_of_the_countries_must_be_there() -> None:
    assert Filter(countries=("VN", "KP")).matches(contact())
    assert not Filter(countries=("VN",)).matches(contact())


def test_both_sides_must_be_there() -> None:
    assert Filter(between=("KP", "CN")).matches(contact())
    assert not Filter(between=("VN", "CN")).matches(contact())
    assert not Filter(between=("KP", "CN"), countries=("VN",)).matches(contact())


def test_the_place_is_no_side() -> None:
    assert not Filter(countries=("CN",)).matches(contact(participants=(KIM,)))


def test_kind_and_status() -> None:
    assert Filter(kinds=("talks", "meeting"), statuses=("held",)).matches(contact())
    assert not Filter(kinds=("talks",)).matches(contact())
    assert not Filter(statuses=("planned",)).matches(contact())


@pytest.mark.parametrize(
    ("value", "since", "until", "passes"),
    [
        ("2024-03-21", date(2024, 3, 21), date(2024, 3, 21), True),
        ("2024-03-21", date(2024, 3, 22), None, False),
        ("2024-03-21", None, date(2024, 3, 20), False),
        ("2024-03", date(2024, 3, 31), None, True),
        ("2024", None, date(2024, 1, 1), True),
        ("2024-03-21/2024-03-23", date(2024, 3, 23), date(2024, 3, 30), True),
        ("2024-03-21/2024-03-23", date(2024, 3, 24), None, False),
        (None, date(1900, 1, 1), None, False),
        (None, None, date(2100, 1, 1), False),
        (None, None, None, True),
        ("soon", None, date(2100, 1, 1), False),
    ],
)
def test_dates_compare_as_intervals(value: str | None, since: date | None, until: date | None, passes: bool) -> None:
    assert Filter(since=since, until=until).matches(contact(date=value)) is passes


def test_a_search_gives_what_matches_in_order(tmp_path: Path) -> None:
    readings = [reading(1, VISIT), reading(2), reading(3, replace(MEETING, participants=(WANG,)))]
    with read_from(ledger_of(tmp_path / "l.db", readings)) as reader:
        found = list(search(reader, Filter(persons=("kim",), since=date(2024, 3, 1))))
        every = list(reader.contacts())
    assert [one.sources[0].id for one in found] == ["a0002", "a0001"]
    assert every == sorted(every, key=sort_key)


def test_a_contact_is_found_by_as_much_of_its_id_as_is_its_own(tmp_path: Path) -> None:
    with read_from(ledger_of(tmp_path / "l.db", (reading(n, on_its_own(n)) for n in range(400)))) as reader:
        first, second = sorted(reader.contacts(), key=lambda one: one.id)[:2]
        assert find_contact(reader, first.id) == first
        assert find_contact(reader, f" {first.id[:12].upper()} ") == first
        *_, shared = filter(second.id.startswith, accumulate(first.id))
        with pytest.raises(LedgerError, match=f"several contacts.*{first.id}, {second.id}"):
            find_contact(reader, shared)
        for wrong in ("zzz", "%", "' OR 1=1 --"):
            with pytest.raises(LedgerError, match=r"no contact in .* `honglu contacts` lists them"):
                find_contact(reader, wrong)
