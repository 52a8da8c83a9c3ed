"""Names: where they begin and end."""

from __future__ import annotations

import pytest

from tests.annotate.annotated import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chánh án Nguyễn Hòa Bình phát biểu.", "Nguyễn Hòa Bình"),
        ("Bà Nguyễn Thị Nga phát biểu.", "Nguyễn Thị Nga"),
        ("Ông Natsuo Yamaguchi phát biểu.", "Natsuo Yamaguchi"),
        ("Bộ trưởng Quốc phòng Đức Ursula von der Leyen phát biểu.", "Ursula von der Leyen"),
        ("Thái tử Mohammed bin Salman phát biểu.", "Mohammed bin Salman"),
        ("Tổng thống Syria Bashar al-Assad phát biểu.", "Bashar al-Assad"),
        ("Cố vấn An ninh quốc gia H.R. McMaster phát biểu.", "H.R. McMaster"),
        ("Tổng thống George W. Bush phát biểu.", "George W. Bush"),
        ("Thủ tướng S.Abe phát biểu.", "S.Abe"),
        ("Tổng thống Nga V.Pu-tin phát biểu.", "V.Pu-tin"),
        ("Nhà lãnh đạo Đài Loan Thái Anh Văn phát biểu.", "Thái Anh Văn"),
        ("Tổng Bí thư Trường Chinh phát biểu.", "Trường Chinh"),
    ],
)
def test_a_name_is_read_whole(text: str, wanted: str) -> None:
    assert names(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thủ tướng Nguyễn Xuân Phúc Những năm qua, hai nước hợp tác.", "Nguyễn Xuân Phúc"),
        ("Thủ tướng Anh Theresa May Tuy nhiên, bà nói thêm.", "Theresa May"),
        ("Chủ tịch Triều Tiên Kim Jong-un Chưa có phản ứng nào.", "Kim Jong-un"),
        ("Phó Thủ tướng Phạm Bình Minh Thái An", "Phạm Bình Minh"),
    ],
)
def test_a_name_ends_where_the_next_sentence_begins(text: str, wanted: str) -> None:
    assert names(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Phát biểu tại buổi lễ, các đại biểu hoan nghênh.",
        "Biển Đông là tuyến đường quan trọng.",
        "Chuyến thăm: Tập trung vào thương mại.",
        "Hãng Qatar Airways mở đường bay.",
    ],
)
def test_other_capitals_are_no_names(text: str) -> None:
    assert names(text) == []
