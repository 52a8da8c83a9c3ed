"""What the contract asks of any reading, whatever the article: checked on readings as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from honglu import Reading
from honglu.model.codec import reading_to_json
from honglu.model.edtf import parse

Json = dict[str, Any]

KINDS = {"visit", "meeting", "talks", "call", "message", "conference", "signing", "ceremony"}
RANKS = {"state", "official", "working", "friendly", "private", "transit", None}
STATUSES = {"held", "planned", "proposed", "cancelled", "refused"}
ROLES = {"host", "guest", "sender", "recipient", "mediator", "party"}
TYPES = {"person", "state", "organization"}
COUNTRY = re.compile(r"[A-Z]{2}")
REPRESENTS = re.compile(r"[A-Z][A-Za-z0-9-]{1,11}")


def faults_of(reading: Reading) -> list[str]:
    """All that is wrong with a reading; empty when nothing is."""
    told = reading_to_json(reading, reasons=True)
    ids = [contact["id"] for contact in told["contacts"]]
    faults = [] if len(ids) == len(set(ids)) else ["two contacts have one id"]
    for contact in told["contacts"]:
        wrong = [*_fields(contact), *_date(contact), *_people(contact), *_parts(contact, ids)]
        wrong += _spans(contact, told["article"])
        faults += [f"{contact['id']}: {fault}" for fault in wrong]
    return faults


def _fields(contact: Json) -> Iterator[str]:
    for field, allowed in (("kind", KINDS), ("rank", RANKS), ("status", STATUSES)):
        if contact[field] not in allowed:
            yield f"{field} is {contact[field]!r}"
    if contact["rank"] and contact["kind"] != "visit":
        yield f"a {contact['kind']} has a rank"
    country = (contact["place"] or {}).get("country")
    if country is not None and not COUNTRY.fullmatch(country):
        yield f"place country is {country!r}"
    if not 0 <= contact["confidence"] <= 1:
        yield f"confidence is {contact['confidence']}"


def _date(contact: Json) -> Iterator[str]:
    try:
        if contact["date"] is not None:
            parse(contact["date"])
    except ValueError as error:
        yield f"date is {contact['date']!r}: {error}"


def _people(contact: Json) -> Iterator[str]:
    people = contact["participants"]
    if len(people) < 2:
        yield "fewer than two participants"
    if len({person["represents"] for person in people}) < 2:
        yield "participants of one side only"
    for number, person in enumerate(people, 1):
        if not person["name"].strip():
            yield f"participant {number} has no name"
        if person["type"] not in TYPES or person["role"] not in ROLES:
            yield f"participant {number} is {person['type']!r}, {person['role']!r}"
        if person["represents"] is not None and not REPRESENTS.fullmatch(person["represents"]):
            yield f"participant {number} represents {person['represents']!r}"
        if not all(post.strip() for post in person["posts"]):
            yield f"participant {number} has a post without words"


def _parts(contact: Json, ids: list[str]) -> Iterator[str]:
    whole = contact["part_of"]
    if whole is not None and (whole not in ids or whole == contact["id"]):
        yield f"part of {whole!r}"


def _spans(contact: Json, article: Json) -> Iterator[str]:
    if not contact["evidence"]:
        yield "no evidence"
    for span in contact["evidence"]:
        yield from _span("evidence", span, span["quote"], article[span.get("in", "text")])
    for reason in contact["reasons"]:
        if reason["words"]:
            yield from _span(f"reason for {reason['field']}", reason, reason["words"], article[reason["zone"]])


def _span(what: str, span: Json, words: str, whole: str | None) -> Iterator[str]:
    start, end = span["start"], span["end"]
    if whole is None or not 0 <= start < end <= len(whole):
        yield f"{what}: {start}..{end} lies outside"
    elif whole[start:end] != words:
        yield f"{what}: {start}..{end} is {whole[start:end]!r} and not {words!r}"
