"""Whom persons act for."""

from __future__ import annotations

import pytest

from tests.annotate.annotated import person


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Đại sứ Hoa Kỳ tại Việt Nam Daniel Kritenbrink phát biểu.", "Daniel Kritenbrink", "US"),
        ("Đại sứ tại Mỹ Phạm Quang Vinh phát biểu.", "Phạm Quang Vinh", "VN"),
        ("Tổng Thư ký Liên hợp quốc Antonio Guterres phát biểu.", "Antonio Guterres", "UN"),
        ("Đặc phái viên Liên hợp quốc về Syria Staffan de Mistura phát biểu.", "Staffan de Mistura", "UN"),
        ("Đặc phái viên về Syria Michael Ratney của Mỹ phát biểu.", "Michael Ratney", "US"),
        ("Ông Igor Morgulov (Nga) phát biểu.", "Igor Morgulov", "RU"),
        ("Thứ trưởng Bộ Công Thương Trần Quốc Khánh đến Pháp.", "Trần Quốc Khánh", "VN"),
        ("Trung Quốc cử phái đoàn. Bà Trương Thị Mai tiếp đoàn Trung Quốc.", "Trương Thị Mai", "VN"),
        ("Đoàn Trung Quốc do ông Tống Đào dẫn đầu đến Hà Nội.", "Tống Đào", "CN"),
        ("Bí thư Tỉnh ủy Vân Nam Trần Hào thăm Hà Nội.", "Trần Hào", "CN"),
        ("Tổng thống Mỹ Donald Trump đi Trung Quốc. Tại Trung Quốc, bà Ivanka Trump phát biểu.", "Ivanka Trump", "US"),
        ("Chủ tịch JETRO Hiroyuki Ishige thăm Thụy Sĩ.", "Hiroyuki Ishige", "JP"),
    ],
)
def test_represents(text: str, name: str, wanted: str) -> None:
    assert person(text, name).represents == wanted
