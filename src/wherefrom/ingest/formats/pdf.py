"""PDFs: the text of every page in the file's own order, cut into paragraphs by where it stands; scanned pages by OCR."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import pi

import pypdfium2
import pypdfium2.raw as pdfium

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument, UnsupportedFormat, WherefromError
from wherefrom.ingest.base import Found, Reading
from wherefrom.ingest.formats import layout, ocr
from wherefrom.ingest.formats.layout import Word
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part

media_types = ("application/pdf",)
reader = "pdf/1"

_LEAST = 8  # characters; a scanned page may have a number or a stamp as text
_DPI = 300  # what tesseract was trained for
_MOST_PIXELS = 40_000_000  # of a rendered page; A3 at 300 dpi has 17 million
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_LINE_HYPHENS = "\x02\ufffe"  # how pdfium marks a hyphen that it takes for one at a line's end
_FILE_NAME = re.compile(r".*\.[A-Za-z]{2,5}|[\w-]+")


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    document = _opened(data)
    lines, scans = Lines(limits), ocr.Scans(limits)
    for number, page in enumerate(document, start=1):
        lines.page()
        words = list(_words(page))
        found: Sequence[str] = layout.paragraphs(layout.lines(words))
        if sum(len(w.text) for w in words) < _LEAST and _has_something(page):
            found = scans.read(partial(_rendered, page), number) or found
        for paragraph in found:
            if "\t" in paragraph:
                lines.row(paragraph.split("\t"))
            else:
                lines.add(paragraph)
        page.close()
        alive()
    if not lines.characters:
        scans.must_not_be_all()
    lines.must_have_words("the PDF")
    pieces = lines.pieces()
    title = next((lines.characters[p.start : p.end] for p in pieces if p.part is Part.TITLE), "")
    return Reading(lines.characters, "", pieces, _found(document, title), scans.troubles, tuple(lines.pages))


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as reason:
        if "password" in str(reason).lower():
            raise UnsupportedFormat("the PDF is locked with a password; save it without one") from reason
        raise UnreadableDocument("the PDF is damaged and cannot be opened") from reason
    if len(document) == 0:
        raise UnreadableDocument("the PDF is empty: it has no pages")
    return document


def _words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    """The words of a page in the order of the file, with their boxes as people see the page."""
    text = page.get_textpage()
    width, height = page.get_size()
    turned = _turned(text)
    box, letters, edges = pdfium.FS_RECTF(), list[str](), list[tuple[float, float, float, float]]()
    for at in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text, at) or 32)
        if sign.isspace():
            if letters:
                yield _word(letters, edges)
                letters, edges = [], []
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        letters.append("-" if sign in _LINE_HYPHENS else sign)
        edges.append(_upright(box, turned, width, height))
    if letters:
        yield _word(letters, edges)


def _word(letters: list[str], edges: list[tuple[float, float, float, float]]) -> Word:
    left, top, right, bottom = zip(*edges, strict=True)
    written = "".join(letters).encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # pdfium gives some signs in two halves
    return Word(written, min(left), max(right), min(top), max(bottom))


def _turned(text: pypdfium2.PdfTextPage) -> int:
    """By how many quarters most of the letters are turned, clockwise."""
    count = text.count_chars()
    sample = [round(pdfium.FPDFText_GetCharAngle(text, at) / (pi / 2)) % 4 for at in range(0, count, max(1, count // 50))]
    return max(range(4), key=sample.count)


def _upright(box: pdfium.FS_RECTF, turned: int, width: float, height: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom, the page turned so that its letters stand upright; the PDF's own origin is below."""
    match turned:
        case 1:
            return height - box.bottom, -box.left, height - box.top, -box.right
        case 2:
            return -box.right, box.bottom, -box.left, box.top
        case 3:
            return box.bottom, -box.right, box.top, -box.left
        case _:
            return box.left, height - box.top, box.right, height - box.bottom


def _has_something(page: pypdfium2.PdfPage) -> bool:
    return next(iter(page.get_objects(max_depth=3)), None) is not None


def _rendered(page: pypdfium2.PdfPage) -> bytes:
    """The page as a grey picture (PGM), which tesseract reads from its input."""
    width, height = page.get_size()
    scale = min(_DPI / 72, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    rows = bytes(bitmap.buffer)
    data = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    head = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height)
    bitmap.close()
    return head + data


def _found(document: pypdfium2.PdfDocument, title: str) -> Found:
    said = document.get_metadata_dict()
    stated = " ".join(said.get("Title", "").split())
    made = _DATE.match(said.get("CreationDate", ""))
    return Found(
        title=title or ("" if _FILE_NAME.fullmatch(stated) else stated),
        byline=" ".join(said.get("Author", "").split()),
        made=_day("-".join(made.groups())) if made else None,
    )


def _day(written: str) -> FuzzyDate | None:
    try:
        return FuzzyDate(written)
    except WherefromError:
        return None
