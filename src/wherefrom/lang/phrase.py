"""What a time phrase means once its words are numbers, seen from a given day. The same for every language.

A phrase is a handful of slots, filled by a language's patterns:

    >>> today = datetime.date(2025, 9, 25)
    >>> meaning({"quarter": 2, "year_by": -1}, today)        # "the second quarter of last year"
    Stretch(first=datetime.date(2024, 4, 1), last=datetime.date(2024, 6, 30))

| slot | holds |
|---|---|
| year, decade | the year as written |
| year_by | years from today's: last year -1, this year 0 |
| month, day, quarter, half, season, weekday | its number (season 1 spring to 4 winter, weekday 1 Monday) |
| day_to, month_to, quarter_to, year_to | the last one of "3 to 7 May" |
| part | which part of the whole, see `Part` |
| head, tail | that many months from the beginning or end of the year |
| which | -1 last, 0 this, 1 next, before a month, season, quarter or weekday without a year |
| unit, by | a unit counted from today: last week is -1 weeks; without `by` the latest one |
| ago, hence | so many units back or ahead |
| past, coming | the stretch of so many units that ends or begins today |
| sofar | the days of the running month up to today |
"""

import datetime
import enum

from wherefrom.lang import calendar
from wherefrom.lang.calendar import Stretch, Unit

Slots = dict[str, int]
# how many years to look for the latest 29 February
_REACH = 9
# "last May" said within so many days after May may be this year's or the one before
_TOO_SOON = 62


class Part(enum.IntEnum):
    """A part of a whole. The beginning and the end of a year are its first and last quarter, not its thirds."""

    EARLY = 1
    MIDDLE = 2
    LATE = 3
    BEGINNING = 4
    END = 6


class Tense(enum.IntEnum):
    """Where to look for a month or weekday that has no year or week."""

    PAST = -1
    FUTURE = 1


def meaning(slots: Slots, today: datetime.date | None, tense: Tense = Tense.PAST) -> Stretch | None:
    """The days that the slots stand for; None when they cannot be told without a day to count from.

    1. a stretch or unit counted from today; 2. within a year that is written or counted from today's;
    3. a month, season or weekday alone: the one named by `which`, else the latest (the next, in a future tense).
    Raises ValueError for a day that does not exist.
    """
    if "one" in slots:
        # 03/04/2024: nothing says which of the two is the day
        return None
    if "sofar" in slots:
        return Stretch(today.replace(day=1), today) if today else None
    if "unit" in slots:  # 1
        return _counted(slots, today, tense)
    if "decade" in slots:
        return _part(calendar.decade(slots["decade"]), slots)
    year = _year(slots, today)
    if year is not None:  # 2
        return within(slots, year)
    if today is None or "year_by" in slots:
        return None
    return _nearest(slots, today, tense)  # 3


def has_year(slots: Slots) -> bool:
    return "year" in slots or "year_by" in slots


def is_bare(slots: Slots) -> bool:
    """Whether it is a month, season, quarter or half without any word for its year."""
    return (
        not has_year(slots)
        and not slots.keys() & {"unit", "decade", "which", "weekday"}
        and bool(slots.keys() & {"month", "season", "quarter", "half"})
    )


def within(slots: Slots, year: int) -> Stretch:
    """What the slots mean in that year."""
    if "month" in slots:
        return _in_month(slots, year)
    if "season" in slots:
        whole = calendar.season(year, slots["season"])
    elif "quarter" in slots:
        first, last = calendar.quarter(year, slots["quarter"]), calendar.quarter(year, slots.get("quarter_to", slots["quarter"]))
        whole = Stretch(first.first, last.last)
    elif "half" in slots:
        whole = calendar.half(year, slots["half"])
    elif "head" in slots:
        whole = calendar.months(year, 1, slots["head"])
    elif "tail" in slots:
        whole = calendar.months(year, 13 - slots["tail"], slots["tail"])
    elif "year_to" in slots:
        whole = Stretch(calendar.year(year).first, calendar.year(slots["year_to"]).last)
    else:
        whole = calendar.year(year)
        if slots.get("part") in (Part.BEGINNING, Part.END):
            return calendar.quarter(year, 1 if slots["part"] == Part.BEGINNING else 4)
    return _part(whole, slots)


def _in_month(slots: Slots, year: int) -> Stretch:
    month = slots["month"]
    if "day" in slots:
        last = datetime.date(year, slots.get("month_to", month), slots.get("day_to", slots["day"]))
        return Stretch(datetime.date(year, month, slots["day"]), last)
    whole = calendar.months(year, month, 1)
    if "half" in slots and whole.first:
        middle = whole.first.replace(day=15)
        return Stretch(whole.first, middle) if slots["half"] == 1 else Stretch(calendar.day_after(middle), whole.last)
    return _part(whole, slots)


def _part(whole: Stretch, slots: Slots) -> Stretch:
    if "part" not in slots:
        return whole
    return calendar.third(whole, {Part.BEGINNING: 1, Part.END: 3}.get(Part(slots["part"]), slots["part"]))


def _year(slots: Slots, today: datetime.date | None) -> int | None:
    if "year" in slots:
        return slots["year"]
    return today.year + slots["year_by"] if today and "year_by" in slots else None


def _counted(slots: Slots, today: datetime.date | None, tense: Tense) -> Stretch | None:
    if today is None:
        return None
    unit = Unit(slots["unit"])
    if "past" in slots:
        return Stretch(calendar.shift(today, -slots["past"], unit), today)
    if "coming" in slots:
        return Stretch(today, calendar.shift(today, slots["coming"], unit))
    if "by" not in slots and "ago" not in slots and "hence" not in slots:
        return _latest_unit(unit, today, tense)
    by = slots["by"] if "by" in slots else slots["hence"] if "hence" in slots else -slots["ago"]
    whole = calendar.around(calendar.shift(today, by, unit), unit)
    if "weekday" in slots and whole.first:
        inside = calendar.shift(calendar.week(whole.first).first or whole.first, slots["weekday"] - 1, Unit.DAY)
        return Stretch(inside, inside)
    if "day" in slots and whole.first:
        return Stretch(whole.first.replace(day=slots["day"]), whole.first.replace(day=slots.get("day_to", slots["day"])))
    if unit is Unit.YEAR and whole.first:
        return within(slots, whole.first.year)
    return _part(whole, slots)


def _latest_unit(unit: Unit, today: datetime.date, tense: Tense) -> Stretch:
    """The latest whole or running unit ("at the weekend"), or the running or next one."""
    whole = calendar.around(today, unit)
    if tense is Tense.PAST and whole.first and whole.first > today:
        return calendar.around(calendar.shift(today, -1, unit), unit)
    return whole


def _nearest(slots: Slots, today: datetime.date, tense: Tense) -> Stretch | None:
    if "weekday" in slots and "day" not in slots:
        return _weekday(slots, today, tense)
    if not slots.keys() & {"month", "season", "quarter", "half"}:
        return _day_of_month(slots, today, tense) if "day" in slots else None
    which = slots.get("which")
    if which == 0:
        return _this(slots, today)
    if which is not None:
        tense = Tense.PAST if which < 0 else Tense.FUTURE
    years = range(today.year + 1, today.year - _REACH, -1) if tense is Tense.PAST else range(today.year - 1, today.year + _REACH)
    for year in years:
        try:
            found = within(slots, year)
        except ValueError:
            continue
        if _fits(found, today, tense, strict=which is not None):
            return None if which == -1 and found.last and (today - found.last).days < _TOO_SOON else found
    raise ValueError(f"no such day in any year: {slots}")


def _fits(found: Stretch, today: datetime.date, tense: Tense, strict: bool) -> bool:
    """Whether it lies in the past or future; `strict` leaves out what is still running ("last May" said in May)."""
    if not found.first or not found.last:
        return False
    if tense is Tense.PAST:
        return (found.last if strict else found.first) < today or (not strict and found.first == today)
    return (found.first if strict else found.last) > today or (not strict and found.last == today)


def _this(slots: Slots, today: datetime.date) -> Stretch:
    """This March is the year's; this winter is the one that runs, else the year's."""
    before = within(slots, today.year - 1)
    return before if before.last and before.last >= today else within(slots, today.year)


def _weekday(slots: Slots, today: datetime.date, tense: Tense) -> Stretch:
    which = slots.get("which")
    if which is not None:
        tense = Tense.PAST if which < 0 else Tense.FUTURE
    step = int(tense)
    found = calendar.shift(today, step, Unit.DAY) if which in (-1, 1) else today
    while found.isoweekday() != slots["weekday"]:
        found = calendar.shift(found, step, Unit.DAY)
    return Stretch(found, found)


def _day_of_month(slots: Slots, today: datetime.date, tense: Tense) -> Stretch:
    """The latest such day: "the 12th"."""
    for by in range(12):
        first = calendar.shift(today.replace(day=1), by * int(tense), Unit.MONTH)
        try:
            found = Stretch(first.replace(day=slots["day"]), first.replace(day=slots.get("day_to", slots["day"])))
        except ValueError:
            continue
        if _fits(found, today, tense, strict=False):
            return found
    raise ValueError(f"no such day in any month: {slots}")
