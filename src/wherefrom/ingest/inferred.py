"""When a paper that does not say so must have been published, as an interval with its reasons.

A paper that speaks of a time as past or present was written when that time had begun. Nothing narrower is claimed than that allows.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

import msgspec

from wherefrom.ingest.dateline import dateline
from wherefrom.ingest.published import dates
from wherefrom.ingest.vocabulary import Vocabulary
from wherefrom.model import FuzzyDate

_CLAUSE = re.compile(r"[.!?;。！？；]\s|\n")
_YEARS = (1900, 2100)  # numbers outside are no years of papers that anybody holds
_LATE = 9  # the month after which the next year is too near to be ruled out
_MOST = 1_000  # paragraphs; a longer text is a book, and would take minutes
_JUST_BEFORE = 12  # characters
_WHOLE_YEAR = re.compile(r"\d{4}")


class _Spoken(msgspec.Struct, frozen=True):
    """A time that the paper speaks of as past or present."""

    date: FuzzyDate
    words: str


def published(paragraphs: Sequence[str], code: str) -> tuple[FuzzyDate, str] | None:
    """The interval and why; None where the text names no time at all."""
    spoken = [s for p in paragraphs[:_MOST] for s in _spoken(p, code)]
    if not spoken:
        return None
    latest = max(spoken, key=lambda s: (str(s.date.earliest), s.words))
    because = f"the latest time it speaks of as past or present is “{latest.words}”"
    if day := _day_of_dateline(paragraphs, code, latest):
        return day[0], f"inferred: its dateline gives “{day[1]}” without a year, and {because}"
    counted = next((w for p in paragraphs for w in _words("counted").words(p)), "")
    if counted and latest.date.latest and (latest.date.latest.month > _LATE or _WHOLE_YEAR.fullmatch(latest.date.edtf)):
        # words like "last year" would be counted from the first year of an open interval; this one keeps them ambiguous
        interval = FuzzyDate(f"{latest.date.earliest}/{latest.date.latest.year + 1}-12-31?")
        return interval, f"inferred: {because}, late enough for the paper to be of the next year; what it calls “{counted}” is open"
    return FuzzyDate(f"{latest.date.earliest}/.."), f"inferred: {because}"


def _spoken(paragraph: str, code: str) -> Iterator[_Spoken]:
    for found in dates(paragraph, code):
        if not found.date or not found.date.earliest or not found.date.latest or not _YEARS[0] <= found.date.earliest.year <= _YEARS[1]:
            continue
        clause = _CLAUSE.split(paragraph[: found.start])[-1]
        if not _words("ahead").found(clause) and not _words("up_to").found(clause[-_JUST_BEFORE:]):
            yield _Spoken(found.date, paragraph[found.start : found.end])


def _day_of_dateline(paragraphs: Sequence[str], code: str, latest: _Spoken) -> tuple[FuzzyDate, str] | None:
    """The first such day after the latest time spoken of; it may also be one of a later year, so the end stays open."""
    words = next((d.date for p in paragraphs if (d := dateline(p, is_whole=True)) and d.date), "")
    if not words or not latest.date.earliest:
        return None
    for year in (latest.date.earliest.year, latest.date.earliest.year + 1):
        written = f"{year}年{words}" if words.endswith("日") else f"{words}, {year}" if words[0].isalpha() else f"{words} {year}"
        day = next((d.date for d in dates(written, code) if d.date and d.date.earliest == d.date.latest), None)
        if day and day.earliest and day.earliest >= latest.date.earliest:
            return FuzzyDate(f"{day.earliest}/.."), words
    return None


@cache
def _words(name: str) -> Vocabulary:
    table = tomllib.loads(resources.files(__package__).joinpath("inferred.toml").read_text(encoding="utf-8"))
    return Vocabulary(w for words in table[name].values() for w in words)
