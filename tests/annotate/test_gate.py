"""The gate saves the reading of articles that tell of no contact, and never stops one that does."""

from __future__ import annotations

import gzip
import json
from datetime import date
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.annotate.gate import ARRIVAL_REACH, gives_foreigner
from honglu.extract.claims import claims_of
from honglu.extract.reading import drafts_in
from honglu.extract.visits import ARRIVAL_GAP
from honglu.model.article import Article
from honglu.model.claim import Claim
from tests.annotate.annotated import PUBLISHED, annotator
from tests.shared import PROJECT, shared

SAMPLES = map(json.loads, (PROJECT / "samples" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines())
CONTACTS = [line for sample in SAMPLES for line in sample["text"].splitlines()]
NAMED_ONLY = [  # the name alone tells whom the other side acts for
    "Chủ tịch nước Trần Đại Quang đã gặp ông Donald Trump.",
    "Chủ tịch nước Trần Đại Quang hội đàm với ông Tập Cận Bình.",
    "Thủ tướng Nguyễn Xuân Phúc điện đàm với ông Trump.",
    "Thủ tướng Nguyễn Xuân Phúc điện đàm với ông V.Putin.",
]
AT_HOME = [
    "Hôm qua, trời mưa to ở nhiều nơi.",
    "Hai người bạn cũ gặp nhau ở chợ.",
    "Đến trưa, nước rút.",
    "Bóng đèn của Mỹ sáng hơn.",
    "Anh tới lớp muộn; Trump là tên con mèo.",
]
COUNT = 400  # articles of a corpus that are read twice


def codes_in(fact: object, known: set[str]) -> set[str]:
    """The states and organizations that a fact of the lexicon names, however it holds them."""
    parts = fact if isinstance(fact, tuple) else (fact, getattr(fact, "country", None))
    return {part for part in parts if isinstance(part, str) and part in known}


def sentences(text: str, published: date | None, title: str | None, *, gated: bool) -> int:
    return len(annotator().annotate(Article("a", text, title, "vi", published), gated=gated).sentences)


def claims(text: str, published: date | None = PUBLISHED, title: str | None = None) -> tuple[Claim, ...]:
    """The claims of an article that is read without the gate."""
    document = annotator().annotate(Article("a", text, title, "vi", published))
    return claims_of(document, drafts_in(document))


def stopped(text: str, published: date | None = PUBLISHED, title: str | None = None) -> bool:
    return sentences(text, published, title, gated=True) < sentences(text, published, title, gated=False)


@pytest.mark.parametrize("text", NAMED_ONLY)
def test_a_known_name_is_enough(text: str) -> None:
    assert claims(text)
    assert not stopped(text)


@pytest.mark.parametrize("text", AT_HOME)
def test_what_has_no_act_or_nothing_foreign_is_not_read(text: str) -> None:
    assert stopped(text)


def test_every_term_that_names_a_foreign_country_is_enough() -> None:
    pack = annotator().pack
    known = {term.tags[tag] for term in pack.terms.values() for tag in ("state", "org") if tag in term.tags}
    foreign = known - {pack.home}
    naming = [t.tags for t in pack.terms.values() if any(codes_in(fact, foreign) for fact in t.tags.values())]
    assert naming
    assert not [tags for tags in naming if not gives_foreigner(tags, pack.home)]


def test_a_place_is_looked_for_as_far_as_the_reading_does() -> None:
    assert ARRIVAL_REACH >= ARRIVAL_GAP


@settings(deadline=None)
@given(st.lists(st.sampled_from([*CONTACTS, *NAMED_ONLY, *AT_HOME]), max_size=4), st.booleans())
def test_no_contact_is_stopped(lines: list[str], dated: bool) -> None:
    published = PUBLISHED if dated else None
    text = "\n".join(lines)
    assert not (stopped(text, published) and claims(text, published))


@settings(deadline=None)
@given(st.sampled_from([*CONTACTS, *NAMED_ONLY]), st.data())
def test_no_piece_of_a_contact_is_stopped(line: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(line)))
    text = line[begin : data.draw(st.integers(begin, len(line)))]
    assert not (stopped(text) and claims(text))


@pytest.mark.parametrize("name", ["vi-mixed-2017", "vi-diplomacy-2017"])
def test_no_contact_of_the_news_is_stopped(name: str) -> None:
    lost = []
    with gzip.open(shared("corpora", f"{name}.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for node in map(json.loads, islice(lines, COUNT)):
            published = date.fromisoformat(node["published"]) if node.get("published") else None
            if stopped(node["text"], published, node.get("title")) and claims(node["text"], published, node["title"]):
                lost.append(node["id"])
    assert not lost
