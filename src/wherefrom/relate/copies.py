"""Papers that are one paper, found by what they share; no pair is compared that shares nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec
import numpy as np

from wherefrom.relate.shingles import Shingles

# measured on invented papers with words changed, sentences dropped and paragraphs cut: copies come to 0.35 and more of
# the runs of both together, papers about the same matter to 0.08 and less
ALIKE = 0.3
# a copy cut short: this much of the shorter one stands in the longer one
HELD = 0.7
_LEAST = 20  # runs of words; a shorter paper says too little to be called a copy, unless it is one to the letter
_COMMON = 50  # papers; a run that more of them share is a phrase of the trade, or they are all one paper


class Group(msgspec.Struct, frozen=True):
    """Positions of papers that are one paper; how alike the least alike of the pairs that join them are; why."""

    members: tuple[int, ...]
    likeness: float
    reason: str


def groups(papers: Sequence[Shingles]) -> list[Group]:
    """The groups of two and more, in the order of their first members."""
    pairs = _pairs(papers)
    parent = list(range(len(papers)))
    for a, b in sorted(pairs):
        parent[_root(parent, b)] = _root(parent, a)
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(papers)):
        members[_root(parent, at)].append(at)
    return [_group(tuple(sorted(m)), pairs) for m in sorted(members.values()) if len(m) > 1]


def _pairs(papers: Sequence[Shingles]) -> dict[tuple[int, int], tuple[float, float]]:
    """For each pair that is alike: the share of both together, and of the shorter one."""
    shared = Counter(pair for held in _holders(papers) for pair in _of(held))
    found = {}
    for (a, b), count in shared.items():
        shorter = min(len(papers[a]), len(papers[b]))
        of_both, of_shorter = count / (len(papers[a]) + len(papers[b]) - count), count / shorter
        if (shorter >= _LEAST or of_both == 1) and (of_both >= ALIKE or of_shorter >= HELD):
            found[a, b] = (of_both, of_shorter)
    return found


def _holders(papers: Sequence[Shingles]) -> Iterator[list[int]]:
    """For each run of words that several papers hold, those papers in order."""
    if not papers:
        return
    runs = np.concatenate(papers)
    owners = np.repeat(np.arange(len(papers)), [len(p) for p in papers])
    order = np.argsort(runs, kind="stable")
    runs, owners = runs[order], owners[order]
    starts = np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else np.array([], dtype=np.int64)
    ends = np.r_[starts[1:], len(runs)]
    for start, end in zip(starts[ends - starts > 1], ends[ends - starts > 1], strict=True):
        yield owners[start:end].tolist()


def _of(held: list[int]) -> Iterator[tuple[int, int]]:
    """The pairs of papers that share a run; of very many holders only the neighbours, which still join all copies of one paper."""
    return combinations(held, 2) if len(held) <= _COMMON else pairwise(held)


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _group(members: tuple[int, ...], pairs: dict[tuple[int, int], tuple[float, float]]) -> Group:
    inside = [value for (a, b), value in pairs.items() if a in members and b in members]
    weakest = min(inside)
    share, held = round(100 * weakest[0]), round(100 * weakest[1])
    if weakest[0] >= ALIKE:
        return Group(members, weakest[0], f"{share}% of their runs of words are the same")
    return Group(members, weakest[1], f"{held}% of the shorter paper stands in the longer one")
