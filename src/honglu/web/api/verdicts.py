"""What a reviewer sends."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi.openapi.models import Example
from pydantic import BaseModel, ConfigDict, Field

_Id = Annotated[
    str, Field(pattern="^[0-9a-f]{4,16}$", description="An id, or as much of its beginning as no other has.")
]
_Text = Annotated[str, Field(max_length=2000)]


class Said(BaseModel):
    """Anything said has a reason."""

    model_config = ConfigDict(extra="forbid")

    why: Annotated[_Text, Field(description="The reason, for those who come after.")] = ""


class Pairing(Said):
    """Two contacts are one occasion, or two actors one person or body; or they are not.

    Of contacts that are different, `other` may be the id of an article, whose claims then leave the contact `one`.
    """

    verdict: Literal["same", "different"]
    one: _Id
    other: Annotated[_Text, Field(min_length=1)]


class Wrong(Said):
    """A field of a contact is not `value` (by default the value shown), but `right` (null: not known).

    The field "contact" says that it is no contact at all; "participant" that `value` took no part, or is called
    `right`.
    """

    verdict: Literal["wrong"]
    contact: _Id
    field: Literal["kind", "rank", "status", "date", "place", "country", "participant", "contact"]
    value: _Text | None = None
    right: _Text | None = None


class Undoing(Said):
    """A decision no longer counts; undoing an undoing brings it back."""

    verdict: Literal["undo"]
    decision: _Id


Verdict = Annotated[Pairing | Wrong | Undoing, Field(discriminator="verdict")]


def _example(summary: str, **value: Any) -> Example:
    return Example(summary=summary, value=value)


EXAMPLES: dict[str, Example] = {
    "wrong": _example(
        "a wrong date",
        verdict="wrong",
        contact="85267ed1",
        field="date",
        right="2024-03-26",
        why="the agency says the 26th",
    ),
    "same": _example("one occasion", verdict="same", one="85267ed1", other="a70e517e", why="one reception, two papers"),
    "undo": _example("taken back", verdict="undo", decision="5d0c"),
}
