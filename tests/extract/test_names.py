"""Names in every shape that the press writes, found whole."""

from __future__ import annotations

import pytest

from tests.extract.expect import read, rows

FOREIGN = [
    ("korean-with-hyphen", "Ngoại trưởng Triều Tiên Choe Son-hui", "Choe Son-hui", "KP"),
    ("korean-both-capitals", "Ngoại trưởng Hàn Quốc Cho Tae-Yul", "Cho Tae-Yul", "KR"),
    ("sino-vietnamese", "Ngoại trưởng Trung Quốc Vương Nghị", "Vương Nghị", "CN"),
    ("sino-vietnamese-of-three", "Chủ tịch Nhân đại Trung Quốc Triệu Lạc Tế", "Triệu Lạc Tế", "CN"),
    ("western", "Ngoại trưởng Mỹ Antony Blinken", "Antony Blinken", "US"),
    ("middle-initial", "Bộ trưởng Quốc phòng Mỹ Lloyd J. Austin", "Lloyd J. Austin", "US"),
    ("two-initials-joined", "Cố vấn An ninh quốc gia Mỹ H.R. McMaster", "H.R. McMaster", "US"),
    ("first-initial", "Tổng thống Mỹ D.Trump", "D.Trump", "US"),
    ("particle", "Chủ tịch Ủy ban châu Âu Ursula von der Leyen", "Ursula von der Leyen", "EU"),
    ("arabic-particle", "Thái tử Ả Rập Xê Út Mohammed bin Salman", "Mohammed bin Salman", "SA"),
    ("arabic-article", "Tổng thống Ai Cập Abdel Fattah al-Sisi", "Abdel Fattah al-Sisi", "EG"),
    ("apostrophe", "Thủ tướng Bỉ Alexander D'Croo", "Alexander D'Croo", "BE"),
    ("accents", "Thủ tướng Tây Ban Nha Pedro Sánchez", "Pedro Sánchez", "ES"),
    ("double-surname", "Ngoại trưởng Pháp Jean-Yves Le Drian", "Jean-Yves Le Drian", "FR"),
    ("japanese", "Thủ tướng Nhật Bản Kishida Fumio", "Kishida Fumio", "JP"),
    ("lao", "Chủ tịch nước Lào Thongloun Sisoulith", "Thongloun Sisoulith", "LA"),
    ("khmer", "Thủ tướng Campuchia Hun Manet", "Hun Manet", "KH"),
    ("one-word", "Tổng thống Indonesia Prabowo", "Prabowo", "ID"),
    ("four-words", "Chủ tịch Quốc hội Cuba Juan Esteban Lazo Hernandez", "Juan Esteban Lazo Hernandez", "CU"),
    ("transcribed", "Tổng thống Nga Vla-đi-mia Pu-tin", "Vla-đi-mia Pu-tin", "RU"),
    (
        "transcribed-with-original",
        "Thứ trưởng Ngoại giao Nga Xéc-gây Ri-áp-cốp (Sergei Ryabkov)",
        "Xéc-gây Ri-áp-cốp",
        "RU",
    ),
    (
        "transcribed-with-initial-and-original",
        "Thứ trưởng Ngoại giao Nga Mi-khai-in L.Bô-gđa-nốp (Mikhail L. Bogdanov)",
        "Mi-khai-in L.Bô-gđa-nốp",
        "RU",
    ),
    ("with-ông", "ông Sergei Ryabkov, Thứ trưởng Ngoại giao Nga", "Sergei Ryabkov", "RU"),
    ("with-bà", "bà Wendy Sherman, Thứ trưởng Ngoại giao Mỹ", "Wendy Sherman", "US"),
]

OWN = [
    ("three-syllables", "Ngoại trưởng Bùi Thanh Sơn", "Bùi Thanh Sơn"),
    ("two-syllables", "Chủ tịch nước Tô Lâm", "Tô Lâm"),
    ("four-syllables", "Phó Chủ tịch nước Đặng Thị Ngọc Thịnh", "Đặng Thị Ngọc Thịnh"),
    ("a-country-within", "Bộ trưởng Nội vụ Phạm Thị Thanh Trà", "Phạm Thị Thanh Trà"),
    ("ends-like-a-state", "Thứ trưởng Ngoại giao Nguyễn Thị Nga", "Nguyễn Thị Nga"),
    ("begins-like-a-noun", "Thứ trưởng Ngoại giao Đoàn Xuân Hưng", "Đoàn Xuân Hưng"),
    ("comrade", "đồng chí Lê Hoài Trung, Trưởng Ban Đối ngoại Trung ương", "Lê Hoài Trung"),
    ("general", "Đại tướng Phan Văn Giang, Bộ trưởng Quốc phòng", "Phan Văn Giang"),
    ("professor", "GS.TS Nguyễn Xuân Thắng, Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh", "Nguyễn Xuân Thắng"),
]
WRONG_OWN = {
    "professor": "a person after whom a school is named takes the place of its head",
}


@pytest.mark.parametrize(("who", "name", "country"), rows(FOREIGN))
def test_a_name_from_abroad_is_found_whole(who: str, name: str, country: str) -> None:
    (claim,) = read(f"Ngày 18/6/2024, tại Hà Nội, Ngoại trưởng Bùi Thanh Sơn tiếp {who}.").claims
    assert [(p.name, p.represents, p.role) for p in claim.participants] == [
        ("Bùi Thanh Sơn", "VN", "host"),
        (name, country, "guest"),
    ]


@pytest.mark.parametrize(("who", "name"), rows(OWN, WRONG_OWN))
def test_a_name_from_home_is_found_whole(who: str, name: str) -> None:
    (claim,) = read(f"Ngày 18/6/2024, tại Hà Nội, {who} tiếp Đại sứ Pháp Olivier Brochet.").claims
    assert [(p.name, p.represents, p.role) for p in claim.participants] == [
        (name, "VN", "host"),
        ("Olivier Brochet", "FR", "guest"),
    ]


def test_a_name_does_not_run_on_into_a_verb() -> None:
    (claim,) = read("Ngày 18/6/2024, Tổng thống Pháp Macron Gặp Thủ tướng Đức Scholz.").claims
    assert {p.name for p in claim.participants} == {"Macron", "Scholz"}


def test_the_fullest_form_of_a_name_is_shown() -> None:
    text = (
        "Tổng thống Pháp Macron đến Berlin. Ngày 18/6/2024, Tổng thống Pháp Emmanuel Macron hội đàm với "
        "Thủ tướng Đức Olaf Scholz."
    )
    names = {p.name for claim in read(text).claims for p in claim.participants if p.represents == "FR"}
    assert names == {"Emmanuel Macron"}
