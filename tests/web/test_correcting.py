"""A contact put right on its own page: fields, articles parted, contacts merged, no contact; and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from honglu.ledger import Contact, read_from
from honglu.web.access import audit
from honglu.web.access.store import Store
from tests.web.people import log_in
from tests.web.unsure import contacts, decisions, unsure_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return unsure_ledger(tmp_path / "ledger.db")


@pytest.fixture
def contact(ledger: Path) -> Contact:
    """The meeting that two papers tell of."""
    return contacts(ledger)[0]


def again(ledger: Path, contact: Contact) -> Contact:
    with read_from(ledger) as reader:
        found = reader.contact(contact.id)
    assert found is not None
    return found


def test_only_reviewers_are_offered_to_correct(client: TestClient, contact: Contact) -> None:
    assert "Log in to correct this" in client.get(f"/contacts/{contact.id}").text
    log_in(client, "minh")
    assert "Put right" not in client.get(f"/contacts/{contact.id}").text
    client.cookies.clear()
    log_in(client, "lan")
    assert "Put right" in client.get(f"/contacts/{contact.id}").text


@pytest.mark.parametrize(
    ("field", "right", "shown"),
    [
        ("date", "2024-03-20", "20 Mar 2024"),
        ("date", "", "no date"),
        ("kind", "talks", "talks"),
        ("status", "cancelled", "cancelled"),
        ("rank", "working", "working"),
        ("place", "Đại Liên", "Đại Liên"),
        ("country", "kr", "South Korea"),
    ],
)
def test_a_field_is_put_right(client: TestClient, contact: Contact, field: str, right: str, shown: str) -> None:
    sent = {"form_mark": log_in(client, "lan"), "field": field, "right": right, "why": "read again"}
    page = client.post(f"/contacts/{contact.id}/wrong", data=sent)
    assert page.status_code == 200, page.text
    assert page.url.path == f"/contacts/{contact.id}"
    assert shown in page.text
    assert "Kept:" in page.text


@pytest.mark.parametrize(
    ("field", "right"),
    [
        ("date", "21 March"),
        ("date", "2024-03-21"),
        ("kind", "party"),
        ("kind", ""),
        ("status", "done"),
        ("rank", "high"),
        ("country", "Vietnam"),
        ("outlet", "VOV"),
    ],
)
def test_what_cannot_be_right_is_refused(
    client: TestClient, ledger: Path, contact: Contact, field: str, right: str
) -> None:
    sent = {"form_mark": log_in(client, "lan"), "field": field, "right": right}
    answer = client.post(f"/contacts/{contact.id}/wrong", data=sent)
    assert answer.status_code == 409
    assert str(ledger) not in answer.text
    assert decisions(ledger) == []


def test_who_took_no_part_goes_and_who_is_called_otherwise_is_renamed(
    client: TestClient, ledger: Path, contact: Contact
) -> None:
    mark, address = log_in(client, "lan"), f"/contacts/{contact.id}/wrong"
    sent = {"form_mark": mark, "field": "participant", "value": "Vương Hộ Ninh"}
    client.post(address, data={**sent, "right": "Vương Nghị"})
    assert "Vương Nghị" in {party.participant.name for party in again(ledger, contact).parties}
    client.post(address, data={**sent, "value": "Vương Nghị"})
    assert "Vương Nghị" not in {party.participant.name for party in again(ledger, contact).parties}


def test_an_article_that_tells_of_another_occasion_is_parted(
    client: TestClient, ledger: Path, contact: Contact
) -> None:
    mark = log_in(client, "lan")
    page = client.post(f"/contacts/{contact.id}/different", data={"form_mark": mark, "article": "a0002"})
    assert page.status_code == 200
    assert len(contacts(ledger)) == 5
    assert "Not the same:" in page.text


def test_two_contacts_are_one_by_picking_or_by_id(client: TestClient, ledger: Path, contact: Contact) -> None:
    other = contacts(ledger)[1]
    mark = log_in(client, "lan")
    shown = client.get(f"/contacts/{contact.id}").text
    assert f'name="picked" value="{other.id}"' not in shown  # it was a day later
    for sent in ({"picked": other.id}, {"other": other.id[:8]}):
        page = client.post(
            f"/contacts/{other.id}/same", data={"form_mark": mark, "picked": "", **_swapped(sent, contact)}
        )
        assert page.status_code == 200, page.text
        assert len(contacts(ledger)) == 3
        assert page.url.path == f"/contacts/{contacts(ledger)[0].id}"
        undone = {"form_mark": mark, "decision": decisions(ledger)[-1].id}
        client.post(f"/contacts/{contacts(ledger)[0].id}/undo", data=undone)
        assert len(contacts(ledger)) == 4


def _swapped(sent: dict[str, str], contact: Contact) -> dict[str, str]:
    return {name: contact.id[: len(value)] for name, value in sent.items()}


def test_contacts_of_the_same_days_and_sides_are_offered(client: TestClient, ledger: Path, contact: Contact) -> None:
    log_in(client, "lan")
    mark = log_in(client, "lan")
    client.post(f"/contacts/{contact.id}/different", data={"form_mark": mark, "article": "a0002"})
    first, second = contacts(ledger)[:2]
    assert f'name="picked" value="{second.id}"' in client.get(f"/contacts/{first.id}").text


def test_no_contact_at_all_and_back(client: TestClient, ledger: Path, contact: Contact) -> None:
    mark = log_in(client, "lan")
    page = client.post(f"/contacts/{contact.id}/wrong", data={"form_mark": mark, "field": "contact"})
    assert "found that this is no contact" in page.text
    assert contact.id not in {one.id for one in contacts(ledger)}
    undone = {"form_mark": mark, "decision": decisions(ledger)[0].id, "why": "it was one after all"}
    client.post(f"/contacts/{contact.id}/undo", data=undone)
    assert contact.id in {one.id for one in contacts(ledger)}
    assert decisions(ledger)[1].why == "it was one after all"


def test_what_is_decided_is_seen_at_once_in_the_list(client: TestClient, contact: Contact) -> None:
    assert "4 contacts" in client.get("/contacts").text
    mark = log_in(client, "lan")
    client.post(f"/contacts/{contact.id}/wrong", data={"form_mark": mark, "field": "contact"})
    assert "3 contacts" in client.get("/contacts").text


@pytest.mark.parametrize("sent", [{"other": "zzzz"}, {"other": "%"}, {"picked": "0000"}], ids=str)
def test_a_contact_that_there_is_not(client: TestClient, contact: Contact, sent: dict[str, str]) -> None:
    mark = log_in(client, "lan")
    assert client.post(f"/contacts/{contact.id}/same", data={"form_mark": mark, **sent}).status_code == 409
    assert client.post(f"/contacts/{contact.id}/same", data={"form_mark": mark}).status_code == 422
    assert client.post("/contacts/0000000000000000/same", data={"form_mark": mark, **sent}).status_code == 404


@pytest.mark.parametrize("way", ["same", "different", "wrong", "undo"])
def test_refusals(client: TestClient, ledger: Path, store: Store, contact: Contact, way: str) -> None:
    sent = {"field": "contact", "article": "a0002", "other": contacts(ledger)[1].id, "decision": "0"}
    address = f"/contacts/{contact.id}/{way}"
    assert client.post(address, data=sent).status_code == 401
    mark = log_in(client, "minh")
    assert client.post(address, data={**sent, "form_mark": mark}).status_code == 403
    client.cookies.clear()
    mark = log_in(client, "lan")
    assert client.post(address, data=sent).status_code == 403
    assert client.post(address, data={**sent, "form_mark": "stale"}).status_code == 403
    elsewhere = {"Origin": "https://evil.example"}
    assert client.post(address, data={**sent, "form_mark": mark}, headers=elsewhere).status_code == 403
    with store.look() as db:
        assert {entry.outcome for entry in audit.entries(db, 3)} == {"refused"}
    assert decisions(ledger) == []
