"""Bytes in; Document, Text and Blocks out."""

from collections.abc import Sequence

from wherefrom.config import Config
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.ingest import decisions, inferred, isolated, paper, published
from wherefrom.ingest.base import Piece, Reading
from wherefrom.ingest.containers import ARCHIVES
from wherefrom.ingest.formats import tesseract
from wherefrom.ingest.reading import Place
from wherefrom.ingest.sniff import Sniffed
from wherefrom.lang.detect import UNKNOWN, detect
from wherefrom.model import Absence, Block, Decision, Document, File, FuzzyDate, Paper, Problem, Records, Text
from wherefrom.model.document import Part
from wherefrom.model.ids import content_id

_NOTHING_ELSE = "nothing but adverts and page furniture was found; the text is kept, and a paragraph can be restored"
_BY_MAIL = frozenset({Paper.INVOICE, Paper.STATEMENT, Paper.BOOKING, Paper.CUSTOMS})  # more than the mails they come as
_AHEAD = frozenset({Paper.BOOKING})  # papers whose dates lie ahead of them


def run(records: Records, settings: Config) -> list[Document | Text | Block | Problem]:
    """The document in one File, its text and its parts. Raises DocumentError when it cannot be read at all."""
    file, decided = records.one(File), records.all(Decision)
    if file.trouble or not file.sha256:
        raise (LimitExceeded if file.turned_away else UnreadableDocument)(file.trouble or "the file could not be read, and no reason is known")
    taken = isolated.take(Place(file.path, file.member, file.name, file.sha256), settings.limits)
    sniffed, reading = taken.sniffed, taken.reading
    text = Text(content_id("text", file.sha256, taken.reader), file.sha256, taken.reader, reading.characters, reading.pages)
    found = [Block(file.sha256, text.id, p.start, p.end, p.part, p.reason) for p in reading.pieces]
    blocks = decisions.apply_to_blocks(found, reading.characters, decided, file.sha256)
    document = _document(file, sniffed, reading, blocks, decided)
    is_empty = sniffed.media_type not in ARCHIVES and not any(b.is_read for b in blocks)
    troubles = [*reading.troubles, *([_NOTHING_ELSE] if is_empty else [])]
    return [document, text, *blocks, *(_problem(file, t) for t in troubles)]


def prepare() -> None:
    """Start what reading needs, before a lock is taken: a process that is just being started holds its parent's locks for a moment."""
    isolated.ready()
    machine()


def machine() -> tuple[str, ...]:
    """What reading depends on besides papers and settings: the language models of this machine's tesseract."""
    return tuple(sorted(tesseract.models()))


def _problem(file: File, message: str) -> Problem:
    return Problem("ingest", file.sha256, "UnreadableDocument", message, partly=True)


def _document(file: File, sniffed: Sniffed, reading: Reading, blocks: Sequence[Block], decided: Sequence[Decision]) -> Document:
    given, found = file.given, reading.found
    own = "\n".join(reading.characters[b.start : b.end] for b in blocks if b.is_read)
    language = given.language or _language(own or reading.characters, found.language)
    kind, why = paper.sort(own, any(b.part in (Part.BYLINE, Part.DATELINE) for b in blocks))
    if sniffed.media_type == "message/rfc822" and kind not in _BY_MAIL:
        kind, why = Paper.MAIL, "it is a mail"
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
    if kind not in _AHEAD and (told := inferred.published(own, language)):
        return told
    return (reading.found.made, "metadata: the day on which the file was made") if reading.found.made else (Absence.NOT_STATED, "")
