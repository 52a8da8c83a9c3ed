"""Gold labels and readings in one typed form: what each slot accepts, or was read to be.

The contract gives both as JSON. A gold value may be a list of accepted values, and a slot that the gold leaves
out is not scored; a reading has one value a slot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from honglu.evaluate.fold import fold

Node = dict[str, Any]
Values = tuple[str, ...]

EMPTY = "None"
"""How a list of accepted values says that the slot may be left empty."""


@dataclass(frozen=True, eq=False)
class Named:
    """Something with written forms; two are the same when they share one, folded."""

    names: Values = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The forms, folded."""
        return frozenset(fold(name) for name in self.names) - {""}

    def same(self, other: Named) -> bool:
        """Whether the two share a form."""
        return not self.keys.isdisjoint(other.keys)


@dataclass(frozen=True, eq=False)
class Site(Named):
    """A place; `nameless` where the gold accepts that no name is given."""

    country: Values = ()
    nameless: bool = False


@dataclass(frozen=True, eq=False)
class Party(Named):
    """A participant. A slot that is None is not scored."""

    represents: Values | None = None
    role: Values | None = None
    posts: tuple[Values, ...] | None = None
    optional: bool = False


@dataclass(frozen=True, eq=False)
class Occasion:
    """A contact. A slot that is None is not scored; `site` is an empty one where the gold says there is none."""

    kind: Values | None = None
    rank: Values | None = None
    status: Values | None = None
    date: Values | None = None
    site: Site | None = None
    attributed_to: tuple[Values, ...] | None = None
    parties: tuple[Party, ...] = ()
    optional: bool = False


def occasions(reading: Node | None) -> list[Occasion]:
    """The contacts of one line of a gold file or of readings; none for an article that was not read."""
    return [_occasion(node) for node in (reading or {}).get("contacts") or []]


def accepted(value: object) -> Values:
    """The values that a slot accepts: none for null, one for a plain value, all of a list."""
    if value is None:
        return ()
    return tuple(str(v) for v in value) if isinstance(value, list) else (str(value),)


def _occasion(node: Node) -> Occasion:
    return Occasion(
        **{slot: _slot(node, slot) for slot in ("kind", "rank", "status", "date")},
        site=_site(node.get("place") or {}) if "place" in node else None,
        attributed_to=_several(node, "attributed_to"),
        parties=tuple(_party(p) for p in node.get("participants") or ()),
        optional=bool(node.get("optional")),
    )


def _party(node: Node) -> Party:
    return Party(
        names=_names(node),
        represents=_slot(node, "represents"),
        role=_slot(node, "role"),
        posts=_several(node, "posts"),
        optional=bool(node.get("optional")),
    )


def _site(node: Node) -> Site:
    return Site(_names(node), accepted(node.get("country")), nameless=None in (node.get("names") or ()))


def _names(node: Node) -> Values:
    found: Sequence[str | None] = [node.get("name"), *(node.get("names") or ())]
    return tuple(name for name in found if name)


def _slot(node: Node, name: str) -> Values | None:
    return accepted(node[name]) if name in node else None


def _several(node: Node, name: str) -> tuple[Values, ...] | None:
    return tuple(accepted(value) for value in node[name] or ()) if name in node else None
