"""Numerals are read in digits and in words."""

from decimal import Decimal
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherefrom.lang.amounts import digits, limits, plain
from wherefrom.model import Bound


@pytest.mark.parametrize(
    ("written", "comma", "value"),
    [
        ("1,250", ",", "1250"),
        ("1,250,000.50", ",", "1250000.5"),
        ("51 300 000", ".", "51300000"),
        ("6,1", ".", "6.1"),
        ("3.916", ".", "3916"),
        ("63.912,50", ",", "63912.5"),
        ("11.7", ",", "11.7"),
        ("0", ",", "0"),
    ],
)
def test_separators_are_told_apart(written: str, comma: str, value: str) -> None:
    found = digits(written, comma)
    assert found is not None
    assert plain(found) == value


def test_a_string_of_digits_too_long_for_an_amount_is_none() -> None:
    assert digits("9" * 20) is None


@pytest.mark.parametrize(
    ("bound", "measured", "expected"),
    [
        (Bound.EXACT, False, (50, 50)),
        (Bound.MORE, False, (51, None)),
        (Bound.MORE, True, (50, None)),
        (Bound.AT_LEAST, False, (50, None)),
        (Bound.LESS, False, (None, 49)),
        (Bound.LESS, True, (None, 50)),
        (Bound.AT_MOST, False, (None, 50)),
        (Bound.ABOUT, False, (45, 55)),
    ],
)
def test_a_bound_limits_what_is_counted_to_the_next_number(bound: Bound, measured: bool, expected: tuple[int | None, int | None]) -> None:
    assert limits(Decimal(50), bound, measured) == expected


@pytest.mark.parametrize(
    ("code", "words", "value"),
    [
        ("en", "nineteen", 19),
        ("en", "sixty-one", 61),
        ("en", "half a dozen", 6),
        ("en", "two dozen", 24),
        ("en", "one hundred and twelve", 112),
        ("en", "three thousand six hundred and fifty", 3650),
        ("en", "two hundred and fourteen thousand", 214_000),
        ("en", "one and a half million", 1_500_000),
        ("en", "half a million", 500_000),
        ("en", "1.4 million", 1_400_000),
        ("ru", "двадцать один", 21),
        ("ru", "двумястами", 200),
        ("ru", "двести пять тысяч", 205_000),
        ("ru", "полтора миллиона", 1_500_000),
        ("ru", "сто тысяч пятьдесят", 100_050),
        ("ru", "6,1 млн", 6_100_000),
        ("ru", "98 тыс.", 98_000),
        ("ru", "два десятка", 20),
        ("zh", "十二", 12),
        ("zh", "两百零三", 203),
        ("zh", "一百二", 120),
        ("zh", "三千五", 3500),
        ("zh", "二〇二四", 2024),
        ("zh", "壹佰伍拾肆万零玖佰", 1_540_900),
        ("zh", "3,916万", 39_160_000),
        ("zh", "1.5亿", 150_000_000),
        ("zh", "三点五万", 35_000),
        ("zh", "两万亿", 2_000_000_000_000),
    ],
)
def test_a_numeral_in_words_has_its_value(code: str, words: str, value: int) -> None:
    assert import_module(f"wherefrom.lang.{code}.numerals").number(words) == value


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
@given(words=st.text(max_size=30))
def test_what_is_no_numeral_is_none_and_never_an_error(code: str, words: str) -> None:
    found = import_module(f"wherefrom.lang.{code}.numerals").number(words)
    assert found is None or found >= 0
