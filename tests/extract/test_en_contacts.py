"""English dispatches, readouts and headlines: who does what with whom. The sentences are our own, of public facts."""

from __future__ import annotations

import pytest

from tests.extract.english import Told, told

BIDEN, XI = "Joe Biden/US/party", "Xi Jinping/CN/party"
SIDES = {
    "with-verb": (
        "U.S. President Joe Biden spoke by phone with Chinese President Xi Jinping on April 2, 2024.",
        [("call", "held", "2024-04-02", None, (BIDEN, XI))],
    ),
    "both-before-the-verb": (
        "U.S. President Joe Biden and Chinese President Xi Jinping spoke by phone on April 2, 2024.",
        [("call", "held", "2024-04-02", None, (BIDEN, XI))],
    ),
    "owner-of-the-noun": (
        "Biden's call with Xi Jinping took place on April 2, 2024.",
        [("call", "held", "2024-04-02", None, ("Biden/US/party", XI))],
    ),
    "states-before-the-noun": (
        "The sides met again after the Russia-US summit in Geneva.",
        [("meeting", "held", None, "CH", ("Russia/RU/party", "US/US/party"))],
    ),
    "known-names-joined-by-a-hyphen": (
        "Observers spoke of a long Xi-Biden call.",
        [("call", "held", None, None, ("Xi/CN/party", "Biden/US/party"))],
    ),
    "between-two-delegations-behind-place-and-days": (
        "Talks were held in Geneva, Switzerland on Monday and Tuesday between a Russian delegation and U.S. diplomats.",
        [("talks", "held", "2024-06-17", "CH", ("Russian delegation/RU/party", "U.S./US/party"))],
    ),
    "a-surname-that-is-an-office": (
        "A U.S. delegation led by Robert King, special envoy of the State Department, met with Wang Yi.",
        [("meeting", "held", None, None, ("Robert King/US/party", "Wang Yi/CN/party"))],
    ),
    "a-word-of-respect-within-a-name": (
        "Biden met with President Hassan Sheikh Mohamud of Somalia.",
        [("meeting", "held", None, None, ("Biden/US/party", "Hassan Sheikh Mohamud/SO/party"))],
    ),
    "a-line-broken-behind-an-abbreviation": (
        "Li Keqiang, vice-chairman of the C.C.\nCommunist Party of China, will visit the DPRK from July 10 to 12.",
        [("visit", "planned", "2024-07-10/2024-07-12", "KP", ("Li Keqiang/CN/guest", "DPRK/KP/host"))],
    ),
    "two-sides-of-a-headline": (
        "Putin, Xi hold talks in Beijing",
        [("talks", "held", None, "CN", ("Putin/RU/guest", "Xi/CN/host"))],
    ),
    "a-verb-in-capitals-ends-a-name": (
        "Kim Jong Un Meets Putin",
        [("meeting", "held", None, None, ("Kim Jong Un/KP/party", "Putin/RU/party"))],
    ),
    "counterparts-of-two-countries": (
        "Pak Ui Chun separately met his Chinese and Russian counterparts Yang Jiechi and Sergei Lavrov on June 20.",
        [
            ("meeting", "held", "2024-06-20", None, ("Pak Ui Chun/KP/party", "Yang Jiechi/CN/party")),
            ("meeting", "held", "2024-06-20", None, ("Pak Ui Chun/KP/party", "Sergei Lavrov/RU/party")),
        ],
    ),
    "where-they-met-stands-before-whom": (
        "French President Emmanuel Macron met in Hanoi with Vietnamese President To Lam.",
        [("meeting", "held", None, "VN", ("Emmanuel Macron/FR/guest", "To Lam/VN/host"))],
    ),
    "the-subject-of-what-was-done-after": (
        "Emmanuel Macron thanked Ursula von der Leyen after meeting with Chinese President Xi Jinping.",
        [("meeting", "held", None, None, ("Emmanuel Macron/FR/party", "Xi Jinping/CN/party"))],
    ),
    "whose-the-person-is": (
        "Biden met China's Wang Yi in Washington on October 27, 2023.",
        [("meeting", "held", "2023-10-27", "US", ("Biden/US/host", "Wang Yi/CN/guest"))],
    ),
    "who-speaks-to-whom-in-a-meeting": (
        "Chinese Foreign Minister Wang Yi told his Lao counterpart, Saleumxay Kommasith, in a meeting in Beijing.",
        [("meeting", "held", None, "CN", ("Wang Yi/CN/host", "Saleumxay Kommasith/LA/guest"))],
    ),
    "where-is-told-in-the-next-sentence": (
        "Emmanuel Macron met with Olaf Scholz. The meeting took place in Berlin on May 24, 2024.",
        [("meeting", "held", "2024-05-24", "DE", ("Emmanuel Macron/FR/guest", "Olaf Scholz/DE/host"))],
    ),
    "the-next-of-that-day": (
        "Emmanuel Macron will meet with Olaf Scholz on Monday.",
        [("meeting", "planned", "2024-06-24", None, ("Emmanuel Macron/FR/party", "Olaf Scholz/DE/party"))],
    ),
    "several-at-once": (
        "Joe Biden met with Fumio Kishida of Japan and Yoon Suk Yeol of South Korea on May 21, 2023.",
        [
            (
                "meeting",
                "held",
                "2023-05-21",
                None,
                ("Joe Biden/US/party", "Fumio Kishida/JP/party", "Yoon Suk Yeol/KR/party"),
            )
        ],
    ),
    "a-gathering-and-where-it-is": (
        "The Shanghai Cooperation Organization summit held in Samarkand ended with a declaration.",
        [("conference", "held", None, "UZ", ("Shanghai Cooperation Organization/SCO/party", "Uzbekistan/UZ/party"))],
    ),
    "a-list-with-a-comma-before-and": (
        "Antony Blinken, Lloyd Austin, and Jake Sullivan met President Zelenskyy of Ukraine on June 20, 2024.",
        [
            (
                "meeting",
                "held",
                "2024-06-20",
                None,
                (
                    "Antony Blinken/US/party",
                    "Lloyd Austin/US/party",
                    "Jake Sullivan/US/party",
                    "Zelenskyy/UA/party",
                ),
            )
        ],
    ),
    "who-joined": (
        "Biden spoke by phone with Polish President Andrzej Duda on June 20, 2024. Antony Blinken joined the call.",
        [
            (
                "call",
                "held",
                "2024-06-20",
                None,
                ("Biden/US/party", "Andrzej Duda/PL/party", "Antony Blinken/US/party"),
            )
        ],
    ),
}

VISITS = {
    "who-travels-after-of": (
        "The visit of President Joe Biden to Vietnam began on September 10, 2023.",
        [("visit", "held", "2023-09-10", "VN", ("Joe Biden/US/guest", "Vietnam/VN/host"))],
    ),
    "set-for-a-day": (
        "A state visit by President Xi Jinping to France is planned in 2025.",
        [("visit", "planned", "2025", "FR", ("Xi Jinping/CN/guest", "France/FR/host"))],
    ),
    "a-headline-in-the-infinitive": (
        "Portuguese Prime Minister António Costa to visit Angola",
        [("visit", "planned", None, "AO", ("António Costa/PT/guest", "Angola/AO/host"))],
    ),
    "invited-to-come": (
        "Emmanuel Macron has invited Argentine President Javier Milei to visit Paris.",
        [("visit", "proposed", None, "FR", ("Emmanuel Macron/FR/host", "Javier Milei/AR/guest"))],
    ),
    "somebodys-first-trip-that-will-be": (
        "It will be Modi's first trip to Poland.",
        [("visit", "planned", None, "PL", ("Modi/IN/guest", "Poland/PL/host"))],
    ),
    "a-title-arrives": (
        "The Belarusian president arrived in Harare on January 30, 2023.",
        [("visit", "held", "2023-01-30", "ZW", ("Belarusian president/BY/guest", "Harare/ZW/host"))],
    ),
    "its-own-vice-minister": (
        "A delegation of the Lao Foreign Ministry led by its Vice-Minister Kham Inthavong arrived in Hanoi.",
        [("visit", "held", None, "VN", ("Kham Inthavong/LA/guest", "Hanoi/VN/host"))],
    ),
}

NOTHING = {
    "people-of-a-country": "Chinese students met American teachers in Boston.",
    "what-only-describes": "Joe Biden met an anti-Japanese activist.",
    "a-company": "Japan's Toyota met with workers.",
    "a-decision-welcomed": "Macron welcomed Scholz's decision.",
    "a-summit-as-the-setting": "Emmanuel Macron praised the NATO summit in Vilnius.",
    "no-sides": "The two-day meeting discussed prices.",
    "staff-of-a-mission-at-its-seat": "The Lao embassy's staff visited a school.",
}


@pytest.mark.parametrize(("text", "expected"), SIDES.values(), ids=SIDES)
def test_sides_are_read(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), VISITS.values(), ids=VISITS)
def test_a_visit_is_read(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing_is_read(text: str) -> None:
    assert told(text) == []


def test_the_president_of_a_readout_is_that_of_its_country() -> None:
    text = "President Biden met with President Emmanuel Macron of France. The President will visit Paris."
    assert [people for *_, people in told(text, outlet="White House")] == [
        ("Biden/US/party", "Emmanuel Macron/FR/party"),
        ("Biden/US/guest", "Paris/FR/host"),
    ]
