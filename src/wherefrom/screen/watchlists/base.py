"""What a list format provides, and what all of them share: how a damaged list is refused.

A list is taken whole or not at all: half a list would call a listed party clean.
"""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from wherefrom.errors import WatchlistError
from wherefrom.model import Listing

UNDATED = "undated"
_DATE = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


class Source(NamedTuple):
    """A list's file as read: where it lies, its text, and its first line that is not empty."""

    path: Path
    text: str
    head: str


class Content(NamedTuple):
    """What was found: the list's name and version in its own words, its entries, and the other files of it that were read too."""

    name: str
    version: str
    listings: list[Listing]
    companions: tuple[Path, ...] = ()


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
    """The file's text. Raises WatchlistError when it is missing, a directory, unreadable, empty or not text."""
    if not path.exists():
        raise WatchlistError(f"there is no list at {path}; give the path of a list's file")
    if path.is_dir():
        raise WatchlistError(f"{path} is a directory; give the list's file in it")
    try:
        data = path.read_bytes()
    except OSError as reason:
        raise WatchlistError(f"{path} cannot be read ({reason.strerror}); check its permissions") from reason
    # the United States Treasury ends its files with the old end-of-file sign
    data = data.rstrip(b"\x1a\r\n ")
    if not data:
        raise WatchlistError(f"{path} is empty; fetch the list again")
    if b"\0" in data[:65536]:
        raise WatchlistError(f"{path} is not text, so it is no list this program knows; unpack it, or save it as CSV in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise damaged(path, "it is not in UTF-8", data.count(b"\n", 0, reason.start) + 1) from reason


def csv_rows(path: Path, text: str, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with the line each ends on; empty rows are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as reason:
        raise damaged(path, f"the table breaks off or its quotation marks do not pair ({reason})", reader.line_num) from reason


def first_row(source: Source, delimiter: str = ",") -> list[str]:
    """The cells of the first line, for recognising a format; never raises."""
    return next(csv.reader([source.head], delimiter=delimiter), [])


def date_in_name(path: Path) -> str:
    """The date in a file's name, `undated` when there is none. The file's own time says when it was copied, not what it holds."""
    found = _DATE.search(path.stem)
    return "-".join(found.groups()) if found else UNDATED


def name_of_file(path: Path) -> str:
    """What to call a list that does not say its name."""
    return _DATE.sub("", path.stem).strip(" -_.") or path.stem


def unique(values: list[str]) -> tuple[str, ...]:
    """Values without repetition or blanks, in order."""
    return tuple(dict.fromkeys(v.strip() for v in values if v and v.strip()))
