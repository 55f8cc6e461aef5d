"""Vague dates in words: `in April to June 2024`, `since 2023`. Never more precise than the interval; the clock is not asked."""

import calendar
import datetime

from wherefrom.model import FuzzyDate

_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# EDTF: a trailing sign says that the whole value is approximate, uncertain, or both
_DOUBT = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def said_date(date: FuzzyDate) -> str:
    """With the preposition that a sentence needs: `on 14 May 2024`, `in May 2024`, `between 1 and 10 September 2024`."""
    first, last = date.earliest, date.latest
    doubt = _DOUBT.get(date.edtf[-1:], "")
    if first is None and last is None:
        return "at an unstated time"
    if first is None:
        return f"{doubt}until {_day(last)}"
    if last is None:
        return f"{doubt}since {_since(first)}"
    if first == last:
        return f"{doubt}on {_day(first)}"
    whole = _whole(first, last)
    return f"{doubt}in {whole}" if whole else f"{doubt}between {_span(first, last, ' and ')}"


def interval(date: FuzzyDate) -> str:
    """The same without the preposition: `1–10 September 2024`."""
    first, last = date.earliest, date.latest
    doubt = _DOUBT.get(date.edtf[-1:], "")
    if first is None or last is None or first == last:
        return said_date(date).removeprefix(f"{doubt}on ") if first == last else said_date(date)
    return doubt + (_whole(first, last) or _span(first, last, "–"))


def _day(day: datetime.date | None) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}" if day else ""


def _since(day: datetime.date) -> str:
    """An open interval that begins with a month or year is named by that alone: `since 2023`."""
    if day.day == 1:
        return str(day.year) if day.month == 1 else f"{_MONTHS[day.month]} {day.year}"
    return _day(day)


def _whole(first: datetime.date, last: datetime.date) -> str:
    """Whole months and years by their names; empty where the interval is none."""
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return ""
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month]} {first.year}"
    if first.year == last.year:
        return f"{_MONTHS[first.month]} to {_MONTHS[last.month]} {last.year}"
    return f"{_MONTHS[first.month]} {first.year} to {_MONTHS[last.month]} {last.year}"


def _span(first: datetime.date, last: datetime.date, between: str) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{between}{_day(last)}"
    gap = between if between.startswith(" ") else f" {between} "
    start = f"{first.day} {_MONTHS[first.month]}" if first.year == last.year else _day(first)
    return f"{start}{gap}{_day(last)}"
