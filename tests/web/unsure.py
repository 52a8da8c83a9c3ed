"""A ledger of which the program is not sure, and what reviewers do in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from starlette.testclient import TestClient

from honglu.ledger import Contact, read_from
from honglu.model.claim import Participant
from honglu.model.decision import Decision
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, reading

# Near enough to ask about: the same host the day after, and a delegation instead of its leader.
NEARLY = replace(
    MEETING,
    date="2024-03-22",
    participants=(WANG, replace(KIM, name="đoàn đại biểu Đảng Lao động Triều Tiên", type="organization", posts=())),
)
NOVAK = Participant("Peter Novak", "person", "CZ", "guest", ("Minister of Trade",))


def unsure_ledger(path: Path) -> Path:
    """Two papers on a meeting and one on what may be the same; a guest who may be another's namesake."""
    longer = replace(MEETING, date="2024-06-03", participants=(WANG, NOVAK))
    shorter = replace(MEETING, date="2024-09-09", participants=(WANG, replace(NOVAK, name="Novak")))
    told = [reading(1), reading(2), reading(3, NEARLY), reading(4, longer, published=date(2024, 6, 4))]
    return ledger_of(path, [*told, reading(5, shorter, published=date(2024, 9, 10))])


def contacts(path: Path) -> list[Contact]:
    """All contacts in the ledger, by date."""
    with read_from(path) as reader:
        return list(reader.contacts())


def decisions(path: Path) -> list[Decision]:
    """All decisions in the ledger, by time."""
    with read_from(path) as reader:
        return reader.decisions()


def fields_of(page: str, action: str = "/review") -> dict[str, str]:
    """The hidden fields of the first form of a page that posts there."""
    (form,) = re.findall(rf'<form[^>]*action="{re.escape(action)}".*?</form>', page, re.DOTALL)[:1]
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {name: value.replace("&amp;", "&") for name, value in hidden}


def verdict(client: TestClient, page: str, given: str, why: str = "") -> str:
    """Press a button of the page of a pair; where that led."""
    sent = {**fields_of(page), "verdict": given, "why": why}
    answer = client.post("/review", data=sent, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])
