"""Lines on a page into paragraphs and rows, by where they stand: what a PDF and a recognised scan have in common.

    paragraphs(lines)        # ["АКТ СВЕРКИ", "Мы, нижеподписавшиеся, ...", "1\\tPump\\t4"]

A line that ends where its column ends goes on in the next one; one that ends earlier ends its paragraph. Words that stand far
apart on one line are cells of a row, with a tab between them.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from wherefrom.ingest.paragraphs import is_item

_SAME_LINE = 0.5  # of the lower line's height that two stretches on one line share
_CELL = 1.4  # heights of a line between two words that belong to two cells
_CHINESE_SPACE = 0.6  # heights between two Chinese words of a picture; signs are narrower than the squares they stand in
_LEADING = 2.0  # heights from line to line in a paragraph; more is a gap
_SAME_SIZE = 1.25  # between the heights of two lines of one paragraph
_SLACK = 1.5  # heights that a line may end before its column without ending its paragraph, besides the next word
_INDENT = 0.8  # heights that the first line of a paragraph is set in
_EAST_ASIAN = "\u2e80"
_HYPHENS = "-\u00ad\u2010"


class Word(msgspec.Struct, frozen=True):
    """A stretch without white space and its box, the origin above and to the left.

    `spaced` says that white space stands before it in the file; in a picture that is a matter of distance.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    spaced: bool = True


class Line(msgspec.Struct, frozen=True):
    """Words on one line, from left to right; `text` has tabs between cells."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    first: float  # the width of its first word

    @property
    def height(self) -> float:
        return self.bottom - self.top


def lines(words: Iterable[Word]) -> list[Line]:
    """Words in reading order into lines: a word begins a new line unless it stands beside the one before it, to its right."""
    rows: list[list[Word]] = []
    for word in words:
        if rows and _beside(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(row) for row in rows]


def paragraphs(found: Sequence[Line]) -> list[str]:
    """The paragraphs and rows of a page, in the order of their lines."""
    result: list[list[Line]] = []
    for at, line in enumerate(found):
        if result and _goes_on(result[-1], line, _margin(found, at)):
            result[-1].append(line)
        else:
            result.append([line])
    return [_joined(p) for p in result]


def _beside(row: Sequence[Word], word: Word) -> bool:
    last = row[-1]
    shared = min(last.bottom, word.bottom) - max(last.top, word.top)
    return shared > _SAME_LINE * min(last.bottom - last.top, word.bottom - word.top) and word.left >= last.right - (last.bottom - last.top)


def _line(words: Sequence[Word]) -> Line:
    height = max(w.bottom - w.top for w in words)
    parts = [words[0].text]
    for before, word in pairwise(words):
        parts.append(_between(before, word, height) + word.text)
    return Line(
        "".join(parts), words[0].left, max(w.right for w in words), min(w.top for w in words), max(w.bottom for w in words),
        words[0].right - words[0].left if words[0].text[:1] < _EAST_ASIAN else height,
    )  # fmt: skip


def _between(before: Word, word: Word, height: float) -> str:
    gap = word.left - before.right
    if gap > _CELL * height:
        return "\t"
    beside_chinese = before.text[-1:] >= _EAST_ASIAN or word.text[:1] >= _EAST_ASIAN
    return " " if word.spaced or not beside_chinese or gap > _CHINESE_SPACE * height else ""


def _space(before: str, after: str) -> str:
    """What stands between two lines of a paragraph: Chinese is written without spaces."""
    return "" if before[-1:] >= _EAST_ASIAN and after[:1] >= _EAST_ASIAN else " "


def _margin(found: Sequence[Line], at: int) -> float:
    """Where the column that a line stands in ends: at the end of the longest line nearby that begins where it begins."""
    line = found[at]
    near = found[max(0, at - 12) : at + 12]
    return max(n.right for n in near if abs(n.left - line.left) < 3 * line.height or n is line)


def _goes_on(paragraph: Sequence[Line], line: Line, margin: float) -> bool:
    last = paragraph[-1]
    if "\t" in last.text or "\t" in line.text or is_item(line.text):
        return False
    height = min(last.height, line.height)
    if max(last.height, line.height) > _SAME_SIZE * height or not 0 < line.top - last.top < _LEADING * max(last.height, line.height):
        return False
    if len(paragraph) > 1 and line.left > last.left + _INDENT * height:  # the first line of the next one is set in
        return False
    return last.right + line.first + _SLACK * height > margin and abs(line.left - last.left) < 6 * height


def _joined(paragraph: Sequence[Line]) -> str:
    words = paragraph[0].text
    for line in paragraph[1:]:
        if words[-1:] in _HYPHENS and words[-2:-1].isalpha() and line.text[:1].islower():
            words = words[:-1] + line.text if words[-1] != "-" or words[-2:-1].islower() else words + line.text
        else:
            words += _space(words, line.text) + line.text
    return words


def flowing(page: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of a page that was cut already. A paragraph ends, too, where a line leaves room for the next word."""
    every = [line for paragraph in page for line in paragraph]
    result: list[list[Line]] = []
    at = 0
    for paragraph in page:
        for number, line in enumerate(paragraph):
            if number and _may_follow(result[-1][-1], line, _margin(every, at)):
                result[-1].append(line)
            else:
                result.append([line])
            at += 1
    return [_joined(p) for p in result]


def _may_follow(last: Line, line: Line, margin: float) -> bool:
    is_row = "\t" in line.text or "\t" in last.text
    return not is_row and not is_item(line.text) and last.right + line.first + _SLACK * line.height > margin
