"""Lines on a page into paragraphs, by where they stand: what a PDF and a recognised scan have in common.

    paragraphs(lines)        # ["АКТ СВЕРКИ", "Мы, нижеподписавшиеся, ...", "1\\tPump\\t4"]

A line that ends where its column ends goes on in the next one; one that ends earlier ends its paragraph.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from wherefrom.ingest.formats.rows import EAST_ASIAN, Line
from wherefrom.ingest.paragraphs import is_item

_LABEL = re.compile(r"[^\W\d][^:：.!?;]{1,28}[:：]\s?\S")  # a line of a form: "Buyer: Zenit Works"
_LEADING = 2.6  # heights from line to line in a column; more is a gap, even where lines are set with double space
_EVEN = 1.3  # times the usual step from line to line around it; more is the space between paragraphs
_SAME_SIZE = 1.25  # between the heights of two lines of one paragraph
_SLACK = 1.5  # heights that a line may end before its column without ending its paragraph, besides the next word
_INDENT = 0.8  # heights that the first line of a paragraph is set in
_ASIDE = 3.0  # heights between the beginnings of two lines of one column
_NEAR = 12  # lines before and after one in which its column is looked for
_COLUMN = 3  # lines that must follow each other before their own width is taken for that of a column
_ENDS = re.compile(r"[.!?…:;。！？：；][\"'”’»)）」』]*$")
_LEAST_CHINESE = 12  # characters; a shorter line may be a heading, and Chinese has no small letters to tell by
_HYPHENS = "-\u00ad\u2010"


def paragraphs(found: Sequence[Line]) -> list[str]:
    """The paragraphs and rows of a page, in the order of their lines."""
    result: list[list[Line]] = []
    for at, line in enumerate(found):
        if result and _goes_on(result[-1], line, found, at):
            result[-1].append(line)
        else:
            result.append([line])
    return [_joined(p) for p in result]


def flowing(page: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of a page that was cut already. A paragraph ends, too, where a line leaves room for the next word."""
    every = [line for paragraph in page for line in paragraph]
    result: list[list[Line]] = []
    at = 0
    for paragraph in page:
        for number, line in enumerate(paragraph):
            if number and _may_follow(result[-1], line) and _is_full(result[-1][-1], line, _widest(every, at)):
                result[-1].append(line)
            else:
                result.append([line])
            at += 1
    return [_joined(p) for p in result]


def runs_on(last: str, first: str) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if "\t" in last or "\t" in first or _ENDS.search(last) or is_item(first):
        return False
    if first[0] >= EAST_ASIAN:
        return len(last) >= _LEAST_CHINESE and last[-1] >= EAST_ASIAN
    return first[0].islower()


def _goes_on(paragraph: Sequence[Line], line: Line, found: Sequence[Line], at: int) -> bool:
    last = paragraph[-1]
    if not _may_follow(paragraph, line):
        return False
    if line.bottom < last.top:  # the next column
        return runs_on(last.text, line.text)
    if not _is_below(last, line) or _step(last, line) > _EVEN * _usual_step(found, at):
        return False
    height = min(last.height, line.height)
    if len(paragraph) > 1 and line.left > last.left + _INDENT * height:  # the first line of the next one is set in
        return False
    return _is_full(last, line, _margin(found, at)) and abs(line.left - last.left) < 2 * _ASIDE * height


def _may_follow(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether the words allow it: rows, items of a list and the lines of a form stand for themselves."""
    if paragraph[-1].is_row or line.is_row or is_item(line.text):
        return False
    return not (_LABEL.match(line.text) and _LABEL.match(paragraph[0].text))


def _is_below(last: Line, line: Line) -> bool:
    """Whether a line is the next one of the same column, in the same size."""
    highest = max(last.height, line.height)
    return highest <= _SAME_SIZE * min(last.height, line.height) and 0 < _step(last, line) < _LEADING


def _step(last: Line, line: Line) -> float:
    return (line.top - last.top) / max(last.height, line.height)


def _usual_step(found: Sequence[Line], at: int) -> float:
    """The usual distance from line to line around a line: a lower one, for there may be as many paragraphs as lines."""
    near = found[max(0, at - _NEAR) : at + _NEAR]
    steps = sorted(_step(a, b) for a, b in pairwise(near) if _is_below(a, b))
    return steps[len(steps) // 4]


def _is_full(last: Line, line: Line, margin: float) -> bool:
    """Whether the next word would not have found room."""
    return last.right + line.first + _SLACK * line.height > margin


def _margin(found: Sequence[Line], at: int) -> float:
    """Where the column ends that a line stands in: that of the lines around it, if most of them end there; else the widest nearby."""
    first = last = at
    while first and at - first < _NEAR and _is_below(found[first - 1], found[first]):
        first -= 1
    while last + 1 < len(found) and last - at < _NEAR and _is_below(found[last], found[last + 1]):
        last += 1
    block = found[first : last + 1]
    margin = max(line.right for line in block)
    full = sum(_is_full(a, b, margin) for a, b in pairwise(block))
    return margin if len(block) > _COLUMN and 2 * full >= len(block) - 1 else _widest(found, at)


def _widest(found: Sequence[Line], at: int) -> float:
    line = found[at]
    near = found[max(0, at - _NEAR) : at + _NEAR]
    return max(n.right for n in near if abs(n.left - line.left) < _ASIDE * line.height or n is line)


def _joined(paragraph: Sequence[Line]) -> str:
    words = paragraph[0].text
    for line in paragraph[1:]:
        if words[-1:] in _HYPHENS and words[-2:-1].isalpha() and line.text[:1].islower():
            words = words[:-1] + line.text
        else:
            words += _space(words, line.text) + line.text
    return words


def _space(before: str, after: str) -> str:
    """What stands between two lines of a paragraph: Chinese is written without spaces."""
    return "" if before[-1:] >= EAST_ASIAN and after[:1] >= EAST_ASIAN else " "
