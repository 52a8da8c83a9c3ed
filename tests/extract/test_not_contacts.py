"""What reads like a contact and is none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.expect import records


def none(name: str, text: str, wrong: str | None = None) -> Any:
    return pytest.param(text, id=name, marks=[pytest.mark.xfail(strict=True, reason=wrong)] if wrong else [])


TEXTS = [
    none(
        "habit",
        "Lãnh đạo Việt Nam và Lào thường xuyên trao đổi đoàn và tiếp xúc cấp cao.",
        wrong="frequent high-level contacts are read as a meeting",
    ),
    none("habit-of-visits", "Hai bên duy trì trao đổi đoàn các cấp, nhất là cấp cao, giữa Việt Nam và Trung Quốc."),
    none("wish", "Việt Nam và Nhật Bản nhất trí tăng cường tiếp xúc cấp cao trong thời gian tới."),
    none("wish-for-dialogue", "Liên hợp quốc kêu gọi Israel và Palestine thúc đẩy đối thoại."),
    none("hypothesis", "Nếu Tổng thống Mỹ Joe Biden đến thăm Trung Quốc, quan hệ hai nước có thể ấm lên."),
    none("hypothesis-in-question", "Liệu Tổng thống Mỹ Donald Trump có gặp nhà lãnh đạo Triều Tiên Kim Jong-un?"),
    none(
        "sports",
        "Ngày 6/6/2024, đội tuyển Việt Nam gặp Philippines ở vòng loại World Cup trên sân vận động Mỹ Đình.",
    ),
    none("sports-final", "Tại chung kết, Pháp sẽ gặp Argentina."),
    none(
        "domestic-meeting",
        "Ngày 5/6/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp Bí thư Thành ủy Hải Phòng Lê Tiến Châu.",
    ),
    none(
        "domestic-meeting-abroad",
        "Ngày 5/6/2024, tại Nhà Trắng, Tổng thống Mỹ Joe Biden gặp Chủ tịch Hạ viện Mỹ Mike Johnson.",
    ),
    none(
        "domestic-visit",
        "Ngày 5/6/2024, Chủ tịch nước Tô Lâm thăm và làm việc tại tỉnh Hưng Yên, gặp cử tri địa phương.",
    ),
    none("two-companies", "Ngày 5/6/2024, Tổng Giám đốc Tập đoàn FPT gặp Tổng Giám đốc Tập đoàn NVIDIA tại Mỹ."),
    none("sanctions", "Ngày 5/6/2024, Mỹ áp đặt trừng phạt đối với Nga."),
    none("military-action", "Ngày 5/6/2024, quân đội Nga tấn công các mục tiêu của Ukraine ở Kharkiv."),
    none("trade", "Năm 2023, Việt Nam xuất khẩu sang Trung Quốc hơn 60 tỉ USD."),
    none("vote", "Ngày 5/6/2024, Đại hội đồng Liên hợp quốc bỏ phiếu bầu Đan Mạch, Hy Lạp và Pakistan vào Hội đồng."),
    none(
        "statement-without-addressee", "Ngày 5/6/2024, Tổng thống Pháp Emmanuel Macron phát biểu về tình hình Ukraine."
    ),
    none("continue", "Việt Nam tiếp tục coi trọng quan hệ với Nhật Bản."),
    none("explore", "Việt Nam và Nga hợp tác thăm dò dầu khí."),
    none("difficulty", "Kinh tế Đức gặp khó khăn do giá khí đốt của Nga tăng."),
    none("tourists", "Năm 2023, hàng triệu du khách Hàn Quốc đến thăm Việt Nam."),
    none("signing-a-law", "Tổng thống Mỹ Joe Biden ký luật viện trợ Ukraine."),
    none("mail", "Bạn đọc gửi thư cho tòa soạn về chuyến du lịch Thái Lan."),
    none("receives-information", "Bộ Ngoại giao Việt Nam tiếp nhận thông tin về vụ tai nạn ở Đài Loan."),
    none("did-not", "Tổng thống Mỹ Joe Biden chưa từng thăm Triều Tiên."),
    none("empty", ""),
    none("only-spaces", " \n\t "),
]


@pytest.mark.parametrize("text", TEXTS)
def test_no_contact_is_read(text: str) -> None:
    assert records(text) == []
