"""What Korean dispatches of unknown wording tell: lists, brackets, offices that no list knows, whose day it is."""

from __future__ import annotations

import pytest

from tests.extract.brief import brief

TOLD = {
    "an-office-added-in-brackets": (
        "류젠차오 중국공산당 대외연락부장(중앙위원 겸임)과 김성남 북한 노동당 국제부장이 20일 베이징에서 만났다.",
        ["meeting held 2024-06-20 CN: 류젠차오 CN host; 김성남 KP guest"],
    ),
    "a-particle-behind-a-bracket": (
        "윤석열 대통령은 20일 기시다 후미오(岸田文雄)와 만났다.",
        ["meeting held 2024-06-20 None: 윤석열 KR party; 기시다 후미오 JP party"],
    ),
    "countries-that-share-an-office": (
        "윤석열 대통령은 20일 몽골, 체코 정상과 회담을 가졌다.",
        [
            "talks held 2024-06-20 None: 윤석열 KR party; 몽골 MN party",
            "talks held 2024-06-20 None: 윤석열 KR party; 체코 정상 CZ party",
        ],
    ),
    "a-list-that-ends-with-and-others": (
        "조태열 외교부 장관, 안덕근 산업통상자원부 장관, 정인교 통상교섭본부장 등이 20일 미국을 방문했다.",
        ["visit held 2024-06-20 US: 조태열 KR guest; 안덕근 KR guest; 정인교 KR guest; 미국 US host"],
    ),
    "others-of-no-one-country": (
        "조 바이든 미국 대통령은 20일 볼로디미르 젤렌스키 우크라이나 대통령, 다른 유럽 정상들과 회담했다.",
        ["talks held 2024-06-20 None: 조 바이든 US party; 볼로디미르 젤렌스키 UA party"],
    ),
    "three-at-once": (
        "윤석열 대통령은 20일 조 바이든 미국 대통령, 기시다 후미오 일본 총리와 3자 회담을 했다.",
        ["talks held 2024-06-20 None: 윤석열 KR party; 조 바이든 US party; 기시다 후미오 JP party"],
    ),
    "each-with-his-country": (
        "북한의 김정은 국무위원장과 중국의 시진핑 국가주석이 정상회담을 통해 협력 의지를 보였다.",
        ["talks held None None: 김정은 KP party; 시진핑 CN party"],
    ),
    "the-verb-before-a-name": (
        "윤석열 대통령이 결정권을 쥔 쥐스탱 트뤼도 캐나다 총리와 20일 회담했다.",
        ["talks held 2024-06-20 None: 윤석열 KR party; 쥐스탱 트뤼도 CA party"],
    ),
    "an-office-that-no-list-knows": (
        "김정은 국무위원장이 말리의 아시미 고이타 호민관에게 축전을 보냈다.",
        ["message held None None: 김정은 KP sender; 아시미 고이타 ML recipient"],
    ),
    "who-was-spoken-to-at-talks": (
        "푸틴 대통령은 평양 회담에서 김정은 국무위원장에게 협력을 제안했다.",
        ["talks held None KP: 푸틴 RU guest; 김정은 KP host"],
    ),
    "what-was-done-there-tells-no-status": (
        "19일 열린 북러 정상회담에서 향후 협력 계획이 논의됐다.",
        ["talks held 2024-06-19 None: 북한 KP party; 러시아 RU party"],
    ),
    "what-was-not-agreed-there": (
        "19일 북·러 정상회담에서 새 협정을 맺지 못하면서 비판이 나왔다.",
        ["talks held 2024-06-19 None: 북한 KP party; 러시아 RU party"],
    ),
    "said-not-to-have-been": (
        "크렘린궁은 20일 푸틴 러시아 대통령과 기시다 일본 총리가 회담을 갖지 않았다고 말했다.",
        ["talks refused 2024-06-20 None: 푸틴 RU party; 기시다 JP party"],
    ),
    "the-day-of-who-speaks-of-what-is-to-come": (
        "백악관은 20일 조 바이든 대통령이 기시다 후미오 일본 총리와 회담할 예정이라고 말했다.",
        ["talks planned None None: 조 바이든 US party; 기시다 후미오 JP party"],
    ),
    "a-day-by-another-clock": (
        "푸틴 러시아 대통령과 김정은 국무위원장은 18일 오후(현지 시각, 한국 기준 19일) 평양에서 회담했다.",
        ["talks held 2024-06-18 KP: 푸틴 RU guest; 김정은 KP host"],
    ),
    "the-day-of-the-next-clause": (
        "윤석열 대통령이 18일 카멀라 해리스 미국 부통령을 만나 오는 25일 열릴 행사를 논의했다.",
        ["meeting held 2024-06-18 None: 윤석열 KR party; 카멀라 해리스 US party"],
    ),
    "who-the-sentence-before-was-about": (
        "푸틴 러시아 대통령이 조건을 내놨다. 19일 김정은 국무위원장과 정상회담을 가진 뒤 나온 말이다.",
        ["talks held 2024-06-19 None: 김정은 KP party; 푸틴 RU party"],
    ),
    "a-noun-without-a-verb-does-not-make-it-true": (
        "기하라 미노루 일본 방위상이 방한해 신원식 국방장관과 회담할 예정이다. 일본 방위상의 방한은 9년 만이다.",
        [
            "visit planned None KR: 기하라 미노루 JP guest; 신원식 KR host",
            "talks planned None KR: 기하라 미노루 JP guest; 신원식 KR host",
        ],
    ),
    "within-is-no-name": (
        "시진핑 중국 국가주석이 압박 속 러시아 의장을 20일 접견했다.",
        ["meeting held 2024-06-20 CN: 시진핑 CN host; 러시아 의장 RU guest"],
    ),
    "marks-as-html-writes-them": (
        "윤석열 대통령은 20일 기시다 후미오 일본 총리를 만나 &quot;협력하자&quot;고 말했다.",
        ["meeting held 2024-06-20 None: 윤석열 KR party; 기시다 후미오 JP party"],
    ),
}
NOTHING = {
    "a-certain-official": "한 관계자는 백악관 방문은 일정이라고 말했다.",
    "what-one-has-learnt-of-talks": "기시다 후미오 일본 총리가 미국 정부와의 관세 협상 경험을 말했다.",
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_dispatches(text: str, told: list[str]) -> None:
    assert brief(text, "ko") == told


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_tells_nothing(text: str) -> None:
    assert brief(text, "ko") == []
