"""Bytes in; Document, Text and Blocks out."""

from collections.abc import Sequence

from wherefrom.config import Config
from wherefrom.errors import UnsupportedFormat
from wherefrom.ingest import decisions, inferred, paper, published
from wherefrom.ingest.base import Piece, Reading
from wherefrom.ingest.formats import ingestor
from wherefrom.ingest.limits import read_bytes
from wherefrom.ingest.sniff import Sniffed, sniff
from wherefrom.lang.detect import UNKNOWN, detect
from wherefrom.model import Absence, Block, Decision, Document, File, FuzzyDate, Paper, Problem, Records, Text
from wherefrom.model.document import Part
from wherefrom.model.ids import content_id

READS = "this version reads plain text, Markdown and HTML only"
_NOTHING_ELSE = "nothing but adverts and page furniture was found; the text is kept, and a paragraph can be restored"
_AHEAD = frozenset({Paper.BOOKING})  # papers whose dates lie ahead of them


def run(records: Records, settings: Config) -> list[Document | Text | Block | Problem]:
    """The document in one File, its text and its parts. Raises DocumentError when it cannot be read at all."""
    file, decided = records.one(File), records.all(Decision)
    data = read_bytes(file, settings.limits)
    sniffed = sniff(data, file.name)
    reader = ingestor(sniffed.media_type)
    if not reader:
        raise UnsupportedFormat(f"{sniffed.name}: {READS}")
    reading = reader.read(data, sniffed, settings.limits)
    text = Text(content_id("text", file.sha256, reader.reader), file.sha256, reader.reader, reading.characters)
    found = [Block(file.sha256, text.id, p.start, p.end, p.part, p.reason) for p in reading.pieces]
    blocks = decisions.apply_to_blocks(found, reading.characters, decided, file.sha256)
    document = _document(file, sniffed, reading, blocks, decided)
    troubles = [*reading.troubles, *([] if any(b.is_read for b in blocks) else [_NOTHING_ELSE])]
    return [document, text, *blocks, *(_problem(file, t) for t in troubles)]


def _problem(file: File, message: str) -> Problem:
    return Problem("ingest", file.sha256, "UnreadableDocument", message, partly=True)


def _document(file: File, sniffed: Sniffed, reading: Reading, blocks: Sequence[Block], decided: Sequence[Decision]) -> Document:
    given, found = file.given, reading.found
    own = "\n".join(reading.characters[b.start : b.end] for b in blocks if b.is_read)
    language = given.language or _language(own or reading.characters, found.language)
    kind, why = paper.sort(own, any(b.part in (Part.BYLINE, Part.DATELINE) for b in blocks))
    date, basis = _published(file, reading, blocks, decided, language, kind)
    publisher, publisher_basis = (given.publisher, "manifest") if given.publisher else (found.publisher, found.publisher_basis)
    return Document(
        id=file.sha256, name=file.name, media_type=sniffed.media_type, encoding=reading.encoding, language=language,
        paper=kind, paper_basis=why, title=given.title or found.title, byline=found.byline,
        publisher=publisher, publisher_basis=publisher_basis, published=date, published_basis=basis,
    )  # fmt: skip


def _language(text: str, stated: str) -> str:
    code = detect(text)
    return stated if code == UNKNOWN and stated else code


def _published(
    file: File, reading: Reading, blocks: Sequence[Block], decided: Sequence[Decision], language: str, kind: Paper
) -> tuple[FuzzyDate | Absence, str]:
    """In the order in which people trust them: a decision, the manifest, what the file says of itself, its text, what can be inferred."""
    if by_person := decisions.published(decided, file.sha256):
        return by_person
    if file.given.published:
        return FuzzyDate(file.given.published), "manifest"
    if reading.found.published:
        return reading.found.published, reading.found.published_basis
    pieces = [Piece(b.start, b.end, b.part, b.reason) for b in blocks]
    if stated := published.stated(reading.characters, pieces, language):
        return stated
    own = [reading.characters[b.start : b.end] for b in blocks if b.is_read]
    return (None if kind in _AHEAD else inferred.published(own, language)) or (Absence.NOT_STATED, "")
