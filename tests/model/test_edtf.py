from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honglu.model import edtf

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
points = days.flatmap(lambda d: st.sampled_from([d.isoformat(), d.isoformat()[:7], d.isoformat()[:4]]))


def ordered(pair: tuple[str, str]) -> str:
    first, last = sorted(pair, key=edtf.parse)
    return edtf.interval(first, last)


values = points | st.tuples(points, points).map(ordered)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-21", date(2024, 3, 21), date(2024, 3, 21)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-03-25/2024-03-28", date(2024, 3, 25), date(2024, 3, 28)),
        ("2024-03/2024", date(2024, 3, 1), date(2024, 12, 31)),
    ],
)
def test_a_value_has_a_first_and_a_last_day(value: str, first: date, last: date) -> None:
    assert edtf.parse(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "24",
        "2024-3",
        "2024-13",
        "2023-02-29",
        "2024-03-21/",
        "/2024",
        "2024/2023",
        "--03-21",
        "2024-03-21 ",
        "0000",
    ],
)
def test_what_is_no_date_is_refused(value: str) -> None:
    assert not edtf.is_valid(value)
    with pytest.raises(ValueError, match=r"."):
        edtf.parse(value)


def test_makers_write_the_padded_form_and_refuse_what_no_calendar_has() -> None:
    assert (edtf.day(2024, 3, 5), edtf.month(2024, 3), edtf.year(987)) == ("2024-03-05", "2024-03", "0987")
    for made in (lambda: edtf.day(2023, 2, 29), lambda: edtf.month(2023, 13), lambda: edtf.year(0)):
        with pytest.raises(ValueError, match=r"."):
            made()


def test_an_interval_of_one_point_is_the_point() -> None:
    assert edtf.interval("2024-03-21", "2024-03-21") == "2024-03-21"
    with pytest.raises(ValueError, match="ends before"):
        edtf.interval("2024-03-21", "2024-03-20")


def test_only_days_are_shifted_and_only_within_the_calendar() -> None:
    with pytest.raises(ValueError, match="only a day"):
        edtf.shift("2024-03", 1)
    with pytest.raises(ValueError, match="outside the calendar"):
        edtf.shift("9999-12-31", 1)
    assert not edtf.adjoins("9999", "2024")


@given(values)
def test_every_value_overlaps_itself(value: str) -> None:
    assert edtf.is_valid(value)
    assert edtf.overlaps(value, value)
    assert edtf.earliest(value) <= edtf.latest(value)


@given(values, values)
def test_overlap_has_no_order(one: str, other: str) -> None:
    assert edtf.overlaps(one, other) == edtf.overlaps(other, one)


@given(days, st.integers(-5000, 5000))
def test_a_shift_is_undone_by_its_opposite(day: date, distance: int) -> None:
    value = day.isoformat()
    assert edtf.earliest(edtf.shift(value, distance)) == day + timedelta(distance)
    assert edtf.shift(edtf.shift(value, distance), -distance) == value
    assert edtf.adjoins(value, edtf.shift(value, 1))


@given(points)
def test_precision_tells_the_form(point: str) -> None:
    assert edtf.precision(point) == {4: "year", 7: "month", 10: "day"}[len(point)]
    assert edtf.precision(f"{point}/{point}") == "interval"
