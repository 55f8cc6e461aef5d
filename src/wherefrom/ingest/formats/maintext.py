"""Which lines of a page are its main text: trafilatura decides, its paragraphs are found again in the page's own text.

What it leaves out is kept and labelled with the place it stood in.
"""

import re
from collections.abc import Iterator, Sequence

from wherefrom.ingest.base import Found, Piece
from wherefrom.ingest.dateline import is_byline
from wherefrom.ingest.formats.page import Line
from wherefrom.model.document import Part

_COVERED = 0.5  # share of a line's characters that must be main text
_RUN = 24  # characters of a paragraph looked for where the whole of it is not found
_HEADING = re.compile(r"h[1-6]\b")
_PLACES = (  # (what an element or its class says, the reason), the first that fits, from the innermost element outwards
    (re.compile(r"^nav\b|\b(?:menu|navigation|navbar|breadcrumbs?)\b", re.IGNORECASE), "menu"),
    (re.compile(r"^footer\b|\bfooter\b", re.IGNORECASE), "foot of the page"),
    (re.compile(r"^aside\b|\bsidebar\b", re.IGNORECASE), "beside the main text"),
    (re.compile(r"\b(?:comments?|disqus)\b", re.IGNORECASE), "readers' comments"),
    (re.compile(r"\b(?:related|recommended|more-stories|most-read|trending)\b", re.IGNORECASE), "points to other stories"),
    (re.compile(r"\b(?:share|social|sharing)\b", re.IGNORECASE), "page furniture: sharing"),
    (re.compile(r"\b(?:advert\w*|ad|ads|sponsored|promo)\b", re.IGNORECASE), "marked as an advert"),
    (re.compile(r"\b(?:cookie\w*|consent|newsletter|subscribe|paywall)\b", re.IGNORECASE), "page furniture"),
    (re.compile(r"^(?:form|button)\b", re.IGNORECASE), "a form"),
    (re.compile(r"^header\b", re.IGNORECASE), "head of the page"),
)
_CREDIT = re.compile(r"\b(?:byline|author)\b", re.IGNORECASE)


def pieces(markup: str, characters: str, lines: Sequence[Line], found: Found) -> tuple[Piece, ...]:
    """What every line of the page is."""
    covered = _covered(characters, _paragraphs(markup))
    first, last = _bounds(lines, covered)
    return tuple(_piece(line, at, covered, found, first <= at <= last) for at, line in enumerate(lines))


def _paragraphs(markup: str) -> list[str]:
    """The main text as trafilatura sees it, paragraph by paragraph; empty when it sees none."""
    import trafilatura  # half a second: only when a page is read

    try:
        # no comments: they are other people's papers. Dates and metadata are ours to find, so its own search stays off.
        text = trafilatura.extract(markup, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # whatever a library makes of a hostile page, the page is shown; nothing of it is taken for its main text
        text = None
    return [p for p in (text or "").split("\n") if p.strip()]


def _covered(characters: str, paragraphs: list[str]) -> list[bool]:
    """For each character of the page whether it belongs to a paragraph of the main text. White space is passed over on both sides."""
    places = [i for i, c in enumerate(characters) if not c.isspace()]
    squeezed = "".join(characters[i] for i in places)
    marks = [False] * len(characters)
    at = 0
    for paragraph in paragraphs:
        for start, end in _found(squeezed, "".join(paragraph.split()), at):
            for i in range(start, end):
                marks[places[i]] = True
            at = end
    return marks


def _found(page: str, paragraph: str, after: int) -> Iterator[tuple[int, int]]:
    """Where a paragraph stands: whole, after the one before it if possible; else in the longest runs that can be found."""
    at = page.find(paragraph, after)
    if at < 0 and len(paragraph) >= _RUN:
        at = page.find(paragraph)
    if at >= 0:
        yield at, at + len(paragraph)
        return
    done = 0
    while done + _RUN <= len(paragraph):
        start = page.find(paragraph[done : done + _RUN], after)
        if start < 0:
            done += _RUN // 2
            continue
        length = _RUN
        while done + length < len(paragraph) and start + length < len(page) and page[start + length] == paragraph[done + length]:
            length += 1
        yield start, start + length
        after, done = start + length, done + length


def _share(line: Line, covered: list[bool]) -> float:
    seen = [covered[i] for i in range(line.start, line.end) if not line.text[i - line.start].isspace()]
    return sum(seen) / len(seen)


def _bounds(lines: Sequence[Line], covered: list[bool]) -> tuple[int, int]:
    """The first and the last line of the main text."""
    inside = [at for at, line in enumerate(lines) if _share(line, covered) > _COVERED]
    return (inside[0], inside[-1]) if inside else (0, -1)


def _piece(line: Line, at: int, covered: list[bool], found: Found, between: bool) -> Piece:
    tags = [p.split(" ", 1)[0] for p in line.path]
    if "h1" in tags and found.title and _same(line.text, found.title):
        return Piece(line.start, line.end, Part.TITLE)
    main = _share(line, covered) > _COVERED
    if is_byline(line.text) and (main or any(_CREDIT.search(p) for p in line.path)):
        return Piece(line.start, line.end, Part.BYLINE)
    if not main:
        return Piece(line.start, line.end, Part.BOILERPLATE, _place(line.path))
    if any(_HEADING.match(t) for t in tags):
        return Piece(line.start, line.end, Part.HEADING)
    if "figcaption" in tags:
        return Piece(line.start, line.end, Part.CAPTION)
    return Piece(line.start, line.end, Part.TABLE if line.cells else Part.BODY)


def _same(a: str, b: str) -> bool:
    return "".join(a.split()).lower() == "".join(b.split()).lower()


def _place(path: tuple[str, ...]) -> str:
    for element in reversed(path):
        for pattern, reason in _PLACES:
            if pattern.search(element):
                return reason
    return "not part of the main text"
