"""From phrases in a text to dates: ranges resolved, bounds applied, relative words counted from the anchor.

    >>> read(words, "It was shipped between March and May 2024.", None)[0].date.edtf
    '2024-03-01/2024-05-31'

What cannot be told is found all the same, with no date and one of these as its rule:

- `no anchor`: relative words, and no day to count from;
- `ambiguous`: an anchor so vague, or words so open, that readings exclude each other;
- `event-relative`: counted from something that the text tells ("two weeks later");
- `no such day`: 31 June.
"""

import datetime

from wherefrom.lang import calendar
from wherefrom.lang.base import FoundDate
from wherefrom.lang.calendar import Stretch
from wherefrom.lang.phrase import Part, Slots, Tense, has_year, is_bare, meaning, within
from wherefrom.lang.timejoin import Item, join
from wherefrom.lang.timestory import Story
from wherefrom.lang.timewords import TimeWords
from wherefrom.model import FuzzyDate

# how far back in its sentence a word may stand that puts a date into the future
_CUE_REACH = 70
# a deadline so few days ahead is no longer surely last year's
_SOON = 62
# the digits of East Asian typesetting
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
Days = tuple[datetime.date, ...]


def read(words: TimeWords, text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
    """The dates of a text in order, without overlap. `anchor` is usually the day of publication."""
    found: list[FoundDate] = []
    even = text.translate(_DIGITS)
    story = Story(words, even)
    days = _days(anchor)
    for item in join(words, even):
        try:
            stretch, rule, origin = _resolve(words, even, item, days, story)
        except (ValueError, OverflowError):
            stretch, rule, origin = None, "no such day", ""
        date = None
        if stretch:
            bounded = _bounded(stretch, item)
            date = FuzzyDate(calendar.edtf(bounded), text[item.start : item.end], anchor.edtf if anchor and origin == "anchor" else origin)
            story.note(item, stretch, origin != "anchor")
        found.append(FoundDate(item.start, item.end, date, rule))
    return found


def _days(anchor: FuzzyDate | None) -> Days:
    """The days to count from: the first and last that the anchor may be. An open end is taken to its year's end."""
    if anchor is None:
        return ()
    first, last = anchor.earliest, anchor.latest
    if first is None:
        return (last,) if last else ()
    return (first, last or datetime.date(first.year, 12, 31))


def _resolve(words: TimeWords, text: str, item: Item, days: Days, story: Story) -> tuple[Stretch | None, str, str]:
    """The stretch, the rule, and what it was counted from: nothing, a date of the text (in EDTF), or "anchor".

    1. what an event of the text decides is left open; 2. what stands by itself; 3. what is counted from the date before
    it, and a month that goes on from it; 4. what is counted from the anchor, if its first and last day agree.
    """
    if item.about in ("event", "open"):  # 1
        return None, "event-relative" if item.about == "event" else "ambiguous", ""
    if item.is_ambiguous:
        return None, "ambiguous", ""
    alone = value(item, None, Tense.PAST) if item.about not in ("text", "next in text") else None
    if alone:  # 2
        return alone, item.rule, ""
    if item.about in ("text", "next in text"):  # 3
        told = _from_story(item, story)
        return (told[0], item.rule, calendar.edtf(told[1])) if told else (None, "event-relative", "")
    if onwards := story.goes_on(item):
        return onwards[0], item.rule, calendar.edtf(onwards[1])
    return _from_anchor(words, text, item, days)  # 4


def _from_story(item: Item, story: Story) -> tuple[Stretch, Stretch] | None:
    origin = story.origin(item)
    if origin is None:
        return None
    if item.about == "next in text":
        readings = {value(item, origin[0], Tense.FUTURE)}
    else:
        # "3 May of that year"
        item = item.with_year_of_story()
        readings = {value(item, day, Tense.PAST) for day in origin}
    only = readings.pop() if len(readings) == 1 else None
    return (only, Stretch(*origin)) if only else None


def _from_anchor(words: TimeWords, text: str, item: Item, days: Days) -> tuple[Stretch | None, str, str]:
    if not days:
        return None, "no anchor", ""
    tense = _tense(words, text, item)
    readings = {value(item, day, tense) for day in days}
    if tense is Tense.PAST and item.bound in ("by", "to", "before") and is_bare(item.phrases[0].slots):
        # "by 22 November", said in October
        ahead = meaning(item.phrases[0].slots, days[-1], Tense.FUTURE)
        if ahead and ahead.first and (ahead.first - days[-1]).days <= _SOON:
            readings.add(ahead)
    only = readings.pop() if len(readings) == 1 else None
    return (only, item.rule, "anchor") if only else (None, "ambiguous", "")


def _tense(words: TimeWords, text: str, item: Item) -> Tense:
    """Future where a word before the date in its sentence says so."""
    start = max(0, item.start - _CUE_REACH)
    for end in words.sentence_end.finditer(text, start, item.start):
        start = end.end()
    return Tense.FUTURE if words.future.search(text, start, item.start) else Tense.PAST


def value(item: Item, today: datetime.date | None, tense: Tense) -> Stretch | None:
    """What an item means on a given day, before its bounding words are applied."""
    first = item.phrases[0].slots
    if item.kind == "one":
        return meaning(first, today, tense)
    last = item.phrases[-1].slots
    if item.kind == "ending":
        until = meaning(last, today, tense)
        return _ending(first, until) if until else None
    return _range(first, last, today, tense)


def _range(first: Slots, last: Slots, today: datetime.date | None, tense: Tense) -> Stretch | None:
    """From the first day of one to the last day of the other; a missing year is that of the other end."""
    end = meaning(last, today, tense) if has_year(last) or not has_year(first) else None
    if is_bare(first):
        if not end or not end.first or not end.last:
            return None
        begin = within(first, end.first.year)
        if begin.first and begin.first > end.last:
            begin = within(first, end.first.year - 1)
    else:
        found = meaning(first, today, tense)
        if not found or not found.first:
            return None
        begin = found
        end = _after(last, begin) if is_bare(last) else meaning(last, today, tense)
    if not end or not begin.first or not end.last or begin.first > end.last:
        return None
    return Stretch(begin.first, end.last)


def _after(slots: Slots, begin: Stretch) -> Stretch | None:
    """The first such month at or after a beginning."""
    assert begin.first
    same = within(slots, begin.first.year)
    return same if same.last and same.last >= begin.first else within(slots, begin.first.year + 1)


def _ending(slots: Slots, until: Stretch) -> Stretch | None:
    """ "the six months to 31 March 2022": so long a time up to a day."""
    if not until.last:
        return None
    begin = calendar.shift(calendar.day_after(until.last), -slots["past"], calendar.Unit(slots["unit"]))
    return Stretch(begin, until.last)


def _bounded(stretch: Stretch, item: Item) -> Stretch:
    """The words before and after applied: since, by, before, after."""
    first, last = stretch.first, stretch.last
    kind = item.bound
    if kind == "from" and first:
        return Stretch(first, None)
    if kind in ("to", "by") and last:
        return Stretch(None, last)
    if kind == "before" and first and last:
        keeps_end = first == last or item.phrases[0].slots.get("part") == Part.END
        return Stretch(None, last if keeps_end else calendar.day_before(first))
    if kind == "after" and last:
        return Stretch(calendar.day_after(last), None)
    return stretch
