"""Posts in time: nothing beyond the evidence, whatever order it comes in."""

from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.model import edtf
from honglu.model.actor import Held
from honglu.resolve.offices import read_office
from honglu.resolve.tenures import Observation, tenures, when

law = settings(max_examples=150, deadline=None)

FIRST = date(1995, 1, 1)
WORDINGS = {
    "vi": [
        "Trưởng Ban Quốc tế",
        "Trưởng Ban Quốc tế Trung ương Đảng",
        "Phó Trưởng ban Quốc tế",
        "Trưởng Ban Đối ngoại",
        "Trưởng Ban",
        "cựu Trưởng Ban Quốc tế",
        "Tổng thống Mỹ",
        "Tổng thống",
        "Thủ tướng",
        "cựu Tổng thống",
        "Tổng thống đắc cử",
        "nhà lãnh đạo",
        "người đồng cấp",
    ],
    "xx": ["Director", "Director of the Department", "Vice Director"],
}
days = st.integers(0, 12_000).map(lambda number: FIRST + timedelta(number))


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    language = draw(st.sampled_from(sorted(WORDINGS)))
    published = draw(st.none() | days)
    near = (published or FIRST) - timedelta(draw(st.sampled_from([-20, 0, 1, 5, 30, 90, 4000])))
    contact = draw(st.sampled_from([None, near.isoformat(), near.isoformat()[:7], near.isoformat()[:4]]))
    side = draw(st.sampled_from(["US", "US", "KP", None]))
    article = draw(st.sampled_from("abcdefgh"))
    return Observation(draw(st.sampled_from(WORDINGS[language])), language, side, contact, published, article)


evidence = st.lists(observations(), max_size=12)


def dated(some: list[Observation], held: Held) -> list[str]:
    """The days on which any of its sources shows any of its wordings."""
    here = [one for one in some if one.post in held.wordings and one.article in held.sources]
    return [day for one in here if (day := when(one.contact, one.published))]


def reaches_as_far(held: Held, before: Held) -> bool:
    """Whether a tenure of the same post covers all the days of another."""
    if not (held.since and held.until and before.since and before.until):
        return before.since is None
    first, last = edtf.latest(held.since), edtf.earliest(held.until)
    same = not set(held.wordings).isdisjoint(before.wordings)
    return same and first <= edtf.latest(before.since) and edtf.earliest(before.until) <= last


@law
@given(evidence, st.randoms(use_true_random=False))
def test_order_does_not_matter(some: list[Observation], chance: random.Random) -> None:
    assert tenures(chance.sample(some, len(some))) == tenures(some)


@law
@given(evidence)
def test_no_tenure_reaches_beyond_its_observations(some: list[Observation]) -> None:
    for held in tenures(some):
        seen = dated(some, held)
        assert (held.since is None) == (held.until is None)
        if held.since and held.until:
            assert {held.since, held.until} <= set(seen)
            assert edtf.earliest(held.since) <= edtf.latest(held.until)


@law
@given(evidence)
def test_a_day_of_publication_is_the_last_that_evidence_tells(some: list[Observation]) -> None:
    told = [one.published for one in some if one.published]
    for held in tenures(some):
        if held.until:
            assert edtf.latest(held.until) <= max(told)


@law
@given(evidence)
def test_every_post_that_is_told_as_held_is_shown(some: list[Observation]) -> None:
    shown = {wording for held in tenures(some) for wording in held.wordings}
    offices = {one.post: read_office(one.post, one.language, one.side) for one in some}
    kept = {post for post, one in offices.items() if not (one.former or one.relative or one.vague)}
    assert kept <= shown
    assert not {post for post, one in offices.items() if one.former or one.relative} & shown


@law
@given(evidence, st.data())
def test_seeing_a_post_once_more_shortens_nothing(some: list[Observation], data: st.DataObject) -> None:
    known = [one for one in some if not read_office(one.post, one.language, one.side).former]
    if not known:
        return
    again = data.draw(st.sampled_from(known))
    day = data.draw(days)
    more = Observation(again.post, again.language, again.side, day.isoformat(), day, again.article)
    after = tenures([*some, more])
    for before in tenures(some):
        if again.post in before.wordings:
            assert any(reaches_as_far(held, before) for held in after)


@law
@given(evidence)
def test_a_copy_adds_no_source(some: list[Observation]) -> None:
    assert [held.observed for held in tenures([*some, *some])] == [held.observed for held in tenures(some)]
