"""Whole lines of furniture go, sentences of the article stay."""

from __future__ import annotations

import pytest

from honglu.text.furniture import FurnitureRules, Stripped, furniture_rules, strip_furniture
from tests.text.furniture_of_vi import RULES

LEAD = "(PNTĐ) - Chiều nay, bộ trưởng đã tiếp đại sứ nước bạn tại trụ sở bộ."
BODY = "Hai bên nhất trí mở thêm một tuyến bay giữa hai thành phố."
LAST = "Đại sứ cảm ơn bộ trưởng và mời ông sang thăm."


def strip(text: str) -> Stripped:
    return strip_furniture(text, RULES)


def test_a_page_copied_whole() -> None:
    page = (
        f"\nMINH THƯ\nChia sẻ\n\n{LEAD}\n\n"
        f"Hai nước gần nhau hơn - ảnh 1\nBộ trưởng bắt tay đại sứ\n\n{BODY}\r\n\n{LAST}\n\n"
        f"Ý kiến bạn đọc\n\nTin cùng chuyên mục\n\nMột bài khác\n\n(PNTĐ) - Câu dẫn của một bài khác, cũng dài.\n"
    )
    assert strip(page) == Stripped(f"\n\n{LEAD}\n\n\n{BODY}\r\n\n{LAST}\n\n", "PNTĐ", "MINH THƯ")


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        f"{LEAD} Chia sẻ Facebook Ý kiến bạn đọc {BODY}",
        "Chia sẻ",
        "Chia sẻ\nFacebook\n",
        f"BỘ TRƯỞNG TIẾP\n{LEAD}\n{BODY}",
        f"{LEAD}\nHỘI ĐÀM\n{BODY}",
        f"{LEAD}\n{BODY}\nTheo TTXVN",
        f"{LEAD}\n\nTin liên quan\n\nMột bài khác\n\n{BODY}\n\n{LAST}",
        f"{LEAD}\nXem thêm\nMột bài khác\n{BODY}",
        f"{LEAD}\nTin khác\n{BODY}\n{BODY}\n{LAST}",
        "",
    ],
    ids=[
        "one line",
        "fused",
        "a button alone",
        "nothing but buttons",
        "a headline in capitals",
        "a heading in capitals",
        "a source",
        "a box within the article",
        "a box before the last sentence",
        "a list within the article",
        "empty",
    ],
)
def test_rather_furniture_stays_than_the_article_goes(text: str) -> None:
    assert strip(text).text == text


@pytest.mark.parametrize(
    "marker", ["Bình luận", "Tin liên quan", "Xem thêm:", "Từ khóa: bay, du lịch", "Tags:", "Tin khác"]
)
def test_the_tail_goes(marker: str) -> None:
    assert strip(f"{LEAD}\n{BODY}\n{marker}\nMột bài khác\nMột bài nữa").text == f"{LEAD}\n{BODY}\n"


def test_teasers_under_their_headlines_go_with_the_box() -> None:
    tail = (
        "Tin liên quan\n\nMột bài khác\nCâu dẫn của bài khác, cũng khá dài.\n\nBài nữa\nCâu dẫn của bài nữa, cũng dài."
    )
    assert strip(f"{LEAD}\n\n{BODY}\n\n{tail}").text == f"{LEAD}\n\n{BODY}\n\n"


def test_a_comment_button_in_the_bar_is_no_tail() -> None:
    assert strip(f"{LEAD}\nChia sẻ\nBình luận\nLưu\n{BODY}").text == f"{LEAD}\n{BODY}"


def test_a_sentence_under_a_picture_head_is_kept_where_it_may_be_the_article() -> None:
    assert strip(f"{LEAD}\nHai nước - ảnh 1\n{BODY}\n{LAST}").text == f"{LEAD}\n{BODY}\n{LAST}"


def test_a_byline_at_the_end() -> None:
    assert strip(f"{LEAD}\n{LAST}\nPV") == Stripped(f"{LEAD}\n{LAST}\n", "PNTĐ", "PV")


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("VOV.VN - Ông đến thủ đô.", "VOV.VN"),
        ("TTO - Ông đến thủ đô.", "TTO"),
        ("(Dân trí) - Ông đến thủ đô.", "Dân trí"),
        ("(ĐCSVN) – Ông đến thủ đô.", "ĐCSVN"),
        ("Hà Nội (TTXVN 21/3) - Ông đến thủ đô.", "TTXVN"),
        ("Lào - Việt Nam mở tuyến bay.", None),
    ],
)
def test_the_outlet_is_recognised_and_stays(lead: str, outlet: str | None) -> None:
    for text in (lead, f"Chia sẻ\n{lead}\n{BODY}"):
        stripped = strip(text)
        assert stripped.outlet == outlet
        assert lead in stripped.text


def test_decomposed_letters_are_furniture_too() -> None:
    assert strip(f"Chia se\u0309\n{LEAD}\n").text == f"{LEAD}\n"


def test_rules_out_of_nothing_take_nothing() -> None:
    nothing: FurnitureRules = furniture_rules({})
    assert strip_furniture(f"Chia sẻ\n{LEAD}\nBình luận\n", nothing).text == f"Chia sẻ\n{LEAD}\nBình luận\n"


@pytest.mark.parametrize(
    "unit", [f"{BODY}\n", "Tin liên quan\nMột bài\n", "Hai bên trao đổi " * 12 + "(ảnh\n", "MINH THƯ\n"]
)
def test_a_huge_text_is_stripped(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))  # takes a tenth of a second; squared time would be hours
    assert len(strip(text).text) <= len(text)
