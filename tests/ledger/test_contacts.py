"""What comes out of a ledger: contacts in order, in the contract's form, by lasting ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from honglu.ledger import Narrowing, contact_to_json, kept_claims, read_from
from honglu.resolve.view import alone
from tests.ledger.hand_made import KIM, MEETING, SENTENCE, VISIT, WANG, ledger_of, reading


def test_a_contact_as_the_contract_writes_it() -> None:
    (contact,) = map(alone, kept_claims(reading()))
    node = contact_to_json(contact)
    assert node == {
        "id": contact.id,
        "kind": "meeting",
        "rank": None,
        "status": "held",
        "date": "2024-03-21",
        "place": {"name": "Bắc Kinh", "country": "CN", "names": ["Bắc Kinh"]},
        "participants": [
            {
                "name": who.name,
                "type": "person",
                "represents": who.represents,
                "role": who.role,
                "posts": list(who.posts),
                "names": [who.name],
                "posts_by_language": {"vi": list(who.posts)},
            }
            for who in (WANG, KIM)
        ],
        "part_of": None,
        "attributed_to": ["Tân Hoa xã"],
        "evidence": [{"article": "a0001", "start": 0, "end": len(SENTENCE), "quote": SENTENCE}],
        "confidence": 0.97,
        "sources": ["a0001"],
        "lines": [["a0001"]],
        "copies": {},
        "disputed": {},
        "history": [{"status": "held", "told": "2024-03-22", "sources": ["a0001"]}],
        "tour": None,
    }
    reasons = contact_to_json(contact, reasons=True)["reasons"]
    assert [(r["article"], r["field"], r["words"]) for r in reasons] == [
        ("a0001", "kind", "tiếp"),
        ("a0001", "date", "Ngày 21/3"),
    ]


def test_ids_are_short_and_rest_on_what_is_claimed() -> None:
    (one,) = kept_claims(reading())
    assert len(one.id) == 16
    (unsure,) = kept_claims(reading(1, replace(MEETING, id="c9", confidence=0.1, reasons=())))
    (elsewhere,) = kept_claims(reading(2))
    (planned,) = kept_claims(reading(1, replace(MEETING, status="planned")))
    assert one.id == unsure.id
    assert len({one.id, elsewhere.id, planned.id}) == 3


def test_two_claims_alike_in_one_article_keep_apart() -> None:
    same = kept_claims(reading(1, MEETING, replace(MEETING, id="c2")))
    assert len({kept.id for kept in same}) == 2


def test_part_of_points_to_the_visit_in_the_ledger(tmp_path: Path) -> None:
    inside = replace(MEETING, part_of="c2")
    with read_from(ledger_of(tmp_path / "l.db", [reading(1, inside, VISIT)])) as reader:
        by_kind = {contact.kind: contact for contact in reader.contacts()}
    assert by_kind["meeting"].part_of == by_kind["visit"].id
    assert by_kind["visit"].part_of is None


def test_contacts_come_by_date_and_undated_ones_last(tmp_path: Path) -> None:
    dates = [None, "2024-03-21", "2024", "2024-03", "2023-12-30/2024-01-02", "2024-03-21/2024-03-23", "2024-03-01"]
    hosts = ["CN", "JP", "US", "FR", "IN", "RU", "BR"]
    readings = [
        reading(n, replace(MEETING, date=value, participants=(replace(WANG, represents=host), KIM)))
        for n, (value, host) in enumerate(zip(dates, hosts, strict=True))
    ]
    with read_from(ledger_of(tmp_path / "l.db", readings)) as reader:
        told = [contact.date for contact in reader.contacts()]
    assert told == [
        "2023-12-30/2024-01-02",
        "2024",
        "2024-03-01",
        "2024-03",
        "2024-03-21",
        "2024-03-21/2024-03-23",
        None,
    ]


def test_the_database_narrows_by_side_kind_status_and_date(tmp_path: Path) -> None:
    lao = replace(KIM, represents="LA")
    readings = [reading(1), reading(2, VISIT), reading(3, replace(MEETING, date=None, participants=(WANG, lao)))]
    with read_from(ledger_of(tmp_path / "l.db", readings)) as reader:

        def told(**fields: object) -> list[str]:
            return sorted(contact.sources[0].id for contact in reader.contacts(Narrowing(**fields)))  # type: ignore[arg-type]

        assert told() == ["a0001", "a0002", "a0003"]
        assert told(kinds=("visit", "talks")) == ["a0002"]
        assert told(statuses=("planned",)) == ["a0002"]
        assert told(sides=(("CN",), ("LA", "VN"))) == ["a0003"]
        assert told(sides=(("CN",), ("KP",))) == ["a0001", "a0002"]
        assert told(since=date(2024, 3, 22)) == ["a0002"]
        assert told(until=date(2024, 3, 21)) == ["a0001", "a0002"]
        assert told(sides=(("' OR 1=1 --",),)) == []


def test_ids_are_found_by_their_beginning(tmp_path: Path) -> None:
    with read_from(ledger_of(tmp_path / "l.db", [reading(n) for n in range(40)])) as reader:
        (first, *_) = ids = sorted(contact.id for contact in reader.contacts())
        assert reader.ids(first) == [first]
        assert reader.ids("") == ids[:10]
        assert reader.ids(first[:1]) == [i for i in ids if i[0] == first[0]][:10]
        assert reader.ids("%") == reader.ids("_") == reader.ids("' OR 1=1 --") == []
        found = reader.contact(first)
        assert found is not None
        assert found.id == first
        assert reader.contact("nothing") is None
