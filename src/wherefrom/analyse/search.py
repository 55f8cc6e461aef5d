"""Ways through the graph, best first, from one party backwards or forwards, and what a hop is worth.

A hop is worth more the more firmly it is said and the more origins say it. Parties through which half the case passes count
for less. Hops whose dates are certainly in the wrong order are never put together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from math import log2

from wherefrom.analyse.graph import Edge
from wherefrom.model import Certainty, Finding, Predicate, RouteKind, Stance, When

Way = tuple[Edge, ...]

# longer ways exist on paper, but nobody can check them
_LONGEST = 6
# of each end; the rest can be had by narrowing the case
_KEPT, _TRIED = 25, 2_000
# what one origin is worth: a plain statement, somebody's assessment, goods by their bill, money by a bill (which is no
# payment), the maker of goods that others supplied
_PLAIN, _ASSESSED, _BILLED, _OWED, _MADE = 0.9, 0.5, 0.85, 0.6, 0.7
_OTHER_GOODS = 0.5


class Search:
    """Best-first search over edges of one kind."""

    def __init__(self, edges: Iterable[Edge], findings: Mapping[str, Finding], backwards: bool) -> None:
        self._findings = findings
        self._backwards = backwards
        self._at: dict[str, list[Edge]] = defaultdict(list)
        self._degree: dict[str, int] = defaultdict(int)
        for e in edges:
            self._at[e.target if backwards else e.source].append(e)
            self._degree[e.source] += 1
            self._degree[e.target] += 1

    def ways(self, end: str) -> list[tuple[float, Way]]:
        """Ways that end with this party (backwards) or begin with it, and cannot be led further, best first."""
        found: list[tuple[float, Way]] = []
        heap: list[tuple[float, tuple[str, ...], Way]] = [(-1.0, (end,), ())]
        for _ in range(_TRIED):
            if not heap or len(found) == _KEPT:
                break
            score, parties, way = heappop(heap)
            further = self._further(parties, way)
            hub = _hub(self._degree[parties[-1]]) if way else 1.0
            for e in further:
                heappush(heap, (score * hub * self._worth(e, way), (*parties, self._next(e)), self._led(e, way)))
            if way and not further:
                found.append((-score, way))
        return found

    def _further(self, parties: tuple[str, ...], way: Way) -> list[Edge]:
        if len(way) == _LONGEST:
            return []
        return [e for e in self._at.get(parties[-1], ()) if self._next(e) not in parties and self._in_order(e, way)]

    def _next(self, e: Edge) -> str:
        return e.source if self._backwards else e.target

    def _led(self, e: Edge, way: Way) -> Way:
        return (e, *way) if self._backwards else (*way, e)

    def _in_order(self, e: Edge, way: Way) -> bool:
        """False only when all of the earlier hop certainly came after all of the later one."""
        if not way:
            return True
        pair = (e, way[0]) if self._backwards else (way[-1], e)
        earlier, later = ([self._findings[f].when for f in edge.findings] for edge in pair)
        dated = [(a, b) for a in earlier for b in later if isinstance(a, When) and isinstance(b, When)]
        return len(dated) < len(earlier) * len(later) or any(b.date.before(a.date) is not Certainty.YES for a, b in dated)

    def _worth(self, e: Edge, way: Way) -> float:
        """What a hop is worth where it stands: less when other goods go on from it."""
        near = way[:1] if self._backwards else way[-1:]
        return strength(e, self._findings) * (_OTHER_GOODS if near and other_goods(e, near[0], self._findings) else 1.0)


def _hub(degree: int) -> float:
    """1 for a party between two others, less the more pass through it."""
    return 1 / (1 + 0.1 * log2(max(1, degree / 2)))


def strength(e: Edge, findings: Mapping[str, Finding]) -> float:
    """How well a hop is carried, 0 to 1: its best finding, raised by further origins."""
    carried = [findings[f] for f in e.findings]
    origins = {o for f in carried for o in f.origins}
    return 1 - (1 - max(_base(e, f) for f in carried)) / max(1, len(origins))


def _base(e: Edge, f: Finding) -> float:
    if f.stance is Stance.ASSESSED:
        return _ASSESSED
    if f.predicate is Predicate.BILLED:
        return _BILLED if e.kind is RouteKind.GOODS else _OWED
    return _PLAIN if e.direct else _MADE


def other_goods(a: Edge, b: Edge, findings: Mapping[str, Finding]) -> bool:
    """Whether two neighbouring hops both say what was passed on, and it is not the same."""
    first, second = ({g for f in e.findings for g in findings[f].role("object")} for e in (a, b))
    return a.kind is RouteKind.GOODS and a.direct and b.direct and bool(first) and bool(second) and first.isdisjoint(second)
