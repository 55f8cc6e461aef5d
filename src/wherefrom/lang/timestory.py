"""What the dates already read say about the next: a story that goes on, an entry of a chronology, a quarter named before.

"On 11 February 2023 he ordered it. On 3 March he paid."     3 March is of 2023
"Autumn 2023. They fly to Izmir. On 2 November ..."          the head of the entry gives the year
"the third quarter of last year ... in the third quarter"    the same quarter again
"""

import datetime

import msgspec

from wherefrom.lang.calendar import Stretch, Unit
from wherefrom.lang.phrase import Slots, has_year, is_bare, within
from wherefrom.lang.timejoin import LINE_START, Item
from wherefrom.lang.timewords import TimeWords

# over how many ends of sentences a story goes on
_REACH = 1


class Told(msgspec.Struct, frozen=True):
    """A date already read. `dated`: its year is written, it is as fine as a season, and closed on both sides."""

    stretch: Stretch
    end: int
    dated: bool


class Story:
    """The dates of one text as they are read, in order."""

    def __init__(self, words: TimeWords, text: str) -> None:
        self._words, self._text = words, text
        self._last: Told | None = None
        self._head: Told | None = None
        self._named: dict[tuple[str, int], Stretch] = {}

    def note(self, item: Item, stretch: Stretch, written: bool) -> None:
        """Remember a date. `written`: it was not counted from the anchor."""
        dated = written and not item.bound and item.is_fine
        self._last = Told(stretch, item.end, dated)
        if item.has_year and written and not item.bound and LINE_START.search(self._text[max(0, item.start - 10) : item.start]):
            self._head = Told(stretch, item.end, True)
        if item.kind == "one" and item.has_year:
            self._named.update((key, stretch) for key in _part_of_year(item.phrases[0].slots))

    def goes_on(self, item: Item) -> tuple[Stretch, Stretch] | None:
        """What a month, quarter or day without a year means after the dates before it, and the date that says so.

        1. a quarter or half that was named with its year; 2. within the head of its entry; 3. what goes on from the date
        before it. None where they say nothing.

        Measured on invented papers: within a sentence's reach, and forwards, such a month is of that date's year in six
        cases of seven; farther off it is the latest before the publication in fifty of sixty.
        """
        slots = item.phrases[0].slots
        if item.kind != "one" or not (is_bare(slots) or item.about == "text or today"):
            return None
        for key in _part_of_year(slots):  # 1
            if key in self._named:
                return self._named[key], self._named[key]
        if self._head and self._is_in_entry(item):  # 2
            found = _inside(slots, self._head.stretch)
            if found:
                return found, self._head.stretch
        if self._last and self._is_near(item):  # 3
            found = _onwards(slots, self._last) if is_bare(slots) else _same_month(slots, self._last.stretch)
            if found:
                return found, self._last.stretch
        return None

    def origin(self, item: Item) -> tuple[datetime.date, datetime.date] | None:
        """The days that "the same year" is counted from: those of the date before it, in the same paragraph or shortly before."""
        if not self._last or not self._last.stretch.first or not self._last.stretch.last:
            return None
        if item.about == "next in text" and not self._last.dated:
            return None
        fine = item.phrases[0].slots.get("unit") in (Unit.DAY, Unit.WEEK)
        between = self._text[self._last.end : item.start]
        if not self._is_near(item) and (fine or "\n" in between.strip("\n") or "\n\n" in between):
            return None
        return self._last.stretch.first, self._last.stretch.last

    def _is_in_entry(self, item: Item) -> bool:
        """The head may stand on a line of its own; the entry ends with its paragraph."""
        assert self._head
        return "\n" not in self._text[self._head.end : item.start].lstrip(" .:—–-\n")

    def _is_near(self, item: Item) -> bool:
        assert self._last
        between = self._text[self._last.end : item.start]
        return sum(1 for _ in self._words.sentence_end.finditer(between)) <= _REACH


def _part_of_year(slots: Slots) -> list[tuple[str, int]]:
    return [(slot, slots[slot]) for slot in ("quarter", "half") if slot in slots and "month" not in slots and "part" not in slots]


def _inside(slots: Slots, head: Stretch) -> Stretch | None:
    """The month or day that lies within the head of an entry."""
    if not head.first or not head.last:
        return None
    month = {} if "month" in slots or is_bare(slots) else {"month": head.first.month}
    if month and (head.first.year, head.first.month) != (head.last.year, head.last.month):
        return None
    for year in (head.first.year, head.last.year):
        found = within({**slots, **month}, year)
        if found.first and found.last and found.first <= head.last and head.first <= found.last:
            return found
    return None


def _onwards(slots: Slots, told: Told) -> Stretch | None:
    if not told.dated or not told.stretch.first:
        return None
    found = within(slots, told.stretch.first.year)
    return found if found.last and found.last >= told.stretch.first else None


def _same_month(slots: Slots, told: Stretch) -> Stretch | None:
    """A day without its month («10-го числа», 15日) after one with it."""
    if not told.first or not told.last or (told.last - told.first).days > 1 or not has_day(slots):
        return None
    return within({**slots, "month": told.first.month}, told.first.year)


def has_day(slots: Slots) -> bool:
    return "day" in slots and not has_year(slots)
