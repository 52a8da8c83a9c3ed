"""Whether two names as they were met are one actor's."""

from __future__ import annotations

from dataclasses import dataclass, field

from honglu.model.decision import Bearer
from honglu.resolve.actors import Bearing
from honglu.resolve.identity import Identity
from honglu.resolve.names import Comparison


@dataclass(frozen=True)
class Kin:
    """Compares names with whom their bearers act for, each pair once."""

    identity: Identity
    _known: dict[tuple[Bearing, Bearing], Comparison] = field(default_factory=dict, repr=False)

    def compare(self, one: Bearing, other: Bearing) -> Comparison:
        """Whether two names are one actor's; persons of different sides never are."""
        found = self._known.get((one, other))
        if found is None:
            found = self._compare(one, other)
            self._known[one, other] = self._known[other, one] = found
        return found

    def keys(self, bearing: Bearing) -> frozenset[str]:
        """Keys of which two names that may be one actor's share at least one."""
        side = f"{bearing.represents or ''} {'p' if bearing.is_person else 'b'} "
        if bearing.type == "state":
            return frozenset({side})
        return frozenset(side + key for key in self.identity.names.keys(bearing.name))

    def decided_with(self, bearing: Bearing) -> list[Bearer]:
        """The names of which people said that they are of the bearer of this one."""
        pairs = [pair for pair, same in self.identity.decided.items() if same and bearing.bearer in pair]
        return sorted({other for pair in pairs for other in pair if other != bearing.bearer}, key=str)

    def known(self, bearing: Bearing) -> bool:
        """Whether a table knows whose name this is."""
        return bearing.type == "state" or bool(self.identity.names.entity(bearing.name))

    def _compare(self, one: Bearing, other: Bearing) -> Comparison:
        said = self.identity.said(one.bearer, other.bearer)
        if said is not None:
            return said
        if one.is_person != other.is_person or one.represents != other.represents:
            return Comparison(0.0, ("they act for different sides, or one is a body",))
        if {one.type, other.type} == {"state"} and one.represents:
            return Comparison(1.0, (f"both are the state {one.represents}",))
        kind = one.type if one.type == other.type else None
        return self.identity.names.compare(one.name, other.name, sides=(one.represents, other.represents), type=kind)
