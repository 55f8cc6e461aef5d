"""The paragraphs of a plain text, with exact offsets: one for each line, or several lines where the text was wrapped."""

import itertools
import re
from collections.abc import Iterator

import msgspec

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ITEM = re.compile(r"\s*(?:[-*•–—·▪●◦‣✓✔]|\(?\d{1,3}[.)]|\(?[a-zа-я]\)|[IVX]+\.)\s|\s*[|#>]")
_COLUMNS = re.compile(r"\t|\S {3,}\S")
_MOST_WRAPPED = 100  # characters; longer lines are paragraphs
_LEAST_WRAPPED = 40  # shorter lines are verse, lists or forms
_LEAST_SHARE = 0.6  # of the line ends inside paragraphs that must look wrapped before any is taken for it


class Paragraph(msgspec.Struct, frozen=True):
    """A stretch without surrounding white space. `gap` says that a blank line stands before it."""

    start: int
    end: int
    gap: bool


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in order; together they hold every character that is not white space."""
    lines = list(_lines(text))
    width = _wrapped_at(text, lines)
    result: list[Paragraph] = []
    for at, line in enumerate(lines):
        if at and width and _continues(text, lines[at - 1], line, width):
            result[-1] = Paragraph(result[-1].start, line.end, result[-1].gap)
        else:
            result.append(line)
    return result


def is_item(line: str) -> bool:
    """Whether a line is an item of a list, a quotation mark of mail or a row of a Markdown table."""
    return bool(_ITEM.match(line))


def is_row(line: str) -> bool:
    """Whether a line is laid out in columns."""
    return bool(_COLUMNS.search(line))


def _lines(text: str) -> Iterator[Paragraph]:
    last = 0
    for found in _LINE.finditer(text):
        stripped = found[0].strip()
        if stripped:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Paragraph(start, start + len(stripped), gap=last == 0 or text.count("\n", last, start) > 1)
            last = start + len(stripped)


def _wrapped_at(text: str, lines: list[Paragraph]) -> int:
    """The width at which a text was wrapped by hand or by a mail program; 0 when it was not."""
    inner = [(a, b) for a, b in itertools.pairwise(lines) if not b.gap]
    width = max((line.end - line.start for line in lines), default=0)
    if not inner or not _LEAST_WRAPPED <= width <= _MOST_WRAPPED:
        return 0
    wrapped = sum(_continues(text, a, b, width) for a, b in inner)
    return width if wrapped >= max(2, _LEAST_SHARE * len(inner)) else 0


def _continues(text: str, before: Paragraph, line: Paragraph, width: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before, as a wrapping program decides it."""
    words = text[line.start : line.end]
    if line.gap or is_item(words) or is_row(words) or is_row(text[before.start : before.end]):
        return False
    first = words.split(maxsplit=1)[0]
    room = len(first) + 1 if first.isascii() or "а" <= first[0].lower() <= "я" else 1
    return before.end - before.start + room > width - _SLACK


_SLACK = 6  # characters: wrapping programs break before hyphens and count indents
