"""The day of publication that a paper states in its own text: in a dateline, or on a line of its own near its head or at its foot."""

import re
from collections.abc import Iterator, Sequence

from wherefrom.ingest.base import Piece
from wherefrom.ingest.dateline import after_label
from wherefrom.lang import FoundDate, language
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part

_HEAD = 12  # pieces: mastheads, titles and bylines stand before the date
_MASTHEAD = 3  # pieces that may hold it although they are page furniture
_FOOT = 3  # letters and official notices end with it
_SHORT = 120  # characters of a line that may be about nothing but the date
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LATER = re.compile(r"updat|last modified|обновл|изменен|更新|修改", re.IGNORECASE)
_AT_HEAD = 0.15  # share of a line that the date must be: it stands beside a name, a place, the reading time
_AT_FOOT = 0.6  # there it stands alone; otherwise it is a footnote's


def stated(text: str, pieces: Sequence[Piece], code: str) -> tuple[FuzzyDate, str] | None:
    """The date and where it stands, in words; None where the text states none in full."""
    read = [p for at, p in enumerate(pieces) if p.part is not Part.BOILERPLATE or at < _MASTHEAD]
    head = list(_before_prose(read[:_HEAD]))
    for piece in head:
        line = text[piece.start : piece.end]
        if (after := after_label(line)) and len(line) <= _SHORT and (found := _first_day(after, code)):
            return found, "text: a line that gives the date"
    for piece in read:
        if piece.part is Part.DATELINE and (found := _first_day(text[piece.start : piece.end], code)):
            return found, "dateline"
    for piece in head:
        if piece.part is not Part.TITLE and (found := _mostly_day(text[piece.start : piece.end], code, _AT_HEAD)):
            return found, "byline" if piece.part is Part.BYLINE else "text: a line at the head"
    for piece in _before_prose(read[: -_FOOT - 1 : -1]):
        if found := _mostly_day(text[piece.start : piece.end], code, _AT_FOOT):
            return found, "text: a line at the foot"
    return None


def _before_prose(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The lines at one end of a paper, until the running text begins."""
    for piece in pieces:
        if piece.end - piece.start > _SHORT and piece.part is Part.BODY:
            return
        yield piece


def _mostly_day(line: str, code: str, share: float) -> FuzzyDate | None:
    if len(line) > _SHORT:
        return None
    found = next((d for d in dates(line, code) if d.date and _DAY.fullmatch(d.date.edtf)), None)
    if not found or not found.date or _LATER.search(line[: found.start]):
        return None
    return found.date if found.end - found.start >= share * len(line) else None


def _first_day(words: str, code: str) -> FuzzyDate | None:
    return next((d.date for d in dates(words, code) if d.date and _DAY.fullmatch(d.date.edtf)), None)


def dates(words: str, code: str) -> list[FoundDate]:
    """The dates in some words that need no anchor; none in a language that the program does not read."""
    known = language(code)
    return known.dates(words, None) if known else []
