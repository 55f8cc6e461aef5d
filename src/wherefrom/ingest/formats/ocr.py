"""Scanned pages to words, by the system's tesseract when it is there.

The script is found out first (tesseract's own detection, a third of a second) and decides on the language models, because the
right one alone reads better than all at once. Pages that lie on their side or are askew are set right by tesseract.
"""

import csv
import io
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument, UnsupportedFormat
from wherefrom.ingest.formats import layout, rows
from wherefrom.ingest.formats.rows import Line, Word

_MODELS = {"Latin": ("eng",), "Cyrillic": ("rus", "eng"), "Han": ("chi_sim",), "HanS": ("chi_sim",)}
WANTED = ("rus", "eng", "chi_sim")  # at once, where the script cannot be told
_SCRIPT = re.compile(r"^Script: (\w+)", re.MULTILINE)
_LITTLE = 70  # of 100; clean print comes to 90 and more
_NOISE = 25  # of 100; signs below it are specks and lines
NO_OCR = "a scanned page; OCR comes with tesseract: install tesseract-ocr with the languages of your papers and run again"


class Page(msgspec.Struct, frozen=True):
    """What was read on a page: its paragraphs, and how sure tesseract is of the words, 0 to 100."""

    paragraphs: tuple[str, ...]
    confidence: float


class Scans:
    """The scanned pages of one paper, and what there is to say about them afterwards."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._script = ""
        self._read = 0
        self._left: list[int] = []
        self._doubtful: list[tuple[int, float]] = []

    def read(self, image: Callable[[], bytes], number: int) -> Sequence[str]:
        """The paragraphs of a page; none where it cannot be read."""
        if not models() or self._read >= self._limits.ocr_pages:
            self._left.append(number)
            return ()
        self._read += 1
        data = image()
        page = _recognised(data, self._script, self._limits) if self._script else None
        if page is None or page.confidence < _LITTLE:  # the first page, or one in another script
            self._script = script(data, self._limits)
            page = _recognised(data, self._script, self._limits)
        if page.paragraphs and page.confidence < _LITTLE:
            self._doubtful.append((number, page.confidence))
        return page.paragraphs

    def must_not_be_all(self) -> None:
        """Raise UnsupportedFormat when pages were left unread for want of tesseract, and there is nothing else to read."""
        if self._left and not models():
            raise UnsupportedFormat(NO_OCR)

    @property
    def troubles(self) -> tuple[str, ...]:
        found = []
        if self._left:
            why = NO_OCR if not models() else f"only {self._limits.ocr_pages} scanned pages of a paper are read (ocr_pages under [limits])"
            found.append(f"page {numbers(self._left)}: {why}")
        if self._doubtful:
            pages, least = numbers([n for n, _ in self._doubtful]), min(c for _, c in self._doubtful)
            found.append(f"page {pages}: the scan is hard to read (sure of {least:.0f} in 100 letters); hold quotes against it")
        return tuple(found)


def numbers(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages[:5])) + (f" and {len(pages) - 5} more" if len(pages) > 5 else "")


@cache
def models() -> frozenset[str]:
    """The language models that are installed; none when there is no tesseract."""
    program = shutil.which("tesseract")
    if not program:
        return frozenset()
    said = subprocess.run([program, "--list-langs"], capture_output=True, timeout=30, check=False).stdout.decode("utf-8", "replace")
    return frozenset(said.split("\n")[1:]) - {""}


def script(image: bytes, limits: Limits) -> str:
    """The script that most of a picture is in, as tesseract calls it; empty when it cannot tell."""
    if "osd" not in models():
        return ""
    found = _SCRIPT.search(_tesseract(image, ["--psm", "0", "-l", "osd"], limits, must_work=False))
    return found[1] if found else ""


def recognise(image: bytes, limits: Limits) -> Page:
    """One picture."""
    return _recognised(image, script(image, limits), limits)


def _recognised(image: bytes, written_in: str, limits: Limits) -> Page:
    wanted = [m for m in _MODELS.get(written_in, WANTED) if m in models()] or sorted(models() - {"osd"})
    mode = "1" if "osd" in models() else "3"
    return _page(_tesseract(image, ["--psm", mode, "-l", "+".join(wanted), "tsv"], limits))


def _tesseract(image: bytes, options: list[str], limits: Limits, must_work: bool = True) -> str:
    try:
        done = subprocess.run(
            ["tesseract", "stdin", "stdout", *options], input=image, capture_output=True, timeout=max(1, limits.seconds - 5), check=False
        )  # a little less than the parent waits
    except (OSError, subprocess.TimeoutExpired) as reason:
        raise UnreadableDocument("a scanned page could not be read: tesseract took too long or could not be started") from reason
    if done.returncode and must_work:
        raise UnreadableDocument("a scanned page could not be read: the picture is damaged, or of a kind that tesseract does not know")
    return done.stdout.decode("utf-8", "replace")


def _page(table: str) -> Page:
    """From tesseract's table of words. Its paragraphs are kept; rows of a table stay rows."""
    every = [
        r
        for r in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
        if r.get("level") == "5" and (r.get("text") or "").strip()
    ]
    words = [r for r in every if float(r["conf"]) >= _NOISE or any(c.isalnum() for c in r["text"])]
    page: list[list[Line]] = []
    for _, paragraph in groupby(words, key=lambda r: (r["page_num"], r["block_num"], r["par_num"])):
        page.append([rows.line([_word(r) for r in line]) for _, line in groupby(paragraph, key=lambda r: r["line_num"])])
    letters = sum(len(r["text"]) for r in words)
    sure = sum(float(r["conf"]) * len(r["text"]) for r in words) / letters if letters else 0.0
    return Page(tuple(layout.flowing(page)), sure)


def _word(row: dict[str, str]) -> Word:
    left, top = float(row["left"]), float(row["top"])
    return Word(row["text"], left, left + float(row["width"]), top, top + float(row["height"]), spaced=False)
