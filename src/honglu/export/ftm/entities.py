"""Contacts, those who took part, their posts and the articles, as FollowTheMoney entities."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from honglu.export.format import Material
from honglu.knowledge.territories import territory
from honglu.ledger import Contact, Party, Proof, Source
from honglu.model import edtf
from honglu.model.actor import Actor, Held, is_person
from honglu.query.counterparts import Seated, actor_of

# Posts held rest on articles, and links on contacts, that may come later or lie outside the question.
_LATE = ("Occupancy", "UnknownLink")
# Ids as FollowTheMoney takes them.
_PLAIN = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]{0,78}[0-9A-Za-z])?")


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: its id, its schema, and its properties, with values as yet uncleaned."""

    id: str
    schema: str
    properties: dict[str, tuple[str, ...]] = field(default_factory=dict)


def entities(material: Material) -> Iterator[Entity]:
    """Every entity once; events in order of date, then posts held and links, which need all others to be there."""
    told: set[str] = set()
    late: dict[str, Entity] = {}
    for contact in material.contacts():
        for entity in _of_contact(contact, material, told):
            if entity.schema in _LATE:
                late[entity.id] = entity
            elif entity.schema == "Note":  # no other entity refers to it
                yield entity
            elif entity.id not in told:
                told.add(entity.id)
                yield entity
    yield from filter(None, (_within(entity, told) for entity in late.values()))


def _within(entity: Entity, told: Set[str]) -> Entity | None:
    """The entity without proofs that are not told; nothing where what it links to is not."""
    if not all(end in told for end in entity.properties.get("object", ())):
        return None
    proofs = tuple(one for one in entity.properties.get("proof", ()) if one in told)
    return Entity(entity.id, entity.schema, {**entity.properties, "proof": proofs})


def _of_contact(contact: Contact, material: Material, told: Set[str]) -> Iterator[Entity]:
    seated = material.reader.seated([contact.id])
    for source in contact.sources:
        yield _article(source)
    who = [_participant(contact, number, party, seated) for number, party in enumerate(contact.parties)]
    for actor_id, entity in who:
        if entity.id not in told:
            actor = material.reader.actor(actor_id) if actor_id else None
            yield _with_all_names(entity, actor) if actor else entity
            for held in actor.posts if actor else ():
                yield from _post(entity, actor.represents if actor else None, held)
    for (_, entity), party in zip(who, contact.parties, strict=True):
        yield from _membership(entity, party)
    yield _event(contact, [entity.id for _, entity in who])
    for number, proof in enumerate(contact.proofs):
        yield _note(contact, number, proof)
    if contact.part_of:
        ends = _given(subject=[_id("contact", contact.id)], object=[_id("contact", contact.part_of)])
        yield Entity(_id("link", contact.id, contact.part_of), "UnknownLink", {**ends, "role": ("part of",)})


def _article(source: Source) -> Entity:
    published = source.published.isoformat() if source.published else None
    return Entity(
        _id("article", source.id),
        "Article",
        _given(
            title=[source.title or source.id],
            language=[source.language],
            publishedAt=[published],
            publisher=[source.outlet],
            sourceUrl=[source.url],
        ),
    )


def _participant(contact: Contact, number: int, party: Party, seated: Seated) -> tuple[str | None, Entity]:
    who = party.participant
    actor = actor_of(party, contact, seated)
    organization = "Organization" if who.represents and not territory(who.represents) else "PublicBody"
    # Who is called by a post alone may be somebody else in the next contact.
    key = _id("actor", actor) if actor else _id("unnamed", contact.id, str(number))
    return actor, Entity(
        key,
        "Person" if is_person(who.type) else organization,
        _given(
            name=[who.name],
            alias=[name for name in party.names if name != who.name],
            country=[_country(who.represents)],
            position=who.posts if is_person(who.type) else (),
        ),
    )


def _with_all_names(entity: Entity, actor: Actor) -> Entity:
    """The entity as the whole ledger knows it, so that it is the same whichever contact it came first in."""
    is_one = actor.type == "person"
    return Entity(
        entity.id,
        entity.schema,
        _given(
            name=[actor.name],
            alias=[one.name for one in actor.names if one.name != actor.name],
            country=[_country(actor.represents)],
            position=[held.post for held in actor.posts] if is_one else (),
        ),
    )


def _post(holder: Entity, side: str | None, held: Held) -> Iterator[Entity]:
    """The post, and that it was held; days are those on which somebody was seen in it, never its beginning or end."""
    if holder.schema != "Person":
        return
    post = Entity(
        _id("post", side or "", held.post, held.since or ""),
        "Position",
        _given(name=[held.post], alias=held.wordings[1:], country=[_country(side)]),
    )
    yield post
    days = [day for end in (held.since, held.until) for day in _ends(end)]
    told = f"Seen in this post {' to '.join(dict.fromkeys(days))}." if days else None
    yield Entity(
        _id("held", holder.id.removeprefix("honglu-"), side or "", held.post, held.since or ""),
        "Occupancy",
        _given(
            holder=[holder.id],
            post=[post.id],
            date=days,
            description=[told],
            proof=[_id("article", s) for s in held.sources],
        ),
    )


def _membership(entity: Entity, party: Party) -> Iterator[Entity]:
    """That a person acts for an organization, with the organization."""
    code = party.participant.represents
    if code is None or territory(code) or entity.schema != "Person":
        return
    body = Entity(_id("side", code), "Organization", _given(name=[code]))
    yield body
    yield Entity(
        _id("acts", entity.id.removeprefix("honglu-"), code),
        "Membership",
        _given(member=[entity.id], organization=[body.id]),
    )


def _event(contact: Contact, involved: Iterable[str]) -> Entity:
    value = contact.date if contact.date and edtf.is_valid(contact.date) else None
    first, _, last = (value or "").partition("/")
    place = contact.place
    said = [contact.kind, contact.status, *([contact.rank] if contact.rank else [])]
    return Entity(
        _id("contact", contact.id),
        "Event",
        _given(
            name=[_title(contact)],
            date=[None if last else first],
            startDate=[first if last else None],
            endDate=[last],
            country=[_country(place.country) if place else None],
            location=contact.place_names or ([place.name] if place else ()),
            involved=dict.fromkeys(involved),
            keywords=said,
            summary=[f"{' '.join(reversed(said))}, told by {len(contact.sources)} article(s)"],
            recordId=[contact.id],
            publisher=dict.fromkeys(source.outlet for source in contact.sources),
            sourceUrl=[source.url for source in contact.sources],
            proof=[_id("article", source.id) for source in contact.sources],
        ),
    )


def _title(contact: Contact) -> str:
    """ "2024-03-21 meeting: Vương Hộ Ninh (CN), Kim Song-nam (KP)"; what was not held says so."""
    people = ", ".join(f"{p.participant.name} ({p.participant.represents or '?'})" for p in contact.parties)
    what = contact.kind if contact.status == "held" else f"{contact.kind} ({contact.status})"
    return f"{contact.date or 'undated'} {what}: {people or 'nobody named'}"


def _note(contact: Contact, number: int, proof: Proof) -> Entity:
    return Entity(
        _id("proof", contact.id, str(number)),
        "Note",
        _given(
            description=[proof.evidence.quote],
            entity=[_id("contact", contact.id)],
            proof=[_id("article", proof.article)],
        ),
    )


def _ends(value: str | None) -> list[str]:
    return value.split("/") if value and edtf.is_valid(value) else []


def _country(side: str | None) -> str | None:
    return side.lower() if side and territory(side) else None


def _id(what: str, *parts: str) -> str:
    """An id that stays: the kind of entity and the ledger's id, or a digest where that may have any letters."""
    plain = "-".join(parts)
    safe = plain if _PLAIN.fullmatch(plain) else None
    return f"honglu-{what}-{safe or hashlib.sha256(plain.encode('utf-8')).hexdigest()[:24]}"


def _given(**properties: Iterable[str | None]) -> dict[str, tuple[str, ...]]:
    kept = {name: tuple(value for value in values if value) for name, values in properties.items()}
    return {name: values for name, values in kept.items() if values}
