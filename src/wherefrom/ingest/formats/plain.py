"""Plain text and Markdown: the characters are the file's own, unchanged but for a dropped byte-order mark."""

from collections.abc import Callable

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest import blocks
from wherefrom.ingest.base import Found, Piece, Reading
from wherefrom.ingest.encoding import decode, is_blank
from wherefrom.ingest.limits import check_characters, check_text_bytes
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("text/plain", "text/markdown")
reader = "plain/1"


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    check_text_bytes(len(data), limits)
    decoded = decode(data)
    check_characters(len(decoded.characters), limits)
    if is_blank(decoded.characters):
        raise UnreadableDocument("the file is empty: there is nothing in it to read")
    troubles = (f"{decoded.lost} bytes are not valid {decoded.encoding.upper()} and stand as the sign \ufffd",) if decoded.lost else ()
    pieces = blocks.pieces(decoded.characters, markdown=sniffed.media_type == "text/markdown")
    return Reading(decoded.characters, decoded.encoding, pieces, _found(decoded.characters, pieces), troubles)


def _found(text: str, pieces: tuple[Piece, ...]) -> Found:
    """What the text says of itself."""
    first = {p.part: text[p.start : p.end] for p in reversed(pieces)}
    agency = blocks.agency(text, pieces)
    return Found(
        title=blocks.plain_title(first.get(Part.TITLE, "")),
        byline=first.get(Part.BYLINE, ""),
        publisher=agency,
        publisher_basis="dateline" if agency else "",
    )
