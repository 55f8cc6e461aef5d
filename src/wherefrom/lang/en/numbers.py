"""English quantities and sums of money: "more than half a dozen drones", "some $3.4 million", "500 lari a month".

The words are in `numbers.toml`; numerals are read by `numerals`.
"""

import re
from functools import cache
from pathlib import Path

from wherefrom.lang.amounts import clear_of
from wherefrom.lang.amountwords import AmountWords
from wherefrom.lang.base import FoundMoney, FoundQuantity
from wherefrom.lang.counts import PERCENT, Counted, counts
from wherefrom.lang.en.dates import dates
from wherefrom.lang.en.numerals import PATTERN, number
from wherefrom.lang.figures import Figure, figures
from wherefrom.lang.sums import sums

_WORD = re.compile(r"[^\W\d_][\w’'/-]*|[A-Za-z]*\d[\w-]*s\b")
_GAP = re.compile(r"(?:\s?[x×](?=\s?[A-Z]))?[^\S\n]*\n?[^\S\n]*")
# a model, which has no plural: "140 ZR-88"
_MODEL = re.compile(r"(?=\S*[A-Z])(?=\S*\d)[\w-]+")
# no counted noun phrase is longer
_LONGEST = 5


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
    """1. percent; 2. a measure; 3. pieces; 4. "of them"; 5. a noun phrase; 6. nothing, which counts where it is bounded or a set's."""
    end = max(figure.end, figure.last)
    if percent := _table("percent").match(text, end):  # 1
        return Counted(PERCENT, percent.end(), True)
    if measure := _table("measures").match(text, end):  # 2
        return _with_rate(text, Counted(measure.group().strip(), measure.end(), True))
    if pieces := _table("pieces").match(text, end):  # 3
        return Counted(pieces.group().strip(), pieces.end())
    several = figure.amount != 1
    if several and _alone().match(text, end):  # 4
        return Counted("", end)
    if noun := _noun_phrase(text, end, singular=not several):  # 5
        return _with_rate(text, Counted(noun[0], noun[1]))
    return Counted("", end) if bounded or (several and _words().back_from(_collective(), text, figure.first)) else None  # 6


_PERIODS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year"}


def _with_rate(text: str, counted: Counted) -> Counted:
    rate = _rate().match(text, counted.end)
    if not rate:
        return counted
    period = (rate["period"] or "").lower() or _PERIODS[rate["adverb"].lower()]
    return Counted(counted.unit, rate.end(), counted.measured, period)


def _noun_phrase(text: str, end: int, singular: bool) -> tuple[str, int] | None:
    """The words up to the first plural ("one-way attack drones"); for one thing a word that is known to be counted."""
    data = _words().data["units"]
    at, start, last = end, -1, -1
    for _ in range(_LONGEST):
        gap = _GAP.match(text, at)
        word = _WORD.match(text, gap.end()) if gap else None
        if not word or word.group().lower() in data["stop"]:
            break
        lower = word.group().lower()
        if start < 0 and lower in data["more"]:
            at = word.end()
            continue
        start = word.start() if start < 0 else start
        if singular:
            return (word.group(), word.end()) if lower in data["countable_one"] else None
        if _is_plural(word.group()) or _MODEL.fullmatch(word.group()):
            last = word.end()
        elif last > 0:
            break
        at = word.end()
    return (text[start:last], last) if last > 0 else None


def _is_plural(word: str) -> bool:
    data = _words().data["units"]
    lower = word.lower()
    return lower in data["plural"] or (lower.endswith("s") and lower not in data["singular"] and not lower.endswith(("ss", "us", "is", "’s", "'s")))


@cache
def _table(name: str) -> re.Pattern[str]:
    return _words().compiled(f" ?(?:{'|'.join(_words().data['units'][name])})(?!\\w)")


@cache
def _rate() -> re.Pattern[str]:
    return _words().compiled(f" ?(?:{'|'.join(_words().data['units']['rate'])})(?!\\w)")


@cache
def _alone() -> re.Pattern[str]:
    return _words().compiled("|".join(_words().data["units"]["alone"]))


@cache
def _collective() -> re.Pattern[str]:
    return _words().compiled(_words().data["units"]["collective"])
