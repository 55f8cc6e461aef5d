"""A finding as it may be spoken: with what its firmest claims say, and nothing that only a weaker one adds.

A finding puts claims together. If one says that Orion Trade supplied drives, and another that it may have supplied them to Zenit
Works, then no sentence may say that it supplied them to Zenit Works.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from wherefrom.model import Absence, Claim, Finding, When
from wherefrom.model.claim import SYMMETRIC
from wherefrom.model.finding import Part

T = TypeVar("T")


def carriers(claims: Sequence[Claim]) -> list[Claim]:
    """Of a finding's claims, the firmest first, those that carry what it says: all plain ones, or all as firm as the first."""
    first = claims[0]
    return [c for c in claims if (c.is_plain if first.is_plain else (c.stance, c.modality) == (first.stance, first.modality))]


def spoken(finding: Finding, claims: Sequence[Claim], home: Mapping[str, str]) -> Finding:
    """The finding over its carriers. `claims` are those of its claims that stand, `home` leads from a mention to its entity."""
    firm = carriers(claims)
    return replace(
        finding,
        stance=firm[0].stance,
        modality=firm[0].modality,
        parts=_parts(finding, firm, home),
        object_text=_kept(finding.object_text, (c.object_text for c in firm), ""),
        attributes=tuple(a for a in finding.attributes if all(a in c.attributes for c in firm)),
        place=finding.place if finding.place and all(c.place and home.get(c.place, c.place) == finding.place for c in firm) else None,
        when=_when(finding, firm),
        quantity=_kept(finding.quantity, (c.quantity for c in firm), None),
        money=_kept(finding.money, (c.money for c in firm), ()),
    )


def _parts(finding: Finding, firm: Iterable[Claim], home: Mapping[str, str]) -> tuple[Part, ...]:
    said = {(r.name, home.get(m, m)) for c in firm for r in c.roles for m in r.mentions}
    if finding.predicate in SYMMETRIC:
        said |= {("subject", e) for name, e in said if name == "object"} | {("object", e) for name, e in said if name == "subject"}
    parts = (Part(p.role, tuple(e for e in p.entities if (p.role, e) in said)) for p in finding.parts)
    return tuple(p for p in parts if p.entities)


def _kept(value: T, firm: Iterable[T], nothing: T) -> T:
    """The finding's value if a carrier gives it, else the first that one gives."""
    given = [v for v in firm if v]
    return value if value in given else given[0] if given else nothing


def _when(finding: Finding, firm: Iterable[Claim]) -> When | Absence:
    given = [c.when for c in firm]
    dated = [w for w in given if isinstance(w, When)]
    if finding.when in given:
        return finding.when
    return dated[0] if dated else given[0]
