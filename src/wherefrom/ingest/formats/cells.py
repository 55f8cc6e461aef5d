"""The values of a workbook's cells as people see them: days as days, sums with the currency that the cell's format shows.

A number is never rounded to what its format shows: the value is what the workbook holds.
"""

import datetime
import re
from decimal import Decimal, InvalidOperation

import msgspec

_QUOTED = re.compile(r'"([^"]*)"')
_CURRENCY = re.compile(r"\[\$([^\]\-]+)(?:-[0-9A-Fa-f]+)?\]")
_OTHER_BRACKETS = re.compile(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]", re.IGNORECASE)  # colours and conditions; not elapsed hours
_ESCAPED = re.compile(r"\\(.)|_.|\*.")
_SIGN = re.compile(r"[$€£¥₽₸₴]")
_DIGITS = re.compile(r"[0#?]")
_DATE = re.compile(r"[ymdhs年月日時时分秒]", re.IGNORECASE)
_DAY = re.compile(r"[yd年日]", re.IGNORECASE)
_TIME = re.compile(r"[hs時时秒]", re.IGNORECASE)
# ECMA-376, 18.8.30: built-in formats that are dates, also those of Chinese editions
_BUILT_IN = dict.fromkeys((*range(14, 18), *range(27, 32), 36, *range(50, 55), 57, 58), "yyyy-mm-dd") | dict.fromkeys(
    (18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), "hh:mm"
) | {22: "yyyy-mm-dd hh:mm", 9: "0%", 10: "0.00%"}  # fmt: skip
_EPOCH = datetime.datetime(1899, 12, 30)
_EPOCH_1904 = datetime.datetime(1904, 1, 1)
_LEAP_BUG = 60  # the 29 February 1900 that never was: days before it are one off
_LAST = 2_958_465  # 31 December 9999


class Format(msgspec.Struct, frozen=True):
    """What a number format says about the value."""

    is_day: bool = False
    is_time: bool = False
    is_percent: bool = False
    before: str = ""  # words and signs shown around the digits
    after: str = ""


def format_of(number: int, custom: dict[int, str]) -> Format:
    """The format with this number. A custom code outranks a built-in one."""
    code = (custom.get(number) or _BUILT_IN.get(number, "")).split(";")[0]
    bare = _ESCAPED.sub("", _QUOTED.sub("", _OTHER_BRACKETS.sub("", code)))
    if _DATE.search(bare) and not _DIGITS.search(bare.replace("0", "", 3)):
        is_time = bool(_TIME.search(bare))
        return Format(is_day=bool(_DAY.search(bare)) or not is_time, is_time=is_time)
    shown = _ESCAPED.sub(lambda m: m[1] or "", _OTHER_BRACKETS.sub("", _CURRENCY.sub(r'"\1"', _QUOTED.sub(r'"\1"', code))))
    digits = _DIGITS.search(_QUOTED.sub(lambda m: " " * len(m[0]), shown))
    at = digits.start() if digits else len(shown)
    return Format(is_percent="%" in bare, before=_literals(shown[:at]), after=_literals(shown[at:]))


def _literals(code: str) -> str:
    words = _QUOTED.findall(code) + _SIGN.findall(_QUOTED.sub("", code))
    return " ".join(w.strip() for w in words if any(c.isalpha() or _SIGN.match(c) for c in w))


def written(value: str, form: Format, from_1904: bool) -> str:
    """A number cell's value in words; as it stands where it is no number."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if (form.is_day or form.is_time) and 0 <= number < _LAST:
        return _moment(float(number), form, from_1904)
    plain = _plain(number * 100) + " %" if form.is_percent else _plain(number)
    return " ".join(filter(None, (form.before, plain, form.after)))


def _moment(days: float, form: Format, from_1904: bool) -> str:
    epoch = _EPOCH_1904 if from_1904 else _EPOCH + datetime.timedelta(days=days < _LEAP_BUG)
    moment = epoch + datetime.timedelta(seconds=round(days * 86_400))
    has_time = form.is_time and (moment.hour or moment.minute or moment.second or not form.is_day)
    time = moment.strftime("%H:%M:%S" if moment.second else "%H:%M") if has_time else ""
    return " ".join(filter(None, (moment.strftime("%Y-%m-%d") if form.is_day and days >= 1 else "", time))) or moment.strftime("%H:%M")


def _plain(number: Decimal) -> str:
    """Without the tail that binary fractions leave (5048300.499999999), and without an exponent."""
    rounded = Decimal(f"{float(number):.15g}")
    return f"{rounded:f}" if rounded != rounded.to_integral_value() else f"{rounded.to_integral_value():f}"
