"""What a contact is called as an event, by the rules of `coding.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from honglu.export.events.sides import Sides
from honglu.knowledge.territories import territory
from honglu.ledger import Contact


@dataclass(frozen=True, slots=True)
class Coding:
    """A contact's codes: CAMEO code and Goldstein score; PLOVER event, mode, score and quad category (1 or 3)."""

    cameo: str
    goldstein: float
    event: str
    mode: str | None
    intensity: float
    quad: int


def coding(contact: Contact, sides: Sides) -> Coding:
    """The codes of a contact with these sides."""
    table = _table()
    rule = next(rule for rule in table["rules"] if _holds(rule, contact, sides))
    event, mode = rule["plover"], rule.get("mode")
    return Coding(
        cameo=rule["cameo"],
        goldstein=table["codes"][rule["cameo"]]["goldstein"],
        event=event,
        mode=mode,
        intensity=table["scores"][f"{event} {mode}" if mode else event],
        quad=table["quad"][event],
    )


def cameo_country(side: str) -> str | None:
    """CAMEO's code of a country; null for an organization."""
    place = territory(side)
    return str(_table()["actors"].get(side, place.iso3)) if place else None


def cameo_group(side: str) -> str | None:
    """CAMEO's code of a known group, null where it has none."""
    found = _table()["groups"].get(side)
    return str(found) if found else None


def _holds(rule: dict[str, Any], contact: Contact, sides: Sides) -> bool:
    return (
        contact.kind in rule.get("kind", [contact.kind])
        and contact.status in rule.get("status", ["held"])
        and _is_where(rule.get("where"), contact, sides)
    )


def _is_where(where: str | None, contact: Contact, sides: Sides) -> bool:
    roles = {party.participant.role for party in contact.parties}
    place = contact.place.country if contact.place else None
    there = {party.participant.represents for party in contact.parties}
    return {
        None: True,
        "host": "host" in roles and sides.recipients == (),
        "hosted": {"guest", "host"} <= roles,
        "mediated": "mediator" in roles,
        # An organization is at home wherever it has a house.
        "third": place is not None and place not in there and bool(there) and all(map(territory, there)),
    }[where]


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load((files("honglu.export.events") / "coding.yaml").read_text(encoding="utf-8"))
    return table
