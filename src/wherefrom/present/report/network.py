"""The map as a network: the parties that findings join, and the edges between them. See `layers` and `drawing` for its picture.

A finding with several parties becomes several edges that all lead back to it. What is said not to be so, and what somebody merely
said, denied or left unanswered, is no edge.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

import msgspec

from wherefrom.model import Finding, Polarity, Predicate
from wherefrom.model.claim import SYMMETRIC
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import is_hedged, label

# more cards than this and no label can be read any more; the rest is counted below the map and stands in its table's place
SHOWN = 40
_SPEECH = frozenset({Predicate.SAID, Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})
# goods run with these from left to right, money from right to left, so that a supply chain reads like a sentence
_GOODS = frozenset({Predicate.SUPPLIED, Predicate.BILLED, Predicate.TRANSPORTED})
_MONEY = frozenset({Predicate.PAID, Predicate.ORDERED})


class Edge(msgspec.Struct, frozen=True):
    """From one party to another, all the findings of one firmness together."""

    source: str
    target: str
    labels: tuple[str, ...]
    findings: tuple[str, ...]
    hedged: bool
    directed: bool
    disputed: bool
    flow: int  # 1 with the goods, -1 against them, 0 neither


class Network(msgspec.Struct, frozen=True):
    """`left_out` counts the parties that have edges but no room; `unjoined` those that no edge joins to another."""

    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    left_out: int
    unjoined: int
    negative: int


def network(refs: Refs) -> Network:
    """The parties of the best routes, then those listed, then whoever is best connected to them, with every edge between them."""
    edges = _edges(refs)
    degree = Counter(party for e in edges for party in (e.source, e.target) for _ in e.findings)
    shown = _shown(refs, edges, degree)
    drawn = [e for e in edges if e.source in shown and e.target in shown]
    joined = {party for e in drawn for party in (e.source, e.target)}
    parties = {p for p in refs.findings_of if refs.is_party(p)}
    negative = sum(f.polarity is Polarity.NEGATIVE and f.predicate not in _SPEECH for f in refs.findings.values())
    return Network(tuple(p for p in shown if p in joined), tuple(drawn), len(set(degree) - joined), len(parties - set(degree)), negative)


def _shown(refs: Refs, edges: list[Edge], degree: Counter[str]) -> dict[str, None]:
    """As many parties as there is room for, in the order of their weight; whole routes, and networks that hang together."""
    shown: dict[str, None] = {}
    for route in refs.view.routes:
        more = [p for p in route.parties if p in degree and p not in shown]
        if len(shown) + len(more) <= SHOWN:
            shown |= dict.fromkeys(more)
    beside: dict[str, set[str]] = defaultdict(set)
    for e in edges:
        beside[e.source].add(e.target)
        beside[e.target].add(e.source)
    near = {n for p in shown for n in beside[p]}
    rest = [p for p in refs.view.entities if p in degree and p not in shown]
    while rest and len(shown) < SHOWN:
        best = max(rest, key=lambda p: (bool(refs.listed(p)), p in near, not refs.view.entities[p].anonymous, degree[p]))
        rest.remove(best)
        shown[best] = None
        near |= beside[best]
    return shown


def _edges(refs: Refs) -> list[Edge]:
    disputed = {f for c in refs.view.conflicts for f in c.findings}
    found: dict[tuple[str, str, bool, bool], list[Finding]] = defaultdict(list)
    for f in refs.findings.values():
        firm = dict.fromkeys(_pairs(refs, f))
        # what only a weaker claim of the finding adds is drawn as the hedged line that it is
        weak = dict.fromkeys(p for p in _pairs(refs, refs.view.findings[f.id]) if p not in firm)
        for (source, target), hedged in [*((p, is_hedged(f)) for p in firm), *((p, True) for p in weak)]:
            both = f.predicate in SYMMETRIC
            ends = (source, target) if not both else (min(source, target), max(source, target))
            found[*ends, hedged, not both].append(f)
    return [
        Edge(
            source, target, tuple(dict.fromkeys(label(f.predicate) for f in together)), tuple(dict.fromkeys(f.id for f in together)),
            hedged, directed, any(f.id in disputed for f in together), max(map(_flow, together), key=abs),
        )
        for (source, target, hedged, directed), together in found.items()
    ]  # fmt: skip


def _flow(f: Finding) -> int:
    return (f.predicate in _GOODS) - (f.predicate in _MONEY)


def _pairs(refs: Refs, f: Finding) -> Iterator[tuple[str, str]]:
    """Who is joined to whom by a finding: the subject with every receiver, through whoever stands between them."""
    if f.predicate in _SPEECH or f.polarity is Polarity.NEGATIVE:
        return
    ends = dict.fromkeys(e for role in ("object", "recipient", "supplier", "to", "for") for e in f.role(role) if refs.is_party(e))
    if f.predicate in SYMMETRIC:
        yield from combinations(dict.fromkeys(e for role in ("subject", "object") for e in f.role(role) if refs.is_party(e)), 2)
        return
    between = [e for e in f.role("via") if refs.is_party(e)]
    for source in (e for e in f.role("subject") if refs.is_party(e)):
        hops = [[source], between, list(ends)] if between else [[source], list(ends)]
        for lefts, rights in pairwise(hops):
            yield from ((a, b) for a in lefts for b in rights if a != b)
