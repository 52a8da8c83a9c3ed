"""Contacts in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from honglu.ledger import Contact, Party
from honglu.model.claim import Participant, Place
from honglu.query.telling import sentence, when

A = Participant("A", "person", "VN", "host")
B = Participant("B", "person", "KP", "guest")
C = Participant("C", "person", "LA", "party")
JAPAN = Participant("Japan", "state", "JP", "host")


def told(*people: Participant, **fields: Any) -> str:
    given = {"kind": "meeting", "status": "held", "rank": None, "place": None, **fields}
    parties = tuple(Party(one, (one.name,)) for one in people)
    empty: dict[str, Any] = {
        "part_of": None,
        "attributed_to": (),
        "proofs": (),
        "claims": (),
        "sources": (),
        "place_names": (),
    }
    return sentence(Contact(id="x", date=None, parties=parties, confidence=1.0, **empty, **given))


def as_role(one: Participant, role: Any) -> Participant:
    return Participant(one.name, one.type, one.represents, role)


@pytest.mark.parametrize(
    ("words", "people", "fields"),
    [
        ("A (VN) received B (KP)", (A, B), {}),
        ("A (VN) received B (KP)", (B, A), {}),
        ("A (VN) received B (KP) for talks", (A, B), {"kind": "talks"}),
        ("A (VN) received B (KP), with C (LA)", (A, B, C), {}),
        ("Japan received B (KP)", (JAPAN, B), {}),
        ("A (VN) and C (LA) met", (as_role(A, "party"), C), {}),
        ("planned: A (VN) and C (LA) meet", (as_role(A, "party"), C), {"status": "planned"}),
        ("refused: A (VN) receives B (KP)", (A, B), {"status": "refused"}),
        ("B (KP) visited VN, hosted by A (VN)", (A, B), {"kind": "visit"}),
        ("B (KP) visited LA", (B,), {"kind": "visit", "place": Place("Viêng Chăn", "LA")}),
        ("B (KP) visited JP in transit", (JAPAN, B), {"kind": "visit", "rank": "transit"}),
        ("planned: B (KP) to visit abroad", (B,), {"kind": "visit", "status": "planned"}),
        (
            "A (VN) sent a message to B (KP), through C (LA)",
            (as_role(A, "sender"), as_role(B, "recipient"), as_role(C, "mediator")),
            {"kind": "message"},
        ),
        (
            "A (VN), B (KP) and C (LA) took part in a conference",
            (as_role(A, "party"), as_role(B, "party"), C),
            {"kind": "conference"},
        ),
        ("C (LA): call", (C,), {"kind": "call"}),
        ("call", (), {"kind": "call"}),
    ],
)
def test_sentence(words: str, people: tuple[Participant, ...], fields: dict[str, Any]) -> None:
    assert told(*people, **fields) == words


def test_braces_in_names_are_names() -> None:
    assert told(A, Participant("{0} {}", "person", "KP", "guest")) == "A (VN) received {0} {} (KP)"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "no date"),
        ("2024-03-21", "21 Mar 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        ("2024-03-25/2024-03-28", "25–28 Mar 2024"),
        ("2024-03-30/2024-04-02", "30 Mar – 2 Apr 2024"),
        ("soon", "soon"),
    ],
)
def test_when(value: str | None, words: str) -> None:
    assert when(value) == words
