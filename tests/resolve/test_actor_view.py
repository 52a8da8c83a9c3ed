"""An actor as its claims tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from honglu.ledger import kept_claims
from honglu.model.claim import Claim
from honglu.resolve.actor_view import Appearance, actor_view
from tests.ledger.hand_made import KIM, MEETING, WANG, reading


def met(number: int, claim: Claim = MEETING, contact: str = "", **fields: object) -> Appearance:
    """The guest of a claim, where an article tells it."""
    (kept,) = kept_claims(reading(number, claim, **fields))
    return Appearance(kept, 1, contact or str(number))


def called(name: str, **fields: object) -> Claim:
    return replace(MEETING, participants=(WANG, replace(KIM, name=name)), **fields)  # type: ignore[arg-type]


def test_names_most_told_first_with_languages_and_sources() -> None:
    actor = actor_view(
        "a", [met(1), met(2, called("김성남"), language="ko"), met(3, language=None), met(4, called("Kim Song Nam"))]
    )
    assert [(one.name, one.languages, one.sources) for one in actor.names] == [
        ("Kim Song-nam", ("vi",), ("a0001", "a0003")),
        ("Kim Song Nam", ("vi",), ("a0004",)),
        ("김성남", ("ko",), ("a0002",)),
    ]
    assert (actor.id, actor.type, actor.name, actor.represents) == ("a", "person", "Kim Song-nam", "KP")


def test_seen_where_it_was_not_where_it_was_to_be() -> None:
    planned = replace(MEETING, status="planned", date="2024-05-01")
    actor = actor_view("a", [met(1), met(2, replace(MEETING, date="2012")), met(3, planned)])
    assert (actor.first_seen, actor.last_seen) == ("2012", "2024-03-21")
    assert actor_view("a", [met(3, planned)]).first_seen is None


def test_the_year_of_an_exact_day_tells_no_earlier_day() -> None:
    actor = actor_view("a", [met(1), met(2, replace(MEETING, date="2024"))])
    assert (actor.first_seen, actor.last_seen) == ("2024-03-21", "2024-03-21")


def test_posts_come_with_their_days_and_lines_of_sources() -> None:
    copies = [met(number, contact="one") for number in range(1, 4)]
    later = met(4, replace(MEETING, date="2025-01-01"), published=date(2025, 1, 2))
    posts = actor_view("a", [*copies, later]).posts
    assert [(held.post, held.since, held.until, held.observed) for held in posts] == [
        ("Trưởng Ban Quốc tế", "2024-03-21", "2025-01-01", 2),
        ("Ủy viên dự khuyết", "2024-03-21", "2025-01-01", 2),
    ]


def test_order_does_not_matter() -> None:
    some = [met(1), met(2, called("김성남")), met(3, replace(MEETING, date=None))]
    assert actor_view("a", some) == actor_view("a", reversed(some))


def test_a_body_has_a_name_and_no_posts() -> None:
    state = replace(MEETING, participants=(WANG, replace(KIM, name="Triều Tiên", type="state", posts=())))
    actor = actor_view("a", [met(1, state)])
    assert (actor.type, actor.posts) == ("body", ())


def test_nobody_is_no_actor() -> None:
    with pytest.raises(ValueError, match="nobody was met"):
        actor_view("a", [])
