"""Who goes to another country's embassy or mission meets its people there; no journey is told."""

from __future__ import annotations

from dataclasses import replace

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.drafts import Draft
from honglu.extract.places import Spot
from honglu.extract.telling import Telling

SEATED = {"ambassador", "charge", "attache", "consul"}  # offices whose holders live where they serve
REACH = 4  # nodes between the act and the mission


def mission_visit(told: Telling) -> Draft | None:
    """ "A visited the Lao embassy in Hanoi": the embassy receives A."""
    node = next((n for n in told.nodes[told.index + 1 : told.index + 1 + REACH] if n.referents or n.act), None)
    if node is None or node.body is None or not _is_mission(told, node):
        return None
    mission = node.referents[0]
    guests = [r for r in told.subject if r.represents not in (None, mission.represents)]
    if not guests:
        return None
    received = replace(told, act=replace(told.act, kind="meeting", frame="receive"))
    draft = received.draft([mission], guests)
    draft.place, draft.country = mission.name, _seat(told, node) or guests[0].represents
    return draft


def _seat(told: Telling, node: Node) -> str | None:
    """The country of the town that the words for the mission name."""
    terms = told.document.pack.terms
    for word in reversed(told.document.layer.folded[node.start : node.end].split(" in ")[1:]):
        tags = terms[word].tags if word in terms else {}
        code = tags.get("capital") or tags.get("state") or tags.get("place", (None,))[0]
        if code is not None:
            return str(code)
    return None


def seated(told: Telling, guest: Referent, spot: Spot) -> bool:
    """Whether who goes somewhere in the country written from is of a mission there: no journey from abroad."""
    if spot.country != told.document.home or guest.type == "state":
        return False
    if guest.type == "person":
        return any(p.office in SEATED for p in guest.posts)
    return _names_mission(told, guest.name.lower())


def _is_mission(told: Telling, node: Node) -> bool:
    return _names_mission(told, told.document.layer.folded[node.start : node.end])


def _names_mission(told: Telling, folded: str) -> bool:
    terms = told.document.pack.terms
    return any((term := terms.get(word)) is not None and "mission" in term.tags for word in folded.split())
