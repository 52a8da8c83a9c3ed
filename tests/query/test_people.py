"""Questions about one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from honglu import read
from honglu.ledger import LedgerError, Reader, ingest, read_from, write_to
from honglu.model.claim import Claim, Participant, Place
from honglu.model.decision import Decision
from honglu.model.decision_codec import with_id
from honglu.query.kinship import steps
from honglu.query.people import changes, find_actor, find_people, find_person
from honglu.resolve.decisions import sight
from tests.laws.dispatches import samples
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, reading

DEPUTY = replace(KIM, posts=("Phó Trưởng ban Quốc tế",))
HEAD = replace(KIM, name="Kim Song Nam", posts=("Trưởng Ban Quốc tế Trung ương Đảng Lao động Triều Tiên",))
TRUNG = Participant("Lê Hoài Trung", "person", "VN", "host", ("Trưởng Ban Đối ngoại Trung ương",))


def meeting(day: str, *who: Participant, **fields: object) -> Claim:
    return replace(MEETING, date=day, participants=who, **fields)  # type: ignore[arg-type]


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    visit = replace(meeting("2024-03-25/2024-03-27", TRUNG, HEAD), id="c2", kind="visit", place=Place("Hà Nội", "VN"))
    talks = meeting("2024-03-26", TRUNG, HEAD, kind="talks", part_of="c2", place=Place("Hà Nội", "VN"))
    readings = [
        reading(1, meeting("2012-05-02", WANG, DEPUTY), published=date(2012, 5, 3)),
        reading(2, meeting("2024-03-21", WANG, replace(HEAD, posts=("Trưởng Ban Quốc tế",)))),
        reading(3, visit, talks, published=date(2024, 3, 28)),
        reading(4, meeting("2024-09-01", WANG, HEAD, status="planned"), published=date(2024, 3, 29)),
        reading(5, meeting("2023-09-01", WANG, replace(KIM, name="Kim Jong-un", posts=()))),
    ]
    with read_from(ledger_of(tmp_path / "l.db", readings)) as opened:
        yield opened


def test_a_person_with_posts_contacts_and_counterparts(reader: Reader) -> None:
    found = find_person(reader, "song nam")
    assert [name.name for name in found.actor.names] == ["Kim Song Nam", "Kim Song-nam"]
    assert (found.actor.first_seen, found.actor.last_seen) == ("2012-05-02", "2024-03-26")
    assert changes(found.actor) == [("2012", DEPUTY.posts[0]), ("2024", HEAD.posts[0])]
    assert [contact.kind for contact in found.contacts] == ["meeting", "meeting", "visit", "talks", "meeting"]
    assert [(one.name, one.represents, one.times, one.first, one.last) for one in found.counterparts] == [
        ("Vương Hộ Ninh", "CN", 2, "2012-05-02", "2024-03-21"),
        ("Lê Hoài Trung", "VN", 1, "2024-03-26", "2024-03-26"),
    ]
    assert all(one.actor for one in found.counterparts)


@pytest.mark.parametrize(
    "asked", ["Vương Hộ Ninh", "vuong ho ninh", "VƯƠNG", "Wang Huning", "王沪宁", "王滬寧", "왕후닝"]
)
def test_a_name_in_any_script_finds_its_bearer(reader: Reader, asked: str) -> None:
    assert find_person(reader, asked).actor.name == "Vương Hộ Ninh"


def test_the_beginning_of_an_id_finds_its_bearer(reader: Reader) -> None:
    (one,) = find_people(reader, "trung")
    assert find_people(reader, one[:8]) == find_people(reader, one) == [one]


def test_several_persons_are_told_apart(reader: Reader) -> None:
    with pytest.raises(LedgerError) as told:
        find_person(reader, "kim")
    head, *lines = str(told.value).splitlines()
    assert head.startswith("'kim' may be 2 persons")
    assert [line.split("  ")[-1] for line in lines] == [
        "Kim Song Nam (KP), 2012–2024, Trưởng Ban Quốc tế Trung ương Đảng Lao động Triều Tiên",
        "Kim Jong-un (KP), 2023",
    ]


@pytest.mark.parametrize("asked", ["Nobody", "", "%", "' OR 1=1 --", "ffff0000"])
def test_nobody_of_that_name(reader: Reader, asked: str) -> None:
    with pytest.raises(LedgerError, match="nobody in"):
        find_person(reader, asked)


def test_why_names_are_one(reader: Reader) -> None:
    (kim,) = find_people(reader, "song nam")
    (step,) = steps(reader, kim)
    assert {step.one.name, step.other.name} == {"Kim Song-nam", "Kim Song Nam"}
    assert step.comparison.verdict == "same"
    (trung,) = find_people(reader, "trung")
    assert steps(reader, trung) == ()


def test_an_id_is_an_actors_or_a_contacts(reader: Reader) -> None:
    (kim,) = find_people(reader, "song nam")
    found = find_actor(reader, kim[:10])
    assert found is not None
    assert found.id == kim
    (contact, *_) = reader.contacts()
    assert find_actor(reader, contact.id) is None
    assert find_actor(reader, "") is find_actor(reader, "zzz") is None


def test_a_contact_that_somebody_rejected_shows_nobody(tmp_path: Path) -> None:
    path = ledger_of(tmp_path / "l.db", [reading(1), reading(2, meeting("2025-01-01", WANG, DEPUTY))])
    with read_from(path) as opened:
        (_, later) = opened.contacts()
    with write_to(path) as writer:
        seen = tuple(map(sight, later.claims))
        writer.decide(with_id(Decision("", "wrong", seen, (), "Lan", "2025-02-01T00:00:00Z", field="contact")))
    with read_from(path) as opened:
        found = find_person(opened, "song nam")
    assert len(found.contacts) == 1
    assert found.actor.last_seen == "2024-03-21"


def test_the_samples(tmp_path: Path) -> None:
    with write_to(tmp_path / "l.db") as writer:
        list(ingest(writer, samples(), read, version="1"))
    with read_from(tmp_path / "l.db") as opened:
        kim = find_person(opened, "Kim Song Nam")
        post = next(post for post in kim.actor.posts if post.wordings[0].startswith("Trưởng Ban"))
        assert (post.since, post.until, post.observed) == ("2024-03-21", "2024-03-30", 3)
        assert "Vương Hộ Ninh" in [one.name for one in kim.counterparts]
