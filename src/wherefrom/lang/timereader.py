"""From phrases in a text to dates: ranges joined, bounds applied, relative words counted from the anchor.

    >>> read(words, "It was shipped between March and May 2024.", None)[0].date.edtf
    '2024-03-01/2024-05-31'

What cannot be told is found all the same, with no date and one of these as its rule:

- `no anchor`: relative words, and no day to count from;
- `ambiguous`: an anchor so vague, or words so open, that readings exclude each other;
- `event-relative`: counted from something that the text tells ("two weeks later");
- `no such day`: 31 June.
"""

import datetime

import msgspec

from wherefrom.lang import calendar
from wherefrom.lang.base import FoundDate
from wherefrom.lang.calendar import Stretch
from wherefrom.lang.phrase import Part, Slots, Tense, has_year, is_bare, meaning, within
from wherefrom.lang.timejoin import Item, join
from wherefrom.lang.timewords import TimeWords
from wherefrom.model import FuzzyDate

# how far back in its sentence a word may stand that puts a date into the future
_CUE_REACH = 70
# a deadline so few days ahead is no longer surely last year's
_SOON = 62
# over how many ends of sentences a story goes on
_STORY_REACH = 1


class _Context(msgspec.Struct):
    """The date before: what "the same year" and a bare month in a story refer to.

    `tells` is whether a story may go on from it: its year is said ("last year" says it), and it is as fine as a month
    or season and closed on both sides.
    """

    stretch: Stretch
    end: int
    tells: bool


def read(words: TimeWords, text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
    """The dates of a text in order, without overlap. `anchor` is usually the day of publication."""
    found: list[FoundDate] = []
    context: _Context | None = None
    named: dict[tuple[str, int], Stretch] = {}
    days = _days(anchor)
    for item in join(words, text):
        slots = item.phrases[0].slots
        # "the third quarter" again is the third quarter that was named with its year
        again = next((named[key] for key in _part_of_year(slots) if key in named), None) if item.kind == "one" and is_bare(slots) else None
        context = _Context(again, item.start, True) if again else context
        stretch, rule, counted_from = _resolve(words, text, item, days, context)
        quote = text[item.start : item.end]
        date = None
        if stretch:
            origin = (
                anchor.edtf if anchor and counted_from == "anchor" else calendar.edtf(context.stretch) if context and counted_from == "text" else ""
            )
            date = FuzzyDate(calendar.edtf(_bounded(stretch, item)), words=quote, anchor=origin)
            if item.kind == "one" and has_year(slots):
                named.update((key, stretch) for key in _part_of_year(slots))
            tells = (counted_from != "anchor" or item.has_year) and not item.bound and item.is_fine
            context = _Context(stretch, item.end, tells)
        found.append(FoundDate(item.start, item.end, date, rule))
    return found


def _part_of_year(slots: Slots) -> list[tuple[str, int]]:
    return [(slot, slots[slot]) for slot in ("quarter", "half") if slot in slots and "month" not in slots and "part" not in slots]


def _days(anchor: FuzzyDate | None) -> tuple[datetime.date, ...]:
    """The days to count from: the first and last that the anchor may be. An open end is taken to its year's end."""
    if anchor is None:
        return ()
    first, last = anchor.earliest, anchor.latest
    if first is None:
        return (last,) if last else ()
    return (first, last or datetime.date(first.year, 12, 31))


def _resolve(words: TimeWords, text: str, item: Item, days: tuple[datetime.date, ...], context: _Context | None) -> tuple[Stretch | None, str, str]:
    """The stretch, the rule and what it was counted from: nothing, "text" or "anchor".

    1. what an event of the text decides is left open; 2. what stands by itself; 3. what is counted from the date before
    it, and a month that goes on from it; 4. what is counted from the anchor, if its first and last day agree.
    """
    rule = item.rule
    if item.about in ("event", "open"):  # 1
        return None, "event-relative" if item.about == "event" else "ambiguous", ""
    try:
        alone = value(words, item, None, Tense.PAST, text) if item.about != "text" else None
        if alone:  # 2
            return alone, rule, ""
        if item.about in ("text", "next in text"):  # 3
            told = _from_context(words, item, context, text)
            return (told, rule, "text") if told else (None, "event-relative", "")
        onwards = _story(words, text, item, context)
        if onwards:
            return onwards, rule, "text"
        if item.is_ambiguous or not days:
            return None, "ambiguous" if item.is_ambiguous else "no anchor", ""
        tense = _tense(words, text, item.start)
        readings = {value(words, item, day, tense, text) for day in days}  # 4
        if tense is Tense.PAST and item.bound in ("by", "to", "before") and is_bare(item.phrases[0].slots):
            # "by 22 November", said in October
            ahead = meaning(item.phrases[0].slots, days[-1], Tense.FUTURE)
            if ahead and ahead.first and (ahead.first - days[-1]).days <= _SOON and ahead not in readings:
                return None, "ambiguous", ""
    except (ValueError, OverflowError):
        return None, "no such day", ""
    if len(readings) == 1 and None not in readings:
        return readings.pop(), rule, "anchor"
    return None, "ambiguous", ""


def _from_context(words: TimeWords, item: Item, context: _Context | None, text: str) -> Stretch | None:
    if context is None or not context.stretch.first or not context.stretch.last:
        return None
    first, last = context.stretch.first, context.stretch.last
    fine = item.phrases[0].slots.get("unit") in (calendar.Unit.DAY, calendar.Unit.WEEK)
    between = text[context.end : item.start]
    if not _is_near(words, between) and (fine or not _same_paragraph(between)):
        return None
    if item.about == "next in text":
        return value(words, item, first, Tense.FUTURE, text)
    slots = [dict(p.slots) for p in item.phrases]
    for each in slots:
        # "3 May of that year"
        if is_bare(each):
            each["year_by"] = 0
    readings = {_single(slots[0], day, Tense.PAST) for day in (first, last)}
    return readings.pop() if len(readings) == 1 else None


def _same_paragraph(between: str) -> bool:
    return "\n\n" not in between and "\n" not in between.strip()


def _is_near(words: TimeWords, between: str) -> bool:
    """Whether what lies between closes no more than so many sentences."""
    return sum(1 for _ in words.sentence_end.finditer(between)) <= _STORY_REACH


def _story(words: TimeWords, text: str, item: Item, context: _Context | None) -> Stretch | None:
    """ "On 11 February 2023 ... On 3 March": a month without a year that goes on from the date before it.

    Measured on invented papers: within a sentence's reach, and forwards, such a month is of that date's year in six
    cases of seven; farther off it is the latest before the publication in fifty of sixty.
    """
    slots = item.phrases[0].slots
    if not context or not context.tells or item.kind != "one" or not is_bare(slots) or not context.stretch.first:
        return None
    if not _is_near(words, text[context.end : item.start]):
        return None
    found = within(slots, context.stretch.first.year)
    return found if found.last and found.last >= context.stretch.first else None


def value(words: TimeWords, item: Item, today: datetime.date | None, tense: Tense, text: str) -> Stretch | None:
    """What an item means on a given day, before its bounding words are applied."""
    first = item.phrases[0].slots
    if item.kind == "one":
        return _single(first, today, tense)
    last = item.phrases[-1].slots
    if item.kind == "ending":
        until = _single(last, today, tense)
        return _ending(first, until) if until else None
    return _range(first, last, today, tense)


def _single(slots: Slots, today: datetime.date | None, tense: Tense) -> Stretch | None:
    return meaning(slots, today, tense)


def _range(first: Slots, last: Slots, today: datetime.date | None, tense: Tense) -> Stretch | None:
    """From the first day of one to the last day of the other; a missing year is that of the other end."""
    if is_bare(first) or (not has_year(first) and "day" in first):
        end = _single(last, today, tense)
        if not end or not end.first or not end.last:
            return None
        begin = within({**first, "month": first.get("month", end.last.month)} if "day" in first else first, end.first.year)
        if begin.first and begin.first > end.last:
            begin = within(first, end.first.year - 1)
    else:
        begin_or_none = _single(first, today, tense)
        if not begin_or_none or not begin_or_none.first:
            return None
        begin = begin_or_none
        end = _single(last, today, tense) if not is_bare(last) else _after(last, begin)
    if not end or not begin.first or not end.last or begin.first > end.last:
        return None
    return Stretch(begin.first, end.last)


def _after(slots: Slots, begin: Stretch) -> Stretch | None:
    """The first such month at or after a beginning."""
    assert begin.first
    same = within(slots, begin.first.year)
    return same if same.last and same.last >= begin.first else within(slots, begin.first.year + 1)


def _ending(slots: Slots, until: Stretch) -> Stretch | None:
    """ "the six months to 31 March 2022": whole months where it ends with one, else days."""
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


def _tense(words: TimeWords, text: str, start: int) -> Tense:
    before = text[max(0, start - _CUE_REACH) : start]
    ends = [m.end() for m in words.sentence_end.finditer(before)]
    return Tense.FUTURE if words.future.search(before, ends[-1] if ends else 0) else Tense.PAST
