"""Scanned pages to words, by tesseract when it is there.

The script is found out first (tesseract's own detection, a third of a second) and decides on the language models, because the
right one alone reads better than all at once. Pages are set straight before (`upright`); those on their side are turned by
tesseract, or, with too few words for that, tried in all four directions.
"""

from collections.abc import Callable, Sequence

from PIL import Image

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument, UnsupportedFormat
from wherefrom.ingest.formats import tesseract
from wherefrom.ingest.formats.tesseract import Page
from wherefrom.ingest.formats.upright import as_pgm, upright

_LITTLE = 70  # of 100; clean print comes to 90 and more
_QUARTERS = (Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)
NO_OCR = "a scanned page; OCR comes with tesseract: install tesseract-ocr with the languages of your papers and run again"


class Scans:
    """The scanned pages of one paper, and what there is to say about them afterwards."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._script = ""
        self._read = 0
        self._left: list[int] = []
        self._broken: list[int] = []
        self._doubtful: list[tuple[int, float]] = []

    def read(self, picture: Callable[[], Image.Image], number: int) -> Sequence[str]:
        """The paragraphs of a page; none where it cannot be read."""
        if not tesseract.models() or self._read >= self._limits.ocr_pages:
            self._left.append(number)
            return ()
        self._read += 1
        try:
            page = self._page(upright(picture()))
        except UnreadableDocument:
            self._broken.append(number)
            return ()
        if page.paragraphs and page.confidence < _LITTLE:
            self._doubtful.append((number, page.confidence))
        return page.paragraphs

    def _page(self, grey: Image.Image) -> Page:
        image = as_pgm(grey)
        if self._script:  # most pages are in the script of the one before
            page = tesseract.recognise(image, self._script, self._limits)
            if page.confidence >= _LITTLE:
                return page
        self._script = tesseract.script(image, self._limits)
        page = tesseract.recognise(image, self._script, self._limits)
        # with few words on it, a page that stands on its head is not known to, whatever its script
        for quarter in _QUARTERS[: 1 if self._script else len(_QUARTERS)]:
            if page.confidence >= _LITTLE:
                break
            turned = tesseract.recognise(as_pgm(grey.transpose(quarter)), self._script, self._limits)
            page = max(page, turned, key=lambda p: p.confidence)
        return page

    def must_not_be_all(self) -> None:
        """Raise DocumentError when pages were left unread, and there is nothing else to read."""
        if self._left and not tesseract.models():
            raise UnsupportedFormat(NO_OCR)
        if self._broken:
            raise UnreadableDocument("it could not be read: tesseract took too long or gave up")

    @property
    def troubles(self) -> tuple[str, ...]:
        found = []
        if self._left:
            why = f"only {self._limits.ocr_pages} scanned pages of a paper are read (ocr_pages under [limits])" if tesseract.models() else NO_OCR
            found.append(f"page {numbers(self._left)}: {why}")
        if self._broken:
            found.append(f"page {numbers(self._broken)}: could not be read: tesseract took too long or gave up")
        if self._doubtful:
            pages, least = numbers([n for n, _ in self._doubtful]), min(c for _, c in self._doubtful)
            found.append(f"page {pages}: the scan is hard to read (sure of {least:.0f} in 100 letters); hold quotes against it")
        return tuple(found)


def numbers(pages: Sequence[int]) -> str:
    """Page numbers in words, the first few."""
    return ", ".join(map(str, pages[:5])) + (f" and {len(pages) - 5} more" if len(pages) > 5 else "")
