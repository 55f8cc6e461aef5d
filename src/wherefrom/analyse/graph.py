"""Who is tied to whom by goods, money or travel: a projection of findings, never of names that stand near each other.

    supplied       supplier -> recipient; with an intermediary supplier -> intermediary -> recipient
    billed         goods: biller -> billed; money is owed the other way, and a bill is no payment
    paid           payer -> payee, through the banks or people named
    transported    vessel or carrier -> whoever it was brought to
    made by        maker -> whoever supplied the maker's goods
    travelled_with both ways

An edge is made of positive findings about what happened. What is assessed or hedged gives an edge that is not firm; what is
denied, negated, planned, possible or open gives none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import msgspec

from wherefrom.model import Entity, Finding, Kind, Modality, Polarity, Predicate, RouteKind, Stance
from wherefrom.model.finding import Part

_PARTIES = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.VESSEL, Kind.GROUP})
_MAKES = frozenset({Predicate.PRODUCES, Predicate.DEVELOPS})
_DELIVERS = frozenset({Predicate.SUPPLIED, Predicate.BILLED})


class Edge(msgspec.Struct, frozen=True):
    """A tie between two parties. `firm` says that a plain finding carries it, `direct` that goods or money passed between the two themselves."""

    kind: RouteKind
    source: str
    target: str
    findings: tuple[str, ...]
    firm: bool
    direct: bool = True


def edges(findings: Iterable[Finding], entities: Mapping[str, Entity]) -> list[Edge]:
    """The edges between parties, each with all findings that carry it."""
    usable = [_between_parties(f, entities) for f in findings if _is_usable(f)]
    found: dict[tuple[RouteKind, str, str], dict[str, tuple[bool, bool]]] = defaultdict(dict)
    for f, kind, source, target, direct in _steps(usable, entities):
        if source != target:
            found[kind, source, target].setdefault(f.id, (f.stance is not Stance.ASSESSED, direct))
    return [
        Edge(kind, source, target, tuple(sorted(carried)), any(firm for firm, _ in carried.values()), any(direct for _, direct in carried.values()))
        for (kind, source, target), carried in sorted(found.items(), key=lambda item: (item[0][0].value, *item[0][1:]))
    ]


def _is_usable(f: Finding) -> bool:
    return (
        f.polarity is Polarity.POSITIVE
        and f.stance in (Stance.ASSERTED, Stance.REPORTED, Stance.ASSESSED)
        and f.modality in (Modality.HAPPENED, Modality.UNDER_WAY)
    )


def _between_parties(f: Finding, entities: Mapping[str, Entity]) -> Finding:
    """The finding without places in the roles of parties: goods that went through a port went from firm to firm."""
    parts = (Part(p.role, tuple(e for e in p.entities if e in entities and (entities[e].kind in _PARTIES or p.role == "object"))) for p in f.parts)
    return msgspec.structs.replace(f, parts=tuple(p for p in parts if p.entities))


_Step = tuple[Finding, RouteKind, str, str, bool]


def _steps(findings: list[Finding], entities: Mapping[str, Entity]) -> Iterator[_Step]:
    for f in findings:
        if f.predicate is Predicate.SUPPLIED:
            yield from _chain(f, RouteKind.GOODS, f.role("subject"), f.role("via"), f.role("recipient"))
        elif f.predicate is Predicate.BILLED:
            yield from _chain(f, RouteKind.GOODS, f.role("subject"), (), f.role("recipient"))
            yield from _chain(f, RouteKind.MONEY, f.role("recipient"), (), f.role("subject"))
        elif f.predicate is Predicate.PAID:
            payees = tuple(e for e in f.role("object") if entities[e].kind in _PARTIES)
            yield from _chain(f, RouteKind.MONEY, f.role("subject"), f.role("via"), payees)
        elif f.predicate is Predicate.TRANSPORTED:
            yield from _chain(f, RouteKind.GOODS, f.role("subject"), (), f.role("to"))
        elif f.predicate is Predicate.TRAVELLED_WITH:
            yield from ((f, RouteKind.TRAVEL, a, b, True) for a in f.role("subject") for b in f.role("subject") if a != b)
    yield from _made(findings, entities)


def _chain(f: Finding, kind: RouteKind, start: tuple[str, ...], middle: tuple[str, ...], end: tuple[str, ...]) -> Iterator[_Step]:
    """start -> middle -> end; several in the middle stand side by side, because their order is not known."""
    steps = [filled for filled in (start, middle, end) if filled]
    for left, right in pairwise(steps):
        yield from ((f, kind, a, b, True) for a in left for b in right)


def _made(findings: list[Finding], entities: Mapping[str, Entity]) -> Iterator[_Step]:
    """From the maker to whoever passed its goods on. Where the supplier is not named, to whoever received them.

    The deal itself may name the maker; else another finding may, when it is the only one for these goods. Makers whom nobody
    names make no hop: "a Chinese maker" may be anybody, the supplier too.
    """
    makers: dict[str, list[tuple[Finding, str]]] = defaultdict(list)
    for f in findings:
        if f.predicate in _MAKES:
            for goods in f.role("object"):
                makers[goods] += [(f, maker) for maker in f.role("subject")]
    for f in (f for f in findings if f.predicate in _DELIVERS and f.role("recipient")):
        holders = f.role("subject") or f.role("via") or f.role("recipient")
        told = [(f, maker) for maker in f.role("maker")]
        for goods in f.role("object"):
            if len({maker for _, maker in makers[goods]}) == 1:
                told += makers[goods]
        for said, maker in told:
            if entities[maker].names and maker not in f.role("recipient"):
                yield from ((said, RouteKind.GOODS, maker, holder, False) for holder in holders)
