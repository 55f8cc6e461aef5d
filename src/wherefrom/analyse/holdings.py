"""What the rules of ownership make of a case: which parties are blocked or possibly blocked by whom, as of its latest paper.

A party is called blocked only where a person has confirmed that its owner is the listed one, on a list of that authority, and where
the share is certain. Everything else is possible.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wherefrom.analyse.findings import is_plain
from wherefrom.analyse.ownership import Listed, Outcome, outcomes
from wherefrom.analyse.regimes import of_authority, of_list, regimes
from wherefrom.analyse.stakes import controls, stakes
from wherefrom.model import Document, Entity, Finding, FuzzyDate, Hit, Judgement, Ownership, Predicate, When


def holdings(
    findings: Sequence[Finding], entities: Mapping[str, Entity], documents: Iterable[Document], hits: Sequence[Hit], verdicts: Mapping[str, Judgement]
) -> list[Ownership]:
    """What every rule in force says of every party that listed ones hold. `verdicts` are what people decided of hits, by hit."""
    day = max((d.published.latest for d in documents if isinstance(d.published, FuzzyDate) and d.published.latest), default=None)
    at = day or datetime.date.max
    held, controlled = stakes(findings, entities, at), controls(findings, entities)
    found = []
    for regime in regimes(at):
        listed = list(_listed(regime.id, hits, verdicts, findings, entities))
        for o in outcomes(regime, at, listed, held, controlled):
            why = "; ".join(_why(o, listed, entities))
            behind = o.findings or _behind(o.party, {x.party for x in listed}, findings)
            found.append(
                Ownership(o.party, regime.id, regime.name, day.isoformat() if day else "", o.status, o.owners, o.low, o.high, behind, o.remarks, why)
            )
    return sorted(found, key=lambda o: (o.party, o.regime))


def _listed(
    regime: str, hits: Iterable[Hit], verdicts: Mapping[str, Judgement], findings: Iterable[Finding], entities: Mapping[str, Entity]
) -> Iterator[Listed]:
    """Parties on the lists of a regime, and on lists of which nobody can tell whose they are. The day is known where a paper gives it."""
    sure: dict[str, bool] = {}
    for h in hits:
        verdict, of = verdicts.get(h.id), of_list(h.listing.watchlist)
        if (not of or regime in of) and verdict is not Judgement.NEGATIVE and (h.alert or verdict is Judgement.POSITIVE):
            sure[h.entity] = sure.get(h.entity, False) or (verdict is Judgement.POSITIVE and regime in of)
    days: dict[str, list[FuzzyDate]] = {}
    for f in findings:
        if f.predicate is Predicate.SANCTIONED_BY and is_plain(f) and isinstance(f.when, When) and _is_by(f, regime, entities):
            for party in f.role("subject"):
                days.setdefault(party, []).append(f.when.date)
    for party in sorted(sure):
        dated = days.get(party, [])
        first = min((d.earliest or datetime.date.min for d in dated), default=datetime.date.min)
        yield Listed(party, sure[party], min((d.latest or d.earliest or first for d in dated), default=first), first)


def _is_by(f: Finding, regime: str, entities: Mapping[str, Entity]) -> bool:
    return any(regime in of_authority(n.name) for e in f.role("object") if e in entities for n in entities[e].names)


def _behind(party: str, listed: set[str], findings: Iterable[Finding]) -> tuple[str, ...]:
    """What a remark rests on."""
    return tuple(
        sorted(f.id for f in findings if f.predicate is Predicate.PART_OF and party in f.role("subject") and not listed.isdisjoint(f.role("object")))
    )


def _why(o: Outcome, listed: Iterable[Listed], entities: Mapping[str, Entity]) -> Iterator[str]:
    if o.owners:
        share = f"{o.low:g} percent" if o.low == o.high else f"between {o.low:g} and {o.high:g} percent"
        names = sorted(entities[e].caption for e in o.owners if e in entities)
        yield f"{', '.join(names)} {'holds' if len(names) == 1 else 'hold together'} {share} of it"
    if o.status == "possible":
        if o.low != o.high:
            yield "what exactly is held is not known or disputed"
        if not all(x.sure for x in listed):
            yield "a match with the list is possible and not confirmed by a person"
    yield from o.remarks
