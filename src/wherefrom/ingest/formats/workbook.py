"""Excel workbooks (.xlsx): every sheet, hidden ones said to be hidden; cells of a row with tabs between them.

A formula is shown by the value that was last computed, or as it stands when there is none. Comments on cells follow their sheet.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from wherefrom.config import Limits
from wherefrom.ingest.base import Reading
from wherefrom.ingest.formats import properties
from wherefrom.ingest.formats.cells import Format, format_of, written
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.formats.package import Package
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",)
reader = "workbook/1"

_BOOK = "xl/workbook.xml"
_COLUMN = re.compile(r"[A-Z]+")
_WIDEST = 16_384  # columns, of Excel itself
_GAP = 40  # empty cells between two filled ones that are still shown as cells


class Sheet(msgspec.Struct, frozen=True):
    name: str
    part: str
    is_hidden: bool


class Book(msgspec.Struct, frozen=True):
    """What the cells refer to."""

    strings: list[str]
    formats: list[Format]
    from_1904: bool


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    package = Package(data, limits)
    root, related = package.xml(_BOOK), package.related(_BOOK)
    book = Book(_strings(package, related), _formats(package, related), any(p.get("date1904") in ("1", "true") for p in _named(root, "workbookPr")))
    lines = Lines(limits)
    for sheet in _sheets(root, related):
        lines.page()
        lines.add(f"{sheet.name} [hidden sheet]" if sheet.is_hidden else sheet.name, Part.HEADING)
        for row in _named(package.optional(sheet.part), "row"):
            lines.row(_row(row, book))
        for comment in _comments(package, sheet.part):
            lines.add(comment, Part.CAPTION)
        alive()
    lines.must_have_words("the workbook")
    return Reading(lines.characters, "", lines.pieces(), properties.of_package(package), tuple(package.troubles), tuple(lines.pages))


def _named(element: Any, name: str) -> Iterator[Any]:
    """The descendants of this name, whatever the namespace: there are a transitional and a strict one."""
    return (e for e in element.iter(f"{{*}}{name}"))


def _sheets(root: Any, related: dict[str, tuple[str, str]]) -> list[Sheet]:
    found = []
    for sheet in _named(root, "sheet"):
        reference = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, part = related.get(reference, ("", ""))
        if kind == "worksheet":  # else a chart or a macro sheet
            found.append(Sheet(sheet.get("name", ""), part, sheet.get("state", "visible") != "visible"))
    return found


def _strings(package: Package, related: dict[str, tuple[str, str]]) -> list[str]:
    """The shared strings. Readings of Chinese characters (`rPh`) are no part of them."""
    part = next((path for kind, path in related.values() if kind == "sharedStrings"), "")
    return [_text(item) for item in package.optional(part).iterfind("{*}si")]


def _text(item: Any) -> str:
    return "".join(t.text or "" for t in item.iter("{*}t") if not t.getparent().tag.endswith("}rPh"))


def _formats(package: Package, related: dict[str, tuple[str, str]]) -> list[Format]:
    part = next((path for kind, path in related.values() if kind == "styles"), "")
    root = package.optional(part)
    custom = {_number(f.get("numFmtId")): f.get("formatCode", "") for f in _named(root, "numFmt")}
    styles = next(_named(root, "cellXfs"), ())
    return [format_of(_number(x.get("numFmtId")), custom) for x in styles]


def _row(row: Any, book: Book) -> list[str]:
    cells: list[str] = []
    for cell in row.iterfind("{*}c"):
        value = _value(cell, book)
        column = _column(cell.get("r", ""))
        if value and 0 < column - len(cells) <= _GAP:
            cells += [""] * (column - len(cells))
        if value or column == len(cells):
            cells.append(value)
    return cells


def _column(reference: str) -> int:
    """`C7` is the column 2; a cell without a reference follows the one before it."""
    letters = _COLUMN.match(reference)
    number = 0
    for letter in letters[0][:3] if letters else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return min(number, _WIDEST) - 1


def _value(cell: Any, book: Book) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = cell.findtext("{*}v") or ""
    if not value:
        formula = cell.findtext("{*}f") or ""
        return f"={formula}" if formula else ""
    if kind == "s":
        return book.strings[int(value)] if value.isdecimal() and int(value) < len(book.strings) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind == "d":
        return value.removesuffix("T00:00:00")
    if kind in ("str", "e"):
        return value
    style = _number(cell.get("s"))
    return written(value, book.formats[style] if style < len(book.formats) else Format(), book.from_1904)


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 0


def _comments(package: Package, sheet: str) -> Iterator[str]:
    for kind, part in sorted(package.related(sheet).values()):
        if kind == "comments":
            for comment in _named(package.optional(part), "comment"):
                yield f"{comment.get('ref', '')}: {_text(comment)}".replace("\n", " ")
