"""Claims as FollowTheMoney entities: a plain one as what it tells of, any other, and whatever has no schema there, as a Note."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from wherefrom.model import Claim, Predicate, Role
from wherefrom.present.export.ftm.proxy import ASSET, LEGAL, ORGANIZATION, Proxy, dates
from wherefrom.present.export.ftm.things import schema
from wherefrom.present.export.guideline import entities
from wherefrom.present.view import View

# said of somebody, or only ordered: a tie would say more than the claim
_NOTES = frozenset({
    Predicate.SAID, Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM, Predicate.ACCUSED_OF, Predicate.DESCRIBED_AS,
    Predicate.ORDERED,
})  # fmt: skip

Properties = dict[str, tuple[str, ...]]


def ties(view: View, c: Claim) -> list[Proxy]:
    """What a claim becomes: ties for a plain one, else one Note."""
    roles = {r.name: _known(view, r) for r in c.roles}
    made = list(_TIES.get(c.predicate, _link)(view, c, roles)) if c.is_plain and c.predicate not in _NOTES else []
    if not made:
        return [_note(view, c, roles)]
    about = _about(view, c)
    return [Proxy(f"{c.id}-{n}", name, {**about, **own}) for n, (name, own) in enumerate(made)]


def _known(view: View, r: Role) -> tuple[str, ...]:
    return tuple(e for e in entities(view, r.mentions) if e in view.entities)


def _quote(c: Claim) -> str:
    return " … ".join(e.quote for e in c.evidence)


def _speakers(c: Claim) -> str:
    return "; ".join(a.who for a in c.attribution)


def _about(view: View, c: Claim) -> Properties:
    """What every tie carries: the quote, who says so, the paper, and when."""
    paper = view.documents.get(c.document)
    who = _speakers(c)
    return {
        "description": (_quote(c),),
        "summary": (f"{c.guideline_modality}: {who}" if who else c.guideline_modality,),
        "recordId": (c.id,),
        "publisher": (paper.publisher,) if paper else (),
        **dates(c.when),
    }


def _note(view: View, c: Claim, roles: dict[str, tuple[str, ...]]) -> Proxy:
    who = _speakers(c)
    words = [c.predicate.value.replace("_", " "), c.polarity.value, c.guideline_modality]
    return Proxy(
        f"{c.id}-note",
        "Note",
        {
            "name": (" / ".join(words),),
            "entity": tuple(e for filled in roles.values() for e in filled),
            "description": (_quote(c),),
            "summary": (who,),
            "keywords": (f"claim:{c.id}",),
            "proof": (c.document,) if c.document in view.documents else (),
        },
    )


Made = Iterator[tuple[str, Properties]]
Roles = dict[str, tuple[str, ...]]


def _of(view: View, ids: tuple[str, ...], allowed: frozenset[str]) -> tuple[str, ...]:
    return tuple(e for e in ids if schema(view.entities[e]) in allowed)


def _pairs(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield from ((a, b) for a in left for b in right if a != b)


def _supplied(view: View, c: Claim, roles: Roles) -> Made:
    """One activity for each stage of the way: supplier to intermediary, intermediary to recipient."""
    stages = [found for name in ("subject", "via", "recipient") if (found := _of(view, roles.get(name, ()), LEGAL))]
    goods = tuple(view.entities[g].caption for g in roles.get("object", ())) or (c.object_text,)
    amount = tuple(f"{m.bound.value} {m.amount} {m.currency}" for m in c.money)
    for left, right in pairwise(stages):
        yield "EconomicActivity", {"sender": left, "receiver": right, "goodsDescription": goods, "invoiceAmount": amount}
    if len(stages) == 1:
        known = "receiver" if _of(view, roles.get("recipient", ()), LEGAL) else "sender"
        yield "EconomicActivity", {known: stages[0], "goodsDescription": goods, "invoiceAmount": amount}


def _value(c: Claim) -> Properties:
    """A sum only where it is stated exactly; a limit or an estimate stays in the quote."""
    exact = [m for m in c.money if m.bound.value == "="]
    return {"amount": (exact[0].amount,), "currency": (exact[0].currency,)} if len(exact) == 1 else {}


def _paid(view: View, c: Claim, roles: Roles) -> Made:
    for payer, payee in _pairs(_of(view, roles.get("subject", ()), LEGAL), _of(view, roles.get("object", ()), LEGAL)):
        yield "Payment", {"payer": (payer,), "beneficiary": (payee,), "purpose": (c.object_text,), **_value(c)}
    # through whom, apart from the payment: as payments of their own the sum would count twice
    for payer, via in _pairs(roles.get("subject", ()), _of(view, roles.get("via", ()), LEGAL)):
        yield "UnknownLink", {"subject": (payer,), "object": (via,), "role": ("paid through",)}


def _billed(view: View, c: Claim, roles: Roles) -> Made:
    for biller, billed in _pairs(_of(view, roles.get("subject", ()), LEGAL), _of(view, roles.get("recipient", ()), LEGAL)):
        yield "Debt", {"creditor": (biller,), "debtor": (billed,), **_value(c)}


def _role(view: View, c: Claim, roles: Roles) -> Made:
    people, bodies = _of(view, roles.get("subject", ()), frozenset({"Person"})), _of(view, roles.get("object", ()), ORGANIZATION)
    if not people or not bodies:
        yield from _link(view, c, roles)
    for person, body in _pairs(people, bodies):
        yield "Employment", {"employee": (person,), "employer": (body,), "role": (dict(c.attributes).get("role", ""),)}


def _part_of(view: View, c: Claim, roles: Roles) -> Made:
    """Ownership only where a share is stated; "part of" and a ship's manager are links with their own words."""
    share = c.quantity if c.quantity is not None and c.quantity.unit == "percent" and c.quantity.low == c.quantity.high else None
    owned, owners = _of(view, roles.get("subject", ()), ASSET), _of(view, roles.get("object", ()), LEGAL)
    if share is None or not owned or not owners:
        yield from _link(view, c, roles)
        return
    for asset, owner in _pairs(owned, owners):
        yield "Ownership", {"owner": (owner,), "asset": (asset,), "percentage": (f"{share.low:g}",)}


def _acted_for(view: View, c: Claim, roles: Roles) -> Made:
    for agent, client in _pairs(_of(view, roles.get("subject", ()), LEGAL), _of(view, roles.get("object", ()), LEGAL)):
        yield "Representation", {"agent": (agent,), "client": (client,)}


def _sanctioned(view: View, c: Claim, roles: Roles) -> Made:
    authority = tuple(view.entities[e].caption for e in roles.get("object", ())) or (c.object_text,)
    for target in roles.get("subject", ()):
        yield "Sanction", {"entity": (target,), "authority": authority}


def _journey(view: View, c: Claim, roles: Roles) -> Made:
    """A Trip where both ends are known, else an Event; with all who are said to have made it together."""
    travellers = _of(view, roles.get("subject", ()), LEGAL)
    if c.predicate is Predicate.TRAVELLED_WITH:
        travellers += _of(view, roles.get("object", ()), LEGAL)
    places = frozenset({"Address"})
    start = _of(view, roles.get("from", ()), places)
    end = _of(view, roles.get("to", ()), places) or (() if c.predicate is Predicate.TRAVELLED_WITH else _of(view, roles.get("object", ()), places))
    if not travellers:
        return
    if start and end:
        yield "Trip", {"name": ("journey",), "involved": travellers, "startLocation": start, "endLocation": end}
    else:
        yield "Event", {"name": ("journey",), "involved": travellers, "location": tuple(view.entities[p].caption for p in start or end)}


def _visited(view: View, c: Claim, roles: Roles) -> Made:
    visitors, hosts = _of(view, roles.get("subject", ()), LEGAL), _of(view, roles.get("object", ()), LEGAL)
    places = [*_of(view, roles.get("object", ()), frozenset({"Address"})), *([view.entity_of[c.place]] if c.place in view.entity_of else [])]
    if visitors:
        yield (
            "Event",
            {"name": ("visit",), "involved": visitors, "organizer": hosts, "location": tuple(view.entities[p].caption for p in places)},
        )


def _link(view: View, c: Claim, roles: Roles) -> Made:
    attributes = dict(c.attributes)
    words = attributes.get("role") or attributes.get("relation") or c.predicate.value.replace("_", " ")
    for left, right in _pairs(roles.get("subject", ()), roles.get("object", ())):
        yield "UnknownLink", {"subject": (left,), "object": (right,), "role": (words,)}


_TIES: dict[Predicate, Callable[[View, Claim, Roles], Made]] = {
    Predicate.SUPPLIED: _supplied,
    Predicate.BILLED: _billed,
    Predicate.PAID: _paid,
    Predicate.ROLE: _role,
    Predicate.PART_OF: _part_of,
    Predicate.ACTED_FOR: _acted_for,
    Predicate.SANCTIONED_BY: _sanctioned,
    Predicate.TRAVELLED: _journey,
    Predicate.TRAVELLED_WITH: _journey,
    Predicate.VISITED: _visited,
}
