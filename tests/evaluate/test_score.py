from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from honglu.evaluate import Scores, render_text, score, to_json

MINISTER = {"name": "Anna Berg", "type": "person", "represents": "SE", "role": "guest", "posts": ["Foreign Minister"]}
HOST = {"name": "Bui Van An", "type": "person", "represents": "VN", "role": "host", "posts": ["Prime Minister"]}
MEETING: dict[str, Any] = {
    "kind": "meeting",
    "rank": None,
    "status": "held",
    "date": "2021-05-04",
    "place": {"name": "Hanoi", "country": "VN"},
    "participants": [HOST, MINISTER],
    "attributed_to": ["TASS"],
}


def score_one(gold: Iterable[dict[str, Any]], pred: Iterable[dict[str, Any]]) -> Scores:
    article = {"id": "a"}
    reading = {"article": article, "contacts": list(pred)}
    return score({"a": {"article": article, "contacts": list(gold)}}, {"a": reading})


def changed(**fields: Any) -> dict[str, Any]:
    return {**deepcopy(MEETING), **fields}


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in MEETING.items() if key != name}


def counts(scores: Scores, figure: str) -> tuple[int, int, int]:
    c = scores.figures[figure]
    return c.tp, c.fp, c.fn


def test_what_is_read_as_labelled_scores_one() -> None:
    scores = score_one([MEETING], [MEETING])
    assert [scores.figures[name].f1 for name in ("slots", "found", "strict", "dyads")] == [1.0] * 4
    assert counts(scores, "slots") == (14, 0, 0)
    assert scores.by_article == {"a": 1.0}


def test_an_overlooked_contact_costs_each_of_its_slots() -> None:
    scores = score_one([MEETING], [])
    assert counts(scores, "found") == counts(scores, "strict") == counts(scores, "dyads") == (0, 0, 1)
    assert counts(scores, "slots") == (0, 0, 14)


def test_a_false_alarm_costs_each_of_its_slots() -> None:
    scores = score_one([], [MEETING])
    assert counts(scores, "found") == counts(scores, "strict") == counts(scores, "dyads") == (0, 1, 0)
    assert counts(scores, "slots") == (0, 14, 0)
    assert scores.by_article == {"a": 0.0}


def test_contacts_that_share_nobody_are_no_pair() -> None:
    other = changed(participants=[{**HOST, "name": "Someone Else"}, {**MINISTER, "name": "Nobody Known"}])
    assert counts(score_one([MEETING], [other]), "found") == (0, 1, 1)


def test_a_wrong_value_is_a_false_alarm_and_a_miss_and_not_strict() -> None:
    scores = score_one([MEETING], [changed(date="2021-05-05")])
    assert counts(scores, "date") == (0, 1, 1)
    assert counts(scores, "found") == (1, 0, 0)
    assert counts(scores, "strict") == counts(scores, "dyads") == (0, 1, 1)


def test_any_accepted_value_will_do() -> None:
    gold = changed(kind=["meeting", "talks"], date=["2021-05-04", None])
    assert counts(score_one([gold], [changed(kind="talks", date=None)]), "slots") == (13, 0, 0)


def test_a_slot_that_the_gold_leaves_out_is_not_scored() -> None:
    scores = score_one([without("place")], [changed(place={"name": "Nowhere", "country": "XX"})])
    assert counts(scores, "place") == counts(scores, "place_country") == (0, 0, 0)


def test_a_slot_that_the_gold_gives_as_null_must_be_empty() -> None:
    assert counts(score_one([changed(rank=None)], [changed(rank="state")]), "rank") == (0, 1, 0)


def test_a_place_without_a_name_may_be_accepted() -> None:
    gold = changed(place={"names": ["Hanoi", None], "country": "VN"})
    assert counts(score_one([gold], [changed(place={"country": "VN"})]), "place") == (0, 0, 0)


def test_optional_contacts_and_participants_cost_nothing_to_miss() -> None:
    companion = {**MINISTER, "name": "Carl Dahl", "optional": True}
    gold = [changed(participants=[HOST, MINISTER, companion]), changed(date="2020", optional=True)]
    scores = score_one(gold, [MEETING])
    assert scores.figures["slots"].f1 == scores.figures["strict"].f1 == 1.0
    read = score_one([changed(participants=[HOST, MINISTER, companion])], [gold[0]])
    assert counts(read, "participant") == (3, 0, 0)


def test_posts_are_compared_one_to_one() -> None:
    guest = {**MINISTER, "posts": ["Foreign Minister", "Foreign minister", "Envoy"]}
    assert counts(score_one([MEETING], [changed(participants=[HOST, guest])]), "posts") == (2, 2, 0)


def test_an_article_that_was_not_read_is_named() -> None:
    scores = score({"a": {"article": {"id": "a"}, "contacts": [MEETING]}}, {})
    assert scores.missing == ("a",)
    assert counts(scores, "found") == (0, 0, 1)


def test_both_reports_tell_the_same_figures() -> None:
    scores = score_one([MEETING], [changed(date="2021-05-05")])
    lines = render_text(scores, worst=1).splitlines()
    told = to_json(scores)
    assert lines[0] == "1 articles, 0 of them not in the prediction"
    shares = [f"{told['figures']['slots'][key]:.3f}" for key in ("p", "r", "f1")]
    assert lines[2].split() == ["slots", *shares, "13", "1", "1"]
    assert lines[-1] == f"{told['by_article']['a']:.3f}  a"
