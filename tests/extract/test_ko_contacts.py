"""Korean dispatches: who does what to whom by particles, and what looks like it and tells nothing."""

from __future__ import annotations

import pytest

from tests.extract.brief import brief

TOLD = {
    "both-are-the-subject": (
        "윤석열 대통령과 기시다 후미오 일본 총리는 20일 도쿄에서 정상회담을 했다.",
        ["talks held 2024-06-20 JP: 윤석열 KR guest; 기시다 후미오 JP host"],
    ),
    "with": (
        "윤석열 대통령은 20일 기시다 후미오 일본 총리와 회담했다.",
        ["talks held 2024-06-20 None: 윤석열 KR party; 기시다 후미오 JP party"],
    ),
    "who-is-received-is-the-guest": (
        "왕이 중국 외교부장은 19일 베이징에서 조태열 외교부 장관을 접견했다.",
        ["meeting held 2024-06-19 CN: 왕이 CN host; 조태열 KR guest"],
    ),
    "a-body-cuts-no-post": (
        "왕이 중국 외교부장은 19일 베이징에서 김성남 북한 노동당 국제부장을 접견했다.",
        ["meeting held 2024-06-19 CN: 왕이 CN host; 김성남 KP guest"],
    ),
    "who-calls-on-is-the-guest": (
        "조태열 장관은 18일 팜 민 찐 베트남 총리를 예방했다.",
        ["meeting held 2024-06-18 VN: 조태열 KR guest; 팜 민 찐 VN host"],
    ),
    "the-subject-behind": (
        "조 바이든 미국 대통령과의 정상회담에서 윤석열 대통령은 협력을 강조했다.",
        ["talks held None None: 조 바이든 US party; 윤석열 KR party"],
    ),
    "pairs-of-states-each-with-its-day": (
        "23일 한일 정상회담과 25일 한미 정상회담이 예정돼 있다.",
        [
            "talks planned 2024-06-23 None: 한국 KR party; 일본 JP party",
            "talks planned 2024-06-25 None: 한국 KR party; 미국 US party",
        ],
    ),
    "three-states": (
        "한중일 3국 외교장관은 20일 부산에서 회담을 열었다.",
        ["talks held 2024-06-20 KR: 한국 KR host; 중국 CN guest; 일본 JP guest"],
    ),
    "a-journey-that-describes-who-makes-it": (
        "방미 중인 조태열 장관은 20일 토니 블링컨 국무장관과 회담했다.",
        [
            "visit held 2024-06-20 US: 조태열 KR guest; 토니 블링컨 US host",
            "talks held 2024-06-20 US: 조태열 KR guest; 토니 블링컨 US host",
        ],
    ),
    "a-journey-past": (
        "중국을 방문했던 박진 전 장관이 귀국했다.",
        ["visit held None CN: 중국 CN host; 박진 KR guest"],
    ),
    "a-tour": (
        "윤석열 대통령은 7월 10일부터 15일까지 카자흐스탄, 우즈베키스탄을 국빈 방문한다.",
        [
            "visit planned 2024-07-10/2024-07-15 KZ: 윤석열 KR guest; 카자흐스탄 KZ host",
            "visit planned 2024-07-10/2024-07-15 UZ: 윤석열 KR guest; 우즈베키스탄 UZ host",
        ],
    ),
    "called-off": (
        "윤석열 대통령의 방중이 무산됐다.",
        ["visit cancelled None CN: 윤석열 KR guest; 중국 CN host"],
    ),
    "invited": (
        "윤석열 대통령은 찰스 3세 영국 국왕의 초청으로 다음 달 영국을 국빈 방문한다.",
        ["visit planned 2024-07 GB: 윤석열 KR guest; 찰스 3세 GB host"],
    ),
    "a-message": (
        "시진핑 주석은 20일 김정은 국무위원장에게 축전을 보냈다고 조선중앙통신이 21일 보도했다.",
        ["message held 2024-06-20 None: 시진핑 CN sender; 김정은 KP recipient < 조선중앙통신"],
    ),
    "a-message-that-another-bears": (
        "최선희 외무상은 푸틴 대통령에게 김정은 위원장의 친서를 전달했다.",
        ["message held None None: 최선희 KP mediator; 푸틴 RU recipient; 김정은 KP sender"],
    ),
    "a-call": (
        "윤석열 대통령은 20일 오전 기시다 총리와 전화 통화를 했다고 대통령실이 밝혔다.",
        ["call held 2024-06-20 None: 윤석열 KR party; 기시다 JP party < 대통령실"],
    ),
    "a-private-person-received": (
        "윤석열 대통령은 20일 빌 게이츠 게이츠재단 이사장을 접견했다.",
        ["meeting held 2024-06-20 KR: 윤석열 KR host; 빌 게이츠 US guest"],
    ),
    "two-posts-of-one": (
        "추경호 부총리 겸 기획재정부 장관은 20일 워싱턴DC에서 재닛 옐런 미국 재무장관과 만났다.",
        ["meeting held 2024-06-20 US: 추경호 KR guest; 재닛 옐런 US host"],
    ),
    "a-post-once-held": (
        "박병석 전 국회의장은 20일 베이징에서 왕이 외교부장과 만났다.",
        ["meeting held 2024-06-20 CN: 박병석 KR guest; 왕이 CN host"],
    ),
    "left-out-whom-the-sentence-before-is-about": (
        "윤석열 대통령은 20일 기자회견을 열었다. 앞서 19일에는 기시다 후미오 일본 총리와 정상회담을 했다.",
        ["talks held 2024-06-19 None: 기시다 후미오 JP party; 윤석열 KR party"],
    ),
    "as-pyongyang-writes": (
        "경애하는 김정은동지께서 6월 20일 평양에서 로씨야련방 외무상 쎄르게이 라브로브동지를 접견하시였다.",
        ["meeting held 2024-06-20 KP: 김정은 KP host; 쎄르게이 라브로브 RU guest"],
    ),
}
HEADLINES = {
    "tomorrow": (
        "윤석열 대통령, 내일 기시다와 정상회담",
        ["talks planned 2024-06-22 None: 윤석열 KR party; 기시다 JP party"],
    ),
    "two-names": ("트럼프·푸틴 알래스카 회담", ["talks held None US: 트럼프 US host; 푸틴 RU guest"]),
    "a-comma-for-a-particle": ("김정은, 시진핑과 회담", ["talks held None None: 김정은 KP party; 시진핑 CN party"]),
    "a-title-behind-a-comma": (
        "김정은, 러 하원의장 접견",
        ["meeting held None KP: 김정은 KP host; 러 하원의장 RU guest"],
    ),
}
NOTHING = {
    "a-game": "손흥민이 이끄는 한국 대표팀은 20일 일본과 만난다.",
    "a-firm-abroad": "정의선 현대차그룹 회장은 20일 인도를 방문해 공장을 둘러봤다.",
    "called-in": "정부는 20일 주한 일본 대사를 초치해 항의했다.",
    "parties-at-home": "여야 대표는 20일 국회에서 회담했다.",
    "cabinet": "윤석열 대통령은 20일 국무회의를 주재했다.",
    "both-at-home": "한동훈 대표는 20일 이재명 대표와 만났다.",
    "wish-for-talks": "두 나라는 남북 대화 재개를 위한 의지를 밝혔다.",
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_dispatches(text: str, told: list[str]) -> None:
    assert brief(text, "ko") == told


@pytest.mark.parametrize(("title", "told"), HEADLINES.values(), ids=HEADLINES)
def test_headlines(title: str, told: list[str]) -> None:
    assert brief("짧은 글이다.", "ko", title=title) == told


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_tells_nothing(text: str) -> None:
    assert brief(text, "ko") == []
