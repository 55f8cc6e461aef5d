"""What an ingestor provides: bytes in, one reading out. One module of `formats/` for each kind of file."""

from collections.abc import Callable
from typing import Protocol

import msgspec

from wherefrom.config import Limits
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the characters with a part to play, before it is a Block; `reason` is set for boilerplate only."""

    start: int
    end: int
    part: Part
    reason: str = ""


class Found(msgspec.Struct, frozen=True):
    """What the file says of itself, each value with where it stood; empty or None where it says nothing.

    `made` is the day on which the file was made, which may be years after the paper was: it counts when nothing else is known.
    """

    title: str = ""
    byline: str = ""
    publisher: str = ""
    publisher_basis: str = ""
    published: FuzzyDate | None = None
    published_basis: str = ""
    made: FuzzyDate | None = None
    language: str = ""


class Reading(msgspec.Struct, frozen=True):
    """The characters of a file, the pieces that cover them (in order, apart), and what the file says of itself.

    `pages` are the offsets at which pages begin. `troubles` are sentences about what could not be read; the rest was.
    """

    characters: str
    encoding: str
    pieces: tuple[Piece, ...]
    found: Found = Found()
    troubles: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()


class Ingestor(Protocol):
    """Reads some media types. A module with these names will do.

    `reader` names the ingestor and its version: it goes into the identifier of the text, so raise it whenever the same
    bytes give other characters. `read` raises DocumentError for what it foresees (anything else is taken for damage), opens
    nothing but the bytes it is given, never drops words of the paper without a trace, and asks `noise` for adverts in the
    running text. It runs in a process of its own (`isolated`) and calls `alive` now and then when reading may take long.
    """

    media_types: tuple[str, ...]
    reader: str

    def score(self, sniffed: Sniffed) -> float:
        """How sure it is that it can read this, 0 to 1."""
        ...

    def read(self, data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading: ...
