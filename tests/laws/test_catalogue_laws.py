"""What is held in memory of a ledger answers as looking through all of it would, and so does what it keeps to show."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from honglu.ledger import ingest, read_from, write_to
from honglu.model.claim import Reading
from honglu.query import Filter, search
from honglu.query.bits import bits_of, downwards, upwards
from honglu.query.library import Library
from honglu.query.question import Question, bounds
from tests.laws.occasions import worlds

law = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
sides = st.lists(st.sampled_from(["KP", "CN", "VN", "LA"]), max_size=2, unique=True).map(tuple)
points = st.sampled_from(["", "2024", "2024-03", "2024-03-19", "2024-03-20", "2024-04"])
questions = st.builds(
    Question,
    country=sides,
    kind=st.lists(st.sampled_from(["visit", "meeting", "message"]), max_size=2, unique=True).map(tuple),
    status=st.sampled_from([(), ("held",), ("planned", "cancelled")]),
    since=points,
    until=points,
)


@law
@given(worlds(6), st.lists(questions, min_size=1, max_size=5))
def test_the_catalogue_answers_as_the_ledger_does(world: list[Reading], asked: list[Question]) -> None:
    told = {one.article.id: one for one in world}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        with write_to(path) as writer:
            list(ingest(writer, [one.article for one in world], lambda article: told[article.id], version="1"))
        with read_from(path) as reader:
            library = Library()
            for one in asked:
                first, last = bounds(one)
                pair = (one.country[0], one.country[1]) if len(one.country) > 1 else None
                either = one.country if pair is None else ()
                found = search(reader, Filter((), either, pair, one.kind, one.status, first, last))
                expected = [contact.id for contact in found]
                assert [s.id for s in library.answer(reader, one).page(reader, 999, oldest=True)] == expected


@given(st.sets(st.integers(0, 300)))
def test_a_set_of_positions_is_kept(positions: set[int]) -> None:
    bits = bits_of(positions, 301)
    assert list(upwards(bits)) == sorted(positions)
    assert list(downwards(bits)) == sorted(positions, reverse=True)
    assert bits.bit_count() == len(positions)
