"""Ways by which goods or money reached a party on a list, or one that a paper says is under sanctions.

Every hop names its findings, the weakest hop is named, and a way that is only a stretch of a longer one is left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from wherefrom.analyse.graph import Edge
from wherefrom.analyse.search import Search, Way, other_goods, strength
from wherefrom.model import Entity, Finding, Predicate, Route, RouteKind


def routes(edges: Iterable[Edge], findings: Mapping[str, Finding], entities: Mapping[str, Entity], listed: set[str], named: set[str]) -> list[Route]:
    """The routes, best first. `listed` are parties with an alert, `named` those that a paper says are under sanctions.

    Goods are followed to these parties; money to them and from them, because whom they pay is half of the story.
    """
    found: list[Route] = []
    given = list(edges)
    for kind, directions in ((RouteKind.GOODS, (True,)), (RouteKind.MONEY, (True, False))):
        searches = [Search([e for e in given if e.kind is kind], findings, backwards) for backwards in directions]
        ways = {_parties(way): (score, way) for search in searches for end in sorted(listed | named) for score, way in search.ways(end)}
        for score, way in _longest(list(ways.values())):
            why = _why(kind, way, findings, entities, named - listed)
            strengths = [strength(e, findings) for e in way]
            parties, hops = _parties(way), tuple(e.findings for e in way)
            on_list = tuple(p for p in parties if p in listed)
            found.append(Route(kind, parties, hops, on_list, round(score, 4), strengths.index(min(strengths)), why))
    return sorted(found, key=lambda r: (-r.score, r.kind.value, r.parties))


def _parties(way: Way) -> tuple[str, ...]:
    return (way[0].source, *(e.target for e in way))


def _longest(ways: Sequence[tuple[float, Way]]) -> Iterator[tuple[float, Way]]:
    """Without those that are a stretch of another, and without a bare "made by" between ends that a fuller way connects."""
    stretches = {stretch for _, way in ways for stretch in _stretches(_parties(way))}
    ends = {(way[0].source, way[-1].target) for _, way in ways if len(way) > 1}
    for score, way in ways:
        bare = len(way) == 1 and not way[0].direct and (way[0].source, way[0].target) in ends
        if _parties(way) not in stretches and not bare:
            yield score, way


def _stretches(parties: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every shorter run of at least two neighbours."""
    for length in range(2, len(parties)):
        yield from (parties[i : i + length] for i in range(len(parties) - length + 1))


def _why(kind: RouteKind, way: Way, findings: Mapping[str, Finding], entities: Mapping[str, Entity], named: set[str]) -> str:
    """What a reader should know before trusting it: the weakest hop, and anything that does not quite fit."""
    weakest = min(way, key=lambda e: strength(e, findings))
    why = [f"weakest hop: {entities[weakest.source].caption} to {entities[weakest.target].caption}, {_carried(weakest, findings)}"]
    if any(other_goods(a, b, findings) for a, b in pairwise(way)):
        why.append("the goods of two neighbouring hops are not the same")
    if kind is RouteKind.MONEY and any(all(findings[f].predicate is Predicate.BILLED for f in e.findings) for e in way):
        why.append("billed, not said to be paid")
    why += [f"{entities[p].caption} is under sanctions according to a paper" for p in _parties(way) if p in named]
    return "; ".join(why)


def _carried(e: Edge, findings: Mapping[str, Finding]) -> str:
    count = len({o for f in e.findings for o in findings[f].origins})
    made = "" if e.direct else ", by who made the goods"
    how = "" if e.firm else ", only assessed"
    return f"{count} {'origin' if count == 1 else 'origins'}{made}{how}"
