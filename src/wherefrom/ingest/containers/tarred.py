"""Tar archives, read in place."""

import tarfile
from typing import BinaryIO

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.ingest.containers.names import shown
from wherefrom.ingest.limits import unpack


class Tarred:
    """An opened tar archive."""

    def __init__(self, archive: tarfile.TarFile, limits: Limits) -> None:
        self._archive, self._limits = archive, limits
        entries = []
        for entry in archive:
            if not entry.isdir():
                entries.append(entry)
            if len(entries) > limits.members:  # whoever asked refuses it for their number
                break
        self.names = shown(e.name for e in entries)
        self._entries = dict(zip(self.names, entries, strict=True))

    def read(self, name: str) -> bytes:
        entry = self._entries[name]
        if not entry.isreg():
            raise UnreadableDocument("a link or a device in an archive, which is not followed")
        if entry.size > self._limits.file_bytes:
            raise LimitExceeded(f"it has {entry.size:,} bytes and the limit is {self._limits.file_bytes:,}; unpack it by hand if it is a paper")
        try:
            stream = self._archive.extractfile(entry)
            if stream is None:
                raise UnreadableDocument("it is damaged and cannot be unpacked")
            return unpack(stream.read, entry.size, self._limits)
        except (tarfile.TarError, OSError, EOFError) as reason:
            raise UnreadableDocument("it is damaged and cannot be unpacked") from reason


def open(stream: BinaryIO, name: str, limits: Limits) -> Tarred:
    try:
        return Tarred(tarfile.open(fileobj=stream, mode="r:"), limits)
    except (tarfile.TarError, OSError, EOFError, ValueError) as reason:
        raise UnreadableDocument("the archive is damaged: its list of contents cannot be read") from reason
