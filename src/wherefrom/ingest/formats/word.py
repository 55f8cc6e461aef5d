"""Word documents (.docx): page headers, the body in its order, notes, comments, page footers. Deleted text is left out, as Word shows it."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from wherefrom.config import Limits
from wherefrom.ingest.base import Found, Reading
from wherefrom.ingest.formats import properties
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.formats.package import Package
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)
reader = "word/1"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same words again, for old programs
_BODY = "word/document.xml"
_UNSEEN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", _FALLBACK})
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": "\t"}


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    package = Package(data, limits)
    parts = sorted(set(package.related(_BODY).values()))
    lines = Lines(limits)
    styles = _styles(package)
    for kind in ("header", None, "footnotes", "endnotes", "comments", "footer"):
        for part in [_BODY] if kind is None else [path for k, path in parts if k == kind]:
            _flow(
                package.xml(part) if part == _BODY else package.optional(part), lines, styles, Part.CAPTION if kind in ("header", "footer") else None
            )
    lines.must_have_words("the document")
    pieces = lines.pieces()
    found = properties.of_package(package)
    return Reading(lines.characters, "", pieces, _titled(found, lines.characters, pieces), tuple(package.troubles))


def _titled(found: Found, characters: str, pieces: Any) -> Found:
    """The title that readers see outranks the one in the properties, which is often that of the file it was copied from."""
    seen = next((characters[p.start : p.end] for p in pieces if p.part is Part.TITLE), "")
    return msgspec.structs.replace(found, title=seen or found.title)


def _styles(package: Package) -> dict[str, Part]:
    """The styles that make a paragraph a title or a heading."""
    found: dict[str, Part] = {}
    for style in package.optional("word/styles.xml").iter(f"{_W}style"):
        name = next((str(n.get(f"{_W}val", "")).lower() for n in style.iter(f"{_W}name")), "")
        if name == "title":
            found[style.get(f"{_W}styleId", "")] = Part.TITLE
        elif name.startswith("heading"):
            found[style.get(f"{_W}styleId", "")] = Part.HEADING
    return found


def _flow(element: Any, lines: Lines, styles: dict[str, Part], part: Part | None) -> None:
    """The paragraphs and tables below an element, in order."""
    for child in element:
        if child.tag in _UNSEEN:
            continue
        if child.tag == f"{_W}p":
            lines.add(_words(child), part or _styled(child, styles))
            for box in _boxes(child):
                _flow(box, lines, styles, part)
        elif child.tag == f"{_W}tbl":
            for row in _inside(child, f"{_W}tr", f"{_W}tbl"):
                lines.row(_cell(cell) for cell in _inside(row, f"{_W}tc", f"{_W}tr"))
        elif isinstance(child.tag, str):
            _flow(child, lines, styles, part)


def _styled(paragraph: Any, styles: dict[str, Part]) -> Part | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return styles.get(style.get(f"{_W}val", "")) if style is not None else None


def _words(paragraph: Any) -> str:
    """The words of a paragraph, without those of text boxes that hang on it."""
    return "".join(_runs(paragraph))


def _runs(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _UNSEEN or child.tag == f"{_W}txbxContent":
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _runs(child)


def _boxes(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == f"{_W}txbxContent":
            yield child
        elif child.tag not in _UNSEEN:
            yield from _boxes(child)


def _cell(cell: Any) -> str:
    """A cell on one line; a table inside it too."""
    return " ".join(filter(None, (" ".join(_words(p).split()) for p in cell.iter(f"{_W}p"))))


def _inside(element: Any, tag: str, stop: str) -> Iterator[Any]:
    """The elements of one kind below another, but not those of a table inside it; content controls stand between."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != stop and child.tag not in _UNSEEN:
            yield from _inside(child, tag, stop)
