"""Laws of the ledger, on readings of every shape."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from honglu.ledger import Outcome, contact_to_json, ingest, read_from, write_to
from honglu.model.article import Article
from honglu.model.claim import (
    Claim,
    Evidence,
    Kind,
    Participant,
    ParticipantType,
    Place,
    Rank,
    Reading,
    Reason,
    Role,
    Status,
    Zone,
)
from honglu.query import Filter, search, sort_key

# Any characters a text file can hold; half surrogate pairs are turned away before.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
words = st.sampled_from(["Kim", "Song-nam", "Vương", "Hộ", "Ninh", "Đỗ", "김성남", "王沪宁", "x"])
names = st.lists(words, min_size=1, max_size=3).map(" ".join) | texts
sides = st.sampled_from(["VN", "KP", "CN", "LA", "UN", None])
days = st.dates(date(2017, 1, 1), date(2017, 3, 31))
points = days.map(date.isoformat) | days.map(lambda d: d.isoformat()[:7]) | st.just("2017")
spans = st.tuples(points, st.dates(date(2018, 1, 1), date(2018, 2, 1)).map(date.isoformat)).map("/".join)
offsets = st.integers(0, 10**7)

proofs = st.builds(Evidence, offsets, offsets, texts, st.sampled_from(get_args(Zone)))
participants = st.builds(
    Participant,
    names,
    st.sampled_from(get_args(ParticipantType)),
    sides,
    st.sampled_from(get_args(Role)),
    st.lists(texts, max_size=2).map(tuple),
)
claims = st.builds(
    Claim,
    id=st.just("c"),
    kind=st.sampled_from(get_args(Kind)),
    rank=st.none() | st.sampled_from(get_args(Rank)),
    status=st.sampled_from(get_args(Status)),
    date=st.none() | points | spans,
    place=st.none() | st.builds(Place, st.none() | names, sides),
    participants=st.lists(participants, max_size=4).map(tuple),
    part_of=st.none() | st.sampled_from(["c0", "c1", "gone"]),
    attributed_to=st.lists(texts, max_size=2).map(tuple),
    evidence=st.lists(proofs, max_size=2).map(tuple),
    confidence=st.floats(0, 1),
    reasons=st.lists(st.builds(Reason, texts, texts, texts, texts, offsets, offsets), max_size=2).map(tuple),
)
articles = st.builds(
    Article, id=texts, text=texts, title=st.none() | texts, published=st.none() | days, outlet=st.none() | texts
)


def numbered(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(replace(claim, id=f"c{number}") for number, claim in enumerate(claims))


readings = st.builds(Reading, articles, st.lists(claims, max_size=3).map(numbered))
many = st.lists(readings, max_size=6, unique_by=lambda one: one.article.id)
filters = st.builds(
    Filter,
    persons=st.lists(words, max_size=2).map(tuple),
    countries=st.lists(sides.filter(bool), max_size=2).map(tuple),
    between=st.none() | st.sampled_from([("VN", "KP"), ("CN", "KP")]),
    kinds=st.lists(st.sampled_from(get_args(Kind)), max_size=3).map(tuple),
    statuses=st.lists(st.sampled_from(get_args(Status)), max_size=3).map(tuple),
    since=st.none() | days,
    until=st.none() | days,
)
law = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def new_ledger() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "ledger.db"


def take(path: Path, readings: Iterable[Reading]) -> list[Outcome]:
    told = {one.article.id: one for one in readings}
    with write_to(path) as writer:
        return list(ingest(writer, [r.article for r in told.values()], lambda a: told[a.id], version="1"))


def contents(path: Path) -> list[object]:
    with read_from(path) as reader:
        return [*reader.readings(), *(contact_to_json(one, reasons=True) for one in reader.contacts())]


@law
@given(many)
def test_what_goes_in_comes_out(some: list[Reading]) -> None:
    with new_ledger() as path:
        take(path, some)
        with read_from(path) as reader:
            assert list(reader.readings()) == sorted(some, key=lambda one: one.article.id)
            told = [kept.claim for contact in reader.contacts() for kept in contact.claims]
    assert sorted(map(repr, told)) == sorted(repr(claim) for one in some for claim in one.claims)


@law
@given(many)
def test_taking_in_twice_is_taking_in_once(some: list[Reading]) -> None:
    with new_ledger() as path:
        take(path, some)
        once = contents(path)
        assert {outcome.became for outcome in take(path, some)} <= {"unchanged"}
        assert contents(path) == once


@law
@given(many, st.randoms(use_true_random=False), st.integers(0, 6))
def test_the_order_of_taking_in_does_not_matter(some: list[Reading], chance: random.Random, cut: int) -> None:
    shuffled = chance.sample(some, len(some))
    with new_ledger() as one, new_ledger() as other:
        take(one, some)
        take(other, shuffled[:cut])
        take(other, shuffled[cut:])
        assert contents(one) == contents(other)


@law
@given(many, st.data())
def test_reading_again_replaces_an_article_and_nothing_else(some: list[Reading], data: st.DataObject) -> None:
    with new_ledger() as path, new_ledger() as fresh:
        take(path, some)
        changed = [Reading(one.article, numbered(data.draw(st.lists(claims, max_size=2)))) for one in some[:2]]
        told = {one.article.id: one for one in changed}
        with write_to(path) as writer:
            list(ingest(writer, [r.article for r in changed], lambda a: told[a.id], version="2"))
        take(fresh, [*changed, *some[2:]])
        assert contents(path) == contents(fresh)


@law
@given(many, filters)
def test_the_database_narrows_without_losing_or_reordering(some: list[Reading], wanted: Filter) -> None:
    with new_ledger() as path:
        take(path, some)
        with read_from(path) as reader:
            every = list(reader.contacts())
            assert every == sorted(every, key=sort_key)
            assert list(search(reader, wanted)) == list(filter(wanted.matches, every))
            narrowed = list(reader.contacts(wanted.narrowing()))
            without_persons = replace(wanted, persons=())
            assert narrowed == list(filter(without_persons.matches, every))
