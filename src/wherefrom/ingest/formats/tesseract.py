"""The system's tesseract: which languages it has, which script a page is in, and the words on it.

Pictures go to it and tables of words come back through pipes; nothing is written to disk.
"""

import csv
import io
import re
import shutil
import subprocess
from functools import cache
from itertools import groupby

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.formats import layout, rows
from wherefrom.ingest.formats.rows import Line, Word

WANTED = ("rus", "eng", "chi_sim")  # at once, where the script cannot be told
_MODELS = {"Latin": ("eng",), "Cyrillic": ("rus", "eng"), "Han": ("chi_sim",), "HanS": ("chi_sim",)}
_SCRIPT = re.compile(r"^Script: (\w+)", re.MULTILINE)
_NOISE = 25  # of 100; signs below it are specks and lines
_RUNS = 6  # for one page at most, which together must not take longer than a page may


class Page(msgspec.Struct, frozen=True):
    """What was read on a page: its paragraphs, and how sure tesseract is of the words, 0 to 100."""

    paragraphs: tuple[str, ...]
    confidence: float


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


def recognise(image: bytes, written_in: str, limits: Limits) -> Page:
    """The words of a picture in a script, as `script` calls it; in all languages together where that is empty."""
    wanted = [m for m in _MODELS.get(written_in, WANTED) if m in models()] or sorted(models() - {"osd"})
    mode = "1" if "osd" in models() else "3"
    return _page(_tesseract(image, ["--psm", mode, "-l", "+".join(wanted), "tsv"], limits))


def _tesseract(image: bytes, options: list[str], limits: Limits, must_work: bool = True) -> str:
    try:
        done = subprocess.run(
            ["tesseract", "stdin", "stdout", *options], input=image, capture_output=True, timeout=max(1, limits.seconds // _RUNS), check=False
        )
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
