"""Decisions: followed at once, kept for ever, and found again when articles are read anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from honglu.ledger import Contact, LedgerError, read_from, write_to
from honglu.model.claim import Evidence
from honglu.model.decision import Decision
from honglu.model.decision_codec import decision_from_json, decision_to_json
from honglu.query import deciding
from honglu.query.deciding import Fault, Judge
from tests.ledger.hand_made import KIM, MEETING, WANG, keep, ledger_of, reading

LAN = Judge("Lan", "2024-04-01T08:00:00Z", "đọc cả hai bài")
LATER = replace(MEETING, date="2024-03-25")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two papers on the meeting, one on a later one of the same two."""
    return ledger_of(tmp_path / "ledger.db", [reading(1), reading(2), reading(3, LATER)])


def contacts(path: Path) -> list[Contact]:
    with read_from(path) as reader:
        return list(reader.contacts())


def told_by(path: Path) -> list[list[str]]:
    return [[source.id for source in contact.sources] for contact in contacts(path)]


def decide(path: Path, verdict: str, *arguments: object) -> Decision:
    with read_from(path) as reader:
        made: Decision = getattr(deciding, verdict)(reader, *arguments, LAN)
    with write_to(path) as writer:
        assert writer.decide(made)
    return made


def test_two_contacts_that_are_one(path: Path) -> None:
    first, second = contacts(path)
    decide(path, "same", first.id, second.id[:6])
    [one] = contacts(path)
    assert {source.id for source in one.sources} == {"a0001", "a0002", "a0003"}
    assert "2024-03-25" in one.disputed["date"]


def test_an_article_that_tells_of_another_occasion_leaves_the_contact(path: Path) -> None:
    decide(path, "different", contacts(path)[0].id, "a0002")
    assert sorted(told_by(path)) == [["a0001"], ["a0002"], ["a0003"]]


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        (Fault("date", right="2024-03-20"), "2024-03-20"),
        (Fault("date"), None),
        (Fault("kind", right="talks"), "talks"),
        (Fault("status", right="cancelled"), "cancelled"),
        (Fault("rank", right="working"), "working"),
    ],
)
def test_a_wrong_field_is_put_right(path: Path, fault: Fault, shown: str | None) -> None:
    contact = contacts(path)[0].id
    made = decide(path, "wrong", contact, fault)
    with read_from(path) as reader:
        corrected = reader.contact(contact)
    assert corrected is not None
    assert getattr(corrected, fault.field) == shown
    assert corrected.choices[fault.field] == f"Lan decided so (decision {made.id})"
    assert all(kept.claim.date == "2024-03-21" for kept in corrected.claims), "claims are never changed"


def test_a_wrong_place_and_somebody_who_was_not_there(path: Path) -> None:
    contact = contacts(path)[0].id
    decide(path, "wrong", contact, Fault("place", right="Điếu Ngư Đài"))
    decide(path, "wrong", contact, Fault("country", right="MO"))
    decide(path, "wrong", contact, Fault("participant", value="Kim Song-nam"))
    decide(path, "wrong", contact, Fault("participant", value="Vương Hộ Ninh", right="Vương Nghị"))
    one = contacts(path)[0]
    assert one.place is not None
    assert (one.place.name, one.place.country) == ("Điếu Ngư Đài", "MO")
    assert [party.participant.name for party in one.parties] == ["Vương Nghị"]


def test_what_is_no_contact_is_listed_no_more(path: Path) -> None:
    contact = contacts(path)[0].id
    decide(path, "wrong", contact, Fault("contact"))
    assert told_by(path) == [["a0003"]]
    with read_from(path) as reader:
        kept = reader.contact(contact)
    assert kept is not None
    assert kept.rejected


def test_an_undone_decision_counts_no_more_until_the_undoing_is_undone(path: Path) -> None:
    before = contacts(path)
    made = decide(path, "same", before[0].id, before[1].id)
    with read_from(path) as reader:
        undoing = deciding.undo(reader.decisions(), made.id[:5], LAN)
        again = replace(LAN, made="2024-04-02T08:00:00Z")
    with write_to(path) as writer:
        writer.decide(undoing)
    assert contacts(path) == before
    with write_to(path) as writer, read_from(path) as reader:
        writer.decide(deciding.undo(reader.decisions(), undoing.id, again))
    assert len(contacts(path)) == 1


def test_a_decision_outlives_reading_anew(path: Path) -> None:
    first, second = contacts(path)
    decide(path, "same", first.id, second.id)
    moved = replace(
        LATER, evidence=(Evidence(2, 30, "khác đi"),), participants=(WANG, replace(KIM, posts=("Trưởng Ban",)))
    )
    with write_to(path) as writer:
        keep(writer, reading(3, moved), version="2")
    assert len(contacts(path)) == 1
    with write_to(path) as writer:
        writer.remove("a0003")
        assert told_by(path) == [["a0001", "a0002"]]
        keep(writer, reading(3, moved), version="2")
    assert len(contacts(path)) == 1


def test_names_that_a_person_says_are_one_persons(tmp_path: Path) -> None:
    other = replace(MEETING, participants=(WANG, replace(KIM, name="Nam đồng chí")))
    path = ledger_of(tmp_path / "l.db", [reading(1), reading(2, other)])
    assert len(contacts(path)) == 2
    with read_from(path) as reader:
        actors = [actor for bearing, actor in reader.bearings() if bearing.name in {"Kim Song-nam", "Nam đồng chí"}]
    assert len(actors) == 2
    decide(path, "same", *actors)
    [one] = contacts(path)
    assert one.parties[1].names == ("Kim Song-nam", "Nam đồng chí")
    with read_from(path) as reader:
        assert len({actor for bearing, actor in reader.bearings() if bearing.represents == "KP"}) == 1


def test_decisions_travel_as_json(path: Path) -> None:
    first, second = contacts(path)
    made = decide(path, "same", first.id, second.id)
    assert decision_from_json(decision_to_json(made)) == made
    with pytest.raises(ValueError, match="its id does not fit"):
        decision_from_json({**decision_to_json(made), "who": "Minh"})
    with pytest.raises(ValueError, match="no decision"):
        decision_from_json({"verdict": "same"})


@pytest.mark.parametrize(
    ("verdict", "arguments", "message"),
    [
        ("same", ("{0}", "{0}"), "are one already"),
        ("same", ("{0}", "ffff"), "no contact and no actor"),
        ("different", ("fff0", "{0}"), "no contact and no actor"),
        ("wrong", ("{0}", Fault("weather")), "no field that can be corrected"),
        ("wrong", ("{0}", Fault("kind")), "say which is right with --right"),
        ("wrong", ("{0}", Fault("participant")), "name the participant"),
    ],
)
def test_what_cannot_be_decided_is_said(path: Path, verdict: str, arguments: tuple[object, ...], message: str) -> None:
    first = contacts(path)[0].id
    filled = [one.format(first) if isinstance(one, str) else one for one in arguments]
    with read_from(path) as reader, pytest.raises(LedgerError, match=message):
        getattr(deciding, verdict)(reader, *filled, LAN)
