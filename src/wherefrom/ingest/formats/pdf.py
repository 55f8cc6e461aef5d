"""PDFs: the text of every page in the file's own order, cut into paragraphs by where it stands; scanned pages by OCR."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import pi

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument, UnsupportedFormat, WherefromError
from wherefrom.ingest.base import Found, Reading
from wherefrom.ingest.formats import layout, ocr, pagination, rows
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.formats.rows import Word
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part

media_types = ("application/pdf",)
reader = "pdf/1"

_LEAST = 8  # letters; with fewer there is no text on a page
_CAPTION = 200  # letters; with more, a big picture on a page is a picture
_DPI = 300  # what tesseract was trained for
_FEWEST = 1_200  # pixels of a page's shorter side; letters of a smaller scan are enlarged
_MOST_PIXELS = 40_000_000  # of a rendered page; A3 at 300 dpi has 17 million
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_LINE_HYPHENS = "\x02\ufffe"  # how pdfium marks a hyphen that it takes for one at a line's end
_FILE_NAME = re.compile(r".*\.[A-Za-z]{2,5}|[\w-]+")


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    document = _opened(data)
    lines, scans = Lines(limits), ocr.Scans(limits)
    pages: list[Sequence[str]] = []
    broken: list[int] = []
    for number in range(1, len(document) + 1):
        try:
            pages.append(_paragraphs(document[number - 1], number, scans))
        except pypdfium2.PdfiumError:
            pages.append(())
            broken.append(number)
        alive()
    pagination.lay(pages, lines)
    if not lines.characters:
        scans.must_not_be_all()
        if broken:
            raise UnreadableDocument("the PDF is damaged: none of its pages can be read")
    lines.must_have_words("the PDF")
    pieces = lines.pieces()
    title = next((lines.characters[p.start : p.end] for p in pieces if p.part is Part.TITLE), "")
    troubles = (*scans.troubles, *([f"page {ocr.numbers(broken)}: damaged, and cannot be read"] if broken else []))
    return Reading(lines.characters, "", pieces, _found(document, title), troubles, tuple(lines.pages))


def _paragraphs(page: pypdfium2.PdfPage, number: int, scans: ocr.Scans) -> Sequence[str]:
    """The paragraphs of a page, from a picture of it where that says more."""
    words = list(_words(page))
    found: Sequence[str] = layout.paragraphs(rows.lines(words))
    letters = sum(len(w.text) for w in words)
    if _is_scan(page, letters):
        seen = scans.read(partial(_rendered, page), number)
        found = seen if sum(map(len, seen)) > letters else found
    page.close()
    return found


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


def _is_scan(page: pypdfium2.PdfPage, letters: int) -> bool:
    """Whether the words of a page are in a picture, but for a stamp, a number or the line that a fax puts above it."""
    width, height = page.get_size()
    if letters < _LEAST:
        return next(iter(page.get_objects(max_depth=3)), None) is not None
    return letters < _CAPTION and next(_scales_of_scans(page, width * height), None) is not None


def _rendered(page: pypdfium2.PdfPage) -> Image.Image:
    """The page as a picture."""
    bitmap = page.render(scale=_scale(page), grayscale=True, may_draw_forms=True)
    grey = Image.frombuffer("L", (bitmap.width, bitmap.height), bytes(bitmap.buffer), "raw", "L", bitmap.stride, 1)
    bitmap.close()
    return grey


def _scale(page: pypdfium2.PdfPage) -> float:
    """As many pixels as the scan has itself, within reason: enlarging a scan makes it no clearer, and the size of its page may lie."""
    width, height = (max(1.0, side) for side in page.get_size())
    scale = min([_DPI / 72, *_scales_of_scans(page, width * height)])
    if scale * min(width, height) < _FEWEST:
        scale *= 2
    return float(min(scale, (_MOST_PIXELS / (width * height)) ** 0.5))


def _scales_of_scans(page: pypdfium2.PdfPage, area: float) -> Iterator[float]:
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > area / 2:
            yield picture.get_px_size()[0] / (right - left)


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
