"""A date as vague as its words, kept as an EDTF value (ISO 8601-2:2019) with the words and the anchor.

    >>> d = FuzzyDate("2024-04-01/2024-06-30", words="the second quarter of last year", anchor="2025-09-25")
    >>> d.earliest, d.latest
    (datetime.date(2024, 4, 1), datetime.date(2024, 6, 30))
    >>> d.before(FuzzyDate("2025"))
    <Certainty.YES: 'yes'>

Understood: `2024`, `2024-05`, `2024-05-17`, seasons and quarters (`2024-21` to `-24`, `-33` to `-36`), halves (`-40`, `-41`),
intervals `a/b`, open sides `../b` and `a/..`, and a trailing `~` or `?` which is kept and does not move the bounds.
A date that is missing is not a date: see `Absence`.
"""

import calendar
import datetime
import enum
import re

import msgspec

from wherefrom.errors import WherefromError


class Certainty(enum.Enum):
    """The answer to a question about vague things."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


class Absence(enum.Enum):
    """Why a value is not there: four different things that are never mixed up."""

    NOT_STATED = "not stated"
    UNKNOWN = "unknown"  # the text says that it is not known
    WITHHELD = "withheld"  # known to somebody, kept back on request
    AMBIGUOUS = "ambiguous"  # stated in a way that allows readings which exclude each other


# first and last month of each sub-year code of EDTF; the winter of a year is its December to the next February
_SUBYEAR = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?")


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _bounds(point: str) -> tuple[datetime.date, datetime.date]:
    """First and last day that a point without a slash may mean."""
    found = _POINT.fullmatch(point)
    if not found:
        raise ValueError(point)
    year, month, day = (int(g) if g else None for g in found.groups())
    assert year is not None
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if day is not None:
        exact = datetime.date(year, month, day)
        return exact, exact
    if month in _SUBYEAR:
        first, last = _SUBYEAR[month]
        return datetime.date(year, first, 1), _month_end(year + (last > 12), last - 12 * (last > 12))
    return datetime.date(year, month, 1), _month_end(year, month)


class FuzzyDate(msgspec.Struct, frozen=True, order=True):
    """An EDTF value with the words it stands for and the day its relative words were counted from.

    `anchor` is itself an EDTF value (a publication date may be an interval); empty when the words need none.
    Raises WherefromError when `edtf` cannot be understood or ends before it begins.
    """

    edtf: str
    words: str = ""
    anchor: str = ""

    def __post_init__(self) -> None:
        try:
            first, last = self.earliest, self.latest
        except ValueError as reason:
            raise WherefromError(f"not a date in EDTF: {self.edtf!r}") from reason
        if first is last is None:
            raise WherefromError("a date that is open on both sides says nothing; use an Absence")
        if first and last and first > last:
            raise WherefromError(f"a date cannot end before it begins: {self.edtf!r}")

    @property
    def earliest(self) -> datetime.date | None:
        """The first day it may mean; None when the start is open."""
        start = self.edtf.split("/")[0]
        return None if start in ("", "..") else _bounds(start)[0]

    @property
    def latest(self) -> datetime.date | None:
        """The last day it may mean; None when the end is open."""
        end = self.edtf.split("/")[-1]
        return None if end in ("", "..") else _bounds(end)[1]

    def before(self, other: "FuzzyDate") -> Certainty:
        """Whether this lies wholly before `other`; MAYBE where the words allow both."""
        if self.latest and other.earliest and self.latest < other.earliest:
            return Certainty.YES
        if self.earliest and other.latest and self.earliest >= other.latest:
            return Certainty.NO
        return Certainty.MAYBE

    def compatible(self, other: "FuzzyDate") -> bool:
        """Whether some day lies within both."""
        return not (
            (self.latest and other.earliest and self.latest < other.earliest) or (other.latest and self.earliest and other.latest < self.earliest)
        )
