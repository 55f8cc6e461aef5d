"""Deals told on over two sentences."""

from tests.marked import Paper
from tests.unit.claim.told import claims
from wherefrom.model import Claim, Predicate

RECEIVED = "[[Callan Freight|Company]] received [[forty lathes|Product|]] last year, according to documents. "


def supplied(text: str) -> list[Claim]:
    return [c for c in claims(Paper("a.txt", text)) if c.predicate is Predicate.SUPPLIED]


def words(claim: Claim, role: str, text: Paper) -> list[str]:
    return [m.evidence.quote for m in text.mentions if m.id in claim.role(role)]


def test_the_later_claim_takes_over_who_received_the_goods() -> None:
    text = Paper("a.txt", RECEIVED + "The [[lathes|Product|forty lathes]] were supplied by [[Orion Trade|Company]], an official said.")
    told = [c for c in claims(text) if c.predicate is Predicate.SUPPLIED and c.role("subject")]
    assert [words(c, "recipient", text) for c in told] == [["Callan Freight"]]
    assert len(told[0].evidence) == 2, "both sentences carry it"


def test_other_goods_take_over_nothing() -> None:
    told = [c for c in supplied(RECEIVED + "[[Pumps|Product|]] were supplied by [[Orion Trade|Company]], an official said.") if c.role("subject")]
    assert all(not c.role("recipient") for c in told)


def test_a_denial_between_leaves_nothing_to_take_over() -> None:
    text = (
        "[[Callan Freight|Company]] denied having received [[forty lathes|Product|]]. "
        "The [[lathes|Product|forty lathes]] were supplied by [[Orion Trade|Company]]."
    )
    assert all(not c.role("recipient") for c in supplied(text))
