"""The visible text of a web page as lines, each with the element it comes from; own walker over lxml's tree."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree
from lxml import html as lxml_html

from wherefrom.errors import LimitExceeded

_UNSEEN = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "object", "embed", "iframe", "canvas", "svg", "math",
    "select", "option", "datalist", "textarea", "input", "audio", "video", "map", "area", "base", "param", "source", "track",
})  # fmt: skip
_BLOCK = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CELL = frozenset({"td", "th"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_DEEPEST = 200  # elements remembered around a line; real pages come to 60, hostile ones are read all the same


class Line(msgspec.Struct, frozen=True):
    """One line of the page's text. `path` names the elements it stands in, outermost first, each with its class and id."""

    start: int
    end: int
    text: str
    path: tuple[str, ...]
    cells: bool  # cells of a table row, separated by tabs


def parse(markup: str) -> Any | None:
    """The tree of a page; None when there is nothing in it. Comments and processing instructions are left out.

    Raises LimitExceeded for a page so deep that the parser gives up, rather than lose what stands there.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        tree = None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise LimitExceeded("the page is nested too deeply to be read whole; open it in a browser and save its text")
    return tree


def lines(tree: Any) -> list[Line]:
    """The lines of the visible text, in order, with their offsets in `characters`."""
    result: list[Line] = []
    at = 0
    for text, path, cells in _flow(tree):
        result.append(Line(at, at + len(text), text, path, cells))
        at += len(text) + 1
    return result


def characters(found: list[Line]) -> str:
    """The text of the page: its lines joined by newlines."""
    return "\n".join(line.text for line in found)


class _Buffer:
    """Words gathered for the line that is being written."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.path: tuple[str, ...] = ()
        self.cells = 0

    def add(self, text: str, path: tuple[str, ...]) -> None:
        if not self.path and text.strip():
            self.path = path
        self.words.append(text)

    def take(self) -> tuple[str, tuple[str, ...], bool] | None:
        """The line gathered so far, its white space collapsed; None when there is nothing to see."""
        parts = [_SPACE.sub(" ", part).strip() for part in "".join(self.words).split("\x1f")]
        text, path, cells = "\t".join(parts).strip(), self.path, self.cells > 1
        self.words, self.path, self.cells = [], (), 0
        return (text, path, cells) if text else None


def _flow(tree: Any) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Depth first without recursion: a hostile page may nest deeper than Python's stack."""
    buffer = _Buffer()
    stack: list[tuple[str, Any, tuple[str, ...]]] = [("open", tree, ())]
    while stack:
        step, item, path = stack.pop()
        if step == "text":
            for number, written in enumerate(item.split("\n") if _is_preformatted(path) else [item]):
                if number and (line := buffer.take()):
                    yield line
                buffer.add(written, path)
            continue
        tag = item.tag if isinstance(item.tag, str) else ""
        breaks = tag in _BLOCK or tag == "br"
        if breaks and (line := buffer.take()):
            yield line
        if step == "close":
            continue
        if item.tail and item is not tree:
            stack.append(("text", item.tail, path))
        if not tag or tag in _UNSEEN or _is_hidden(item):
            continue
        _open(item, tag, path, buffer, stack)
    if line := buffer.take():
        yield line


def _open(item: Any, tag: str, path: tuple[str, ...], buffer: _Buffer, stack: list[tuple[str, Any, tuple[str, ...]]]) -> None:
    """Put what is inside an element on the stack, last first."""
    inside = (*path, _name(item, tag)) if len(path) < _DEEPEST else path
    if tag in _CELL:
        buffer.cells += 1
        buffer.words.append("\x1f" if buffer.cells > 1 else "")
    if tag in _BLOCK:
        stack.append(("close", item, path))
    stack.extend(("open", child, inside) for child in reversed(item))
    if item.text:
        stack.append(("text", item.text.replace("\x1f", " "), inside))


def _name(item: Any, tag: str) -> str:
    return " ".join(filter(None, (tag, item.get("class"), item.get("id"), item.get("role"), item.get("itemprop"), item.get("rel"))))


def _is_preformatted(path: tuple[str, ...]) -> bool:
    return any(p.split(" ", 1)[0] == "pre" for p in path)


def _is_hidden(item: Any) -> bool:
    return item.get("hidden") is not None or bool(_HIDDEN.search(item.get("style") or ""))
