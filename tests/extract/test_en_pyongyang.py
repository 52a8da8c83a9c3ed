"""Dispatches written at home, from Pyongyang: "here", who was present, gifts handed over, missions abroad."""

from __future__ import annotations

import pytest

from tests.extract.english import Told, posts, told

CASES = {
    "here": (
        "A delegation of the Lao Government led by Deputy Prime Minister Somsavat Lengsavad arrived here on Thursday.",
        [("visit", "held", "2024-06-20", "KP", ("Somsavat Lengsavad/LA/guest", "North Korea/KP/host"))],
    ),
    "who-arrives-behind-the-verb": (
        "Arriving here on Thursday was a delegation of the Lao Ministry of Health led by Bounfeng Phoummalaysith.",
        [("visit", "held", "2024-06-20", "KP", ("Bounfeng Phoummalaysith/LA/guest", "North Korea/KP/host"))],
    ),
    "who-was-present": (
        "Kim Yong Nam met Chinese Ambassador Li Jinjun on Thursday. Present there was Vice-Minister Ri Kil Song.",
        [
            (
                "meeting",
                "held",
                "2024-06-20",
                "KP",
                ("Kim Yong Nam/KP/host", "Li Jinjun/CN/guest", "Ri Kil Song/KP/host"),
            )
        ],
    ),
    "a-reception-and-its-guests": (
        "Alexander Matsegora, Russian ambassador, gave a dinner Thursday.\nPresent there was Pak Myong Guk, minister.",
        [("ceremony", "held", "2024-06-20", "KP", ("Alexander Matsegora/RU/host", "Pak Myong Guk/KP/guest"))],
    ),
    "a-mission-abroad": (
        "Cambodian Prime Minister Hun Sen visited the DPRK embassy in Phnom Penh on Thursday.",
        [("meeting", "held", "2024-06-20", "KH", ("Hun Sen/KH/guest", "DPRK embassy in Phnom Penh/KP/host"))],
    ),
    "a-gift-handed-over": (
        "Kim Jong Il received a gift from the Lao government. The gift was handed to an official on Thursday.",
        [("message", "held", "2024-06-20", None, ("Kim Jong Il/KP/recipient", "Lao government/LA/sender"))],
    ),
    "an-office-told-with-as": (
        "Minister Pak Ui Chun sent a congratulatory message to Paulo Portas on his election as minister of Portugal.",
        [("message", "held", None, None, ("Pak Ui Chun/KP/sender", "Paulo Portas/PT/recipient"))],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_dispatch_from_pyongyang_is_read(text: str, expected: list[Told]) -> None:
    assert told(text, outlet="KCNA") == expected


def test_posts_before_and_behind_the_name_are_read() -> None:
    text = (
        "Premier of the DPRK Cabinet Choe Yong Rim met Theo Zwanziger, president of the German Football Association. "
        "Kim Yong Nam, member of the Presidium of the Political Bureau of the C.C.\nthe Workers' Party of Korea and "
        "president of the Presidium of the Supreme People's Assembly, met Theo Zwanziger."
    )
    assert posts(text, outlet="KCNA") == {
        "Choe Yong Rim": ("Premier of the DPRK Cabinet",),
        "Theo Zwanziger": ("president of the German Football Association",),
        "Kim Yong Nam": (
            "member of the Presidium of the Political Bureau of the C.C.\nthe Workers' Party of Korea",
            "president of the Presidium of the Supreme People's Assembly",
        ),
    }


def test_a_headline_that_names_nobody_tells_what_the_text_tells() -> None:
    text = "Choe Yong Rim, premier of the DPRK Cabinet, left here on Thursday to visit China."
    assert len(told(text, title="DPRK Premier Leaves for China", outlet="KCNA")) == 1
