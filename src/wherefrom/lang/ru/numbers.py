"""Russian quantities and sums of money: «свыше 38 тысяч микросхем», «около 500 единиц», «примерно 17 млн долларов».

The words are in `numbers.toml`; numerals are read by `numerals`.
"""

import re
from functools import cache
from pathlib import Path

from wherefrom.lang.amounts import clear_of
from wherefrom.lang.amountwords import AmountWords
from wherefrom.lang.base import FoundMoney, FoundQuantity
from wherefrom.lang.counts import PERCENT, Counted, counts
from wherefrom.lang.figures import Figure, figures
from wherefrom.lang.ru.dates import dates
from wherefrom.lang.ru.numerals import PATTERN, number
from wherefrom.lang.sums import sums

_WORD = re.compile(r"[^\W\d_][\w-]*")
_GAP = re.compile(r"[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*")
# a model stands where a noun would: "140 ZR-88"
_MODEL = re.compile(r"(?=\S*[A-ZА-Я])(?=\S*\d)[\w-]+")
_ADJECTIVE = re.compile(r"\w+(?:ых|их|ые|ие|ого|его|ой|ую|юю|ый|ий|ая|яя|ыми|ими|ым|им)", re.IGNORECASE)
# no counted noun phrase is longer
_LONGEST = 4
_OF_THEM = re.compile(r"\s(?:из (?:них|которых|этих|тех)|таких)\b")
_PERIODS = {
    "час": "hour", "день": "day", "сутки": "day", "неделю": "week", "месяц": "month", "квартал": "quarter", "год": "year",
    "ежечасно": "hour", "ежедневно": "day", "еженедельно": "week", "ежемесячно": "month", "ежеквартально": "quarter", "ежегодно": "year",
}  # fmt: skip


def money(text: str) -> list[FoundMoney]:
    """The sums of a text in order, without overlap."""
    return sums(_words(), text, figures(_words(), text))


def quantities(text: str) -> list[FoundQuantity]:
    """The quantities of a text in order; what is money or a date is none. The unit is the noun phrase that follows."""
    found = figures(_words(), text)
    return clear_of(counts(_words(), text, found, _counted), [*sums(_words(), text, found), *dates(text, None)])


@cache
def _words() -> AmountWords:
    return AmountWords(Path(__file__).with_name("numbers.toml"), PATTERN, number)


def _counted(text: str, figure: Figure, bounded: bool) -> Counted | None:
    """1. percent; 2. a measure; 3. pieces; 4. «из них»; 5. a noun phrase; 6. nothing, which only a bounded number may count."""
    end = max(figure.end, figure.last)
    if percent := _table("percent").match(text, end):  # 1
        return Counted(PERCENT, percent.end(), True)
    if measure := _table("measures").match(text, end):  # 2
        return _with_rate(text, Counted(measure.group().strip(), measure.end(), True))
    if pieces := _table("pieces").match(text, end):  # 3
        return _with_rate(text, Counted(pieces.group().strip(), pieces.end()))
    if them := _OF_THEM.match(text, end):  # 4
        return Counted("", them.start())
    if noun := _noun_phrase(text, end):  # 5
        return _with_rate(text, Counted(noun[0], noun[1]))
    return Counted("", end) if bounded else None  # 6


def _with_rate(text: str, counted: Counted) -> Counted:
    rate = _rate().match(text, counted.end)
    if not rate:
        return counted
    return Counted(counted.unit, rate.end(), counted.measured, _PERIODS[(rate["period"] or rate["adverb"]).lower()])


def _noun_phrase(text: str, end: int) -> tuple[str, int] | None:
    """Adjectives and the noun after them («импортных станков»): the first word that is no adjective closes it."""
    stop = _words().data["units"]["stop"]
    at, start, last = end, -1, -1
    for _ in range(_LONGEST):
        gap = _GAP.match(text, at)
        word = _WORD.match(text, gap.end()) if gap else None
        if not word or word.group().lower() in stop or (word.group().isupper() and len(word.group()) < 2):
            break
        start = word.start() if start < 0 else start
        at = last = word.end()
        if _MODEL.fullmatch(word.group()) or not _ADJECTIVE.fullmatch(word.group()):
            break
    return (text[start:last], last) if last > 0 else None


@cache
def _table(name: str) -> re.Pattern[str]:
    return _words().compiled(f" ?(?:{'|'.join(_words().data['units'][name])})(?!\\w)")


@cache
def _rate() -> re.Pattern[str]:
    return _words().compiled(f" (?:{'|'.join(_words().data['units']['rate'])})(?!\\w)")
