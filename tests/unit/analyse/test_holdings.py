"""From what papers say of owners to what the rules make of it."""

from typing import Any

import msgspec
import pytest

from tests.marked import Paper
from tests.unit.analyse.case import Case
from wherefrom import analyse
from wherefrom.config import Config
from wherefrom.model import (
    Decision,
    Explanation,
    Hit,
    Judgement,
    Listing,
    Modality,
    Ownership,
    Polarity,
    Quantity,
    Records,
    Stance,
    Subject,
)  # fmt: skip

WORDS = "[[Orion Trade|Company]] holds shares in [[Zenit Works|Company]]. The [[European Union|PublicBody]] listed Orion Trade."


def judged(*claims: dict[str, Any], listed: str = "Orion Trade", source: str = "OFAC SDN", confirmed: bool = False) -> dict[str, Ownership]:
    """What each rule says of Zenit Works; each claim is one statement on the stake."""
    paper = Paper("a.txt", WORDS, published="2025-06-01")
    for n, said in enumerate(claims):
        quote = ("holds shares", "shares in", "holds shares in Zenit Works")[n]
        paper.claim(said.pop("predicate", "part_of"), quote, **({"subject": "Zenit Works", "object": "Orion Trade"} | said))
    entity = next(e for e in Case(paper).entities.values() if e.caption == listed)
    hit = Hit(entity.id, Listing("LX-1", source, "2025", (listed,)), listed, listed, 0.95, True, Explanation("the same name"))
    decision = [Decision(Subject.HIT, (hit.id,), Judgement.POSITIVE, "reviewer", "2025-06-02T00:00:00Z")] if confirmed else []
    case = Case(paper, more=(hit, *decision))
    assert all(case.entities[o.party].caption == "Zenit Works" for o in case.all(Ownership))
    return {o.regime: o for o in case.all(Ownership)}


def percent(low: float | None, high: float | None) -> Quantity:
    return Quantity(low, high, "percent", f"{low} to {high} percent")


def test_a_holding_of_a_possibly_listed_party_is_possibly_blocked_and_says_why() -> None:
    found = judged({"quantity": percent(60, 60)})
    assert {rule: o.status for rule, o in found.items()} == {"ofac": "possible"}
    assert found["ofac"].why == "Orion Trade holds 60 percent of it; a match with the list is possible and not confirmed by a person"
    assert len(found["ofac"].findings) == 1
    assert found["ofac"].as_of == "2025-06-01"


def test_it_is_blocked_only_when_a_person_confirmed_the_match() -> None:
    assert judged({"quantity": percent(60, 60)}, confirmed=True)["ofac"].status == "blocked"


def test_a_list_of_which_nobody_can_tell_whose_it_is_counts_for_all_and_is_never_certain() -> None:
    found = judged({"quantity": percent(60, 60)}, source="our own table", confirmed=True)
    assert {rule: o.status for rule, o in found.items()} == dict.fromkeys(("ofac", "eu", "uk"), "possible")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"attributes": (("relation", "wholly owned subsidiary"),)}, "blocked"),
        ({"attributes": (("relation", "контрольный пакет"),)}, "blocked"),
        ({"attributes": (("relation", "全资子公司"),)}, "blocked"),
        ({"attributes": (("relation", "51 percent"),)}, "blocked"),
        ({"attributes": (("relation", "minority shareholder"),)}, None),
        ({"attributes": (("relation", "subsidiary"),)}, "possible"),
        ({"attributes": (("relation", "manager"),)}, None),
        ({"quantity": percent(50, None)}, "blocked"),
        ({"quantity": percent(25, 50)}, "possible"),
        ({"quantity": percent(60, 60), "stance": Stance.ASSESSED}, "possible"),
        ({"quantity": percent(60, 60), "modality": Modality.POSSIBLE}, "possible"),
        ({"quantity": percent(60, 60), "modality": Modality.PLANNED}, None),
        ({"quantity": percent(60, 60), "polarity": Polarity.NEGATIVE}, None),
        ({"quantity": percent(60, 60), "when": "../2025-03"}, None),
        ({"quantity": percent(60, 60), "when": "2025-03/.."}, "blocked"),
        ({"quantity": percent(60, 60), "when": "2025"}, "blocked"),
        ({"quantity": percent(60, 60), "when": "2025-03-01/2025-03-31"}, "blocked"),
        ({"quantity": percent(60, 60), "when": "2024-01/2025-03"}, "possible"),
    ],
)
def test_a_share_is_what_the_paper_says_and_no_more(said: dict[str, Any], status: str | None) -> None:
    found = judged(dict(said), confirmed=True)
    assert (found["ofac"].status if "ofac" in found else None) == status


def test_a_stake_that_a_second_claim_denies_is_disputed() -> None:
    found = judged({"quantity": percent(60, 60)}, {"polarity": Polarity.NEGATIVE}, confirmed=True)
    assert (found["ofac"].status, len(found["ofac"].findings)) == ("possible", 2)


def test_a_stake_sold_shortly_before_the_listing_is_remarked_on() -> None:
    listing = {"predicate": "sanctioned_by", "subject": "Orion Trade", "object": "European Union", "when": "2025-04-02"}
    found = judged({"quantity": percent(60, 60), "when": "../2025-03-20"}, listing, source="EU consolidated list")
    assert (found["eu"].status, found["eu"].remarks) == ("not", ("transfer shortly before designation, review",))
    assert found["eu"].findings


def test_the_order_of_the_records_does_not_matter() -> None:
    paper = Paper("a.txt", WORDS)
    paper.claim("part_of", "holds shares", subject="Zenit Works", object="Orion Trade", quantity=percent(60, 60))
    case = Case(paper, hits=("Orion Trade",))
    turned = Records(reversed(list(case.given)))
    made = [r for r in analyse.run(turned, Config()) if isinstance(r, Ownership)]
    assert msgspec.json.encode(made) == msgspec.json.encode(list(case.all(Ownership)))
    assert {o.regime for o in made} == {"ofac", "eu", "uk", "bis"}
