"""What stands where in charts, and that the same is drawn at every look."""

from __future__ import annotations

from itertools import pairwise

import pytest

from honglu.query.profile import Bond
from honglu.query.roster import Listed
from honglu.web.charts import TALLEST, amounts, columns, kinds_key, levels_key, stretches
from honglu.web.network import network
from honglu.web.wording import load_words

T = load_words()["en"]


def where(year: int) -> str:
    return f"/there?year={year}"


def test_a_column_is_stacked_from_the_foot_and_leads_to_its_year() -> None:
    chart = columns({2020: {"visit": 1, "meeting": 3}, 2023: {"meeting": 2}}, kinds_key(T), where, T)
    assert chart is not None
    first, last = chart.columns
    assert [(part.style, part.top, part.height) for part in first.parts] == [
        ("kind-visit", 105, 35),
        ("kind-meeting", 0, 105),
    ]
    assert (last.parts[0].top, last.parts[0].height) == (TALLEST / 2, TALLEST / 2)
    assert first.told == "2020: 4 contacts (visit 1, meeting 3)"
    assert (first.address, last.left / chart.wide) == ("/there?year=2020", 3)
    assert chart.series == (("kind-visit", "visit", 1), ("kind-meeting", "meeting", 5))
    assert (last.counts, last.total, chart.most) == ((0, 2), 2, 4)


def test_what_has_no_level_is_counted_as_well() -> None:
    chart = columns({2020: {"none": 2, "1": 1}}, levels_key(T), where, T)
    assert chart is not None
    assert [words for _, words, _ in chart.series] == ["heads of state, government or party", "level not known"]


@pytest.mark.parametrize("years", [(1, 9999), (1949, 2026), (2020, 2020), (2019, 2024)])
def test_few_years_are_named_and_all_stands_on_the_paper(years: tuple[int, int]) -> None:
    chart = columns({year: {"visit": 1} for year in years}, kinds_key(T), where, T)
    assert chart is not None
    assert 1 <= len(chart.marks) <= 7
    assert all(0 <= left <= 100 for left, _ in chart.marks)
    assert all(one.left + chart.wide <= 100.001 for one in chart.columns)


def test_nothing_makes_no_chart() -> None:
    assert columns({}, kinds_key(T), where, T) is None
    assert stretches([], T) is None


def test_a_stretch_reaches_from_its_first_to_its_last_day() -> None:
    chart = stretches([("A", "2020-01-01", "2020-12-31"), ("B", "2023-12-31", "2023-12-31")], T)
    assert chart is not None
    assert chart.rows[0].left == 0
    assert chart.rows[0].wide == pytest.approx(366 / 1461 * 100)
    assert chart.rows[0].told == "1 Jan 2020 – 31 Dec 2020"
    assert (chart.rows[1].told, chart.rows[1].left + chart.rows[1].wide) == ("31 Dec 2023", 100)
    assert [words for _, words in chart.marks] == ["2021", "2022", "2023"]


@pytest.mark.parametrize(
    ("since", "until"),
    [("2024-03-21", "2024-03-21"), ("0001", "9999"), ("2024", "2024-05"), ("2024-03-01/2024-03-05", "2024-04")],
)
def test_any_stretch_stands_on_the_paper(since: str, until: str) -> None:
    chart = stretches([("A", since, until)], T)
    assert chart is not None
    assert 0 <= chart.rows[0].left <= chart.rows[0].left + chart.rows[0].wide <= 100
    assert all(0 <= left <= 100 for left, _ in chart.marks)


def test_amounts_are_drawn_beside_the_most() -> None:
    rows = amounts([("A", 4), ("B", 1)], str).rows
    assert [(row.words, row.told, row.wide) for row in rows] == [("A", "4", 100), ("B", "1", 25)]


def somebody(number: int, side: str = "VN") -> Listed:
    return Listed(f"{number:016x}", f"Person {number}", (f"Person {number}",), side, True, 1)


def test_a_network_parts_names_and_ties_the_thicker_the_more() -> None:
    me, others = somebody(0), [(somebody(n, "CN" if n % 2 else "KP"), 30 - n) for n in range(1, 21)]
    bonds = [Bond(me.id, one.id, times) for one, times in others] + [Bond(others[0][0].id, others[1][0].id, 1)]
    drawn = network(me, others, bonds)
    assert drawn is not None
    assert drawn == network(me, others, bonds)
    for anchor in ("start", "end"):
        rows = sorted(node.down for node in drawn.nodes if node.anchor == anchor)
        assert len(rows) == 10
        assert min(after - before for before, after in pairwise(rows)) > 20
    assert all(0 < node.across < 800 and 0 < node.down < drawn.height for node in drawn.nodes)
    assert [tie.own for tie in drawn.ties].count(False) == 1
    assert max(tie.thick for tie in drawn.ties) == 6
    sides = [node.actor.represents for node in drawn.nodes]
    assert sides == sorted(sides, key=sides.index)


def test_who_met_nobody_has_no_network() -> None:
    assert network(somebody(0), [], []) is None


def test_a_long_name_is_cut() -> None:
    me, other = somebody(0), Listed("1" * 16, "x" * 1000, ("x" * 1000,), "CN", True, 1)
    drawn = network(me, [(other, 1)], [Bond(me.id, other.id, 1)])
    assert drawn is not None
    assert drawn.nodes[0].words == f"{'x' * 22}… (CN)"
