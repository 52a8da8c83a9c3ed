"""Conferences: who attends, and whose gathering it is → drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from honglu.annotate.document import Node
from honglu.annotate.referents import Referent
from honglu.extract.arguments import arguments
from honglu.extract.drafts import Draft
from honglu.extract.meetings import meetings
from honglu.extract.telling import Telling


def gatherings(told: Telling) -> Iterator[Draft]:
    """Who attends, and whose gathering it is: the organization or forum named after the act."""
    guests = told.subject if _attends(told) else []
    for node in told.nodes[told.index : told.index + 8]:
        if guests and (node.has("forum") or node.has("org")):
            yield told.draft(guests, [_convener(told, node)])
            return
    met = replace(told.act, kind="meeting", frame="mutual", noun=True, strict=True)  # "dự thượng đỉnh Mỹ - Triều"
    yield from meetings(replace(told, act=met, found=arguments(told.clause, told.index, met)))


def _attends(told: Telling) -> bool:
    """Whether the subject attends: a person or body; a state is mostly where somebody else attends."""
    subject = told.found.subject
    if subject is None or subject.referents[0].type == "person":
        return subject is not None
    return told.nodes[subject.first].body is not None


def _convener(told: Telling, node: Node) -> Referent:
    if node.referents:
        return node.referents[0]
    code = node.item.tags.get("org") or node.item.tags.get("forum") if node.item else None
    return Referent("organization", told.text[node.start : node.end], represents=code)
