"""Cases with random claims over few parties, so that claims meet: the same sale said, denied, planned, dated and counted in all ways."""

from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st

from tests.marked import Paper
from tests.properties.strategies import claims, fuzzy_dates
from wherefrom import resolve
from wherefrom.config import Config
from wherefrom.model import (
    Absence,
    Attribution,
    Basis,
    Claim,
    Copy,
    Decision,
    Entity,
    Explanation,
    Hit,
    Judgement,
    Listing,
    Polarity,
    Predicate,
    Records,
    Role,
    Stance,
    Subject,
    When,
)

TEXT = (
    "[[Lumen Optics|Company]] and [[Orion Trade|Company]] and [[Zenit Works|Company]], [[Vadim Sorokin|Person]], "
    "[[Riga|Place]] and [[Almaty|Place]], [[QD-640|Product]], [[cameras|Product|]], [[two officials|Group|]], "
    "[[Sable Tern|Vessel]] and the [[European Union|PublicBody]]."
)
ROLES = ("subject", "object", "recipient", "via", "maker", "from", "to")
# deals between the three companies; what is traded, if anything, fills the object
DEALS = (
    (Predicate.SUPPLIED, ("subject", "recipient"), "QD-640"),
    (Predicate.SUPPLIED, ("subject", "recipient"), "cameras"),
    (Predicate.SUPPLIED, ("subject", "recipient", "via"), ""),
    (Predicate.BILLED, ("subject", "recipient"), ""),
    (Predicate.PAID, ("subject", "object"), ""),
    (Predicate.PRODUCES, ("subject",), "QD-640"),
    (Predicate.TRAVELLED_WITH, ("subject", "object"), ""),
    (Predicate.NO_RESPONSE, ("subject",), ""),
)
SPEAKERS = (
    (),
    (Attribution("an invoice", Basis.DOCUMENT),),
    (Attribution("two officials", Basis.ANONYMOUS_OFFICIAL, anonymous=True), Attribution("the Harbour Post", Basis.OUTLET)),
)


@cache
def paper(number: int) -> Paper:
    return Paper(f"{number}.txt", f"{TEXT} {number}", publisher=["", "Harbour Post", "Orion Trade"][number])


@st.composite
def deals(draw: st.DrawFn, told_in: Paper) -> Claim:
    """Who dealt with whom: mostly plain, sometimes negated or assessed, sometimes dated."""
    predicate, names, goods = draw(st.sampled_from(DEALS))
    parties = draw(st.permutations([m.id for m in told_in.mentions[:3]]))
    roles = [Role(name, (party,)) for name, party in zip(names, parties, strict=False)]
    roles += [Role("object", (told_in.mention(goods).id,))] if goods else []
    return Claim.make(
        told_in.id,
        predicate,
        tuple(roles),
        (told_in.quote(draw(st.sampled_from(["Orion Trade", "Zenit Works", "Lumen"]))),),
        extractor="test",
        stance=draw(st.sampled_from([Stance.ASSERTED, Stance.REPORTED, Stance.ASSESSED])),
        polarity=draw(st.sampled_from([Polarity.POSITIVE, Polarity.POSITIVE, Polarity.NEGATIVE])),
        when=draw(st.just(Absence.NOT_STATED) | st.builds(When, fuzzy_dates())),
        attribution=draw(st.sampled_from(SPEAKERS)),
    )


@st.composite
def anything(draw: st.DrawFn, told_in: Paper) -> Claim:
    """A claim of any predicate, firmness and value, with roles filled at random."""
    made: Claim = draw(claims())
    ids = [m.id for m in told_in.mentions]
    names = draw(st.lists(st.sampled_from(ROLES), unique=True, max_size=4))
    roles = tuple(Role(n, tuple(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True)))) for n in names)
    rest = {name: getattr(made, name) for name in ("object_text", "when", "quantity", "money", "polarity", "stance", "modality", "band", "score")}
    links = tuple(msgspec.structs.replace(a, mention=draw(st.none() | st.sampled_from(ids)), evidence=None) for a in made.attribution)
    return Claim.make(told_in.id, made.predicate, roles, (told_in.quote("Riga"),), "test", attribution=links, **rest)


@cache
def parties(papers: int) -> tuple[Entity, ...]:
    """The entities of so many papers."""
    return tuple(resolve.run(Records([r for n in range(papers) for r in paper(n).records]), Config()))


@st.composite
def cases(draw: st.DrawFn) -> list[Any]:
    """The records of a case before it is analysed: one to three papers, some copies, decisions and hits."""
    papers = draw(st.integers(1, 3))
    told = [draw(st.lists(deals(paper(n)), min_size=1, max_size=6)) + draw(st.lists(anything(paper(n)), max_size=2)) for n in range(papers)]
    every = list({c.id: c for found in told for c in found}.values())
    decided = draw(st.lists(st.sampled_from(every), max_size=2, unique_by=lambda c: c.id))
    decisions = [Decision(Subject.CLAIM, (c.id,), draw(st.sampled_from(Judgement)), "ada", "2025-01-01T00:00:00Z") for c in decided]
    listed = draw(st.sets(st.sampled_from(["Zenit Works", "Orion Trade"]), min_size=1))
    copies = [Copy((paper(0).id, paper(1).id), 0.97, "nearly the same words")] if papers > 1 and draw(st.booleans()) else []
    return [
        *(r for n in range(papers) for r in paper(n).records),
        *every,
        *copies,
        *decisions,
        *parties(papers),
        *(_hit(e) for e in parties(papers) if e.caption in listed),
    ]


def _hit(e: Entity) -> Hit:
    return Hit(e.id, Listing("LX-1", "test list", "2025", (e.caption,)), e.caption, e.caption, 0.95, True, Explanation("the same name"))
