"""`json`: the whole case as one document, for scripts and tests. Its keys are promised; keys may be added, none renamed.

Parties are all entities, places and products too, so that every identifier in a finding can be looked up. What is not in a
finding, because it is only suggested or was rejected, is not in this file.
"""

from pathlib import Path
from typing import Any

import msgspec

from wherefrom.model import Absence, Claim, Conflict, Entity, Finding, Flag, Gap, Hit, Judgement, Ownership, Reply, Route, Subject, Travel, When
from wherefrom.model.attribution import guideline_modality
from wherefrom.model.verdict import last_words
from wherefrom.present.export import guideline, inventory
from wherefrom.present.export.writing import whole
from wherefrom.present.view import View


def write(view: View, out: Path) -> None:
    """The case as one JSON document, indented by two."""
    with whole(out) as file:
        file.write(msgspec.json.format(msgspec.json.encode(case(view)), indent=2) + b"\n")


def case(view: View) -> dict[str, Any]:
    """The document as a value."""
    return {
        "version": 1,
        "papers": inventory.rows(view),
        "parties": [_party(view, e) for e in view.entities.values()],
        "findings": [_finding(view, f) for f in view.findings.values()],
        "conflicts": [_conflict(c) for c in view.conflicts],
        "routes": [_route(r) for r in view.routes],
        "travel": [_travel(t) for t in view.travel],
        "replies": [_reply(r) for r in view.replies],
        "gaps": [_gap(g) for g in view.gaps],
        "ownership": [_ownership(o) for o in view.ownership],
        "flags": [_flag(f) for f in view.flags],
    }


def _party(view: View, e: Entity) -> dict[str, Any]:
    words = {target[0]: d.judgement for target, d in last_words(view.decisions, Subject.HIT).items()}
    hits = view.hits.get(e.id, [])
    return {
        "id": e.id,
        "schema": e.schema,
        "caption": e.caption,
        "names": [{"name": n.name, "language": n.language, "papers": _papers(view, n.documents)} for n in e.names],
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in e.identifiers],
        "birth_date": None,
        "anonymous": e.anonymous,
        "listed": _listed(hits, words),
        "hits": [_hit(h, words) for h in hits],
        "merges": [{"left": m.left, "right": m.right, "reason": m.reason, "score": m.score} for m in e.merges],
    }


def _papers(view: View, documents: tuple[str, ...]) -> list[str]:
    return [view.documents[d].name for d in documents if d in view.documents]


def _listed(hits: list[Hit], words: dict[str, Judgement]) -> str:
    """`confirmed` only when a person said so; `possible` for an alert that nobody has turned down."""
    if any(words.get(h.id) is Judgement.POSITIVE for h in hits):
        return "confirmed"
    return "possible" if any(h.alert and words.get(h.id) is not Judgement.NEGATIVE for h in hits) else "no"


def _hit(h: Hit, words: dict[str, Judgement]) -> dict[str, Any]:
    return {
        "id": h.id,
        "listing": h.listing.id,
        "list": h.listing.watchlist,
        "list_version": h.listing.version,
        "score": h.score,
        "alert": h.alert,
        "name": h.theirs,
        "why": h.explanation.why,
        "decision": words[h.id].value if h.id in words else None,
    }


def _finding(view: View, f: Finding) -> dict[str, Any]:
    return {
        "id": f.id,
        "predicate": f.predicate.value,
        "roles": {p.role: list(p.entities) for p in f.parts},
        "object_text": f.object_text or None,
        "attributes": dict(f.attributes),
        "time": _time(f.when),
        "place": f.place,
        "quantity": guideline.quantity(f.quantity) if f.quantity else None,
        "money": [guideline.money(m) for m in f.money],
        "polarity": f.polarity.value,
        "modality": guideline_modality(f.stance, f.modality),
        "origins": len(f.origins),
        "origin_names": list(f.origins),
        "claims": [_claim(view, c) for i in f.claims if (c := view.claims.get(i) or view.suggestions.get(i))],
    }


def _time(when: When | Absence) -> dict[str, Any]:
    """The date as EDTF; where there is none, which of the four kinds of absence it is."""
    if isinstance(when, Absence):
        return {"words": "", "edtf": None, "absent": when.value}
    return {"words": when.date.words, "edtf": when.date.edtf}


def _claim(view: View, c: Claim) -> dict[str, Any]:
    first = c.evidence[0]
    return {
        "id": c.id,
        "paper": view.documents[c.document].name if c.document in view.documents else None,
        "page": view.texts[c.document].page(first.start) if c.document in view.texts else None,
        "start": first.start,
        "end": first.end,
        "quote": first.quote,
        "evidence": [{"start": e.start, "end": e.end, "quote": e.quote} for e in c.evidence],
        "attribution": [{"who": a.who, "kind": guideline.kind(a.basis)} for a in c.attribution],
        "polarity": c.polarity.value,
        "modality": c.guideline_modality,
        "stance": c.stance.value,
        "time": guideline.time(c.when),
    }


def _conflict(c: Conflict) -> dict[str, Any]:
    return {"id": c.id, "findings": list(c.findings), "kind": c.kind, "why": c.why}


def _route(r: Route) -> dict[str, Any]:
    return {
        "id": r.id,
        "kind": r.kind.value,
        "parties": list(r.parties),
        "hops": [list(hop) for hop in r.hops],
        "score": r.score,
        "listed": list(r.listed),
        "weakest": r.weakest,
        "why": r.why,
    }


def _travel(t: Travel) -> dict[str, Any]:
    return {"id": t.id, "parties": list(t.parties), "strength": t.strength, "findings": list(t.findings)}


def _reply(r: Reply) -> dict[str, Any]:
    return {"id": r.id, "party": r.party, "status": r.status, "findings": list(r.findings)}


def _gap(g: Gap) -> dict[str, Any]:
    return {"id": g.id, "kind": g.kind, "scope": g.scope, "findings": list(g.findings)}


def _ownership(o: Ownership) -> dict[str, Any]:
    """`blocked` only where a person confirmed the listed owners and the share is certain."""
    return {
        "id": o.id,
        "party": o.party,
        "regime": o.regime,
        "rule": o.rule,
        "as_of": o.as_of or None,
        "status": o.status,
        "owners": list(o.owners),
        "share": {"low": o.low, "high": o.high},
        "findings": list(o.findings),
        "remarks": list(o.remarks),
        "why": o.why,
    }


def _flag(f: Flag) -> dict[str, Any]:
    """An indicator, not proof; `why` says so too."""
    return {
        "id": f.id,
        "rule": f.rule,
        "title": f.title,
        "parties": list(f.parties),
        "findings": list(f.findings),
        "why": f.why,
        "guidance": f.guidance,
    }
