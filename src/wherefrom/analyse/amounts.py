"""Whether two amounts or two dates can be of one event, and which of several says most. Nothing is averaged."""

from collections.abc import Iterable
from decimal import Decimal

from wherefrom.model import Absence, Bound, FuzzyDate, Money, Quantity, When

# "about" and sums that a paper converted itself
_ABOUT = Decimal("0.1")
# rounding in print: 37.8 million for 37,812,400
_ROUNDED = Decimal("0.005")
_NO_LIMIT = Decimal("Infinity")
_DAYS_OF_AN_OPEN_SIDE = 100_000


def quantities_agree(a: Quantity | None, b: Quantity | None) -> bool:
    """Whether some number lies in both; a missing one agrees with everything. Rates agree with rates only."""
    if a is None or b is None or a.rate != b.rate:
        return a is None or b is None
    low = max((q.low for q in (a, b) if q.low is not None), default=None)
    high = min((q.high for q in (a, b) if q.high is not None), default=None)
    return low is None or high is None or low <= high


def money_agrees(a: Iterable[Money], b: Iterable[Money]) -> bool:
    """Whether the sums allow each other. Sums in different currencies say nothing about each other."""
    theirs = list(b)
    return all(_overlap(limits(x), limits(y)) for x in a for y in theirs if x.currency == y.currency)


def limits(m: Money) -> tuple[Decimal, Decimal]:
    """The lowest and highest sum that the words allow."""
    off = m.value * (_ABOUT if m.bound is Bound.ABOUT else _ROUNDED)
    low = Decimal(0) if m.bound in (Bound.LESS, Bound.AT_MOST) else m.value - off
    high = _NO_LIMIT if m.bound in (Bound.MORE, Bound.AT_LEAST) else m.value + off
    return low, high


def _overlap(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def times_agree(a: When | Absence, b: When | Absence) -> bool:
    """Whether some day lies in both; a missing date agrees with every date."""
    return isinstance(a, Absence) or isinstance(b, Absence) or a.date.compatible(b.date)


def days(date: FuzzyDate) -> int:
    """How many days a date may mean: the fewer, the more it says."""
    if date.earliest is None or date.latest is None:
        return _DAYS_OF_AN_OPEN_SIDE
    return (date.latest - date.earliest).days + 1


def closest_date(dates: Iterable[When | Absence]) -> When | Absence:
    """The most precise date; where there is none, the kind of absence that says most."""
    given = list(dates)
    known = [w for w in given if isinstance(w, When)]
    if known:
        return min(known, key=lambda w: (days(w.date), w.date.edtf, w.date.words))
    for absence in (Absence.WITHHELD, Absence.AMBIGUOUS, Absence.UNKNOWN):
        if absence in given:
            return absence
    return Absence.NOT_STATED


def closest_quantity(quantities: Iterable[Quantity | None]) -> Quantity | None:
    """The narrowest range."""
    known = [q for q in quantities if q is not None]
    return min(known, key=lambda q: (_width(q), q.words), default=None)


def _width(q: Quantity) -> float:
    return float("inf") if q.low is None or q.high is None else q.high - q.low


def closest_money(sums: Iterable[tuple[Money, ...]]) -> tuple[Money, ...]:
    """For each currency the sum that says most, stated exactly before about before as a limit."""
    best: dict[str, Money] = {}
    for m in sorted((m for given in sums for m in given), key=lambda m: (_vagueness(m), m.amount, m.words)):
        best.setdefault(m.currency, m)
    return tuple(best[currency] for currency in sorted(best))


def _vagueness(m: Money) -> int:
    return {Bound.EXACT: 0, Bound.ABOUT: 1}.get(m.bound, 2)
