"""Zip archives. Nothing is written anywhere: members are unpacked into memory, counted while they are."""

import stat
import zipfile
from typing import BinaryIO

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.ingest.containers.names import shown
from wherefrom.ingest.limits import unpack
from wherefrom.ingest.plausible import plausibility

_UTF8 = 0x800  # the flag that says that a name is UTF-8
_ENCRYPTED = 0x1
# what archivers on Russian and Chinese Windows write without saying so
_CODE_PAGES = ("utf-8", "cp866", "gb18030", "cp437")


class Zipped:
    """An opened zip archive."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive, self._limits = archive, limits
        entries = [e for e in archive.infolist() if not e.is_dir()]
        names = shown(_name(e) for e in entries)
        self._entries = dict(zip(names, entries, strict=True))
        self.names = names
        self.sizes = {name: entry.file_size for name, entry in self._entries.items()}  # as the archive says

    def read(self, name: str) -> bytes:
        entry = self._entries[name]
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise UnreadableDocument("a link in an archive, which is not followed")
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableDocument("it is encrypted; unpack it with its password and give the folder")
        if entry.file_size > self._limits.file_bytes:
            raise LimitExceeded(
                f"it has {entry.file_size:,} bytes unpacked and the limit is {self._limits.file_bytes:,}; unpack it by hand if it is a paper"
            )
        try:
            with self._archive.open(entry) as stream:
                return unpack(stream.read, entry.compress_size, self._limits)
        except (LimitExceeded, MemoryError):
            raise
        except Exception as reason:  # the library fails in many ways on damaged archives
            raise UnreadableDocument("it is damaged and cannot be unpacked") from reason


def open(stream: BinaryIO, name: str, limits: Limits) -> Zipped:
    try:
        return Zipped(zipfile.ZipFile(stream), limits)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as reason:
        raise UnreadableDocument("the archive is damaged: its list of contents cannot be read") from reason


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant; the library takes every name that is not marked as UTF-8 for cp437."""
    if entry.flag_bits & _UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    readings = []
    for encoding in _CODE_PAGES:
        try:
            readings.append(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8":
            break
    return max(readings, key=plausibility)
