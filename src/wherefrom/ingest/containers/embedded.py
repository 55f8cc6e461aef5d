"""What is embedded in a Word, Excel or PowerPoint file: other documents, and pictures big enough to be scanned pages."""

from pathlib import PurePosixPath
from typing import BinaryIO

from wherefrom.config import Limits
from wherefrom.ingest.containers import zipped
from wherefrom.ingest.containers.names import shown

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".jp2"})
_SCAN = 60_000  # bytes of a picture; a page worth reading does not fit into fewer, logos and signatures do


class Embedded:
    """The papers in one Office file, without the parts that it consists of."""

    def __init__(self, archive: zipped.Zipped, sizes: dict[str, int]) -> None:
        self._archive = archive
        inside = [n for n in archive.names if _is_paper(PurePosixPath(n), sizes.get(n, 0))]
        self.names = shown(PurePosixPath(n).name for n in inside)
        self._inside = dict(zip(self.names, inside, strict=True))

    def read(self, name: str) -> bytes:
        return self._archive.read(self._inside[name])


def open(stream: BinaryIO, name: str, limits: Limits) -> Embedded:
    archive = zipped.open(stream, name, limits)
    return Embedded(archive, archive.sizes)


def _is_paper(path: PurePosixPath, size: int) -> bool:
    if "embeddings" in path.parts:
        return True
    return "media" in path.parts and path.suffix.lower() in _PICTURES and size >= _SCAN
