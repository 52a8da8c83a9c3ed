"""What may be asked, as the fields of an address.

A field that there is not is refused, so that no typing error widens a question.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from honglu.model import edtf
from honglu.model.claim import Kind, Rank, Status
from honglu.query.question import Question

MOST = 100
"""Things on a page, at most."""

CODE = "^[A-Za-z][A-Za-z0-9&-]{1,11}$"
"""An ISO 3166-1 alpha-2 code, or the acronym of an organization."""


def _day(value: str) -> str:
    if value and not edtf.is_valid(value):
        raise ValueError("no date: give a year, a month or a day (2024, 2024-03, 2024-03-21)")
    return value


Words = Annotated[str, Field(max_length=300)]
Code = Annotated[str, Field(pattern=CODE), AfterValidator(str.upper)]
Point = Annotated[str, Field(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"), AfterValidator(_day)]
Several: Any = Field(default=[], max_length=50)


class Asked(BaseModel):
    """What is asked of any list."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=MOST, description="How many at most.")] = 25
    cursor: Annotated[str, Field(max_length=2000, description="From `next` of the page before.")] = ""


class Timed(Asked):
    """What is asked of a list of what has a date."""

    since: Annotated[Point, Field(description="Not before this year, month or day.")] = ""
    until: Annotated[Point, Field(description="Not after this year, month or day.")] = ""

    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day."""
        return edtf.earliest(self.since) if self.since else None, edtf.latest(self.until) if self.until else None


class ContactsAsked(Timed):
    """The fields of the address of the page /contacts; all apply together."""

    text: Annotated[
        Words,
        Field(
            description="Words that all stand in its names, posts, places or sentences, as they begin, without accents "
            "and case, in any language; or the name of a participant, in any script."
        ),
    ] = ""
    country: Annotated[list[Code], Field(description="Represented; given twice, both.")] = Several
    actor: Annotated[list[Words], Field(description="Id of somebody who took part; given twice, both.")] = Several
    kind: Annotated[list[Kind], Field(description="Given twice, either.")] = Several
    status: Annotated[list[Status], Field(description="Given twice, either.")] = Several
    rank: Annotated[list[Rank], Field(description="Of a visit; given twice, either.")] = Several
    outlet: Annotated[list[Words], Field(description="Whose article tells of it; given twice, either.")] = Several
    language: Annotated[list[Words], Field(description="Of an article that tells of it; given twice, either.")] = (
        Several
    )
    year: Annotated[list[Annotated[str, Field(pattern="^[0-9]{4}$")]], Field(description="In which it began.")] = (
        Several
    )
    order: Annotated[Literal["newest", "oldest"], Field(description="Undated ones stand last.")] = "newest"
    view: Annotated[
        Literal["full", "summary"], Field(description="All there is, or what a list shows, which is quicker.")
    ] = "full"

    def question(self) -> Question:
        """The question without where the answer begins and ends."""
        given: dict[str, Any] = self.model_dump(include={one.name for one in fields(Question)})
        return Question(**{name: _tidy(value) for name, value in given.items()})


class ActorsAsked(Asked):
    """What is asked of actors."""

    q: Annotated[Words, Field(description="Words of a name, in any script, without accents and case.")] = ""
    country: Annotated[Code | Literal[""], Field(description="For whom they act.")] = ""
    type: Annotated[Literal["person", "body"] | None, Field(description="Either, if not given.")] = None


class PostsAsked(Timed):
    """What is asked of posts: who was seen in them."""

    text: Annotated[Words, Field(description="Words of the post, as they begin, without accents and case.")] = ""
    country: Annotated[Code | Literal[""], Field(description="For whom the holder acts.")] = ""


class PairsAsked(Timed):
    """What is asked of pairs: which contacts are counted."""

    country: Annotated[Code | Literal[""], Field(description="One of the two.")] = ""
    kind: Annotated[list[Kind], Field(description="Given twice, either.")] = Several
    status: Annotated[list[Status], Field(description="Given twice, either.")] = Several


class ArticlesAsked(Timed):
    """What is asked of articles, which are dated by their publication."""

    outlet: Annotated[list[Words], Field(description="Given twice, either.")] = Several
    language: Annotated[list[Words], Field(description="Given twice, either.")] = Several


class SearchAsked(BaseModel):
    """What is searched for."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(min_length=1, max_length=300, description="Words, as in the list of contacts.")]
    limit: Annotated[int, Field(ge=1, le=MOST, description="How many at most of each.")] = 10


def _tidy(value: str | list[str]) -> Any:
    """As in addresses of pages: without blanks around, and what is given twice once."""
    if isinstance(value, str):
        return value.strip()
    return tuple(dict.fromkeys(one.strip() for one in value if one.strip()))
