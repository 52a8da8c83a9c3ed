"""A ledger with what exports must carry: several languages, people, articles, disagreement, and cells that bite."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from honglu.export import FORMATS, Material, write
from honglu.ledger import read_from
from honglu.model.claim import Participant, Place
from honglu.query import Filter, search
from tests.ledger.hand_made import KIM, MEETING, VISIT, WANG, ledger_of, on_its_own, reading

FORMULA = Participant('=HYPERLINK("http://x")', "person", "LA", "party", ("@SUM(1)", "-2+3", "'quoted"))
BROKEN = Participant('a "b",\nc\td\x00', "person", "VN", "party", ("Minister; of | all",))
TRUONG = Participant("Trương Thị Mai", "person", "VN", "host", ("Trưởng Ban Tổ chức",))
HELD_VISIT = replace(VISIT, status="held", date="2024-03-25/2024-03-28", place=Place("Hà Nội", "VN"))
HOSTED = replace(
    HELD_VISIT,
    participants=(
        replace(KIM, role="guest"),
        Participant("Ri Chang-sik", "person", "KP", "guest", ("Thứ trưởng",)),
        TRUONG,
    ),
)
SIGNED = replace(
    MEETING,
    id="c3",
    kind="signing",
    date="2024-03-26",
    place=Place("Hà Nội", "VN"),
    participants=(replace(TRUONG, role="party"), replace(KIM, role="party")),
    part_of="c2",
)
SUMMIT = replace(
    on_its_own(3),
    kind="conference",
    place=Place("Jakarta", "ID"),
    participants=tuple(
        Participant(name, kind, side, "party")
        for name, kind, side in (
            ("Joko Widodo", "person", "ID"),
            ("Hun Manet", "person", "KH"),
            ("Liên Hợp Quốc", "organization", "UN"),
        )
    ),
)
PLANNED = replace(VISIT, id="c1", date="2024-05", participants=(KIM, WANG))


def ledger(path: Path) -> Path:
    """The ledger itself."""
    other_day = replace(MEETING, date="2024-03-22", participants=(WANG, replace(KIM, name="Kim Song Nam")))
    return ledger_of(
        path,
        [
            reading(1),
            reading(2, other_day, outlet="=cmd|' /C calc'!A0", language="en"),
            reading(3, replace(on_its_own(1), kind="talks", participants=(FORMULA, BROKEN))),
            reading(4, HOSTED, SIGNED),
            reading(5, SUMMIT, title=None, url="https://example.org/5?a=1&b=2"),
            reading(6, PLANNED),
            reading(7, replace(on_its_own(9), kind="call", date=None, place=None)),
        ],
    )


@contextmanager
def material(path: Path, wanted: Filter | None = None, *, dyads: bool = False) -> Iterator[Material]:
    """What an export of that ledger is made of."""
    with read_from(path) as reader:
        yield Material(lambda: search(reader, wanted or Filter()), reader, "all contacts", "1.0", dyads)


def exported(name: str, folder: Path, *, dyads: bool = False) -> Path:
    """Where the export of that ledger in this format stands: a new file or folder in `folder`."""
    form = FORMATS[name]
    out = folder / f"out{form.suffix}"
    with material(ledger(folder / "ledger.db"), dyads=dyads) as given:
        write(form, given, out)
    return out
