"""Who held which post from when to when."""

from __future__ import annotations

from datetime import date

import pytest

from honglu.resolve.offices import read_office
from honglu.resolve.tenures import Observation, tenures, when
from honglu.resolve.wordings import exclude, same_post


def seen(post: str, day: str, **fields: object) -> Observation:
    """A post told by an article of that day, of a contact on the same day."""
    given = {"language": "vi", "side": "KP", "contact": day, "published": date.fromisoformat(day), "article": day}
    return Observation(post, **{**given, **fields})  # type: ignore[arg-type]


def told(*observations: Observation) -> list[tuple[str, str | None, str | None]]:
    return [(held.post, held.since, held.until) for held in tenures(observations)]


@pytest.mark.parametrize(
    ("contact", "published", "day"),
    [
        ("2024-03-21", date(2024, 3, 22), "2024-03-21"),
        ("2024-03", date(2024, 3, 31), "2024-03-31"),
        ("2024-03-25/2024-03-28", date(2024, 3, 26), "2024-03-26"),
        ("2024-02-20", date(2024, 3, 22), "2024-03-22"),
        ("2024-11", date(2024, 3, 22), "2024-03-22"),
        (None, date(2024, 3, 22), "2024-03-22"),
        ("2023-03-21", date(2024, 3, 22), None),
        ("2024", date(2024, 5, 1), None),
        ("2024-03-21", None, None),
        (None, None, None),
    ],
)
def test_a_post_is_that_of_the_day_on_which_it_is_told(contact: str | None, published: date | None, day: str) -> None:
    assert when(contact, published) == day


def test_a_tenure_reaches_from_the_first_day_seen_to_the_last() -> None:
    days = ["2024-03-21", "2023-01-05", "2024-06-01"]
    assert told(*(seen("Trưởng Ban Quốc tế", day) for day in days)) == [
        ("Trưởng Ban Quốc tế", "2023-01-05", "2024-06-01")
    ]


def test_deputy_and_head_are_two_posts() -> None:
    assert told(seen("Trưởng Ban Quốc tế", "2024-03-21"), seen("Phó Trưởng ban Quốc tế", "2012-05-01")) == [
        ("Phó Trưởng ban Quốc tế", "2012-05-01", "2012-05-01"),
        ("Trưởng Ban Quốc tế", "2024-03-21", "2024-03-21"),
    ]


def test_a_short_form_and_the_long_one_are_one_post() -> None:
    long = "Trưởng Ban Quốc tế Trung ương Đảng Lao động Triều Tiên"
    (held,) = tenures([seen("Trưởng Ban Quốc tế", "2024-03-21"), seen(long, "2024-03-26")])
    assert (held.post, held.since, held.until) == (long, "2024-03-21", "2024-03-26")
    assert held.wordings == (long, "Trưởng Ban Quốc tế")
    assert (held.observed, held.sources) == (2, ("2024-03-21", "2024-03-26"))


def test_a_short_form_that_fits_two_posts_is_neither() -> None:
    posts = ["Bộ trưởng Y tế", "Bộ trưởng", "Bộ trưởng Tài chính"]
    assert [post for post, *_ in told(*(seen(post, f"2024-03-0{n}") for n, post in enumerate(posts, 1)))] == posts


def test_the_state_is_told_in_many_ways() -> None:
    posts = ["Tổng thống Mỹ", "Tổng thống Hoa Kỳ", "tân Tổng thống Mỹ", "Tổng thống", "Tổng thống Mỹ"]
    (held,) = tenures(seen(post, f"2024-03-0{n}", side="US") for n, post in enumerate(posts, 1))
    assert held.post == "Tổng thống Mỹ"
    assert len(held.wordings) == 4


def test_another_states_office_is_another_post() -> None:
    assert len(told(seen("Tổng thống Nga", "2024-03-01", side="US"), seen("Tổng thống", "2024-03-02", side="US"))) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ngoại trưởng Mỹ", "Bộ trưởng Ngoại giao Mỹ", True),
        ("Chủ tịch Mỹ", "Chủ tịch nước", True),
        ("Chủ tịch Mỹ", "Chủ tịch Hội đồng Nhân dân", False),
        ("Phó Chủ tịch Quân ủy TƯ", "Phó Chủ tịch Quân ủy Trung ương", True),
        ("Thủ tướng", "Phó Thủ tướng", False),
        ("Tổng thống", "Tổng thống đắc cử", False),
        ("Chủ tịch nước", "quyền Chủ tịch nước", False),
        ("trợ lý Tổng thống", "Tổng thống", False),
        ("Thái tử", "phó Thái tử", False),
        ("Thủ tướng", "Thủ hiến bang Victoria", False),
        ("Đại sứ Mỹ", "Đại sứ Mỹ tại Việt Nam", True),
    ],
)
def test_wordings_of_one_post(one: str, other: str, same: bool) -> None:
    here, there = read_office(one, "vi", "US"), read_office(other, "vi", "US")
    assert same_post(here, there) is same_post(there, here) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Director of the International Department", "Director", True),
        ("Director of the International Department", "Vice Director of the International Department", False),
        ("Minister of Health", "Minister of Trade", False),
        ("部长", "副部长", False),
    ],
)
def test_without_a_pack_wordings_must_begin_alike(one: str, other: str, same: bool) -> None:
    here, there = read_office(one, "xx", "KP"), read_office(other, "xx", "KP")
    assert same_post(here, there) is same_post(there, here) is same
    assert exclude(here, there) is ("Vice" in other)


def test_languages_that_no_pack_knows_are_kept_apart() -> None:
    observations = [seen("Tổng thống", "2024-03-01"), seen("President", "2024-03-02", language="xx")]
    assert told(*observations) == [
        ("Tổng thống", "2024-03-01", "2024-03-01"),
        ("President", "2024-03-02", "2024-03-02"),
    ]


def test_five_years_of_silence_part_a_tenure() -> None:
    assert len(told(seen("Ngoại trưởng", "2001-03-01"), seen("Ngoại trưởng", "2005-03-01"))) == 1
    assert len(told(seen("Ngoại trưởng", "2001-03-01"), seen("Ngoại trưởng", "2007-03-01"))) == 2


@pytest.mark.parametrize("between", ["Thủ tướng Nga", "cựu Tổng thống Nga"])
def test_what_excludes_a_post_parts_it(between: str) -> None:
    days = ["2008-05-01", "2012-05-01"]
    observations = [seen("Tổng thống Nga", day, side="RU") for day in days]
    assert len(told(*observations)) == 1
    found = told(*observations, seen(between, "2010-05-01", side="RU"))
    assert [(since, until) for post, since, until in found if post == "Tổng thống Nga"] == [(d, d) for d in days]


def test_a_slip_of_a_day_parts_nothing() -> None:
    around = [seen("Tổng thống", day) for day in ("2024-03-01", "2024-03-09")]
    assert ("Tổng thống", "2024-03-01", "2024-03-09") in told(*around, seen("Thủ tướng", "2024-03-05"))


def test_what_may_be_held_beside_parts_nothing() -> None:
    around = [seen("Ngoại trưởng", day) for day in ("2020-03-01", "2024-03-09")]
    assert len(told(*around, seen("Phó Thủ tướng", "2022-03-05"))) == 2


def test_former_posts_are_not_held() -> None:
    assert told(seen("cựu Tổng thống", "2024-03-01"), seen("nguyên Bộ trưởng Y tế", "2024-03-01")) == []


def test_a_contact_long_past_dates_no_post() -> None:
    old = seen("Ngoại trưởng", "2024-03-01", contact="2015-07-20")
    assert told(old) == [("Ngoại trưởng", None, None)]
    (held,) = tenures([old, seen("Ngoại trưởng", "2024-03-04")])
    assert (held.since, held.until, held.observed) == ("2024-03-04", "2024-03-04", 2)


def test_an_undated_contact_of_a_former_holder_is_an_old_one() -> None:
    former = seen("cựu Ngoại trưởng", "2024-03-01")
    undated = seen("Ngoại trưởng", "2024-03-09", contact=None)
    assert told(undated) == [("Ngoại trưởng", "2024-03-09", "2024-03-09")]
    assert told(former, undated) == [("Ngoại trưởng", None, None)]
    again = seen("Ngoại trưởng", "2024-03-05")
    assert told(former, undated, again) == [("Ngoại trưởng", "2024-03-05", "2024-03-09")]


def test_called_former_before_and_after_nobody_holds_it_in_between() -> None:
    observations = [seen("cựu Ngoại trưởng", day) for day in ("2024-03-01", "2024-03-20")]
    assert told(*observations, seen("Ngoại trưởng", "2024-03-10")) == [("Ngoại trưởng", None, None)]


def test_a_counterpart_is_no_post_and_a_leader_hardly_one() -> None:
    assert told(seen("người đồng cấp", "2024-03-01")) == []
    leader = seen("nhà lãnh đạo", "2024-03-01")
    assert [post for post, *_ in told(leader)] == ["nhà lãnh đạo"]
    assert [post for post, *_ in told(leader, seen("Chủ tịch nước", "2024-03-02"))] == ["Chủ tịch nước"]


def test_copies_count_as_one_source() -> None:
    (held,) = tenures(seen("Ngoại trưởng", f"2024-03-0{n}", share=0.25) for n in range(1, 5))
    assert (held.observed, len(held.sources)) == (1, 4)
