"""What a format is, and what it is given to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from honglu.ledger import Contact, Reader
from honglu.query.journeys import Journey


@dataclass(frozen=True, slots=True)
class Material:
    """What an export is made of.

    `contacts` starts the contacts that were asked for, by date, anew at each call, one at a time. `reader` is the open
    ledger, for actors (`actor`, `seated`) and articles. `question` says in words which contacts were asked for, and
    `version` which program wrote the export. `dyads` asks for a row for each pair of sides instead of one a contact.
    `persons` and `between` are the question's, and `journey` is the visit or tour that was asked for.

    What is written depends on these alone: no clock, no path, no order of a set.
    """

    contacts: Callable[[], Iterator[Contact]]
    reader: Reader
    question: str
    version: str
    dyads: bool = False
    persons: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    journey: Journey | None = None


Write = Callable[[Material, Path], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One form of export.

    `name` is what `honglu export` calls it, `what` says in a line what it is and for which tool. `write` makes the
    file, or with `folder` fills the empty folder, that it is given; it leaves it to `writing.write` that nobody sees it
    half done. `suffix` starts with a dot and is empty for a folder. `dyads` says that it heeds `Material.dyads`.
    """

    name: str
    suffix: str
    media_type: str
    what: str
    write: Write
    folder: bool = False
    dyads: bool = False
