"""Slots mean the same days in every language."""

import datetime

import pytest

from wherefrom.lang.calendar import Unit, edtf
from wherefrom.lang.phrase import Part, Slots, Tense, meaning

TODAY = datetime.date(2025, 9, 25)  # a Thursday


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"year": 2024}, "2024-01-01/2024-12-31"),
        ({"year_by": -1, "quarter": 2}, "2024-04-01/2024-06-30"),
        ({"year": 2024, "month": 5, "day": 3, "day_to": 7}, "2024-05-03/2024-05-07"),
        ({"year": 2024, "month": 5, "half": 2}, "2024-05-16/2024-05-31"),
        ({"year": 2024, "part": Part.BEGINNING}, "2024-01-01/2024-03-31"),
        ({"year": 2024, "part": Part.END}, "2024-10-01/2024-12-31"),
        ({"year": 2024, "part": Part.LATE}, "2024-09-01/2024-12-31"),
        ({"year": 2024, "month": 5, "part": Part.END}, "2024-05-21/2024-05-31"),
        ({"year": 2024, "tail": 3}, "2024-10-01/2024-12-31"),
        ({"year": 2021, "year_to": 2023}, "2021-01-01/2023-12-31"),
        ({"decade": 1990, "part": Part.EARLY}, "1990-01-01/1993-04-30"),
        ({"month": 6}, "2025-06-01/2025-06-30"),
        ({"month": 9}, "2025-09-01/2025-09-30"),
        ({"month": 10}, "2024-10-01/2024-10-31"),
        ({"month": 2, "day": 29}, "2024-02-29"),
        ({"month": 3, "which": 0}, "2025-03-01/2025-03-31"),
        ({"month": 3, "which": 1}, "2026-03-01/2026-03-31"),
        ({"weekday": 1}, "2025-09-22"),
        ({"weekday": 4}, "2025-09-25"),
        ({"weekday": 4, "which": -1}, "2025-09-18"),
        ({"weekday": 4, "month": 9, "day": 4}, "2025-09-04"),
        ({"day": 28}, "2025-08-28"),
        ({"unit": Unit.WEEK, "by": -1, "weekday": 5}, "2025-09-19"),
        ({"unit": Unit.MONTH, "by": -1, "day": 15}, "2025-08-15"),
        ({"unit": Unit.MONTH, "by": -1, "part": Part.END}, "2025-08-21/2025-08-31"),
        ({"unit": Unit.YEAR, "ago": 2}, "2023-01-01/2023-12-31"),
        ({"unit": Unit.MONTH, "past": 18}, "2024-03-25/2025-09-25"),
        ({"unit": Unit.WEEKEND}, "2025-09-20/2025-09-21"),
        ({"sofar": 1}, "2025-09-01/2025-09-25"),
    ],
    ids=str,
)
def test_slots_mean_these_days_on_a_given_one(slots: Slots, expected: str) -> None:
    found = meaning(slots, TODAY)
    assert found
    assert edtf(found) == expected


def test_a_month_ahead_is_the_next_one() -> None:
    found = meaning({"month": 3}, TODAY, Tense.FUTURE)
    assert found
    assert edtf(found) == "2026-03-01/2026-03-31"


@pytest.mark.parametrize("slots", [{"year_by": -1}, {"month": 5}, {"weekday": 1}, {"unit": Unit.DAY, "by": -1}, {"day": 12}, {"sofar": 1}], ids=str)
def test_relative_words_mean_nothing_without_a_day_to_count_from(slots: Slots) -> None:
    assert meaning(slots, None) is None


def test_a_last_month_that_is_just_over_stays_open() -> None:
    """ "last July" in September may be of this year or of the one before."""
    assert meaning({"month": 7, "which": -1}, TODAY) is None
