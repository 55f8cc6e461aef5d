"""A text put together line by line by the readers of formats that are no text themselves."""

import re
from collections.abc import Iterable

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest import blocks
from wherefrom.ingest.base import Piece
from wherefrom.ingest.formats.rows import EAST_ASIAN
from wherefrom.ingest.limits import check_characters
from wherefrom.model.document import Part

# no letters of any script: what ends a line inside a cell, control characters, halves of characters, and XML's non-characters
_NOT_SHOWN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")
_SPACE = re.compile(r"[\r\n\v\f\t\x85\u2028\u2029]+| {2,}")


class Lines:
    """Lines, one a paragraph, with the part that each plays where the file tells, and the pages they stand on."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lines: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._known: dict[int, Part] = {}
        self._aside: dict[int, str] = {}
        self._length = 0
        self.pages: list[int] = []

    @property
    def last(self) -> str:
        """The last line; empty before the first, and when it is no part of the paper."""
        return "" if not self._lines or len(self._lines) - 1 in self._aside else self._lines[-1]

    def page(self, continued: str = "") -> None:
        """A page begins: with the next line, or with the words that end the last one."""
        if continued := _NOT_SHOWN.sub("", continued):
            space = "" if continued[0] >= EAST_ASIAN else " "
            self._length += len(space)
            self._lines[-1] += space
            self.pages.append(self._length - 1)
            self._lines[-1] += continued
            self._length += len(continued)
            self._spans[-1] = (self._spans[-1][0], self._length - 1)
        else:
            self.pages.append(self._length)

    def add(self, words: str, part: Part | None = None, aside: str = "") -> None:
        """A paragraph; one that was broken into lines by hand becomes several. `aside` is why it is no part of the paper."""
        for line in _BREAK.split(_NOT_SHOWN.sub("", words)):
            if stripped := line.strip():
                if aside:
                    self._aside[len(self._spans)] = aside
                self._put(stripped, part)

    def row(self, cells: Iterable[str]) -> None:
        """A row of a table: its cells with tabs between them, none after the last that is filled."""
        written = [_SPACE.sub(" ", _NOT_SHOWN.sub("", c)).strip() for c in cells]
        while written and not written[-1]:
            written.pop()
        if any(written):
            self._put("\t".join(written), Part.TABLE)

    def _put(self, line: str, part: Part | None) -> None:
        if part:
            self._known[len(self._spans)] = part
        lead = len(line) - len(line.lstrip())  # a row may begin with empty cells
        self._spans.append((self._length + lead, self._length + len(line)))
        self._lines.append(line)
        self._length += len(line) + 1
        check_characters(self._length, self._limits)

    @property
    def characters(self) -> str:
        return "\n".join(self._lines)

    def pieces(self) -> tuple[Piece, ...]:
        """What every line is: as the file says, else as in plain text."""
        aside = {self._spans[at][0]: reason for at, reason in self._aside.items()}
        found = blocks.labelled(self.characters, self._spans, self._known)
        return tuple(Piece(p.start, p.end, Part.BOILERPLATE, aside[p.start]) if p.start in aside else p for p in found)

    def must_have_words(self, what: str) -> None:
        """Raise UnreadableDocument when there is nothing to read."""
        if not self._lines:
            raise UnreadableDocument(f"{what} is empty: there are no words in it")
