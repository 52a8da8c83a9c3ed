"""A contact while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from honglu.annotate.referents import Referent
from honglu.extract.grounds import Ground
from honglu.lang.pack import Act
from honglu.model.claim import Kind, Rank, Status


@dataclass(slots=True, eq=False)
class Draft:
    """One occasion as far as it is known. `first` and `second` are its sides: host and guest for a reception,
    sender and recipient for a message, guest and (maybe empty) host for a visit; `through` are those who pass
    a message on.
    """

    act: Act
    kind: Kind
    first: list[Referent]
    second: list[Referent]
    at: int  # offset of the act
    sentences: list[int]
    status: Status = "held"
    date: str | None = None
    place: str | None = None
    country: str | None = None
    rank: Rank | None = None
    inviter: Referent | None = None
    through: list[Referent] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    grounds: list[Ground] = field(default_factory=list)
    part_of: Draft | None = None
    assumed: bool = False  # held only because no word tells otherwise
    joint: bool = False  # said to be of several at once: "3자 회담"
    later_leg: bool = False  # of a tour told in one breath, not its first country

    @property
    def everyone(self) -> list[Referent]:
        """Both sides, in order, each once."""
        return list(dict.fromkeys([*self.first, *self.second]))
