"""Where the cards of the map stand: in columns, so that goods run from left to right.

Everything is counted in whole steps and plain sums, in a fixed order, so the same network is drawn alike on every machine.

1. columns: along the goods as far as they run, everybody else beside those they are tied to
2. order within each column, so that few lines cross; a line that passes a column takes a place there, as a `Bend`
3. heights, as close as possible to the height of what a card is joined to
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

_SWEEPS = 12
_ENOUGH = 4  # columns fit beside each other on a page; a further one must save a lot
# what a place costs, in columns that a line is longer: each card there already, a new column, one too many, a tie within one column
_CROWD, _WIDER, _TOO_WIDE, _BESIDE = 0.3, 0.4, 3.0, 1.6


class Bend(msgspec.Struct, frozen=True):
    """The place of a line, the `n`th one, that passes a column on its way."""

    line: int
    column: int


Slot = str | Bend
Pair = tuple[str, str]


class Layers(msgspec.Struct, frozen=True):
    """`column` and `y` (the middle) of each slot."""

    column: dict[Slot, int]
    y: dict[Slot, float]


def layers(nodes: Sequence[str], lines: Sequence[Pair], flows: Sequence[Pair], height: Callable[[Slot], float]) -> Layers:
    """The places of one connected network. `flows` are the pairs that should read from left to right."""
    column = _columns(nodes, lines, flows)
    joined, ranks = _with_bends(nodes, lines, column)
    for sweep in range(_SWEEPS):
        _reorder(ranks, joined, forwards=sweep % 2 == 0)
    slots: dict[Slot, int] = {slot: i for i, rank in enumerate(ranks) for slot in rank}
    return Layers(slots, _heights(ranks, joined, height))


def _columns(nodes: Sequence[str], lines: Sequence[Pair], flows: Sequence[Pair]) -> dict[str, int]:
    column = _along(nodes, flows)
    beside: dict[str, list[str]] = defaultdict(list)
    for a, b in lines:
        beside[a].append(b)
        beside[b].append(a)
    if not column:
        column = {max(nodes, key=lambda n: (len(beside[n]), -nodes.index(n))): 0}
    while waiting := [n for n in nodes if n not in column]:
        # whoever has the most ties to those that have a place comes next
        n = max(waiting, key=lambda n: (sum(m in column for m in beside[n]), len(beside[n]), -nodes.index(n)))
        sizes = defaultdict(int, {c: sum(v == c for v in column.values()) for c in set(column.values())})
        low, high = min(column.values()), max(column.values())

        def cost(c: int, n: str = n, sizes: Mapping[int, int] = sizes, low: int = low, high: int = high) -> tuple[float, int]:
            away = sum(_BESIDE if column[m] == c else abs(column[m] - c) for m in beside[n] if m in column)
            return away + sizes.get(c, 0) * _CROWD + (0 if low <= c <= high else _WIDER if high - low + 1 < _ENOUGH else _TOO_WIDE), c

        column[n] = min(range(low - 1, high + 2), key=cost)
    first = min(column.values())
    return {n: c - first for n, c in column.items()}


def _along(nodes: Sequence[str], flows: Sequence[Pair]) -> dict[str, int]:
    """Columns of those that goods run between: as far right as the longest chain that leads to them."""
    after: dict[str, list[str]] = defaultdict(list)
    for a, b in dict.fromkeys(flows):
        if not _reaches(after, b, a):  # goods that run in a circle: the later line goes backwards
            after[a].append(b)
    column = {n: 0 for n in nodes if n in {x for pair in flows for x in pair}}
    for _ in nodes:
        for a, later in after.items():
            for b in later:
                column[b] = max(column[b], column[a] + 1)
    for a in sorted(column, key=lambda n: -column[n]):  # a first supplier stands right before its receiver
        if after[a]:
            column[a] = min(column[b] for b in after[a]) - 1
    return column


def _reaches(after: Mapping[str, list[str]], start: str, goal: str) -> bool:
    seen, todo = {start}, [start]
    while todo:
        n = todo.pop()
        if n == goal:
            return True
        new = [m for m in after.get(n, ()) if m not in seen]
        seen.update(new)
        todo += new
    return False


def _with_bends(nodes: Sequence[str], lines: Sequence[Pair], column: Mapping[str, int]) -> tuple[dict[Slot, list[Slot]], list[list[Slot]]]:
    """What each slot is joined to in the next columns, and the slots of each column."""
    ranks: list[list[Slot]] = [[] for _ in range(max(column.values()) + 1)]
    for n in nodes:
        ranks[column[n]].append(n)
    joined: dict[Slot, list[Slot]] = defaultdict(list)
    for i, (a, b) in enumerate(lines):
        left, right = (a, b) if column[a] <= column[b] else (b, a)
        way: list[Slot] = [left, *(Bend(i, c) for c in range(column[left] + 1, column[right])), right]
        for bend in way[1:-1]:
            assert isinstance(bend, Bend)
            ranks[bend.column].append(bend)
        for here, there in pairwise(way):
            joined[here].append(there)
            joined[there].append(here)
    return joined, ranks


def _reorder(ranks: list[list[Slot]], joined: Mapping[Slot, list[Slot]], *, forwards: bool) -> None:
    """Every slot to the middle of its neighbours in the column before (or after)."""
    at = {slot: share for rank in ranks for slot, share in _shares(rank)}

    def middle(slot: Slot) -> float:
        near = [at[n] for n in joined.get(slot, ())]
        return sum(near) / len(near) if near else at[slot]

    for rank in ranks if forwards else reversed(ranks):
        rank.sort(key=middle)
        at.update(_shares(rank))


def _shares(rank: Sequence[Slot]) -> Iterable[tuple[Slot, float]]:
    """How far down its column each slot is, 0 to 1; a slot alone is in the middle."""
    return ((slot, i / (len(rank) - 1) if len(rank) > 1 else 0.5) for i, slot in enumerate(rank))


def _heights(ranks: list[list[Slot]], joined: Mapping[Slot, list[Slot]], height: Callable[[Slot], float]) -> dict[Slot, float]:
    y: dict[Slot, float] = {}
    for rank in ranks:
        y |= dict(zip(rank, spread([0.0] * len(rank), [height(s) for s in rank]), strict=True))
    for sweep in range(_SWEEPS):
        for rank in ranks if sweep % 2 == 0 else reversed(ranks):
            wanted = [sum(y[n] for n in joined[s]) / len(joined[s]) if joined.get(s) else y[s] for s in rank]
            y |= dict(zip(rank, spread(wanted, [height(s) for s in rank]), strict=True))
    return y


def spread(wanted: Iterable[float], sizes: Sequence[float]) -> list[float]:
    """Middles as close as possible (least squares) to the wanted ones, in the same order, with nothing overlapping.

    Neighbours that would overlap are pooled and share the middle of what they want (pool adjacent violators).
    """
    offsets, at = [], 0.0
    for i, size in enumerate(sizes):
        at += (sizes[i - 1] + size) / 2 if i else 0.0
        offsets.append(at)
    pools: list[tuple[float, int]] = []
    for value, offset in zip(wanted, offsets, strict=True):
        total, count = value - offset, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    bases = [total / count for total, count in pools for _ in range(count)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]
