"""Vague dates in words: `in April to June 2024`, `since 2023`. Never more precise than the interval; the clock is not asked."""

import calendar
import datetime

from wherefrom.model import FuzzyDate

_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def said_date(date: FuzzyDate) -> str:
    """With the preposition that a sentence needs: `on 14 May 2024`, `in about 2024`, `between 1 and 10 September 2024`."""
    preposition, words = _worded(date, " and ")
    # EDTF: a trailing sign says that the value is approximate (~), uncertain (?) or both (%)
    sign = date.edtf[-1:]
    return f"{'perhaps ' if sign in '?%' else ''}{preposition} {'about ' if sign in '~%' else ''}{words}"


def interval(date: FuzzyDate) -> str:
    """By itself: `1–10 September 2024`, `about 2024`, `since 2023`."""
    preposition, words = _worded(date, "–")
    sign = date.edtf[-1:]
    doubt = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(sign, "")
    return f"{doubt}{preposition + ' ' if preposition in ('since', 'up to') else ''}{words}"


def _worded(date: FuzzyDate, between: str) -> tuple[str, str]:
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return ("since", _since(first)) if first else ("up to", _day(last) if last else "")
    if first == last:
        return "on", _day(first)
    whole = _whole(first, last)
    return ("in", whole) if whole else ("between", _span(first, last, between))


def _day(day: datetime.date) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


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
    start = _MONTHS[first.month] if first.year == last.year else f"{_MONTHS[first.month]} {first.year}"
    return f"{start} to {_MONTHS[last.month]} {last.year}"


def _span(first: datetime.date, last: datetime.date, between: str) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{between}{_day(last)}"
    gap = between if between.startswith(" ") else f" {between} "
    start = f"{first.day} {_MONTHS[first.month]}" if first.year == last.year else _day(first)
    return f"{start}{gap}{_day(last)}"
