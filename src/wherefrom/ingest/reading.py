"""From a file, or a member of one, to its reading: what the child process does for one paper."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import DocumentError, UnreadableDocument, UnsupportedFormat
from wherefrom.ingest import members
from wherefrom.ingest.base import Reading
from wherefrom.ingest.containers import ARCHIVES
from wherefrom.ingest.formats import archive, ingestor
from wherefrom.ingest.limits import must_be, read_bytes
from wherefrom.ingest.sniff import Sniffed, sniff, sniff_stream


class Place(msgspec.Struct, frozen=True):
    """Where the bytes of a paper are, and what they must be."""

    path: str
    member: tuple[str, ...]
    name: str
    sha256: str


class Taken(msgspec.Struct, frozen=True, tag=True):
    """A paper as it was read, by which reader, and what sort of file it is."""

    sniffed: Sniffed
    reader: str
    reading: Reading


def take(place: Place, limits: Limits, alive: Callable[[], None]) -> Taken:
    """Read one paper. Raises DocumentError and nothing else, but for MemoryError."""
    sniffed = Sniffed("", "")
    try:
        if not place.member and (sniffed := _on_disk(place)).media_type in ARCHIVES:
            return _archive(place, sniffed, limits)
        data = members.read(place.path, place.member, limits) if place.member else read_bytes(place.path, place.sha256, limits)
        must_be(data, place.sha256)
        sniffed = sniff(data, place.name)
        if sniffed.media_type in ARCHIVES:
            return _archive(place, sniffed, limits)
        reader = ingestor(sniffed.media_type)
        if not reader:
            raise UnsupportedFormat(f"{sniffed.name}: {sniffed.advice or 'nothing here reads such files'}")
        return Taken(sniffed, reader.reader, reader.read(data, sniffed, limits, alive))
    except (DocumentError, MemoryError):
        raise
    except Exception as reason:  # libraries fail in many ways on hostile files
        raise UnreadableDocument(
            f"{sniffed.name or 'the file'}: damaged, or written in a way that is not understood here ({type(reason).__name__})"
        ) from reason


def _on_disk(place: Place) -> Sniffed:
    """Archives may be too big for memory, and are told apart before anything is read."""
    try:
        with Path(place.path).open("rb") as stream:
            return sniff_stream(stream, place.name)
    except OSError as reason:
        raise UnreadableDocument(f"the file could not be read: {reason.strerror or type(reason).__name__}") from reason


def _archive(place: Place, sniffed: Sniffed, limits: Limits) -> Taken:
    return Taken(sniffed, archive.reader, archive.listing(members.contents(place.path, place.member, limits)))
