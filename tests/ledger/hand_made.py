"""Articles, claims and readings made by hand, for the tests of all that stands behind the reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from honglu.ledger import Stamp, Writer, article_digest, write_to
from honglu.model.article import Article
from honglu.model.claim import Claim, Evidence, Participant, Place, Reading, Reason

SENTENCE = "Ngày 21/3, tại Bắc Kinh, ông Vương Hộ Ninh tiếp ông Kim Song-nam."
WANG = Participant("Vương Hộ Ninh", "person", "CN", "host", ("Chủ tịch Chính hiệp",))
KIM = Participant("Kim Song-nam", "person", "KP", "guest", ("Trưởng Ban Quốc tế", "Ủy viên dự khuyết"))
MEETING = Claim(
    id="c1",
    kind="meeting",
    rank=None,
    status="held",
    date="2024-03-21",
    place=Place("Bắc Kinh", "CN"),
    participants=(WANG, KIM),
    part_of=None,
    attributed_to=("Tân Hoa xã",),
    evidence=(Evidence(0, len(SENTENCE), SENTENCE),),
    confidence=0.97,
    reasons=(
        Reason("kind", "meeting", "receive", "tiếp", 44, 48),
        Reason("date", "2024-03-21", "day and month, year of publication", "Ngày 21/3", 0, 9),
    ),
)
VISIT = replace(MEETING, id="c2", kind="visit", rank="official", status="planned", date="2024-03-21/2024-03-23")


def on_its_own(number: int) -> Claim:
    """The meeting on a day of its own, so that no other number's is the same occasion."""
    return replace(MEETING, date=(date(2020, 1, 1) + timedelta(days=3 * number)).isoformat())


def article(number: int = 1, **fields: Any) -> Article:
    """An article whose id and text tell its number."""
    given = {"language": "vi", "published": date(2024, 3, 22), "outlet": "VOV.VN", "title": "Tiếp khách", **fields}
    return Article(**{"id": f"a{number:04}", "text": f"{SENTENCE}\nSố {number}.", **given})


def reading(number: int = 1, *claims: Claim, **fields: Any) -> Reading:
    """A reading of that article: the meeting, unless other claims are given."""
    return Reading(article(number, **fields), claims or (MEETING,))


def keep(writer: Writer, *readings: Reading, version: str = "1") -> None:
    """Write readings whose article came in just as it stands."""
    writer.write((one, Stamp(article_digest(one.article), version)) for one in readings)


def ledger_of(path: Path, readings: Iterable[Reading]) -> Path:
    """A ledger with these readings."""
    with write_to(path) as writer:
        keep(writer, *readings)
    return path
