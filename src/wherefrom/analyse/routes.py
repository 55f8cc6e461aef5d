"""Ways by which goods or money reached a party on a list, or one that a paper says is under sanctions.

Searched backwards from those parties, best first. A way is as strong as its hops: how firmly each is said, by how many origins,
whether the goods are the same. Parties through which half the case passes count for less. Hops whose dates are certainly in
the wrong order are not put together, and a way that is only a stretch of a longer one is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from math import log2

from wherefrom.analyse.graph import Edge
from wherefrom.model import Certainty, Entity, Finding, Predicate, Route, RouteKind, Stance, When

# longer ways exist on paper, but nobody can check them
_LONGEST = 6
# of each end and kind; the rest can be had by narrowing the case
_KEPT, _TRIED = 25, 2_000
# what one origin is worth: a plain statement, somebody's assessment, goods by their bill, money by a bill (which is no
# payment), the maker of goods that others supplied
_PLAIN, _ASSESSED, _BILLED, _OWED, _MADE = 0.9, 0.5, 0.85, 0.6, 0.7
_OTHER_GOODS = 0.5
_KINDS = (RouteKind.GOODS, RouteKind.MONEY)


def routes(edges: Iterable[Edge], findings: Mapping[str, Finding], entities: Mapping[str, Entity], listed: set[str], named: set[str]) -> list[Route]:
    """The routes, best first. `listed` are parties with an alert, `named` those that a paper says are under sanctions."""
    found: list[Route] = []
    given = list(edges)
    for kind in _KINDS:
        into: dict[str, list[Edge]] = defaultdict(list)
        degree: dict[str, int] = defaultdict(int)
        for e in given:
            if e.kind is kind:
                into[e.target].append(e)
                degree[e.source] += 1
                degree[e.target] += 1
        ways = [way for end in sorted(listed | named) for way in _ways(end, into, degree, findings)]
        found += [_route(kind, way, score, findings, entities, listed, named) for score, way in _longest(ways)]
    return sorted(found, key=lambda r: (-r.score, r.kind.value, r.parties))


_Way = tuple[Edge, ...]


def _ways(end: str, into: Mapping[str, list[Edge]], degree: Mapping[str, int], findings: Mapping[str, Finding]) -> list[tuple[float, _Way]]:
    """Ways that end here and cannot be led further back, best first."""
    found: list[tuple[float, _Way]] = []
    heap: list[tuple[float, tuple[str, ...], _Way]] = [(-1.0, (end,), ())]
    for _ in range(_TRIED):
        if not heap or len(found) == _KEPT:
            break
        score, parties, way = heappop(heap)
        further = [e for e in into.get(parties[0], ()) if e.source not in parties and _in_order(e, way, findings)] if len(way) < _LONGEST else []
        for e in further:
            heappush(heap, (score * _worth(e, way, findings) * _hub(degree[e.target] if way else 0), (e.source, *parties), (e, *way)))
        if way and not further:
            found.append((-score, way))
    return found


def _hub(degree: int) -> float:
    """1 for a party between two others, less the more pass through it."""
    return 1 / (1 + 0.1 * log2(max(1, degree / 2)))


def _in_order(e: Edge, way: _Way, findings: Mapping[str, Finding]) -> bool:
    """False only when all of this hop certainly came after all of the next."""
    if not way:
        return True
    earlier, later = ([findings[f].when for f in edge.findings] for edge in (e, way[0]))
    dated = [(a, b) for a in earlier for b in later if isinstance(a, When) and isinstance(b, When)]
    return len(dated) < len(earlier) * len(later) or any(b.date.before(a.date) is not Certainty.YES for a, b in dated)


def strength(e: Edge, findings: Mapping[str, Finding]) -> float:
    """How well a hop is carried: its best finding, raised by further origins."""
    carried = [findings[f] for f in e.findings]
    origins = {o for f in carried for o in f.origins}
    best = max(_base(e, f) for f in carried)
    return 1 - (1 - best) / max(1, len(origins))


def _base(e: Edge, f: Finding) -> float:
    if f.stance is Stance.ASSESSED:
        return _ASSESSED
    if f.predicate is Predicate.BILLED:
        return _BILLED if e.kind is RouteKind.GOODS else _OWED
    return _PLAIN if e.direct else _MADE


def _worth(e: Edge, way: _Way, findings: Mapping[str, Finding]) -> float:
    return strength(e, findings) * (_OTHER_GOODS if way and _other_goods(e, way[0], findings) else 1.0)


def _other_goods(a: Edge, b: Edge, findings: Mapping[str, Finding]) -> bool:
    """Whether both hops say what was passed on, and it is not the same."""
    first, second = ({g for f in e.findings for g in findings[f].role("object")} for e in (a, b))
    return a.kind is RouteKind.GOODS and a.direct and b.direct and bool(first) and bool(second) and first.isdisjoint(second)


def _longest(ways: Sequence[tuple[float, _Way]]) -> Iterator[tuple[float, _Way]]:
    """Without those that are a stretch of another, and without a bare "made by" between ends that a fuller way connects."""
    through = {_parties(way)[i:j] for _, way in ways for i in range(len(way) + 1) for j in range(i + 2, len(way) + 2) if j - i < len(way) + 1}
    ends = {(way[0].source, way[-1].target) for _, way in ways if len(way) > 1}
    for score, way in ways:
        bare = len(way) == 1 and not way[0].direct and (way[0].source, way[0].target) in ends
        if _parties(way) not in through and not bare:
            yield score, way


def _parties(way: _Way) -> tuple[str, ...]:
    return (way[0].source, *(e.target for e in way))


def _route(
    kind: RouteKind, way: _Way, score: float, findings: Mapping[str, Finding], entities: Mapping[str, Entity], listed: set[str], named: set[str]
) -> Route:
    strengths = [strength(e, findings) for e in way]
    weakest = strengths.index(min(strengths))
    parties = _parties(way)
    why = [f"weakest hop: {entities[way[weakest].source].caption} to {entities[way[weakest].target].caption}, {_weakness(way[weakest], findings)}"]
    if any(_other_goods(a, b, findings) for a, b in pairwise(way)):
        why.append("the goods of two neighbouring hops are not the same")
    if kind is RouteKind.MONEY and any(all(findings[f].predicate is Predicate.BILLED for f in e.findings) for e in way):
        why.append("billed, not said to be paid")
    why += [f"{entities[p].caption} is under sanctions according to a paper" for p in parties if p in named and p not in listed]
    return Route(kind, parties, tuple(e.findings for e in way), tuple(p for p in parties if p in listed), round(score, 4), weakest, "; ".join(why))


def _weakness(e: Edge, findings: Mapping[str, Finding]) -> str:
    count = len({o for f in e.findings for o in findings[f].origins})
    how = "" if e.firm else ", only assessed"
    made = "" if e.direct else ", by who made the goods"
    return f"{count} {'origin' if count == 1 else 'origins'}{made}{how}"
