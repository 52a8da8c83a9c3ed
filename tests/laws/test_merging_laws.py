"""Laws 4 and 5 of the house: the ledger is a function of its claims and decisions, whatever the way there."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from honglu.ledger import Writer, contact_to_json, ingest, kept_claims, read_from, write_to
from honglu.model.claim import Reading
from honglu.model.decision import Bearer, Decision
from honglu.model.decision_codec import with_id
from honglu.resolve.decisions import sight
from honglu.resolve.identity import Identity
from honglu.resolve.merging import merge
from honglu.resolve.names import load_names
from honglu.resolve.traces import trace
from tests.laws.occasions import PEOPLE, worlds

law = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DERIVED = (
    "shape",
    "shaped",
    "block",
    "link",
    "contact",
    "member",
    "side",
    "said",
    "bearer",
    "bearer_key",
    "appearance",
    "persona",
    "sketch",
    "sketch_mark",
    "copy",
    "contact_words",
)


@contextmanager
def new_ledger() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "ledger.db"


def take(writer: Writer, readings: Iterable[Reading]) -> None:
    told = {one.article.id: one for one in readings}
    list(ingest(writer, [one.article for one in told.values()], lambda a: told[a.id], version="1", again=True))


def contents(path: Path) -> dict[str, object]:
    """All that a ledger holds, to the last row of the tables that are computed."""
    with closing(sqlite3.connect(path)) as connection:
        found: dict[str, object] = {t: sorted(connection.execute(f"SELECT * FROM {t}"), key=repr) for t in DERIVED}  # noqa: S608
    with read_from(path) as reader:
        found["contacts"] = [contact_to_json(one, reasons=True) for one in reader.contacts()]
        found["readings"] = list(reader.readings())
    return found


def ledger_of(path: Path, *runs: Iterable[Reading], decisions: Iterable[Decision] = ()) -> dict[str, object]:
    with write_to(path) as writer:
        for readings in runs:
            take(writer, readings)
        for decision in decisions:
            writer.decide(decision)
    return contents(path)


@st.composite
def decided(draw: st.DrawFn) -> tuple[list[Reading], list[Decision]]:
    world = draw(worlds())
    claims = [kept for reading in world for kept in kept_claims(reading)]
    made = []
    for number in range(draw(st.integers(0, 4))):
        verdict = draw(st.sampled_from(["same", "different", "names", "wrong"]))
        when = f"2024-04-0{number + 1}T00:00:00Z"
        if verdict == "names":
            one, other = (Bearer(draw(st.sampled_from(PEOPLE["CN"])), "CN") for _ in range(2))
            made.append(Decision("", draw(st.sampled_from(["same", "different"])), (one,), (other,), "Lan", when))
        elif claims:
            some = [(sight(draw(st.sampled_from(claims))),) for _ in range(2)]
            if verdict == "wrong":
                made.append(Decision("", "wrong", some[0], (), "Lan", when, field="date", right="2024-03-19"))
            else:
                made.append(Decision("", verdict, some[0], some[1], "Lan", when))
    return world, [with_id(one) for one in made]


@law
@given(worlds(), st.randoms(use_true_random=False), st.integers(0, 8))
def test_order_and_runs_do_not_matter(world: list[Reading], chance: random.Random, cut: int) -> None:
    shuffled = chance.sample(world, len(world))
    with new_ledger() as one, new_ledger() as other:
        assert ledger_of(one, world) == ledger_of(other, shuffled[:cut], shuffled[cut:], world[:2])


@law
@given(worlds())
def test_what_is_kept_up_to_date_is_what_is_computed_at_once(world: list[Reading]) -> None:
    claims = [kept for reading in world for kept in kept_claims(reading)]
    at_once = [one.claims for one in merge([trace(kept) for kept in claims], Identity(load_names()))]
    with new_ledger() as path:
        ledger_of(path, *([reading] for reading in world))
        with read_from(path) as reader:
            kept_up = [tuple(kept.id for kept in contact.claims) for contact in reader.contacts()]
    assert sorted(map(sorted, kept_up)) == sorted(map(sorted, at_once))


@law
@given(worlds(), st.data())
def test_an_article_taken_out_was_never_there(world: list[Reading], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from([one.article.id for one in world] or ["none"])))
    with new_ledger() as one, new_ledger() as other:
        ledger_of(one, world)
        with write_to(one) as writer:
            for article in sorted(gone):
                writer.remove(article)
        assert contents(one) == ledger_of(other, [reading for reading in world if reading.article.id not in gone])


@law
@given(decided(), st.randoms(use_true_random=False))
def test_decisions_count_whenever_they_come(case: tuple[list[Reading], list[Decision]], chance: random.Random) -> None:
    world, decisions = case
    cut = chance.randint(0, len(world))
    with new_ledger() as one, new_ledger() as other:
        after = ledger_of(one, world, decisions=decisions)
        ledger_of(other, world[:cut], decisions=chance.sample(decisions, len(decisions)))
        assert ledger_of(other, world[cut:]) == after


@law
@given(decided(), st.data())
def test_an_undone_decision_was_never_made(case: tuple[list[Reading], list[Decision]], data: st.DataObject) -> None:
    world, decisions = case
    gone = data.draw(st.sets(st.sampled_from([one.id for one in decisions]))) if decisions else set()
    undoings = [
        with_id(Decision("", "undo", (), (), "Lan", "2024-05-01T00:00:00Z", undoes=one)) for one in sorted(gone)
    ]
    with new_ledger() as one, new_ledger() as other:
        undone = ledger_of(one, world, decisions=[*decisions, *undoings])
        assert undone == ledger_of(other, world, decisions=[d for d in decisions if d.id not in gone])


@law
@given(worlds())
def test_every_claim_is_kept_in_one_contact(world: list[Reading]) -> None:
    claims = sorted(kept.id for reading in world for kept in kept_claims(reading))
    with new_ledger() as path:
        ledger_of(path, world)
        with read_from(path) as reader:
            assert sorted(kept.id for contact in reader.contacts() for kept in contact.claims) == claims
