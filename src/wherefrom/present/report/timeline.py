"""The timeline: every dated finding as a bar over one common axis, vague ones visibly vague; the undated ones by why they are."""

import datetime
from collections.abc import Iterator, Sequence

import msgspec

from wherefrom.model import Absence, Finding, FuzzyDate
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import is_hedged

# the axis keeps to the shortest stretch of years that holds this share of the bars when the rest would squeeze them
_CORE, _SQUEEZED = 0.85, 2.0
# in percent of the axis: the least width of a bar, the margin for arrows, the length of an open side
_THINNEST, _MARGIN, _OPEN = 0.8, 3.0, 14.0
_FADES = (0.6, 0.35, 0.15)


class Fade(msgspec.Struct, frozen=True):
    """A part of an open side; the farther from what is known, the paler."""

    left: float
    width: float
    opacity: float


class Bar(msgspec.Struct, frozen=True):
    """In percent of the axis: `left` and `width` of what is known, `fades` of an open side, arrows at `first` and `last`.

    An arrow stands where a side is open or runs off the axis. `beyond` says that none of it is on the axis.
    """

    finding: str
    date: FuzzyDate
    left: float
    width: float
    fades: tuple[Fade, ...]
    first: float
    last: float
    open_start: bool
    open_end: bool
    point: bool
    vague: bool
    hedged: bool
    beyond: str  # "", "earlier" or "later"


class Tick(msgspec.Struct, frozen=True):
    at: float
    words: str


class Timeline(msgspec.Struct, frozen=True):
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    undated: dict[str, tuple[str, ...]]  # by the value of the Absence


class Axis(msgspec.Struct, frozen=True):
    """The years shown, both included."""

    first: int
    last: int

    def at(self, day: datetime.date) -> float:
        """Percent from the left, within the margins; before and after them for days off the axis."""
        start, end = datetime.date(self.first, 1, 1).toordinal(), datetime.date(self.last, 12, 31).toordinal() + 1
        return _MARGIN + (100 - 2 * _MARGIN) * (day.toordinal() - start) / (end - start)


def timeline(refs: Refs) -> Timeline:
    """Bars by their first day; findings without a date by whether it is withheld, unknown, ambiguous or not stated."""
    dated = [(f, f.when.date) for f in refs.findings.values() if not isinstance(f.when, Absence)]
    dated.sort(key=lambda pair: (pair[1].earliest or pair[1].latest or datetime.date.min, pair[1].latest or datetime.date.max))
    absences = (Absence.WITHHELD, Absence.UNKNOWN, Absence.AMBIGUOUS, Absence.NOT_STATED)
    undated = {a.value: tuple(f.id for f in refs.findings.values() if f.when is a) for a in absences}
    years = [d.year for _, date in dated for d in (date.earliest, date.latest) if d]
    if not years:
        return Timeline((), (), undated)
    axis = _axis(years)
    return Timeline(tuple(_bar(f, date, axis) for f, date in dated), tuple(_ticks(axis)), undated)


def _axis(years: Sequence[int]) -> Axis:
    """All the years, or the densest stretch when a few far ones would squeeze the rest."""
    years = sorted(years)
    count = max(1, round(len(years) * _CORE))
    core = min(((years[i], years[i + count - 1]) for i in range(len(years) - count + 1)), key=lambda s: (s[1] - s[0], s))
    squeezed = years[-1] - years[0] > _SQUEEZED * (core[1] - core[0] + 1)
    return Axis(*core) if squeezed else Axis(years[0], years[-1])


def _bar(f: Finding, date: FuzzyDate, axis: Axis) -> Bar:
    low, high = _MARGIN, 100 - _MARGIN
    start = axis.at(date.earliest) if date.earliest else None
    end = axis.at(date.latest + datetime.timedelta(days=1)) if date.latest and date.latest < datetime.date.max else None
    beyond = "earlier" if end is not None and end <= low else "later" if start is not None and start >= high else ""
    # what is known of an open side is the day it is counted from; from there it fades
    left = max(low, min(start if start is not None else end if end is not None else low, high))
    right = max(low, min(end if end is not None else left, high))
    fades = _fades(left if start is None else right, -1 if start is None else 1, low, high) if start is None or end is None else []
    point = date.earliest == date.latest and date.earliest is not None
    width = 0.0 if start is None or end is None else max(_THINNEST, right - left)
    first, last = (min([left, *(f.left for f in fades)]), max([left + width, *(f.left + f.width for f in fades)]))
    return Bar(
        f.id, date, _round((left + right) / 2 if point else left), _round(width), tuple(fades), _round(first), _round(last),
        start is None or start < low, end is None or end > high, point, date.edtf[-1] in "~?%", is_hedged(f), beyond,
    )  # fmt: skip


def _fades(known: float, way: int, low: float, high: float) -> list[Fade]:
    """The open side of a bar, from the last known day outwards, within the axis."""
    step = _OPEN / len(_FADES)
    found = []
    for i, opacity in enumerate(_FADES):
        a, b = sorted((known + way * step * i, known + way * step * (i + 1)))
        a, b = max(a, low - _MARGIN / 2), min(b, high + _MARGIN / 2)
        if a < b:
            found.append(Fade(_round(a), _round(b - a), opacity))
    return found


def _ticks(axis: Axis) -> Iterator[Tick]:
    """Years; quarters too where there are few years."""
    step = max(1, -(-(axis.last - axis.first + 1) // 8))
    quarters = ((4, "Apr"), (7, "Jul"), (10, "Oct")) if axis.last - axis.first < 2 else ()
    for year in range(axis.first, axis.last + 1, step):
        yield Tick(_round(axis.at(datetime.date(year, 1, 1))), str(year))
        yield from (Tick(_round(axis.at(datetime.date(year, month, 1))), name) for month, name in quarters)


def _round(percent: float) -> float:
    return round(percent, 2)
