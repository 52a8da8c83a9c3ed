"""Every value explains itself: the words that it rests on, and the rule that read them."""

from __future__ import annotations

import pytest

from honglu import Claim
from tests.extract.expect import read, rows

TALKS = (
    "Theo Tân Hoa xã, ngày 16/5/2024, tại Bắc Kinh, Chủ tịch Trung Quốc Tập Cận Bình hội đàm với "
    "Tổng thống Nga Vladimir Putin."
)
UNSURE = "Ngoại trưởng Mỹ Antony Blinken đã hoãn chuyến thăm Trung Quốc."


def only(text: str) -> Claim:
    (claim,) = read(text).claims
    return claim


def words_of(field: str, text: str) -> str:
    """The words that a field of the only claim rests on."""
    return " … ".join(reason.words for reason in only(text).reasons if reason.field.startswith(field))


FIELDS = [
    ("kind", TALKS, "hội đàm"),
    ("date", TALKS, "16/5/2024"),
    ("place", TALKS, "Bắc Kinh"),
    ("attributed_to", TALKS, "Tân Hoa xã"),
    ("participant", TALKS, "Tập Cận Bình"),
    ("participant", TALKS, "Vladimir Putin"),
    ("status", UNSURE, "hoãn"),
    ("rank", "Ngày 20/6/2024, Tổng thống Nga Vladimir Putin thăm cấp Nhà nước tới Việt Nam.", "cấp Nhà nước"),
]


@pytest.mark.parametrize(("field", "text", "words"), rows([(f"{row[0]}-{row[2]}", *row) for row in FIELDS]))
def test_a_field_names_the_words_it_rests_on(field: str, text: str, words: str) -> None:
    assert words in words_of(field, text)


def test_what_lowers_confidence_is_told() -> None:
    claim = only(UNSURE)
    assert claim.confidence < only(TALKS).confidence
    assert [r.rule for r in claim.reasons if r.field == "confidence"]


def test_every_reason_names_a_field_of_the_claim_and_a_rule() -> None:
    for reason in (*only(TALKS).reasons, *only(UNSURE).reasons):
        assert reason.field.split(".")[0] in {*Claim.__slots__, "participant", "represents"}
        assert reason.rule
