"""Bodies that act, and delegations with their leaders."""

from __future__ import annotations

import pytest

from tests.annotate.annotated import annotate, spoken_of


def bodies(text: str) -> list[tuple[str, str | None]]:
    document = annotate(text)
    found = [n.body for s in document.sentences for n in s.nodes if n.body]
    return [(document.layer.text[b.start : b.end], b.represents) for b in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Theo Bộ Ngoại giao Lào, hội nghị đã kết thúc.", [("Bộ Ngoại giao Lào", "LA")]),
        (
            "Theo Bộ Giáo dục, Văn hóa, Thể thao, Khoa học và Công nghệ Nhật Bản, chương trình kéo dài.",
            [("Bộ Giáo dục, Văn hóa, Thể thao, Khoa học và Công nghệ Nhật Bản", "JP")],
        ),
        ("Theo Văn phòng Tổng thống Hàn Quốc, hai bên nhất trí.", [("Văn phòng Tổng thống Hàn Quốc", "KR")]),
        ("Chính sách của Mỹ đã thay đổi.", []),
        ("Đông Á và châu Á phát triển nhanh.", []),
    ],
)
def test_bodies(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert bodies(text) == wanted


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Đoàn đại biểu Lào do Phó Thủ tướng Sonexay Siphandone dẫn đầu đến Huế. Hôm sau đoàn đại biểu Lào về nước.",
            "đoàn đại biểu Lào",
        ),
        (
            "Phó Thủ tướng Lào Sonexay Siphandone dẫn đầu đoàn đại biểu Lào đến. Hôm sau đoàn đại biểu Lào về nước.",
            "đoàn đại biểu Lào",
        ),
    ],
)
def test_a_delegation_is_its_leader(text: str, phrase: str) -> None:
    assert spoken_of(text, phrase) == ["Sonexay Siphandone"]


def test_a_delegation_of_another_country_is_not() -> None:
    text = "Đoàn đại biểu Lào do ông Sonexay Siphandone dẫn đầu đến. Hôm sau đoàn đại biểu Campuchia đến."
    assert spoken_of(text, "đoàn đại biểu Campuchia") == ["đoàn đại biểu Campuchia"]
