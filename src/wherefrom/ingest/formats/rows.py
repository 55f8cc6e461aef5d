"""Words on a page into lines, and the cells of a table's row apart, by where they stand.

Words that stand far apart on one line are cells, with a tab between them. How far is far is settled by the line itself: where
one gap is wide, smaller ones count too, and so they do beside a row that falls into the same number of cells.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

_SAME_LINE = 0.5  # of the lower line's height that two stretches on one line share
_CELL = 1.4  # heights of a line between two words that belong to two cells
_NEXT_CELL = 0.6  # the same in a line that is known to be a row; no space between words is as wide
_CHINESE_SPACE = 0.6  # heights between two Chinese words of a picture; signs are narrower than the squares they stand in
EAST_ASIAN = "\u2e80"  # the first character of the East Asian blocks


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

    @property
    def is_row(self) -> bool:
        return "\t" in self.text


def lines(words: Iterable[Word]) -> list[Line]:
    """Words in reading order into lines: a word begins a new line unless it stands beside the one before it, to its right."""
    rows: list[list[Word]] = []
    for word in words:
        if rows and _beside(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    found = [line(row) for row in rows]
    for at, row in enumerate(rows):
        if not found[at].is_row and len(row) > 1:
            split = line(row, _NEXT_CELL)
            near = {found[n].text.count("\t") for n in (at - 1, at + 1) if 0 <= n < len(found)}
            if split.is_row and split.text.count("\t") in near:
                found[at] = split
    return found


def line(words: Sequence[Word], cell: float = _CELL) -> Line:
    """Words that are known to stand on one line, from left to right."""
    height = max(w.bottom - w.top for w in words)
    widest = max((b.left - a.right for a, b in pairwise(words)), default=0.0)
    gap = (_NEXT_CELL if widest > cell * height else cell) * height
    parts = [words[0].text, *(_between(before, word, height, gap) + word.text for before, word in pairwise(words))]
    first = words[0].right - words[0].left if words[0].text[:1] < EAST_ASIAN else height
    return Line("".join(parts), words[0].left, max(w.right for w in words), min(w.top for w in words), max(w.bottom for w in words), first)


def _beside(last: Word, word: Word) -> bool:
    shared = min(last.bottom, word.bottom) - max(last.top, word.top)
    height = last.bottom - last.top
    return shared > _SAME_LINE * min(height, word.bottom - word.top) and word.left >= last.right - height


def _between(before: Word, word: Word, height: float, cell: float) -> str:
    gap = word.left - before.right
    if gap > cell:
        return "\t"
    beside_chinese = before.text[-1:] >= EAST_ASIAN or word.text[:1] >= EAST_ASIAN
    return " " if word.spaced or not beside_chinese or gap > _CHINESE_SPACE * height else ""
