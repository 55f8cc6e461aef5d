"""The parties of the case: their names in their own scripts, what ties them to others, and what the lists say."""

import msgspec

from wherefrom.model import Decision, Entity, Hit, Name, Subject
from wherefrom.model.verdict import last_words
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import family


class Alias(msgspec.Struct, frozen=True):
    """A name as written, how it reads in Latin letters where that is not the same, and the papers it stands in."""

    name: str
    language: str
    latin: str
    papers: tuple[str, ...]


class Judged(msgspec.Struct, frozen=True):
    """A hit with what a person decided about it, if anybody did."""

    hit: Hit
    decision: Decision | None


class Party(msgspec.Struct, frozen=True):
    """`ties` are the findings about posts, owners and places; `findings` all the others."""

    entity: Entity
    aliases: tuple[Alias, ...]
    ties: tuple[str, ...]
    findings: tuple[str, ...]
    alerts: tuple[Judged, ...]
    weaker: int
    decided: tuple[Decision, ...]


class Cast(msgspec.Struct, frozen=True):
    """`parties` have a finding or an alert; `named` are only named in the papers; `things` are places and products."""

    parties: tuple[Party, ...]
    named: tuple[Entity, ...]
    things: tuple[Entity, ...]


def cast(refs: Refs) -> Cast:
    """Everybody and everything, those on routes and lists first, then by how much is said about them."""
    entities = list(refs.view.entities.values())
    on_route = {p for r in refs.view.routes for p in r.parties}
    ours = [e for e in entities if refs.is_party(e.id)]
    told = [e for e in ours if e.id in refs.findings_of or any(h.alert for h in refs.view.hits.get(e.id, ()))]
    told.sort(key=lambda e: (e.id not in on_route, not refs.listed(e.id), -len(refs.findings_of.get(e.id, ()))))
    shown = {e.id for e in told}
    return Cast(
        tuple(_party(refs, e) for e in told), tuple(e for e in ours if e.id not in shown), tuple(e for e in entities if not refs.is_party(e.id))
    )


def _party(refs: Refs, e: Entity) -> Party:
    findings = refs.findings_of.get(e.id, [])
    ties = tuple(f for f in findings if family(refs.findings[f].predicate) == "ties")
    hits = refs.view.hits.get(e.id, [])
    alerts = tuple(Judged(h, refs.hit_words.get(h.id)) for h in hits if h.alert or h.id in refs.hit_words)
    return Party(
        e, _aliases(refs, e.names), ties, tuple(f for f in findings if f not in ties), alerts, len(hits) - len(alerts), _decided(refs, e)
    )  # fmt: skip


def _aliases(refs: Refs, names: tuple[Name, ...]) -> tuple[Alias, ...]:
    """Every spelling once, whatever the languages of the papers it stands in; those in most papers first."""
    found: dict[str, list[Name]] = {}
    for n in names:
        found.setdefault(n.name, []).append(n)
    aliases = []
    for name, alike in found.items():
        papers = {d for n in alike for d in n.documents if d in refs.paper_no}
        ordered = tuple(sorted(papers, key=refs.paper_no.__getitem__))
        aliases.append(Alias(name, alike[0].language, refs.latin(name, alike[0].language), ordered))
    return tuple(sorted(aliases, key=lambda a: (-len(a.papers), a.name)))


def _decided(refs: Refs, e: Entity) -> tuple[Decision, ...]:
    """What people decided about pairs of its names or mentions."""
    ours = {*e.members, *(n.name for n in e.names)}
    return tuple(d for target, d in last_words(refs.view.decisions, Subject.PAIR).items() if ours & set(target))
