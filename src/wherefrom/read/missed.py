"""Further places of names that are known by their words: in headings in capitals, at beginnings of sentences."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def normal(self) -> str: ...


N = TypeVar("N", bound=_Placed)
_HAN = re.compile(r"[\u3400-\u9fff]{3,}")


def whole(words: Mapping[str, N], paragraphs: Sequence[tuple[int, str]], found: Sequence[N]) -> list[N]:
    """What was found, without parts of longer known names: in Chinese, where no space shows it, only a part may have been seen."""
    known = sorted((w for w in words if _HAN.fullmatch(w)), key=lambda w: (-len(w), w))
    if not known:
        return list(found)
    pattern = re.compile("|".join(map(re.escape, known)))
    spans = [(begin + m.start(), begin + m.end()) for begin, text in paragraphs for m in pattern.finditer(text)]
    starts = [a for a, _ in spans]

    def part(n: N) -> bool:
        k = bisect_right(starts, n.start) - 1
        return k >= 0 and n.end <= spans[k][1] and (n.start, n.end) != spans[k]

    return [n for n in found if not part(n)]


def missed(words: Mapping[str, N], paragraphs: Sequence[tuple[int, str]], found: Sequence[N]) -> Iterator[tuple[int, int, N]]:
    """Start, end and the like of every place where the wording of a name stands and no name was found.

    Capitals are looked for too. Names of fewer than three letters (two in Chinese) are too common to be looked for.
    """
    known = {w: n for w, n in words.items() if len(w) > 2 or (len(w) == 2 and not w.isascii())}
    known.update({n.normal: n for n in words.values() if len(n.normal) > 2 and n.normal not in known})
    loud = {w.upper(): n for w, n in known.items()}
    taken = sorted((n.start, n.end) for n in found)
    for table in (known, loud):
        if not table:
            continue
        pattern = _whole("|".join(re.escape(w) for w in sorted(table, key=lambda w: (-len(w), w))))
        for begin, text in paragraphs:
            for m in pattern.finditer(text):
                start, end = begin + m.start(), begin + m.end()
                if _free(taken, start, end):
                    insort(taken, (start, end))
                    yield start, end, table[m.group()]


def _free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches none of the given ones, which are in order and apart."""
    k = bisect_left(taken, (end, end))
    return k == 0 or taken[k - 1][1] <= start


def _whole(choice: str) -> re.Pattern[str]:
    """The choice as whole words; Chinese has no spaces between them."""
    return re.compile(rf"(?<![^\W\u3400-\u9fff])(?:{choice})(?![^\W\u3400-\u9fff])")
