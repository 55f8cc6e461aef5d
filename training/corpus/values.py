"""The values of a claim line: dates, quantities and sums as the guidelines write them."""

import re

from training.corpus.markup import Fault
from wherefrom.errors import WherefromError
from wherefrom.model import FuzzyDate

_NUMBER = re.compile(r"-?\d[\d_]*(?:\.\d+)?")
_SUM = re.compile(r"(~|>=|<=|>|<|=)?([\d_.]+):([A-Z]{3,4})")


def interval(edtf: str) -> str:
    """Any EDTF value as the day interval of the guidelines: `2024-05` becomes `2024-05-01/2024-05-31`, a day stays a day.

    Sub-year codes of EDTF are understood (`2024-34` second quarter, `2024-22` summer, `2024-40` first half), open sides stay open.
    """
    try:
        date = FuzzyDate(edtf)
    except WherefromError as reason:
        raise Fault(str(reason)) from reason
    first, last = (day.isoformat() if day else ".." for day in (date.earliest, date.latest))
    return first if first == last else f"{first}/{last}"


def quantity(value: str) -> tuple[float | None, float | None, str]:
    """`13..:drones`, `36..44:pieces`, `..5:lots`, `60:percent` as (min, max, unit)."""
    amount, has_unit, unit = value.partition(":")
    low, is_range, high = amount.partition("..")
    if not has_unit or not unit:
        raise Fault(f"a quantity needs a unit: {value!r}")
    if not is_range:
        high = low
    if not (low or high):
        raise Fault(f"a quantity needs a bound: {value!r}")
    return number(low), number(high), unit.strip('"')


def money(value: str) -> tuple[str, float, str]:
    """`>2000000:EUR` as (op, amount, currency); without a sign the sum is as stated."""
    found = _SUM.fullmatch(value)
    if not found:
        raise Fault(f"a sum is written like ~2000000:EUR, got {value!r}")
    amount = number(found[2])
    assert amount is not None
    return found[1] or "=", amount, found[3]


def number(text: str) -> float | None:
    """A number, whole where it can be; None for nothing."""
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise Fault(f"not a number: {text!r}")
    value = float(text.replace("_", ""))
    return int(value) if value.is_integer() else value
