"""OpenDocument texts, tables and presentations (.odt, .ods, .odp): page headers, the content in its order, notes, page footers."""

from collections.abc import Callable, Iterator
from typing import Any

from wherefrom.config import Limits
from wherefrom.ingest.base import Found, Reading
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.formats.metadata import as_day
from wherefrom.ingest.formats.package import Package
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = tuple(f"application/vnd.oasis.opendocument.{kind}" for kind in ("text", "spreadsheet", "presentation"))
reader = "opendocument/1"

_DELETED = frozenset({"tracked-changes"})  # what was deleted is kept there
_MOST_REPEATED = 100  # times a cell or row stands for itself; beyond that it fills a sheet to its edge
_STYLE_NAME = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    package = Package(data, limits)
    content = package.xml("content.xml")
    masters = package.optional("styles.xml")
    hidden = _hidden_sheets(content)
    lines = Lines(limits)
    _margins(masters, lines, "header")
    for body in content.iterfind("{*}body/*"):
        _flow(body, lines, hidden)
    _margins(masters, lines, "footer")
    lines.must_have_words("the document")
    pieces = lines.pieces()
    title = next((lines.characters[p.start : p.end] for p in pieces if p.part is Part.TITLE), "")
    return Reading(lines.characters, "", pieces, _found(package, title), tuple(package.troubles), tuple(lines.pages))


def _margins(masters: Any, lines: Lines, which: str) -> None:
    for margin in masters.iter(f"{{*}}{which}"):
        for paragraph in margin.iter("{*}p"):
            lines.add(_words(paragraph), Part.CAPTION)


def _found(package: Package, title: str) -> Found:
    said = {_name(e): " ".join((e.text or "").split()) for e in package.optional("meta.xml").iter()}
    author = said.get("initial-creator") or said.get("creator", "")
    return Found(title=title or said.get("title", ""), byline=author, made=as_day(said.get("creation-date", "")))


def _hidden_sheets(content: Any) -> frozenset[str]:
    """The styles that hide a sheet."""
    return frozenset(
        _attribute(style, "name")
        for style in content.iter("{*}style")
        if any(_attribute(p, "display") == "false" for p in style.iter("{*}table-properties"))
    )


def _flow(element: Any, lines: Lines, hidden: frozenset[str]) -> None:
    for child in element:
        name = _name(child)
        if name == "h":
            lines.add(_words(child), Part.HEADING)
        elif name == "p":
            lines.add(_words(child), Part.TITLE if child.get(_STYLE_NAME, "") == "Title" else None)
            for frame in child.iter("{*}text-box"):
                _flow(frame, lines, hidden)
        elif name == "table":
            _table(child, lines, hidden)
        elif name == "page":
            lines.page()
            _flow(child, lines, hidden)
        elif name not in _DELETED:
            _flow(child, lines, hidden)


def _table(table: Any, lines: Lines, hidden: frozenset[str]) -> None:
    """A table in a text, or a sheet, which has a name."""
    name = _attribute(table, "name")
    if _name(table.getparent()) == "spreadsheet":
        lines.page()
        lines.add(f"{name} [hidden sheet]" if _attribute(table, "style-name") in hidden else name, Part.HEADING)
    for row in table.iter("{*}table-row"):
        cells = list(_cells(row))
        for _ in range(_times(row, "number-rows-repeated") if any(cells) else 0):
            lines.row(cells)


def _cells(row: Any) -> Iterator[str]:
    for cell in row:
        if _name(cell) in ("table-cell", "covered-table-cell"):
            yield from [_cell(cell)] * _times(cell, "number-columns-repeated")


def _cell(cell: Any) -> str:
    """A day as a day, whatever the sheet shows; else what it shows."""
    if day := _attribute(cell, "date-value"):
        return day.removesuffix("T00:00:00").replace("T", " ")
    return " ".join(filter(None, (" ".join(_words(p).split()) for p in cell.iterfind("{*}p"))))


def _times(element: Any, name: str) -> int:
    written = _attribute(element, name)
    times = int(written) if written.isdecimal() else 1
    return times if times <= _MOST_REPEATED else 1


def _words(paragraph: Any) -> str:
    """The words of a paragraph; notes follow it in brackets, text boxes stand for themselves."""
    return "".join(_runs(paragraph))


def _runs(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = _name(child)
        if name == "s":
            yield " " * _times(child, "c")
        elif name in ("tab", "line-break"):
            yield "\t" if name == "tab" else "\n"
        elif name in ("note", "annotation"):
            yield f" [{' '.join(' '.join(_runs(p)) for p in child.iter('{*}p'))}]"
        elif name != "text-box":
            yield from _runs(child)
        yield child.tail or ""


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _attribute(element: Any, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
