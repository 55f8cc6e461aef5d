"""When amounts and dates allow each other, and which says most."""

import pytest

from wherefrom.analyse.amounts import closest_date, closest_money, closest_quantity, money_agrees, quantities_agree, times_agree
from wherefrom.model import Absence, Bound, FuzzyDate, Money, Quantity, When


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        (Quantity(24, 24), Quantity(24, 24), True),
        (Quantity(18, 18), Quantity(13, None), True),  # "18" and "more than a dozen"
        (Quantity(24, 24), Quantity(18, 18), False),
        (Quantity(None, 10), Quantity(11, None), False),
        (Quantity(24, 24), None, True),
        (Quantity(500, 500, rate="month"), Quantity(500, 500), False),
    ],
)
def test_quantities(left: Quantity, right: Quantity | None, agree: bool) -> None:
    assert quantities_agree(left, right) is quantities_agree(right, left) is agree


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        (Money("4032000", "CNY"), Money("4000000", "CNY", Bound.MORE), True),
        (Money("3900000", "CNY"), Money("4000000", "CNY", Bound.MORE), False),
        (Money("37800000", "RUB"), Money("37812400", "RUB"), True),  # rounded in print
        (Money("560000", "USD", Bound.ABOUT), Money("580000", "USD"), True),
        (Money("560000", "USD"), Money("580000", "USD"), False),
        (Money("560000", "USD"), Money("1", "CNY"), True),  # nothing follows from another currency
        (Money("5", "USD", Bound.LESS), Money("6", "USD", Bound.AT_LEAST), False),
    ],
)
def test_sums(left: Money, right: Money, agree: bool) -> None:
    assert money_agrees([left], [right]) is money_agrees([right], [left]) is agree


def when(edtf: str) -> When:
    return When(FuzzyDate(edtf, edtf))


def test_dates_agree_when_a_day_lies_in_both() -> None:
    assert times_agree(when("2024-34"), when("2024-05-14"))
    assert not times_agree(when("2024-34"), when("2024-07"))
    assert times_agree(when("2024-34"), Absence.WITHHELD)


def test_the_most_precise_is_kept_and_a_withheld_date_is_not_an_unknown_one() -> None:
    assert closest_date([when("2024"), when("2024-05-14"), Absence.UNKNOWN]) == when("2024-05-14")
    assert closest_date([Absence.NOT_STATED, Absence.UNKNOWN, Absence.WITHHELD]) is Absence.WITHHELD
    assert closest_date([when("2024/.."), when("2024-01-01/2030-01-01")]) == when("2024-01-01/2030-01-01")
    assert closest_quantity([Quantity(13, None), Quantity(18, 18), None]) == Quantity(18, 18)
    assert closest_money([(Money("4000000", "CNY", Bound.MORE),), (Money("4032000", "CNY"), Money("560000", "USD", Bound.ABOUT))]) == (
        Money("4032000", "CNY"),
        Money("560000", "USD", Bound.ABOUT),
    )
