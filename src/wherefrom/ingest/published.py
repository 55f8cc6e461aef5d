"""The day of publication that a paper states in its own text: in a dateline, or on a line of its own near its head or at its foot."""

import re
from collections.abc import Sequence

from wherefrom.ingest.base import Piece
from wherefrom.ingest.dateline import after_label
from wherefrom.lang import FoundDate, language
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part

_HEAD = 12  # pieces: mastheads, titles and bylines stand before the date
_FOOT = 3  # letters and official notices end with it
_SHORT = 120  # characters of a line that may be about nothing but the date
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LATER = re.compile(r"updat|last modified|обновл|изменен|更新|修改", re.IGNORECASE)
_MOSTLY = 0.2  # share of a line that the date must be


def stated(text: str, pieces: Sequence[Piece], code: str) -> tuple[FuzzyDate, str] | None:
    """The date and where it stands, in words; None where the text states none in full."""
    read = [p for p in pieces if p.part is not Part.BOILERPLATE]
    for piece in read[:_HEAD]:
        line = text[piece.start : piece.end]
        if (after := after_label(line)) and len(line) <= _SHORT and (found := _first_day(after, code)):
            return found, "text: a line that gives the date"
    for piece in read:
        if piece.part is Part.DATELINE and (found := _first_day(text[piece.start : piece.end], code)):
            return found, "dateline"
    return _on_a_line(text, read, code)


def _on_a_line(text: str, read: Sequence[Piece], code: str) -> tuple[FuzzyDate, str] | None:
    """A short line at the head, before the running text begins, or at the foot, which is mostly a date."""
    for piece in read[:_HEAD]:
        line = text[piece.start : piece.end]
        if len(line) > _SHORT and piece.part is Part.BODY:
            break
        if piece.part is not Part.TITLE and (found := _mostly_day(line, code)):
            return found, "byline" if piece.part is Part.BYLINE else "text: a line at the head"
    for piece in reversed(read[-_FOOT:]):
        if found := _mostly_day(text[piece.start : piece.end], code):
            return found, "text: a line at the foot"
    return None


def _mostly_day(line: str, code: str) -> FuzzyDate | None:
    if len(line) > _SHORT:
        return None
    found = next((d for d in dates(line, code) if d.date and _DAY.fullmatch(d.date.edtf)), None)
    if not found or not found.date or _LATER.search(line[: found.start]):
        return None
    return found.date if found.end - found.start >= _MOSTLY * len(line) else None


def _first_day(words: str, code: str) -> FuzzyDate | None:
    return next((d.date for d in dates(words, code) if d.date and _DAY.fullmatch(d.date.edtf)), None)


def dates(words: str, code: str) -> list[FoundDate]:
    """The dates in some words that need no anchor; none in a language that the program does not read."""
    known = language(code)
    try:
        return known.dates(words, None) if known else []
    except ModuleNotFoundError:  # a language whose dates are not there yet
        return []
