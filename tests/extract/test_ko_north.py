"""Korean as Pyongyang writes it: titles before names, comrades, and its own spelling."""

from __future__ import annotations

import pytest

from tests.extract.brief import brief

TOLD = {
    "title-before-the-name": (
        "최선희 외무상은 20일 평양을 방문한 베트남 외무상 부이 타인 선과 회담하였다.",
        [
            "visit held 2024-06-20 KP: 최선희 KP host; 부이 타인 선 VN guest",
            "talks held 2024-06-20 KP: 최선희 KP host; 부이 타인 선 VN guest",
        ],
    ),
    "comrades": (
        "외무상 최선희동지는 20일 만수대의사당에서 중화인민공화국 특명전권대사 왕아군동지를 만났다.",
        ["meeting held 2024-06-20 KP: 최선희 KP host; 왕아군 CN guest"],
    ),
    "both-as-pyongyang-honours-them": (
        "국무위원장이신 경애하는 김정은동지께서 20일 중화인민공화국 주석 습근평동지와 상봉하시였다.",
        ["meeting held 2024-06-20 None: 김정은 KP party; 습근평 CN party"],
    ),
    "congratulations": (
        "경애하는 김정은동지께서는 윁남사회주의공화국 주석 또 럼동지에게 축전을 보내시였다.",
        ["message held None None: 김정은 KP sender; 또 럼 VN recipient"],
    ),
    "state-visit": (
        "로씨야련방 대통령 블라지미르 울라지미로비치 뿌찐동지가 19일 조선민주주의인민공화국을 국가방문하였다.",
        ["visit held 2024-06-19 KP: 블라지미르 울라지미로비치 뿌찐 RU guest; 조선민주주의인민공화국 KP host"],
    ),
    "delegation-led-by": (
        "로씨야련방 국가회의 의장 월로진동지를 단장으로 하는 국가회의대표단이 14일 평양에 도착하였다.",
        ["visit held 2024-06-14 KP: 월로진 RU guest; 북한 KP host"],
    ),
    "a-message-received": (
        "김정은 국무위원장은 6월 15일 로씨야련방 대통령 뿌찐동지로부터 축전을 받으시였다.",
        ["message held 2024-06-15 None: 김정은 KP recipient; 뿌찐 RU sender"],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_dispatches(text: str, told: list[str]) -> None:
    assert brief(text, "ko") == told
