"""Which day and what status Korean gives an act: its own verb follows it, its date mostly goes before."""

from __future__ import annotations

import pytest

from tests.extract.brief import brief

TOLD = {
    "the-day-of-a-report-is-another": (
        "기시다 후미오 일본 총리가 10일 미국을 방문했다고 교도통신이 12일 보도했다.",
        ["visit held 2024-06-10 US: 기시다 후미오 JP guest; 미국 US host < 교도통신"],
    ),
    "the-day-before-what-is-said": (
        "대통령실은 12일 “한미 정상회담이 25일 개최된다”고 밝혔다.",
        ["talks planned 2024-06-25 None: 한국 KR party; 미국 US party < 대통령실"],
    ),
    "the-eve": (
        "윤석열 대통령은 기시다 후미오 일본 총리와의 정상회담을 하루 앞둔 14일 기자들을 만났다.",
        ["talks planned None None: 윤석열 KR party; 기시다 후미오 JP party"],
    ),
    "both-to-come": (
        "윤석열 대통령은 23일 일본을 방문해 기시다 후미오 총리와 정상회담을 할 예정이다.",
        [
            "visit planned 2024-06-23 JP: 윤석열 KR guest; 기시다 후미오 JP host",
            "talks planned 2024-06-23 JP: 윤석열 KR guest; 기시다 후미오 JP host",
        ],
    ),
    "envoys-not-sent": (
        "윤석열 대통령이 대미·대일 특사단을 파견하지 않기로 했다.",
        [
            "visit cancelled None US: 대미·대일 특사단 KR guest; 미국 US host",
            "visit cancelled None JP: 대미·대일 특사단 KR guest; 일본 JP host",
        ],
    ),
    "led-envoys-sent": (
        "윤석열 대통령은 오는 24일 김진표 전 국회의장을 단장으로 하는 특사단을 중국에 파견할 예정이다.",
        ["visit planned 2024-06-24 CN: 김진표 KR guest; 중국 CN host"],
    ),
    "an-age-behind-the-name": (
        "가미카와 요코(71) 일본 외무상은 11일 박진 외교부 장관을 만났다.",
        ["meeting held 2024-06-11 None: 가미카와 요코 JP party; 박진 KR party"],
    ),
    "where-its-verb-says": (
        "푸틴 러시아 대통령과 김정은 북한 국무위원장의 회담이 19일 평양에서 열렸다.",
        ["talks held 2024-06-19 KP: 푸틴 RU guest; 김정은 KP host"],
    ),
    "others-with-the-one-named": (
        "윤석열 대통령은 20일 아소 다로 전 일본 총리 등 일본 의원들을 접견했다.",
        ["meeting held 2024-06-20 KR: 윤석열 KR host; 아소 다로 JP guest"],
    ),
    "dinner-of-two-has-no-host": (
        "윤석열 대통령과 기시다 후미오 일본 총리는 20일 도쿄에서 만찬을 했다.",
        ["meeting held 2024-06-20 JP: 윤석열 KR guest; 기시다 후미오 JP host"],
    ),
    "a-purpose-has-no-day-of-the-journey": (
        "기시다 후미오 일본 총리가 정상회담을 위해 19일 한국을 방문했다.",
        ["visit held 2024-06-19 KR: 기시다 후미오 JP guest; 한국 KR host"],
    ),
    "where-it-is-spoken-of-the-next-act": (
        "조 바이든 미국 대통령은 20일 백악관에서 열린 한미 정상회담에서 김정은 위원장과 만날 가능성을 말했다.",
        ["talks held 2024-06-20 US: 조 바이든 US host; 한국 KR guest"],
    ),
    "two-who-travel": (
        "최선희 외무상과 조용원 노동당 비서는 3일 중국을 방문했다.",
        ["visit held 2024-06-03 CN: 최선희 KP guest; 조용원 KP guest; 중국 CN host"],
    ),
    "a-mission-goes-where-its-name-says": (
        "대통령 중국 특사단이 오는 24일부터 27일까지 중국을 방문한다.",
        ["visit planned 2024-06-24/2024-06-27 CN: 중국 특사단 KR guest; 중국 CN host"],
    ),
    "three-states-confer": (
        "한미일 3국 정상은 18일 캠프 데이비드에서 정상회의를 열었다.",
        ["conference held 2024-06-18 US: 한국 KR party; 미국 US party; 일본 JP party"],
    ),
}
NOTHING = {
    "may-visit": "푸틴 대통령이 북한을 방문할 가능성이 있다고 전문가들이 말했다.",
    "can-be-held": "한중 외교장관회담이 조만간 열릴 수 있다고 당국자가 말했다.",
    "a-visit-as-a-matter": "외교부는 시진핑 중국 국가주석의 방한 문제를 말했다.",
    "the-prime-minister-speaks-of-a-summit-of-others": "한덕수 국무총리는 경제를 말했다.",
    "what-was-not": "이시바 시게루 일본 총리는 20일 윤석열 대통령과 만나지 않았다.",
    "reporters": "윤석열 대통령은 20일 도쿄에서 기자들과 만나 협력을 말했다.",
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_dispatches(text: str, told: list[str]) -> None:
    assert brief(text, "ko") == told


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_tells_nothing(text: str) -> None:
    assert brief(text, "ko") == []
