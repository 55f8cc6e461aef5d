"""What cannot both hold is set side by side; what can is left alone."""

from tests.marked import Paper
from tests.unit.analyse.case import Case
from wherefrom.model import Basis, Conflict, Polarity, Quantity, Stance


def kinds(*papers: Paper) -> list[str]:
    return [c.kind for c in Case(*papers).all(Conflict)]


STAFF = "[[three engineers|Group|]] came from [[Orion Trade|Company]] or from [[Zenit Works|Company]], which [[Oleg Sorokin|Person]] runs"


def test_two_employers_of_one_group_compete_and_both_stay() -> None:
    paper = Paper("a.txt", STAFF)
    paper.claim("described_as", "came from", subject="three engineers", object="Orion Trade", attributes=(("role", "employees"),))
    paper.claim("role", "or from", subject="three engineers", object="Zenit Works", attributes=(("role", "staff"),), stance=Stance.ASSESSED)
    conflict = Case(paper).one(Conflict)
    assert conflict.kind == "affiliation"
    assert len(conflict.findings) == 2


def test_two_directorships_do_not_compete() -> None:
    paper = Paper("a.txt", STAFF)
    paper.claim("role", "came from", subject="Oleg Sorokin", object="Orion Trade", attributes=(("role", "director"),))
    paper.claim("role", "or from", subject="Oleg Sorokin", object="Zenit Works", attributes=(("role", "owner"),))
    assert kinds(paper) == []


def test_two_employers_one_after_the_other_do_not_compete() -> None:
    paper = Paper("a.txt", STAFF)
    paper.claim("role", "came from", subject="Oleg Sorokin", object="Orion Trade", attributes=(("role", "engineer"),), when="../2020")
    paper.claim("role", "or from", subject="Oleg Sorokin", object="Zenit Works", attributes=(("role", "engineer"),), when="2021/..")
    assert kinds(paper) == []


def test_employed_and_not_employed_compete() -> None:
    one, two = (
        Paper("a.txt", "[[Gu Wenhao|Person]] of [[Orion Trade|Company]]"),
        Paper("b.txt", "[[Gu Wenhao|Person]] not of [[Orion Trade|Company]]"),
    )
    one.claim("role", "of", subject="Gu Wenhao", object="Orion Trade", attributes=(("role", "engineer"),))
    two.claim("role", "not of", subject="Gu Wenhao", object="Orion Trade", polarity=Polarity.NEGATIVE)
    assert kinds(one, two) == ["denial"]


SALE = "[[Orion Trade|Company]] supplied [[pumps|Product|]] to [[Zenit Works|Company]]. [[Oleg Sorokin|Person]] of Orion denied it."


def sold(name: str, **rest: object) -> Paper:
    paper = Paper(name, SALE)
    paper.claim("supplied", "supplied", subject="Orion Trade", object="pumps", recipient="Zenit Works", **rest)  # type: ignore[arg-type]
    return paper


def test_a_denial_that_names_the_buyer_meets_the_sale() -> None:
    paper = sold("a.txt")
    paper.claim("denied", "denied it", subject="Orion Trade", object_text="supplied pumps to Zenit Works")
    assert kinds(paper) == ["denial"]


def test_a_denial_by_the_sellers_man_meets_the_sale() -> None:
    paper = sold("a.txt")
    paper.claim("role", "of Orion", subject="Oleg Sorokin", object="Orion Trade", attributes=(("role", "director"),))
    paper.claim("denied", "denied it", subject="Oleg Sorokin", object_text="his company supplied pumps to Zenit Works")
    assert kinds(paper) == ["denial"]


def test_a_general_denial_rebuts_nothing_by_itself() -> None:
    paper = sold("a.txt")
    paper.claim("denied", "denied it", subject="Orion Trade", object_text="supplying anybody")
    assert kinds(paper) == []


def test_being_unaware_is_no_denial() -> None:
    paper = sold("a.txt")
    paper.claim("denied", "denied it", subject="Orion Trade", object_text="pumps for Zenit Works", stance=Stance.UNAWARE)
    assert kinds(paper) == []


def test_a_sale_said_and_negated_competes() -> None:
    assert kinds(sold("a.txt"), sold("b.txt", polarity=Polarity.NEGATIVE)) == ["denial"]


def test_two_numbers_on_one_day_compete_and_on_two_days_do_not() -> None:
    day = sold("a.txt", quantity=Quantity(24, 24), when="2024-05-14")
    assert kinds(day, sold("b.txt", quantity=Quantity(18, 18), when="2024-05-14")) == ["amount"]
    assert kinds(day, sold("b.txt", quantity=Quantity(18, 18), when="2024-05-15")) == []


def test_one_number_at_two_times_competes_unless_one_source_lists_both() -> None:
    may, june = sold("a.txt", quantity=Quantity(24, 24), when="2024-05"), sold("b.txt", quantity=Quantity(24, 24), when="2024-06")
    assert kinds(may, june) == ["date"]
    two = sold("a.txt", quantity=Quantity(24, 24), when="2024-05")
    two.claim("supplied", "to", subject="Orion Trade", object="pumps", recipient="Zenit Works", quantity=Quantity(24, 24), when="2024-06")
    assert kinds(two) == []


def test_what_a_paper_sets_against_each_other_is_kept_so() -> None:
    paper = Paper("a.txt", STAFF)
    first = paper.claim("said", "came from", subject="Orion Trade", object_text="there were three")
    paper.claim("said", "or from", subject="Zenit Works", object_text="there were four", conflicts_with=(first.id,))
    assert kinds(paper) == ["identity"]


def test_a_claim_that_could_not_be_confirmed_is_set_beside_the_doubt() -> None:
    paper = Paper("a.txt", STAFF)
    officials = [paper.says("three engineers", Basis.OTHER)]
    first = paper.claim("role", "came from", subject="three engineers", object="Orion Trade", said=officials)
    paper.claim("could_not_confirm", "or from", object_text="they were staff", conflicts_with=(first.id,))
    assert kinds(paper) == ["denial"]
