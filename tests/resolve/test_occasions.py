"""The hard cases of merging: what is one occasion, and what is two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from honglu.model.claim import Place
from honglu.model.kept import KeptClaim
from honglu.resolve.identity import Identity
from honglu.resolve.merging import merge
from honglu.resolve.names import load_names
from honglu.resolve.occasions import Verdicts
from honglu.resolve.traces import trace
from tests.resolve.telling import article, claim, contacts, sources

KIM, WANG, LIU = "KP Kim Song-nam", "CN Vương Hộ Ninh", "CN Lưu Kiến Siêu"
HOSTS = ("Vương Hộ Ninh", "Lưu Kiến Siêu", "Vương Nghị", "Thái Kỳ")
LONG = "hai bên trao đổi về quan hệ giữa hai đảng và tình hình khu vực trong thời gian tới ở thủ đô"


@pytest.mark.parametrize("other", ["KP Kim Song Nam", "KP 김성남"])
def test_one_meeting_in_two_papers_is_one(other: str) -> None:
    [one] = contacts(article("a", claim(KIM, WANG, "2024-03-21")), article("b", claim(other, WANG, "2024-03-21")))
    assert [party.names for party in one.parties] == [(KIM[3:], other[3:]), (WANG[3:],)]
    assert [source.id for source in one.sources] == ["a", "b"]


def test_an_article_that_does_not_tell_when_goes_by_its_publication() -> None:
    dated = article("a", claim(KIM, WANG, "2024-03-21"))
    assert sources(dated, article("b", claim(KIM, WANG))) == [["a", "b"]]
    assert sources(dated, article("b", claim(KIM, WANG), published="2024-05-02")) == [["a"], ["b"]]
    assert sources(dated, article("b", claim(KIM, WANG), published=None)) == [["a"], ["b"]]


def test_talks_and_a_reception_that_one_article_tells_apart_are_two() -> None:
    both = article("a", claim(KIM, WANG, "2024-03-21", "talks"), claim(KIM, WANG, "2024-03-21"))
    talks, reception = (
        article(name, claim(KIM, WANG, "2024-03-21", kind)) for name, kind in (("b", "talks"), ("c", "meeting"))
    )
    assert sources(both, talks, reception) == [["a", "b"], ["a", "c"]]


def test_other_hosts_or_guests_are_other_occasions() -> None:
    received = article("a", claim(KIM, WANG, "2024-03-21"))
    assert sources(received, article("b", claim(KIM, LIU, "2024-03-21"))) == [["a"], ["b"]]
    assert sources(received, article("b", claim("KP Kim Jong-un", WANG, "2024-03-21"))) == [["a"], ["b"]]
    assert sources(received, article("b", claim("VN Lê Hoài Trung", WANG, "2024-03-21"))) == [["a"], ["b"]]


def test_the_same_two_on_two_days_each_told_by_two_papers_met_twice() -> None:
    first = [article(name, claim(KIM, WANG, "2024-03-21", sentence=f"tin {name}")) for name in "ab"]
    second = [article(name, claim(KIM, WANG, "2024-03-22", sentence=f"tin {name}")) for name in "cd"]
    assert sources(*first, *second) == [["a", "b"], ["c", "d"]]


def test_one_paper_that_is_a_day_off_disagrees_about_one_meeting() -> None:
    right = [article(name, claim(KIM, WANG, "2024-03-21")) for name in "ab"]
    [one] = contacts(*right, article("c", claim(KIM, WANG, "2024-03-22")))
    assert one.date == "2024-03-21"
    assert one.disputed["date"] == {"2024-03-21": ("a", "b"), "2024-03-22": ("c",)}


def test_copies_of_one_text_are_one_voice_on_the_day() -> None:
    copies = [article(name, claim(KIM, WANG, "2024-03-22", sentence=LONG)) for name in "abc"]
    others = [article(name, claim(KIM, WANG, "2024-03-21", sentence=f"tin riêng {name}")) for name in "de"]
    [one] = contacts(*copies, *others)
    assert one.date == "2024-03-21"
    assert one.choices["date"].startswith("agrees with 2 lines of sources")


def test_a_day_apart_is_no_wonder_where_the_clocks_are_hours_away() -> None:
    there = [
        article(name, claim("KR Lee Jae-myung", "US Donald Trump", "2025-08-25"), published="2025-08-26")
        for name in "ab"
    ]
    here = [
        article(name, claim("KR Lee Jae-myung", "US Donald Trump", "2025-08-26"), published="2025-08-27")
        for name in "cd"
    ]
    assert sources(*there, *here) == [["a", "b", "c", "d"]]


def test_a_delegation_in_one_paper_is_its_leader_in_another() -> None:
    [one] = contacts(
        article("a", claim(KIM, WANG, "2024-03-21")), article("b", claim("KP đoàn đại biểu", WANG, "2024-03-21"))
    )
    assert [party.participant.name for party in one.parties] == ["Kim Song-nam", "Vương Hộ Ninh"]


def test_a_plan_that_came_true_is_one_contact_with_its_history() -> None:
    planned = article("a", claim(KIM, "VN đoàn", "2024-03-25", "visit", status="planned"), published="2024-03-20")
    [one] = contacts(
        planned, article("b", claim(KIM, "VN đoàn", "2024-03-25/2024-03-28", "visit"), published="2024-03-26")
    )
    assert (one.status, one.date) == ("held", "2024-03-25/2024-03-28")
    assert [(step.status, step.sources) for step in one.history] == [("planned", ("a",)), ("held", ("b",))]


def test_a_plan_that_was_called_off_is_one_contact() -> None:
    planned = article("a", claim(KIM, "VN đoàn", "2024-03-25", "visit", status="planned"), published="2024-03-20")
    off = article("b", claim(KIM, "VN đoàn", "2024-03-25", "visit", status="cancelled"), published="2024-03-22")
    [one] = contacts(planned, off)
    assert one.status == "cancelled"
    assert [step.status for step in one.history] == ["planned", "cancelled"]
    assert one.choices["status"] == "the latest stage that is told"


def test_a_plan_without_a_day_waits_for_the_visit() -> None:
    planned = article("a", claim(KIM, "VN đoàn", None, "visit", status="planned"), published="2024-03-01")
    assert sources(planned, article("b", claim(KIM, "VN đoàn", "2024-03-25", "visit"), published="2024-03-26")) == [
        ["a", "b"]
    ]
    assert sources(planned, article("b", claim(KIM, "VN đoàn", "2024-08-25", "visit"), published="2024-08-26")) == [
        ["a"],
        ["b"],
    ]


def test_visits_to_two_countries_are_two() -> None:
    legs = article("a", claim(KIM, "CN đoàn", "2024-03-21", "visit"), claim(KIM, "VN đoàn", "2024-03-25", "visit"))
    assert sources(legs, article("b", claim(KIM, "VN đoàn", "2024-03-25", "visit"))) == [["a"], ["a", "b"]]


def test_a_message_is_not_its_answer() -> None:
    sent = article("a", claim("VN Tô Lâm", "CN Tập Cận Bình", "2024-08-04", "message"), published="2024-08-04")
    answer = article("b", claim("CN Tập Cận Bình", "VN Tô Lâm", "2024-08-04", "message"), published="2024-08-04")
    assert sources(sent, answer) == [["a"], ["b"]]


def test_a_place_in_another_country_is_another_occasion() -> None:
    here, there = claim(KIM, WANG, "2024-03-21"), claim(KIM, WANG, "2024-03-21", place=Place("Moskva", "RU"))
    assert sources(article("a", here), article("b", there)) == [["a"], ["b"]]
    assert sources(article("a", here), article("b", replace(there, place=None))) == [["a", "b"]]


def test_what_is_said_of_an_occasion_elsewhere_changes_nothing_here() -> None:
    # The delegation may be either leader's: such a tie must fall as it does where nobody said anything.
    vague = article("a", claim("KP đoàn đại biểu", "CN đoàn", "2024-03-21"))
    leaders = [article(name, claim(KIM, f"CN {host}", "2024-03-21")) for name, host in zip("bcde", HOSTS, strict=True)]
    [elsewhere] = article("z", claim("VN Tô Lâm", "RU Vladimir Putin", "2024-06-20"))
    here = [one for told in (vague, *leaders) for one in told]
    unsaid = occasions_of([*here, elsewhere])
    for one in here:
        assert occasions_of([*here, elsewhere], {frozenset((one.id, elsewhere.id)): False}) == unsaid


def occasions_of(claims: list[KeptClaim], verdicts: Verdicts | None = None) -> list[tuple[str, ...]]:
    return [one.claims for one in merge(map(trace, claims), Identity(load_names()), verdicts)]
