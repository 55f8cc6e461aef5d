"""Who reaches a listed party through whom, with findings on every hop."""

import pytest

from tests.marked import Paper
from tests.unit.analyse.case import Case, hit
from wherefrom.model import Decision, Finding, Judgement, Modality, Polarity, Route, RouteKind, Stance, Subject

TEXT = (
    "[[Lumen Optics|Company]] supplied [[QD-640|Product]] to [[Orion Trade|Company]] in [[Riga|Place]]. "
    "Orion supplied them to [[Zenit Works|Company]]. "
    "[[Balt Freight|Company]] watched. [[European Union|PublicBody]]"
)


def route_of(
    *hops: tuple[str, str, dict[str, object]], hits: tuple[str, ...] = ("Zenit Works",), predicate: str = "supplied"
) -> list[tuple[list[str], Route]]:
    """Routes from hops (supplier, recipient, more of the claim)."""
    paper = Paper("a.txt", TEXT)
    for supplier, recipient, more in hops:
        goods = more.pop("object", "QD-640")
        paper.claim(predicate, supplier, subject=supplier, object=goods, recipient=recipient, **more)  # type: ignore[arg-type]
    case = Case(paper, hits=hits)
    return [(case.captions(r.parties), r) for r in case.all(Route) if r.kind is RouteKind.GOODS]


LUMEN = ("Lumen Optics", "Orion Trade")
ORION = ("Orion Trade", "Zenit Works")


def test_supplier_over_intermediary_to_the_listed_party() -> None:
    ((parties, route),) = route_of((*LUMEN, {}), (*ORION, {}))
    assert parties == ["Lumen Optics", "Orion Trade", "Zenit Works"]
    assert len(route.hops) == 2
    assert all(route.hops)
    assert route.weakest in (0, 1)
    assert 0 < route.score < 1


def test_only_parties_with_a_hit_are_called_listed() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("supplied", "supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    paper.claim("sanctioned_by", "European Union", subject="Zenit Works", object="European Union")
    (route,) = Case(paper).all(Route)
    assert route.listed == ()
    assert "Zenit Works is under sanctions according to a paper" in route.why
    case = Case(paper, hits=("Zenit Works",))
    assert case.captions(case.one(Route).listed) == ["Zenit Works"]


def test_nobody_listed_no_route() -> None:
    assert route_of((*LUMEN, {}), (*ORION, {}), hits=()) == []


def test_an_intermediary_of_one_claim_makes_two_hops() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("supplied", "supplied", subject="Lumen Optics", object="QD-640", recipient="Zenit Works", via=["Orion Trade", "Riga"])
    case = Case(paper, hits=("Zenit Works",))
    assert case.captions(case.one(Route).parties) == ["Lumen Optics", "Orion Trade", "Zenit Works"]


def test_goods_through_a_port_went_from_firm_to_firm() -> None:
    ((parties, _),) = route_of((*ORION, {"via": "Riga"}))
    assert parties == ["Orion Trade", "Zenit Works"]


def test_the_maker_stands_before_whoever_passed_its_goods_on() -> None:
    ((parties, route),) = route_of((*ORION, {"maker": "Lumen Optics"}))
    assert parties == ["Lumen Optics", "Orion Trade", "Zenit Works"]
    assert "by who made the goods" in route.why


def test_a_maker_named_elsewhere_is_quoted_from_there() -> None:
    paper = Paper("a.txt", TEXT)
    made = paper.claim("produces", "Lumen Optics", subject="Lumen Optics", object="QD-640")
    paper.claim("supplied", "Orion supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    case = Case(paper, hits=("Zenit Works",))
    (route,) = case.all(Route)
    (finding,) = (f for f in case.all(Finding) if made.id in f.claims)
    assert route.hops[0] == (finding.id,)


def test_goods_with_two_makers_lead_to_neither() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("produces", "Lumen Optics", subject="Lumen Optics", object="QD-640")
    paper.claim("produces", "Balt Freight", subject="Balt Freight", object="QD-640")
    paper.claim("supplied", "Orion supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    case = Case(paper, hits=("Zenit Works",))
    assert case.captions(case.one(Route).parties) == ["Orion Trade", "Zenit Works"]


def test_a_maker_whom_nobody_names_makes_no_hop() -> None:
    paper = Paper("a.txt", f"{TEXT} [[a Chinese maker|Company|]]")
    paper.claim("supplied", "Orion supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works", maker="a Chinese maker")
    case = Case(paper, hits=("Zenit Works",))
    assert case.captions(case.one(Route).parties) == ["Orion Trade", "Zenit Works"]


@pytest.mark.parametrize(
    "unfit",
    [{"polarity": Polarity.NEGATIVE}, {"modality": Modality.PLANNED}, {"modality": Modality.POSSIBLE}, {"stance": Stance.UNCONFIRMED}],
)
def test_what_is_negated_planned_possible_or_open_makes_no_hop(unfit: dict[str, object]) -> None:
    ((parties, _),) = route_of((*LUMEN, unfit), (*ORION, {}))
    assert parties == ["Orion Trade", "Zenit Works"]


def test_an_order_is_no_supply() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("ordered", "supplied", subject="Zenit Works", object="QD-640", supplier="Orion Trade")
    assert Case(paper, hits=("Zenit Works",)).all(Route) == ()


def test_standing_near_each_other_makes_no_hop() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("said", "watched", subject="Balt Freight", object="Zenit Works", object_text="nothing")
    assert Case(paper, hits=("Zenit Works",)).all(Route) == ()


def test_an_assessed_hop_ranks_lower_and_is_named_as_the_weakest() -> None:
    ((_, firm),) = route_of((*LUMEN, {}), (*ORION, {}))
    ((_, hedged),) = route_of((*LUMEN, {"stance": Stance.ASSESSED}), (*ORION, {}))
    assert hedged.score < firm.score
    assert hedged.weakest == 0
    assert "only assessed" in hedged.why


def test_hops_certainly_in_the_wrong_order_are_not_put_together() -> None:
    ((parties, _),) = route_of((*LUMEN, {"when": "2025"}), (*ORION, {"when": "2024"}))
    assert parties == ["Orion Trade", "Zenit Works"]
    ((parties, _),) = route_of((*LUMEN, {"when": "2024"}), (*ORION, {"when": "2024-05"}))
    assert parties == ["Lumen Optics", "Orion Trade", "Zenit Works"]


def test_goods_that_are_not_the_same_are_said_so_and_count_less() -> None:
    paper = Paper("a.txt", f"{TEXT} [[tomatoes|Product|]]")
    paper.claim("supplied", "supplied", subject="Lumen Optics", object="tomatoes", recipient="Orion Trade")
    paper.claim("supplied", "Orion supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    route = Case(paper, hits=("Zenit Works",)).one(Route)
    assert "not the same" in route.why
    assert route.score < route_of((*LUMEN, {}), (*ORION, {}))[0][1].score


def test_goods_that_go_in_a_circle_end_the_search() -> None:
    found = route_of((*LUMEN, {}), ("Orion Trade", "Lumen Optics", {}), (*ORION, {}))
    assert ["Lumen Optics", "Orion Trade", "Zenit Works"] in [parties for parties, _ in found]


def test_a_bill_moves_goods_one_way_and_is_no_payment() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("billed", "supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    case = Case(paper, hits=("Zenit Works",))
    goods, money = sorted(case.all(Route), key=lambda r: r.kind.value)
    assert case.captions(goods.parties) == ["Orion Trade", "Zenit Works"]
    assert case.captions(money.parties) == ["Zenit Works", "Orion Trade"]
    assert "not said to be paid" in money.why
    assert money.score < goods.score


def test_a_hit_that_a_person_turned_down_is_no_end() -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("supplied", "supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    found = next(hit(e) for e in Case(paper).entities.values() if e.caption == "Zenit Works")
    no = Decision(Subject.HIT, (found.id,), Judgement.NEGATIVE, "ada", "2025-01-01T00:00:00Z")
    assert Case(paper, hits=("Zenit Works",), more=(no,)).all(Route) == ()


def test_a_rejected_claim_carries_nothing() -> None:
    paper = Paper("a.txt", TEXT)
    claim = paper.claim("supplied", "supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works")
    no = Decision(Subject.CLAIM, (claim.id,), Judgement.NEGATIVE, "ada", "2025-01-01T00:00:00Z")
    case = Case(paper, hits=("Zenit Works",), more=(no,))
    assert case.all(Route) == ()
    assert case.all(Finding) == ()
