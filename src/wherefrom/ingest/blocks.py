"""The parts of a plain text: title, byline, dateline, headings, tables, body. Every word gets a part; nothing is dropped."""

import re

from wherefrom.ingest import paragraphs
from wherefrom.ingest.base import Piece
from wherefrom.ingest.dateline import dateline, is_byline
from wherefrom.ingest.paragraphs import Paragraph
from wherefrom.model.document import Part

_LONGEST_TITLE = 220
_LONGEST_HEADING = 110
_HEADING_WORDS = 16
_FINAL = tuple(".!?…:;,。！？；：，")
_FINAL_OF_HEADING = tuple(".…:;,。；：，!！")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_UNDERLINE = re.compile(r"[=\-_*~─═—#.]{3,}")
_MARKS = re.compile(r"^[#\s*_]+|[#\s*_]+$")
_HEAD = 6  # paragraphs among which the title is looked for: mastheads and page furniture may stand before it
_PROSE = 120  # characters; a paragraph of this length is running text


def pieces(text: str, markdown: bool = False) -> tuple[Piece, ...]:
    """What every paragraph of a plain text is."""
    found = paragraphs.paragraphs(text)
    parts = [_part(text, p, markdown) for p in found]
    _mark_title(text, found, parts, markdown)
    _mark_headings(text, found, parts)
    result: list[Piece] = []
    for paragraph, part in zip(found, parts, strict=True):
        result.extend(_split_dateline(text, paragraph, part, first=not any(p.part is Part.BODY and p.end - p.start > _PROSE for p in result)))
    return tuple(result)


def plain_title(written: str) -> str:
    """A title without the marks of Markdown, on one line."""
    return " ".join(_MARKS.sub("", written).split())


def _part(text: str, paragraph: Paragraph, markdown: bool) -> Part:
    words = text[paragraph.start : paragraph.end]
    if markdown and _MARKDOWN_HEADING.match(words):
        return Part.HEADING
    if paragraphs.is_row(words) or (words.startswith("|") and words.endswith("|")):
        return Part.TABLE
    return Part.BYLINE if is_byline(words) else Part.BODY


def _mark_title(text: str, found: list[Paragraph], parts: list[Part], markdown: bool) -> None:
    """The first short line without a final stop, if running text comes after it."""
    for at, paragraph in enumerate(found[:_HEAD]):
        words = text[paragraph.start : paragraph.end]
        if parts[at] is Part.HEADING and markdown:
            parts[at] = Part.TITLE
            return
        if len(words) > _PROSE and _ends(words, _FINAL):
            return
        if parts[at] is Part.BODY and _is_title(words) and any(p.end - p.start > len(words) for p in found[at + 1 :]):
            parts[at] = Part.TITLE
            return


def _is_title(words: str) -> bool:
    return len(words) * (1 if words.isascii() else 2) >= 8 and len(words) <= _LONGEST_TITLE and _is_heading_like(words, _LONGEST_TITLE)


def _mark_headings(text: str, found: list[Paragraph], parts: list[Part]) -> None:
    """Short lines without a final stop between paragraphs of running text."""
    for at in range(1, len(found) - 1):
        words = text[found[at].start : found[at].end]
        after = found[at + 1]
        if parts[at] is Part.BODY and _is_heading_like(words, _LONGEST_HEADING) and after.end - after.start > max(_PROSE // 2, len(words)):
            parts[at] = Part.HEADING


def _is_heading_like(words: str, longest: int) -> bool:
    if len(words) > longest or _ends(words, _FINAL_OF_HEADING) or paragraphs.is_item(words) or _UNDERLINE.fullmatch(words):
        return False
    if longest == _LONGEST_HEADING and len(words.split()) > _HEADING_WORDS:
        return False
    return any(c.isalpha() for c in words) and not words[0].islower() and "|" not in words


def _ends(words: str, signs: tuple[str, ...]) -> bool:
    return words.rstrip("\"'”’»)」』 ").endswith(signs)


def _split_dateline(text: str, paragraph: Paragraph, part: Part, first: bool) -> list[Piece]:
    """A dateline at the head of the first running text becomes a piece of its own, so that the sentence after it begins cleanly."""
    whole = [Piece(paragraph.start, paragraph.end, part)]
    if part is not Part.BODY or not first:
        return whole
    found = dateline(text[paragraph.start : paragraph.end])
    if not found:
        return whole
    rest = text[paragraph.start + found.length : paragraph.end]
    head = text[paragraph.start : paragraph.start + found.length].rstrip()
    return [Piece(paragraph.start, paragraph.start + len(head), Part.DATELINE), Piece(paragraph.end - len(rest.lstrip()), paragraph.end, part)]
