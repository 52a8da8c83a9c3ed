"""What the API answers, described: the tests hold every answer against these."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from honglu.model.claim import Kind, ParticipantType, Rank, Role, Status

EDTF = Annotated[str, Field(description="EDTF level 0: a day, a month, a year, or two of them around a slash.")]
Share = Annotated[float, Field(ge=0, le=1)]
Level = Annotated[int, Field(ge=1, le=5, description="1 (heads of state or government) to 5; null where not known.")]


class Told(BaseModel):
    """No answer has a field that is not described."""

    model_config = ConfigDict(extra="forbid")


class Place(Told):
    """Where it was: a town, site or building as written, and the ISO 3166-1 alpha-2 code of its country."""

    name: str | None
    country: str | None


class NamedPlace(Place):
    """The same with every form of the name that was met."""

    names: list[str]


class Participant(Told):
    """Who took part, for whom, as what, and in which capacity; `posts` are whole noun phrases as written."""

    name: str
    type: ParticipantType
    represents: str | None
    role: Role
    posts: list[str]


class Party(Participant):
    """The same as all articles tell it: every form of the name, and the posts by language."""

    names: list[str]
    posts_by_language: dict[str, list[str]]


class Evidence(Told):
    """A sentence that states it: half-open offsets, in characters, into the article's text, or `in` its title."""

    zone: Annotated[Literal["title"] | None, Field(alias="in")] = None
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    quote: str


class Proof(Evidence):
    """The same with the id of the article it stands in."""

    article: str


class Step(Told):
    """What the status was by the articles of one day."""

    status: Status
    told: str | None
    sources: list[str]


class Contact(Told):
    """One occasion, as all articles tell it together; `sources` are ids of articles."""

    id: str
    kind: Kind
    rank: Rank | None
    status: Status
    date: EDTF | None
    place: NamedPlace | None
    participants: list[Party]
    part_of: Annotated[str | None, Field(description="Id of the visit or conference within which it took place.")]
    attributed_to: Annotated[list[str], Field(description="Who the articles have it from.")]
    evidence: list[Proof]
    confidence: Share
    sources: list[str]
    disputed: Annotated[
        dict[str, dict[str, list[str]]], Field(description="Where articles differ: field, value, ids of articles.")
    ]
    lines: Annotated[
        list[list[str]], Field(description="The sources by line: copies and rewrites of one text are one.")
    ]
    copies: Annotated[
        dict[str, str], Field(description="Of sources that print another's text: the id of that article.")
    ]
    history: list[Step]
    tour: Annotated[str | None, Field(description="Of a visit: id of the first of those made in one journey.")]


class Attendant(Told):
    """A participant as a list shows it, with the first of its posts and the level of the highest."""

    name: str
    type: ParticipantType
    represents: str | None
    role: Role
    post: str | None
    level: Level | None


class Summary(Told):
    """A contact as a list shows it; `sources` counts articles, `disputed` has the fields in which they differ."""

    id: str
    kind: Kind
    rank: Rank | None
    status: Status
    date: EDTF | None
    place: Place | None
    participants: list[Attendant]
    sources: int
    outlets: list[str]
    languages: list[str]
    disputed: list[str]
    confidence: Share


class Listed(Told):
    """An actor as a list shows it, the names that most articles have first."""

    id: str
    type: Literal["person", "body"]
    name: str
    represents: str | None
    names: list[str]
    contacts: int


class Name(Told):
    """A form of a name, the languages it was met in, and the ids of the articles."""

    name: str
    languages: list[str]
    sources: list[str]


class Held(Told):
    """A post, from the first to the last day on which articles show somebody in it.

    `observed` counts lines of sources.
    """

    post: str
    wordings: list[str]
    since: EDTF | None
    until: EDTF | None
    observed: int
    sources: list[str]


class Actor(Told):
    """A person or body, with its names in every script and the posts it held."""

    id: str
    type: Literal["person", "body"]
    name: str
    represents: str | None
    names: list[Name]
    posts: list[Held]
    first_seen: EDTF | None
    last_seen: EDTF | None
    contacts: int


class Holder(Told):
    """Who was seen in a post."""

    id: str
    name: str
    represents: str | None


class HeldBy(Held):
    """A post and who was seen in it."""

    holder: Holder


class PairCount(Told):
    """Two codes, in order, and how many of the contacts asked for they had with each other."""

    one: str
    other: str
    contacts: int


class Silence(Told):
    """Days between two contacts that were held and follow each other."""

    days: int
    before: Summary
    after: Summary


class Anniversary(Told):
    """The day on which a contact of the highest level will be so many years ago."""

    day: str
    years: int
    contact: Summary


class Pair(Told):
    """The record of two: what was held by year and kind or level (as text; "null" where not known), and silences.

    `coming` and `anniversaries` are told from `today` on.
    """

    one: str
    other: str
    today: str
    contacts: int
    kinds: dict[str, dict[Kind, int]]
    levels: dict[str, dict[str, int]]
    last_at: dict[str, Summary]
    silences: list[Silence]
    coming: list[Summary]
    anniversaries: list[Anniversary]


class Source(Told):
    """An article without its text."""

    id: str
    language: str | None
    published: str | None
    outlet: str | None
    url: str | None
    title: str | None


class Claim(Told):
    """What the article says of one occasion, and the id of the contact that it tells of."""

    id: str
    kind: Kind
    rank: Rank | None
    status: Status
    date: EDTF | None
    place: Place | None
    participants: list[Participant]
    part_of: str | None
    attributed_to: list[str]
    evidence: list[Evidence]
    confidence: Share
    contact: str | None


class Article(Source):
    """An article with its text and its claims, in order of mention; a skipped one was not read."""

    byline: Annotated[str | None, Field(description="Who signs it, as written.")]
    text: str
    skipped: bool
    claims: list[Claim]


class Outlet(Told):
    """An outlet in one language: its articles, and the days of the first and the last."""

    outlet: str | None
    language: str | None
    articles: int
    first: str | None
    last: str | None


class Found(Told):
    """What a search found, and how much more there is."""

    contacts: list[Summary]
    contacts_total: int
    actors: list[Listed]
    actors_total: int
    articles: Annotated[list[Source], Field(description="That tell of the newest of the contacts found.")]


class Sighting(Told):
    """A claim as the person who decided saw it."""

    article: str
    claim: str
    kind: Kind
    date: str | None
    names: list[str]
    start: int
    end: int


class Bearer(Told):
    """A name, and whom its bearer acts for."""

    name: str
    represents: str | None


class Decision(Told):
    """What a person decided; what it has none of is left out. `counts` is false for what was undone."""

    id: str
    verdict: Literal["same", "different", "wrong", "undo"]
    one: list[Sighting | Bearer] | None = None
    other: list[Sighting | Bearer] | None = None
    who: str
    made: str
    why: str | None = None
    field: str | None = None
    value: str | None = None
    right: str | None = None
    undoes: str | None = None
    counts: bool
