"""Claims that say the same thing, and how many said it first."""

import msgspec

from tests.marked import Paper
from tests.unit.analyse.case import Case
from wherefrom.model import Absence, Basis, Copy, Finding, FuzzyDate, Modality, Polarity, Quantity, Stance, When

SALE = "[[Orion Trade|Company]] supplied [[pumps|Product|]] to [[Zenit Works|Company]]"


def sale(name: str, text: str = SALE, **rest: object) -> Paper:
    """A paper that says once that Orion supplied Zenit."""
    paper = Paper(name, f"{text}. [[Two officials|Group|]] and the [[Harbour Post|Organization]] said so.", publisher=str(rest.pop("publisher", "")))
    said = [paper.says(who, basis) for who, basis in rest.pop("said", ())]  # type: ignore[attr-defined]  # pairs, as below
    paper.claim("supplied", "supplied", subject="Orion Trade", object="pumps", recipient="Zenit Works", said=said, **rest)  # type: ignore[arg-type]
    return paper


def test_the_same_sale_in_two_papers_is_one_finding_with_both_claims() -> None:
    finding = Case(sale("a.txt", when="2024-34"), sale("b.txt", when="2024-05-14")).finding("supplied")
    assert len(finding.claims) == 2
    assert isinstance(finding.when, When)
    assert finding.when.date.edtf == "2024-05-14"


def test_sales_at_different_times_or_of_different_numbers_are_two() -> None:
    assert len(Case(sale("a.txt", when="2024-05"), sale("b.txt", when="2024-06")).all(Finding)) == 2
    assert len(Case(sale("a.txt", quantity=Quantity(24, 24)), sale("b.txt", quantity=Quantity(18, 18))).all(Finding)) == 2


def test_a_vague_date_that_fits_two_sales_is_added_to_neither() -> None:
    found = Case(sale("a.txt", when="2024-05"), sale("b.txt", when="2024-06"), sale("c.txt", when="2024")).all(Finding)
    assert sorted(len(f.claims) for f in found) == [1, 1, 1]


def test_a_denied_and_an_affirmed_sale_are_two_findings() -> None:
    assert len(Case(sale("a.txt"), sale("b.txt", polarity=Polarity.NEGATIVE)).all(Finding)) == 2


def test_a_finding_is_as_firm_as_its_firmest_claim_and_no_firmer() -> None:
    hedged = sale("a.txt", stance=Stance.ASSESSED)
    planned = sale("b.txt", modality=Modality.PLANNED)
    both = Case(hedged, planned).finding("supplied")
    # asserted as a plan and assessed as done does not make "asserted as done"
    assert (both.stance, both.modality) == (Stance.ASSESSED, Modality.HAPPENED)
    plain = Case(hedged, planned, sale("c.txt", said=[("Two officials", Basis.ANONYMOUS_OFFICIAL)])).finding("supplied")
    assert (plain.stance, plain.modality) == (Stance.REPORTED, Modality.HAPPENED)


def test_goods_without_a_name_are_named_goods_when_the_number_is_the_same() -> None:
    named = Paper("a.txt", "[[Orion Trade|Company]] supplied 24 [[QD-640|Product]] to [[Zenit Works|Company]].")
    named.claim("supplied", "supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works", quantity=Quantity(24, 24))
    assert len(Case(named, sale("b.txt", quantity=Quantity(24, 24))).all(Finding)) == 1
    assert len(Case(named, sale("b.txt", quantity=Quantity(20, None))).all(Finding)) == 2


def test_a_withheld_date_is_kept_as_withheld() -> None:
    paper = sale("a.txt")
    paper.claims = [msgspec.structs.replace(c, when=Absence.WITHHELD) for c in paper.claims]
    assert Case(paper).finding("supplied").when is Absence.WITHHELD


def test_unnamed_goods_give_way_to_named_ones_and_many_words_for_them_to_one() -> None:
    named = Paper("a.txt", "[[Orion Trade|Company]] supplied 24 [[QD-640|Product]] to [[Zenit Works|Company]].")
    named.claim("supplied", "supplied", subject="Orion Trade", object="QD-640", recipient="Zenit Works", quantity=Quantity(24, 24))
    case = Case(named, sale("b.txt", quantity=Quantity(24, 24)))
    assert case.captions(case.finding("supplied").role("object")) == ["QD-640"]
    case = Case(sale("a.txt"), sale("b.txt"), sale("c.txt"))
    assert case.captions(case.finding("supplied").role("object")) == ["pumps"]


def test_an_unnamed_group_is_the_same_in_a_copy_and_another_in_any_other_paper() -> None:
    one, two = (Paper(name, f"[[three engineers|Group|]] visited [[Zenit Works|Company]]. {name}") for name in ("a.txt", "b.txt"))
    for paper in (one, two):
        paper.claim("visited", "visited", subject="three engineers", object="Zenit Works")
    assert len(Case(one, two).all(Finding)) == 2
    assert len(Case(one, two, more=(Copy((one.id, two.id), 0.98, "nearly the same words"),)).all(Finding)) == 1


# origins


def origins(*papers: Paper, more: tuple[object, ...] = ()) -> int:
    return len(Case(*papers, more=more).finding("supplied").origins)


OFFICIALS = ("Two officials", Basis.ANONYMOUS_OFFICIAL)
POST = ("Harbour Post", Basis.OUTLET)


def test_a_copy_is_no_second_origin() -> None:
    one, two = sale("a.txt", said=[OFFICIALS]), sale("b.txt", said=[OFFICIALS])
    assert origins(one, two) == 2
    assert origins(one, two, more=(Copy((one.id, two.id), 0.98, "nearly the same words"),)) == 1


def test_what_one_outlet_reported_counts_once_however_often_it_is_passed_on() -> None:
    assert origins(sale("a.txt", said=[POST]), sale("b.txt", said=[POST]), sale("c.txt", said=[POST])) == 1


def test_an_outlet_in_its_own_paper_is_the_one_that_others_cite() -> None:
    assert origins(sale("a.txt", publisher="Harbour Post"), sale("b.txt", said=[POST])) == 1


def test_officials_and_documents_of_one_outlet_are_two_origins() -> None:
    assert origins(sale("a.txt", said=[OFFICIALS, ("documents", Basis.DOCUMENT), POST])) == 2
    assert origins(sale("a.txt", said=[("an invoice", Basis.DOCUMENT), ("a bank statement", Basis.DOCUMENT)])) == 2


def test_a_named_speaker_is_one_origin_in_all_papers() -> None:
    text = f"{SALE}, [[Ingrid Tveitan|Person]] said"
    tveitan = ("Ingrid Tveitan", Basis.NAMED_EXPERT)
    assert origins(sale("a.txt", text, said=[tveitan]), sale("b.txt", text, said=[tveitan])) == 1


def test_papers_of_one_publisher_in_their_own_voice_are_one_origin() -> None:
    assert origins(sale("a.txt", publisher="Orion Trade"), sale("b.txt", publisher="Orion Trade")) == 1
    assert origins(sale("a.txt"), sale("b.txt")) == 2


def test_dates_keep_their_words() -> None:
    finding = Case(sale("a.txt", when="2024-34")).finding("supplied")
    assert finding.when == When(FuzzyDate("2024-34", "2024-34"))
