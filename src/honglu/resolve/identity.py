"""Whether two participants can be one: by their names, and by what people decided of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from honglu.model.decision import Bearer
from honglu.resolve.names import Comparison, Names

# Pairs of names of which people said that they are one's, or not.
Decided = Mapping[frozenset[Bearer], bool]


@dataclass(frozen=True)
class Identity:
    """Compares participants; `decided` has what people said of pairs of names, which counts more than the rules."""

    names: Names
    decided: Decided = field(default_factory=dict)
    _known: dict[tuple[Bearer, Bearer], Comparison] = field(default_factory=dict, repr=False)

    def compare(self, one: Bearer, other: Bearer) -> Comparison:
        """Whether two named persons can be one, with score and reasons."""
        found = self._known.get((one, other))
        if found is None:
            found = self._known[one, other] = self._compare(one, other)
        return found

    def _compare(self, one: Bearer, other: Bearer) -> Comparison:
        said = self.said(one, other)
        if said is not None:
            return said
        if one.represents and other.represents and one.represents != other.represents:
            return Comparison(0.0, (f"act for {one.represents} and {other.represents}",))
        return self.names.compare(one.name, other.name, sides=(one.represents, other.represents), type="person")

    def said(self, one: Bearer, other: Bearer) -> Comparison | None:
        """What a person decided on these two names, if anybody did."""
        same = self.decided.get(frozenset((one, other)))
        return None if same is None else Comparison(float(same), ("a person decided so",))

    def places(self, one: str, other: str) -> Comparison:
        """Whether two places can be one."""
        return self.names.compare(one, other, type="place")
