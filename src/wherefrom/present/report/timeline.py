"""The timeline: every dated finding as a bar over one common axis, vague ones visibly vague; the undated ones by why they are."""

import datetime
from collections.abc import Sequence

import msgspec

from wherefrom.model import Absence, Finding, FuzzyDate
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import is_hedged

# the axis keeps to the shortest stretch of years that holds this share of the bars when the rest would squeeze them
_CORE, _SQUEEZED = 0.85, 2.0
_THINNEST = 0.7  # percent: a single day must be seen


class Bar(msgspec.Struct, frozen=True):
    """`left` and `width` in percent of the axis. An open or cut side has an arrow; `beyond` says that none of it is on the axis."""

    finding: str
    date: FuzzyDate
    left: float
    width: float
    open_start: bool
    open_end: bool
    point: bool
    vague: bool
    hedged: bool
    beyond: bool


class Tick(msgspec.Struct, frozen=True):
    at: float
    words: str


class Timeline(msgspec.Struct, frozen=True):
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    undated: dict[str, tuple[str, ...]]  # by the value of the Absence


def timeline(refs: Refs) -> Timeline:
    """Bars by their first day; findings without a date by whether it is withheld, unknown, ambiguous or not stated."""
    dated = [(f, f.when.date) for f in refs.findings.values() if not isinstance(f.when, Absence)]
    undated = {
        a.value: tuple(f.id for f in refs.findings.values() if f.when is a)
        for a in (Absence.WITHHELD, Absence.UNKNOWN, Absence.AMBIGUOUS, Absence.NOT_STATED)
    }
    dated.sort(key=lambda pair: (pair[1].earliest or pair[1].latest or datetime.date.min, pair[1].latest or datetime.date.max))
    years = [d.year for _, date in dated for d in (date.earliest, date.latest) if d]
    if not years:
        return Timeline((), (), undated)
    first, last = _axis(years)
    start, end = datetime.date(first, 1, 1).toordinal(), datetime.date(last, 12, 31).toordinal() + 1
    return Timeline(tuple(_bar(f, date, start, end) for f, date in dated), tuple(_ticks(first, last, start, end)), undated)


def _axis(years: Sequence[int]) -> tuple[int, int]:
    """The years to show: all of them, or the densest stretch when a few far ones would squeeze the rest."""
    years = sorted(years)
    count = max(1, round(len(years) * _CORE))
    core = min(((years[i], years[i + count - 1]) for i in range(len(years) - count + 1)), key=lambda s: (s[1] - s[0], s))
    whole = years[0], years[-1]
    return core if whole[1] - whole[0] > _SQUEEZED * (core[1] - core[0] + 1) else whole


def _bar(f: Finding, date: FuzzyDate, start: int, end: int) -> Bar:
    def at(day: int) -> float:
        return min(100.0, max(0.0, 100 * (day - start) / (end - start)))

    first = date.earliest.toordinal() if date.earliest else None
    last = date.latest.toordinal() + 1 if date.latest else None
    left = at(first) if first is not None else max(0.0, at(last or end) - 12)
    right = at(last) if last is not None else min(100.0, left + 12)
    width = max(_THINNEST, right - left)
    left = min(left, 100 - width)
    beyond = (last is not None and last <= start) or (first is not None and first >= end)
    return Bar(
        f.id, date, round(left, 2), round(width, 2), first is None or first < start, last is None or last > end, date.earliest == date.latest,
        date.edtf[-1] in "~?%", is_hedged(f), beyond,
    )  # fmt: skip


def _ticks(first: int, last: int, start: int, end: int) -> list[Tick]:
    """Years; quarters too where there are few years."""
    step = max(1, -(-(last - first + 1) // 8))
    found = [Tick(round(100 * (datetime.date(y, 1, 1).toordinal() - start) / (end - start), 2), str(y)) for y in range(first, last + 1, step)]
    if last - first < 3:
        quarters = [(datetime.date(y, m, 1).toordinal(), name) for y in range(first, last + 1) for m, name in ((4, "Apr"), (7, "Jul"), (10, "Oct"))]
        found += [Tick(round(100 * (day - start) / (end - start), 2), name) for day, name in quarters]
    return sorted(found, key=lambda t: t.at)
