"""The queue of what is unsure: held in its order, with what was decided meanwhile passed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from honglu.ledger import Reader, UnsureContacts, UnsureNames, read_from, write_to
from honglu.query import deciding
from honglu.query.deciding import Judge, digest, on_contacts, on_names
from honglu.query.queue import Queue
from tests.ledger.hand_made import KIM, MEETING, WANG, keep, ledger_of, reading

LAN = Judge("Lan", "2024-04-01T08:00:00Z")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three meetings of each of which a paper has what may be another; two names that may be one's."""
    told = []
    for number in (1, 2, 3):
        day = date(2024, 3 + number, 21)
        held = replace(MEETING, date=day.isoformat())
        group = replace(KIM, name="đoàn đại biểu Đảng Lao động Triều Tiên", type="organization", posts=())
        nearly = replace(held, date=day.replace(day=22).isoformat(), participants=(WANG, group))
        told += [reading(number, held, published=day), reading(10 + number, nearly, published=day)]
    novak = replace(KIM, name="Peter Novak", represents="CZ")
    longer = replace(MEETING, date="2024-08-03", participants=(WANG, novak))
    shorter = replace(MEETING, date="2024-09-09", participants=(WANG, replace(novak, name="Novak")))
    return ledger_of(tmp_path / "ledger.db", [*told, reading(20, longer), reading(21, shorter)])


def contacts_at(queue: Queue, ledger: Reader, place: int) -> UnsureContacts:
    turn = queue.contacts(ledger, place)
    assert turn is not None
    assert isinstance(turn.pair, UnsureContacts)
    return turn.pair


def test_each_pair_has_a_place(path: Path) -> None:
    queue = Queue()
    with read_from(path) as ledger:
        assert queue.sizes(ledger) == {"contacts": 3, "names": 1}
        pairs = [contacts_at(queue, ledger, place) for place in range(3)]
        assert [pair.contacts for pair in pairs] == [pair.contacts for pair in ledger.unsure_contacts(10)]
        assert queue.contacts(ledger, 3) is None
        names = queue.names(ledger)
        assert names is not None
        assert isinstance(names.pair, UnsureNames)
        assert {names.pair.one.name, names.pair.other.name} == {"Peter Novak", "Novak"}
        assert len({digest(pair) for pair in [*pairs, names.pair]}) == 4


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_what_is_decided_is_passed_over_though_the_order_is_held(path: Path, verdict: str) -> None:
    queue = Queue()
    with read_from(path) as ledger, write_to(path) as writer:
        first, second = (contacts_at(queue, ledger, place) for place in (0, 1))
        made = on_contacts(first, verdict, LAN)  # type: ignore[arg-type]
        writer.decide(made)
        turn = queue.contacts(ledger)
        assert turn is not None
        assert turn.pair == second
        assert turn.place in (0, 1)  # where the order was made again meanwhile, or held
        writer.decide(deciding.undo([made], made.id, Judge("Lan", "2024-04-02T08:00:00Z")))
        assert contacts_at(queue, ledger, 0).contacts == first.contacts


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_names_that_are_decided_are_passed_over(path: Path, verdict: str) -> None:
    queue = Queue()
    with read_from(path) as ledger, write_to(path) as writer:
        turn = queue.names(ledger)
        assert turn is not None
        assert isinstance(turn.pair, UnsureNames)
        writer.decide(on_names(turn.pair, verdict, LAN))  # type: ignore[arg-type]
        assert queue.names(ledger) is None


def test_a_pair_that_is_gone_is_passed_over(path: Path) -> None:
    queue = Queue()
    with read_from(path) as ledger, write_to(path) as writer:
        gone = contacts_at(queue, ledger, 0)
        writer.remove(gone.one.source.id)
        assert contacts_at(queue, ledger, 0).contacts != gone.contacts


def test_what_a_decision_would_speak_of_has_a_digest(path: Path) -> None:
    with read_from(path) as ledger, write_to(path) as writer:
        before = ledger.unsure_contacts(1)[0]
        keep(writer, reading(30, before.one.claim, published=before.one.source.published))
        after = ledger.unsure_contacts(1)[0]
        assert {*before.ones, *before.others} < {*after.ones, *after.others}
        assert digest(before) != digest(after)


def test_a_contact_tells_what_was_decided_on_it(path: Path) -> None:
    with read_from(path) as ledger, write_to(path) as writer:
        pair = ledger.unsure_contacts(1)[0]
        made = on_contacts(pair, "different", LAN)
        writer.decide(made)
        for contact in ledger.contacts():
            assert ledger.decided_on(contact) == ([made] if contact.id in pair.contacts else [])
        assert {ledger.contact_of(kept.id) for kept in pair.ones} == {pair.contacts[0]}
        assert ledger.contact_of("none") is None
