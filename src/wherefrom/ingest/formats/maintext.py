"""Which lines of a page are its main text: trafilatura decides, its paragraphs are found again in the page's own text.

What it leaves out is kept and labelled with the place it stood in.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from wherefrom.ingest.base import Found, Piece
from wherefrom.ingest.dateline import is_byline
from wherefrom.ingest.formats.page import Line
from wherefrom.model.document import Part

# measured on 90 pages of news and blogs: F1 0.960 with it, 0.957 without; it leaves out more chrome and hardly more text
_PRECISION = True
_LEAST = 200  # characters of main text; with fewer, trafilatura has seen no article, and only what is clearly furniture is left out
_INLINE = frozenset({"hi", "ref", "del", "span", "graphic"})  # in trafilatura's own vocabulary
_COVERED = 0.5  # share of a line's characters that must be main text
_LONG = 30  # characters; a paragraph of this length stands once on a page
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
_ELSEWHERE = "not part of the main text"
_CREDIT = re.compile(r"\b(?:byline|author)\b", re.IGNORECASE)


def pieces(markup: str, characters: str, lines: Sequence[Line], found: Found) -> tuple[Piece, ...]:
    """What every line of the page is."""
    covered = _covered(characters, _paragraphs(markup))
    if sum(covered) < _LEAST:
        covered = _all_but_furniture(lines, len(characters))
    return tuple(_piece(line, covered, found) for line in lines)


def _paragraphs(markup: str) -> list[str]:
    """The main text as trafilatura sees it, paragraph by paragraph; empty when it sees none."""
    import trafilatura  # half a second: only when a page is read

    try:
        # no comments: they are other people's papers. No metadata: its own search for dates stays off.
        found = trafilatura.bare_extraction(markup, include_comments=False, favor_precision=_PRECISION, with_metadata=False)
    except Exception:  # whatever a library makes of a hostile page, the page is shown; nothing of it is taken for its main text
        found = None
    body = getattr(found, "body", None)
    return [p for p in _flat(body).split("\n") if p.strip()] if body is not None else []


def _flat(body: Any) -> str:
    """The text of trafilatura's tree with a newline wherever one of its blocks begins or ends."""
    parts: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_inline = element.tag in _INLINE
        if event == "start":
            parts.append(("" if is_inline else "\n") + (element.text or ""))
        else:
            parts.append(("" if is_inline else "\n") + (element.tail or ""))
    return "".join(parts)


def _covered(characters: str, paragraphs: list[str]) -> list[bool]:
    """For each character of the page whether it belongs to a paragraph of the main text. White space is passed over on both sides."""
    places = [i for i, c in enumerate(characters) if not c.isspace()]
    page = "".join(characters[i] for i in places)
    wanted = ["".join(p.split()) for p in paragraphs]
    marks = [False] * len(characters)
    for start, end in _placed(page, wanted):
        for i in range(start, end):
            marks[places[i]] = True
    return marks


def _all_but_furniture(lines: Sequence[Line], length: int) -> list[bool]:
    marks = [False] * length
    for line in lines:
        if _place(line.path) == _ELSEWHERE:
            marks[line.start : line.end] = [True] * len(line.text)
    return marks


def _placed(page: str, wanted: list[str]) -> Iterator[tuple[int, int]]:
    """Where each paragraph stands. Long ones are found first; a short one, whose words may also stand in a menu, is then
    looked for between its neighbours, nearest to the one after it, as headings stand."""
    anchors: list[list[tuple[int, int]]] = []
    after = 0
    for paragraph in wanted:
        found = list(_found(page, paragraph, after)) if len(paragraph) >= _LONG else []
        anchors.append(found)
        after = found[-1][1] if found else after
    for at, (paragraph, found) in enumerate(zip(wanted, anchors, strict=True)):
        yield from found or _between(page, paragraph, anchors[:at], anchors[at + 1 :])


def _between(page: str, paragraph: str, before: list[list[tuple[int, int]]], after: list[list[tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    first = next((a[-1][1] for a in reversed(before) if a), 0)
    last = next((a[0][0] for a in after if a), -1)
    start = page.rfind(paragraph, first, last) if last >= 0 else page.find(paragraph, first)
    if start >= 0:
        yield start, start + len(paragraph)


def _found(page: str, paragraph: str, after: int) -> Iterator[tuple[int, int]]:
    """Where a long paragraph stands: whole, after the one before it if possible; else in the longest runs that can be found."""
    at = page.find(paragraph, after)
    if at < 0:
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


def _piece(line: Line, covered: list[bool], found: Found) -> Piece:
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
    return _ELSEWHERE
