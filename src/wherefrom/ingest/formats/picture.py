"""Pictures of pages (JPEG, PNG, TIFF, WebP, GIF, JPEG 2000): read by OCR."""

from collections.abc import Callable

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.base import Found, Reading
from wherefrom.ingest.formats import ocr
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("image/jpeg", "image/png", "image/tiff", "image/webp", "image/gif", "image/jp2")
reader = "picture/1"


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    lines, scans = Lines(limits), ocr.Scans(limits)
    for paragraph in scans.read(lambda: data, 1):
        if "\t" in paragraph:
            lines.row(paragraph.split("\t"))
        else:
            lines.add(paragraph)
    if not lines.characters:
        scans.must_not_be_all()
        raise UnreadableDocument("there are no words in the picture that could be read")
    pieces = lines.pieces()
    title = next((lines.characters[p.start : p.end] for p in pieces if p.part is Part.TITLE), "")
    return Reading(lines.characters, "", pieces, Found(title=title), scans.troubles)
