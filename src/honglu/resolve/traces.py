"""What merging looks at in a claim."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from honglu.model import edtf
from honglu.model.claim import Claim, Kind, Participant, Role, Status
from honglu.model.decision import Bearer
from honglu.model.kept import KeptClaim

# How many days before and after its publication an article may speak of a contact that it does not date.
_UNDATED: dict[Status, tuple[int, int]] = {
    "held": (-6, 1),
    "planned": (-1, 60),
    "proposed": (-6, 45),
    "cancelled": (-6, 60),
    "refused": (-6, 30),
}
# How far two dates of one occasion may lie apart: a slip of a day, and what is planned moves by a few.
_SLACK: dict[Status, int] = {"held": 1, "planned": 3, "proposed": 3, "cancelled": 3, "refused": 3}
VISIT_SLACK = 4

Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A participant as merging sees it; `named` is false for bodies, and for persons called by their post alone."""

    name: str
    side: str | None
    role: Role
    named: bool

    @property
    def bearer(self) -> Bearer:
        """The name, and whom who bears it acts for."""
        return Bearer(self.name, self.side)


@dataclass(frozen=True)
class Shape:
    """All of a claim that tells whether another speaks of the same occasion; many articles' claims share one.

    Days are ordinals of the proleptic Gregorian calendar. `span` are the first and the last day that its date may mean.
    `window` are the days on which another article may place the same occasion; null where nothing tells. `published`
    stands only for what is not dated. `only` is the claim's id where it tells too little for others like it to be of
    the same occasion.
    """

    kind: Kind
    status: Status
    span: Days | None
    window: Days | None
    published: int | None
    place: str | None
    country: str | None
    language: str | None
    figures: tuple[Figure, ...]
    only: str | None = None

    @cached_property
    def id(self) -> str:
        """A digest of all of it."""
        figures = [(figure.name, figure.side, figure.role, figure.named) for figure in self.figures]
        when = (self.span, self.window, self.published)
        content = (self.kind, self.status, when, self.place, self.country, self.language, figures, self.only)
        return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode("ascii")).hexdigest()[:16]

    @cached_property
    def exact(self) -> bool:
        """Whether the date is a single day."""
        return self.span is not None and self.span[0] == self.span[1]

    @cached_property
    def sides(self) -> frozenset[str]:
        """The states and organizations that took part, the country visited among them."""
        codes = {figure.side for figure in self.figures if figure.side}
        return frozenset(codes | {self.country} if self.kind == "visit" and self.country else codes)


@dataclass(frozen=True)
class Trace:
    """A claim as merging sees it: its shape, and what tells how many sources stand behind it.

    `agencies` are whom the article has it from, `text` the sentences that state it; `original` is the article that
    first printed the text, which may be this one.
    """

    id: str
    article: str
    published: int | None
    language: str | None
    agencies: frozenset[str]
    text: str
    shape: Shape
    original: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the sentences that state it, or pairs of letters where a script has no spaces."""
        words = re.findall(r"\w+", self.text.casefold())
        return tuple(words if len(words) > len(self.text) / 12 else map("".join, pairwise(self.text)))


def trace(kept: KeptClaim) -> Trace:
    """What merging looks at in a claim."""
    claim, published = kept.claim, kept.source.published
    day = published.toordinal() if published else None
    span = _span(claim.date)
    shape = Shape(
        kind=claim.kind,
        status=claim.status,
        span=span,
        window=_window(claim, span, day),
        published=None if span else day,
        place=claim.place.name if claim.place else None,
        country=claim.place.country if claim.place else None,
        language=kept.source.language,
        figures=tuple(Figure(p.name, p.represents, p.role, is_named(p)) for p in claim.participants),
    )
    text = " ".join(evidence.quote for evidence in claim.evidence)
    agencies = frozenset(name.casefold() for name in claim.attributed_to)
    source = kept.source
    return Trace(kept.id, source.id, day, source.language, agencies, text, shape, source.original or source.id)


def is_named(participant: Participant) -> bool:
    """Whether this is a person called by name: one called by a post alone has that post for a name."""
    return participant.type == "person" and participant.name not in participant.posts


def _span(value: str | None) -> Days | None:
    if value is None or not edtf.is_valid(value):
        return None
    first, last = edtf.parse(value)
    return first.toordinal(), last.toordinal()


def _window(claim: Claim, span: Days | None, published: int | None) -> Days | None:
    if span:
        slack = VISIT_SLACK if claim.kind == "visit" else _SLACK[claim.status]
        return span[0] - slack, span[1] + slack
    if published is None:
        return None
    before, after = _UNDATED[claim.status]
    return published + before, published + after
