"""Stretches of days are counted as the calendar has them."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherefrom.lang import calendar
from wherefrom.lang.calendar import Stretch, Unit

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        (calendar.year(2024), "2024-01-01/2024-12-31"),
        (calendar.half(2024, 2), "2024-07-01/2024-12-31"),
        (calendar.quarter(2024, 2), "2024-04-01/2024-06-30"),
        (calendar.months(2024, 2, 1), "2024-02-01/2024-02-29"),
        (calendar.months(2024, 12, 3), "2024-12-01/2025-02-28"),
        (calendar.season(2024, 1), "2024-03-01/2024-05-31"),
        (calendar.season(2023, 4), "2023-12-01/2024-02-29"),
        (calendar.decade(1994), "1990-01-01/1999-12-31"),
        (calendar.day(2024, 5, 12), "2024-05-12"),
        (calendar.week(datetime.date(2024, 5, 12)), "2024-05-06/2024-05-12"),
        (calendar.weekend(datetime.date(2024, 5, 8)), "2024-05-11/2024-05-12"),
        (calendar.third(calendar.months(2023, 2, 1), 3), "2023-02-21/2023-02-28"),
        (calendar.third(calendar.year(2024), 2), "2024-05-01/2024-08-31"),
        (calendar.third(calendar.quarter(2024, 2), 1), "2024-04-01/2024-04-30"),
        (Stretch(datetime.date(2024, 5, 1), None), "2024-05-01/.."),
        (Stretch(None, datetime.date(2024, 5, 1)), "../2024-05-01"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_stretch_is_written_as_its_first_and_last_day(stretch: Stretch, expected: str) -> None:
    assert calendar.edtf(stretch) == expected


def test_a_month_after_the_31st_ends_with_its_month() -> None:
    assert calendar.shift(datetime.date(2024, 1, 31), 1, Unit.MONTH) == datetime.date(2024, 2, 29)


def test_a_week_has_no_thirds() -> None:
    whole = calendar.week(datetime.date(2024, 5, 12))
    assert calendar.third(whole, 1) == whole


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        calendar.day(2024, 6, 31)


@given(day=days, unit=st.sampled_from(Unit))
def test_every_day_lies_in_its_own_unit_save_that_a_weekend_may_be_ahead(day: datetime.date, unit: Unit) -> None:
    whole = calendar.around(day, unit)
    assert whole.first
    assert whole.last
    assert day <= whole.last
    assert whole.first <= day or unit is Unit.WEEKEND


@given(day=days, n=st.integers(-40, 40), unit=st.sampled_from([Unit.DAY, Unit.WEEK]))
def test_days_and_weeks_counted_forth_and_back_lead_home(day: datetime.date, n: int, unit: Unit) -> None:
    assert calendar.shift(calendar.shift(day, n, unit), -n, unit) == day


@given(year=st.integers(1900, 2100), n=st.integers(1, 12))
def test_the_thirds_of_a_month_follow_each_other_and_fill_it(year: int, n: int) -> None:
    month = calendar.months(year, n, 1)
    thirds = [calendar.third(month, part) for part in (1, 2, 3)]
    assert (thirds[0].first, thirds[2].last) == (month.first, month.last)
    for one, other in itertools.pairwise(thirds):
        assert one.last
        assert calendar.day_after(one.last) == other.first
