"""Mailboxes in the mbox format: one mail after the other, each begun by a line `From ...`.

Mails are named by their number: `box.mbox/2.eml` is the second. Their bytes are those between the separators, `>From`
quoting undone.
"""

import re
from typing import BinaryIO

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument

# as mail programs write it; "From here on" at the start of a paragraph is none
_SEPARATOR = re.compile(rb"From \S+.*\d\d:\d\d")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


class Mailbox:
    """An opened mailbox: where each mail stands in it."""

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self._stream, self._limits = stream, limits
        self._places = _places(stream, limits)
        self.names = tuple(f"{n}.eml" for n in range(1, len(self._places) + 1))

    def read(self, name: str) -> bytes:
        start, end = self._places[int(name.removesuffix(".eml")) - 1]
        if end - start > self._limits.file_bytes:
            raise LimitExceeded(f"the mail has {end - start:,} bytes and the limit is {self._limits.file_bytes:,}")
        self._stream.seek(start)
        return _ESCAPED.sub(rb"\1", self._stream.read(end - start))


def open(stream: BinaryIO, name: str, limits: Limits) -> Mailbox:
    return Mailbox(stream, limits)


def _places(stream: BinaryIO, limits: Limits) -> list[tuple[int, int]]:
    """Where the mails begin and end, without their separators."""
    places: list[tuple[int, int]] = []
    at, start, blank = 0, -1, True
    stream.seek(0)
    # a line may be as long as the file: it is read in pieces, and only the first one can be a separator
    while line := stream.readline(limits.file_bytes):
        if blank and _SEPARATOR.match(line):
            if start >= 0:
                places.append((start, at))
            start = at + len(line)
        blank = not line.strip()
        at += len(line)
        if len(places) > limits.members:
            return places
    if start < 0:
        raise UnreadableDocument("no mail begins in it")
    return [*places, (start, at)]
