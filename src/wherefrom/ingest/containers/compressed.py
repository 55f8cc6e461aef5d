"""Single files packed with gzip, bzip2 or xz; a tar archive in one is opened as if it were not packed."""

import bz2
import gzip
import io
import lzma
import zlib
from pathlib import PurePosixPath
from typing import BinaryIO

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.containers import tarred
from wherefrom.ingest.containers.names import shown
from wherefrom.ingest.limits import unpack
from wherefrom.ingest.sniff import sniff

_ENDINGS = frozenset({".gz", ".bz2", ".xz", ".tgz", ".tbz", ".txz"})
_TIMES = 4  # a packed tar archive may have so many times the bytes of one file: it is kept in memory


class Packed:
    """One file, unpacked."""

    def __init__(self, name: str, data: bytes) -> None:
        self.names = shown([_inner(name)])
        self._data = data

    def read(self, name: str) -> bytes:
        return self._data


def open(stream: BinaryIO, name: str, limits: Limits) -> Packed | tarred.Tarred:
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    magic = stream.read(6)
    stream.seek(0)
    try:
        with _unpacked(stream, magic) as unpacked:
            data = unpack(unpacked.read, size, limits, _TIMES * limits.file_bytes)
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError) as reason:
        raise UnreadableDocument("the archive is damaged and cannot be unpacked") from reason
    if sniff(data, "").media_type == "application/x-tar":
        return tarred.open(io.BytesIO(data), name, limits)
    return Packed(name, data)


def _unpacked(stream: BinaryIO, magic: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    if magic.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream)
    return bz2.BZ2File(stream) if magic.startswith(b"BZh") else lzma.LZMAFile(stream)


def _inner(name: str) -> str:
    """The name of the file inside: the archive's own without its ending."""
    path = PurePosixPath(name)
    return path.stem if path.suffix.lower() in _ENDINGS else path.name
