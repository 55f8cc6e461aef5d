"""Chinese numerals, in digits, in everyday and in financial characters, and mixed.

    >>> number("3,916万"), number("二〇二四"), number("一百二十"), number("壹佰伍拾肆万零玖佰")
    (Decimal('39160000'), Decimal('2024'), Decimal('120'), Decimal('1540900'))

`PATTERN` finds what `number` reads.
"""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

from wherefrom.lang.amounts import DIGITS, digits

_DATA = tomllib.loads(Path(__file__).with_name("numbers.toml").read_text(encoding="utf-8"))
_ONES: dict[str, int] = _DATA["digit"]
_TENS: dict[str, int] = _DATA["ten"]
_MYRIADS: dict[str, int] = _DATA["myriad"]

_ones, _tens, _myriads = ("".join(table) for table in (_ONES, _TENS, _MYRIADS))
# 余, 多 and 来 may stand before the myriad: "10余万"
_odd = "余餘多来來"
_in_digits = rf"(?:{DIGITS})(?:[{_odd}]?[{_tens}]?[{_myriads}]{{1,2}}|[{_tens}])?"
# no numeral in words is longer; the bound keeps a page of them from taking longer than a page of others
_in_words = rf"[{_ones}{_tens}]{{1,8}}[{_odd}][{_myriads}]{{1,2}}|[{_ones}{_tens}{_myriads}]{{1,20}}(?:点[{_ones}]{{1,8}}[{_myriads}]{{0,2}})?"
PATTERN = rf"(?:{_in_digits}|{_in_words})"
_PARTS = re.compile(rf"({DIGITS})|([{_ones}])|([{_tens}])|([{_myriads}])|(点|點)")


def number(words: str) -> Decimal | None:
    """The value of a numeral; None when it is none."""
    whole, point, fraction = re.sub(f"[{_odd}]", "", words).replace("點", "点").partition("点")
    if point and (tail := _decimals(fraction)) is not None:
        head = number(whole)
        return (head + tail[0]) * tail[1] if head is not None else None
    if len(whole) > 1 and all(c in _ONES for c in whole):
        # "二〇二四": written digit by digit
        return Decimal("".join(str(_ONES[c]) for c in whole))
    return _grouped(whole)


def _decimals(written: str) -> tuple[Decimal, int] | None:
    """What stands after 点, and the 万 or 亿 that closes it."""
    ones = written.rstrip(_myriads)
    if not ones or any(c not in _ONES for c in ones):
        return None
    scale = 1
    for character in written[len(ones) :]:
        scale *= _MYRIADS[character]
    return Decimal("0." + "".join(str(_ONES[c]) for c in ones)), scale


def _grouped(written: str) -> Decimal | None:
    """Hundreds and thousands within groups of ten thousand: total, then group, then the digit just read."""
    total, group, last, unit, seen = Decimal(0), Decimal(0), Decimal(0), 1, False
    at = 0
    for part in _PARTS.finditer(written):
        if part.start() != at:
            return None
        at, seen = part.end(), True
        if part[1]:
            last = digits(part[1]) or Decimal(0)
        elif part[2]:
            last, unit = Decimal(_ONES[part[2]]), unit if _ONES[part[2]] else 1
        elif part[3]:
            unit = _TENS[part[3]]
            group, last = group + (last or Decimal(1)) * unit, Decimal(0)
        elif part[4]:
            scale = _MYRIADS[part[4]]
            # "两万亿": a myriad of myriads multiplies all that stands before it
            total = (total + group + last or Decimal(1)) * scale if not total or scale > total else total + (group + last) * scale
            group, last, unit = Decimal(0), Decimal(0), scale
        else:
            return None
    if not seen or at != len(written):
        return None
    # "一百二" is 120, "三千五" is 3500
    return total + group + (last * unit // 10 if last and unit >= 100 and written[-1] in _ONES and len(written) > 2 else last)
