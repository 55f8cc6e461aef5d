"""Web pages: the text is the page's own visible text; the main text in it is told from menus and the like by trafilatura."""

import re
from collections.abc import Callable

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest import blocks, noise
from wherefrom.ingest.base import Found, Piece, Reading
from wherefrom.ingest.encoding import decode, is_blank
from wherefrom.ingest.formats import maintext, metadata, page
from wherefrom.ingest.limits import check_characters, check_text_bytes
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("text/html",)
reader = "html/1"

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which the standard wants the declaration; browsers look at the first 1024


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    check_text_bytes(len(data), limits)
    declared = _DECLARED.search(data[:_HEAD])
    decoded = decode(data, declared[1].decode("ascii") if declared else "")
    tree = page.parse(decoded.characters)
    if tree is None:
        raise UnreadableDocument("the page is empty: there is no markup in it to read")
    found = metadata.of_page(tree)
    lines = page.lines(tree)
    characters = page.characters(lines)
    check_characters(len(characters), limits)
    if is_blank(characters):
        raise UnreadableDocument("the page is empty: there are no visible words in it")
    pieces = blocks.with_datelines(characters, noise.set_aside(characters, maintext.pieces(decoded.characters, characters, lines, found)))
    troubles = [f"{decoded.lost} bytes are not valid {decoded.encoding.upper()} and stand as the sign \ufffd"] if decoded.lost else []
    return Reading(characters, decoded.encoding, pieces, _completed(found, characters, pieces), tuple(troubles))


def _completed(found: Found, characters: str, pieces: tuple[Piece, ...]) -> Found:
    """What the page's head leaves out, from its text."""
    byline = found.byline or next((characters[p.start : p.end] for p in pieces if p.part is Part.BYLINE), "")
    agency = "" if found.publisher else blocks.agency(characters, pieces)
    if not agency:
        return msgspec.structs.replace(found, byline=byline)
    return msgspec.structs.replace(found, byline=byline, publisher=agency, publisher_basis="dateline")
