"""Stretches of days: years, quarters, seasons, thirds of months, and how to count from one day to another.

    >>> edtf(quarter(2024, 2))
    '2024-04-01/2024-06-30'
    >>> edtf(third(year(2024), 3))
    '2024-09-01/2024-12-31'

It knows nothing of words: the languages supply them. Days that do not exist raise ValueError.
"""

import calendar
import datetime
import enum

import msgspec

Day = datetime.date
_ONE = datetime.timedelta(days=1)


class Unit(enum.IntEnum):
    """What "two ... ago" counts in."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    YEAR = 5
    DECADE = 6
    WEEKEND = 7
    HALF = 8


_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}
_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}


class Stretch(msgspec.Struct, frozen=True):
    """From a first to a last day, both included; None is an open side, and never both are."""

    first: Day | None
    last: Day | None


def edtf(stretch: Stretch) -> str:
    """One day, or an interval of days with `..` for an open side."""
    if stretch.first == stretch.last and stretch.first:
        return stretch.first.isoformat()
    return "/".join(side.isoformat() if side else ".." for side in (stretch.first, stretch.last))


def day(y: int, m: int, d: int) -> Stretch:
    exact = Day(y, m, d)
    return Stretch(exact, exact)


def months(y: int, first: int, count: int) -> Stretch:
    """`count` whole months from month `first` of year `y`; `first` may lie outside 1 to 12."""
    start = y * 12 + first - 1
    end = start + count - 1
    last = calendar.monthrange(end // 12, end % 12 + 1)[1]
    return Stretch(Day(start // 12, start % 12 + 1, 1), Day(end // 12, end % 12 + 1, last))


def year(y: int) -> Stretch:
    return months(y, 1, 12)


def half(y: int, n: int) -> Stretch:
    return months(y, 6 * n - 5, 6)


def quarter(y: int, n: int) -> Stretch:
    return months(y, 3 * n - 2, 3)


def season(y: int, n: int) -> Stretch:
    """1 spring to 4 winter; the winter of a year begins in its December."""
    return months(y, 3 * n, 3)


def decade(y: int) -> Stretch:
    return months(y // 10 * 10, 1, 120)


def week(inside: Day) -> Stretch:
    """Monday to Sunday."""
    monday = inside - _ONE * inside.weekday()
    return Stretch(monday, monday + _ONE * 6)


def weekend(inside: Day) -> Stretch:
    """Saturday and Sunday of the week that `inside` lies in."""
    monday = inside - _ONE * inside.weekday()
    return Stretch(monday + _ONE * 5, monday + _ONE * 6)


def day_before(d: Day) -> Day:
    return d - _ONE


def day_after(d: Day) -> Day:
    return d + _ONE


def shift(d: Day, n: int, unit: Unit) -> Day:
    """The day `n` units later (earlier when negative); a day that the month lacks becomes its last."""
    if unit in _DAYS_IN:
        return d + _ONE * (n * _DAYS_IN[unit])
    total = d.year * 12 + d.month - 1 + n * _MONTHS_IN[unit]
    y, m = total // 12, total % 12 + 1
    return Day(y, m, min(d.day, calendar.monthrange(y, m)[1]))


def around(d: Day, unit: Unit) -> Stretch:
    """The whole unit that a day lies in."""
    whole = {
        Unit.WEEK: lambda: week(d),
        Unit.WEEKEND: lambda: weekend(d),
        Unit.MONTH: lambda: months(d.year, d.month, 1),
        Unit.QUARTER: lambda: quarter(d.year, (d.month + 2) // 3),
        Unit.HALF: lambda: half(d.year, (d.month + 5) // 6),
        Unit.YEAR: lambda: year(d.year),
        Unit.DECADE: lambda: decade(d.year),
    }
    return whole[unit]() if unit in whole else Stretch(d, d)


def third(stretch: Stretch, n: int) -> Stretch:
    """The first, middle or last third: of a month its days 1-10, 11-20, 21-end; of longer stretches whole months."""
    first, last = stretch.first, stretch.last
    if not first or not last:
        return stretch
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count >= 3:
        size = count // 3
        return months(first.year, first.month + (n - 1) * size, size if n < 3 else count - 2 * size)
    if Stretch(first, last) == months(first.year, first.month, 1):
        return Stretch(first.replace(day=(1, 11, 21)[n - 1]), first.replace(day=(10, 20)[n - 1]) if n < 3 else last)
    return stretch
