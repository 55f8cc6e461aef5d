"""What a list format provides, and what all of them share: how a damaged list is refused.

A list is taken whole or not at all: half a list would call a listed party clean.
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from wherefrom.errors import WatchlistError
from wherefrom.model import Listing

UNDATED = "undated"
NOTE = ".installed.json"
# A format is recognised by so much of a file.
_BEGINNING = 65_536
# What a list opens with before its table: some say their date on a line of its own.
_LINES = 5
# The United States Treasury ends its files with the old end-of-file sign.
_BLANK = b"\x1a\r\n\t "
_DATE = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


class Source:
    """A list's file: where it lies, how it begins, and its whole text for the formats that need it at once."""

    def __init__(self, path: Path) -> None:
        """Raises WatchlistError when it is missing, a directory, unreadable, empty or not text."""
        self.path = path
        data = _read(path, _BEGINNING)
        if not data.strip(_BLANK):
            raise WatchlistError(f"{path} is empty; fetch the list again")
        if b"\0" in data:
            raise WatchlistError(f"{path} is not text, so it is no list this program knows; unpack it, or save it as CSV in UTF-8")
        self.beginning = data.decode("utf-8-sig", errors="replace")
        self.lines = [line for line in self.beginning.splitlines() if line.strip()][:_LINES]

    @property
    def head(self) -> str:
        """The first line that is not empty."""
        return self.lines[0]

    @cached_property
    def text(self) -> str:
        """Raises WatchlistError when it is not in UTF-8."""
        return read_text(self.path)


class Content(NamedTuple):
    """What was found: the list's name and version in its own words, and its entries."""

    name: str
    version: str
    listings: list[Listing]


class Format(Protocol):
    """One list format: a module with these three. Never skips an entry it cannot read: it raises WatchlistError by `damaged`."""

    TITLE: str  # for messages

    def recognises(self, source: Source) -> bool:
        """Whether the content is of this format, judged by its beginning; the file's name does not count."""
        ...

    def read(self, source: Source) -> Content: ...


def damaged(path: Path, what: str, line: int | None = None) -> WatchlistError:
    """The error for a list that cannot be trusted, in one sentence: which file, where, what is wrong, what to do."""
    where = f"{path}, line {line}" if line else str(path)
    return WatchlistError(f"{where}: {what}; nothing of this list was used, so correct it or fetch it again")


def read_text(path: Path) -> str:
    """The file's text, all of it. Raises WatchlistError when it is missing, a directory, unreadable or not in UTF-8."""
    data = _read(path).rstrip(_BLANK)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise damaged(path, "it is not in UTF-8", data.count(b"\n", 0, reason.start) + 1) from reason


def _read(path: Path, most: int = -1) -> bytes:
    if not path.exists():
        raise WatchlistError(f"there is no list at {path}; give the path of a list's file")
    if path.is_dir():
        raise WatchlistError(f"{path} is a directory; give the list's file in it")
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as reason:
        raise WatchlistError(f"{path} cannot be read ({reason.strerror}); check its permissions") from reason


def csv_rows(path: Path, text: str, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with the line each ends on; empty rows are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as reason:
        raise damaged(path, f"the table breaks off or its quotation marks do not pair ({reason})", reader.line_num) from reason


def first_row(source: Source, delimiter: str = ",", line: int = 0) -> list[str]:
    """The cells of the first line (or a later one), for recognising a format; never raises."""
    return next(csv.reader(source.lines[line : line + 1], delimiter=delimiter), [])


def date_of_file(path: Path) -> str:
    """The date in a file's name, else the one noted when it was installed, `undated` when there is neither.

    The file's own time says when it was copied, not what it holds.
    """
    found = _DATE.search(path.stem)
    return "-".join(found.groups()) if found else read_note(path.parent).dates.get(path.name) or UNDATED


class Note(msgspec.Struct, frozen=True):
    """What is noted beside the files of an installed list: where they come from and, by file, the date each had there."""

    source: str = ""
    dates: dict[str, str] = {}


def read_note(folder: Path) -> Note:
    """The note in a folder; an empty one when there is none that can be read."""
    try:
        return msgspec.json.decode((folder / NOTE).read_bytes(), type=Note)
    except (OSError, msgspec.DecodeError):
        return Note()


# How publishers write dates: 2031-04-05 with or without a time, 05/04/2031, 05-Apr-2031, 5 April 2031.
_WRITTEN = ("%Y-%m-%d", "%d/%m/%Y", "%d-%b-%Y", "%d %b %Y", "%d %B %Y")


def date_written(words: str) -> str:
    """A date in a publisher's words as an ISO date; empty when it is none."""
    for words_, form in ((w, f) for w in (words.strip(), words.strip()[:10]) for f in _WRITTEN):
        try:
            return datetime.strptime(words_, form).date().isoformat()
        except ValueError:
            continue
    return ""


def name_of_file(path: Path) -> str:
    """What to call a list that does not say its name."""
    return _DATE.sub("", path.stem).strip(" -_.") or path.stem


def unique(values: list[str]) -> tuple[str, ...]:
    """Values without repetition or blanks, in order."""
    return tuple(dict.fromkeys(v.strip() for v in values if v and v.strip()))
