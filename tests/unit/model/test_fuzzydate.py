"""EDTF values and the days they may mean."""

import datetime

import pytest

from wherefrom.errors import WherefromError
from wherefrom.model import Certainty, FuzzyDate

# EDTF, first day, last day; `..` is open
BOUNDS = """
2024                     2024-01-01  2024-12-31
2024-02                  2024-02-01  2024-02-29
2024-05-17               2024-05-17  2024-05-17
2024-33                  2024-01-01  2024-03-31
2024-36                  2024-10-01  2024-12-31
2024-41                  2024-07-01  2024-12-31
2024-24                  2024-12-01  2025-02-28
2024~                    2024-01-01  2024-12-31
2024-04-01/2024-06-30    2024-04-01  2024-06-30
2024-34/..               2024-04-01  ..
../2024-05               ..          2024-05-31
2023/2024-02             2023-01-01  2024-02-29
"""


@pytest.mark.parametrize("row", [r.split() for r in BOUNDS.strip().splitlines()], ids=lambda r: r[0])
def test_a_date_covers_every_day_its_words_allow(row: list[str]) -> None:
    edtf, first, last = row
    date = FuzzyDate(edtf)
    assert date.earliest == (None if first == ".." else datetime.date.fromisoformat(first))
    assert date.latest == (None if last == ".." else datetime.date.fromisoformat(last))


@pytest.mark.parametrize("edtf", ["", "..", "../..", "soon", "2024-13", "2024-02-30", "24-01-01", "2024-05-02/2024-05-01", "2024/2023"])
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(WherefromError):
        FuzzyDate(edtf)


def test_a_quarter_is_not_surely_before_a_day_inside_it() -> None:
    quarter, day = FuzzyDate("2024-34"), FuzzyDate("2024-05-17")
    assert quarter.before(day) is Certainty.MAYBE
    assert day.before(quarter) is Certainty.MAYBE
    assert quarter.before(FuzzyDate("2024-07-01")) is Certainty.YES
