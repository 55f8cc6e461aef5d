"""Chinese quantities and sums of money: 约500架, 3,100余台次, 两成, 人民币3,916万余元.

The words are in `numbers.toml`; numerals are read by `numerals`. A unit is the measure word.
"""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import msgspec

from wherefrom.lang.amounts import clear_of, limits
from wherefrom.lang.amountwords import AmountWords
from wherefrom.lang.base import FoundMoney, FoundQuantity
from wherefrom.lang.counts import PERCENT, Counted, counts
from wherefrom.lang.figures import Figure, bounded, figures
from wherefrom.lang.sums import sums
from wherefrom.lang.zh.dates import dates
from wherefrom.lang.zh.numerals import PATTERN, number
from wherefrom.model import Quantity

_PERIODS = {
    "小时": "hour", "小時": "hour", "天": "day", "日": "day", "周": "week", "週": "week",
    "月": "month", "季度": "quarter", "季": "quarter", "年": "year",
}  # fmt: skip
# 百分之七, 三分之二, 千分之五; 七成, 一成九
_PART = re.compile(rf"(?P<whole>[百千万萬]|{PATTERN})分之(?P<part>{PATTERN})")
_TENTHS = re.compile(rf"(?<![\d一二三四五六七八九十完变構构])(?P<tenths>{PATTERN})成(?P<more>[一二三四五六七八九半])?(?![为為立本员員功果都交就])")
# a paper written in traditional characters, whose "元" is that of the currency it names
_TRADITIONAL = re.compile("[萬億個這為與國會說從後]")
_LOCAL = (("TWD", re.compile("新?[台臺][幣币]")), ("HKD", re.compile("港[幣币元]")))


def money(text: str) -> list[FoundMoney]:
    """The sums of a text in order, without overlap. 元 alone is the yuan, unless a traditional text names another."""
    found = sums(_words(), text, figures(_words(), text))
    local = next((code for code, name in _LOCAL if name.search(text)), "CNY") if _TRADITIONAL.search(text) else "CNY"
    if local == "CNY":
        return found
    return [_localised(each, local) if _is_bare_yuan(each) else each for each in found]


def _is_bare_yuan(found: FoundMoney) -> bool:
    return found.money.currency == "CNY" and not re.search("人民|CNY|RMB|[¥￥]", found.money.words)


def _localised(found: FoundMoney, currency: str) -> FoundMoney:
    return msgspec.structs.replace(found, money=msgspec.structs.replace(found.money, currency=currency))


def quantities(text: str) -> list[FoundQuantity]:
    """The quantities of a text in order; what is money or a date is none."""
    found = figures(_words(), text)
    return clear_of(counts(_words(), text, found, _counted, _parts(text)), [*sums(_words(), text, found), *dates(text, None)])


@cache
def _words() -> AmountWords:
    return AmountWords(Path(__file__).with_name("numbers.toml"), PATTERN, number)


def _counted(text: str, figure: Figure, bounded: bool) -> Counted | None:
    """1. percent; 2. a measure; 3. a measure word of what is counted, which after a bare 一 must be a thing's."""
    end = max(figure.end, figure.last)
    if percent := _table("percent").match(text, end):  # 1
        return Counted(PERCENT, percent.end(), True)
    measured = _table("measures").match(text, end)
    unit = measured or _table("pieces").match(text, end)
    if not unit:
        return None
    article = text[figure.start : figure.end] == "一" and not bounded
    if article and unit.group().strip() not in _words().data["units"]["countable_one"]:
        return None
    return Counted(unit.group().strip(), unit.end(), measured is not None, _rate(text, figure.first))


def _rate(text: str, start: int) -> str:
    """每月 before the number, or between it and its bound."""
    found = _each().search(text, max(0, start - 8), start)
    return _PERIODS[found["period"]] if found else ""


def _parts(text: str) -> list[FoundQuantity]:
    """Parts of a whole in percent."""
    found = []
    for match in _PART.finditer(text):
        whole, part = number(match["whole"]), number(match["part"])
        if whole and part is not None and part <= whole:
            found.append(_percent(text, match, round(part * 100 / whole, 2)))
    for match in _TENTHS.finditer(text):
        tenths, more = number(match["tenths"]), match["more"]
        if tenths is not None and tenths <= 10:
            rest = 5 if more == "半" else number(more) or 0 if more else 0
            found.append(_percent(text, match, tenths * 10 + rest))
    return found


def _percent(text: str, match: re.Match[str], percent: Decimal) -> FoundQuantity:
    figure = bounded(_words(), text, Figure(match.start(), match.end(), percent, match.start(), match.end()))
    low, high = limits(figure.amount, figure.bound, measured=True)
    return FoundQuantity(figure.first, figure.last, Quantity(low, high, PERCENT, text[figure.first : figure.last]))


@cache
def _table(name: str) -> re.Pattern[str]:
    return _words().compiled(f" ?(?:{'|'.join(_words().data['units'][name])})")


@cache
def _each() -> re.Pattern[str]:
    return _words().compiled(f"(?:{'|'.join(_words().data['units']['rate'])}) ?(?:约|約|近|超过|逾|至少|固定)?\\Z")
