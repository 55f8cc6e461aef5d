"""Who travelled together and how close; who answered how; what stayed open."""

import msgspec
import pytest

from tests.marked import Paper
from tests.unit.analyse.case import Case
from wherefrom.model import Absence, Gap, Modality, Polarity, Reply, Stance, Travel


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("flew to Almaty in adjacent seats", "adjacent seats"),
        ("летели в соседних креслах", "adjacent seats"),
        ("邻座飞往阿拉木图", "adjacent seats"),
        ("had seats 14A and 14B to Almaty", "adjacent seats"),
        ("had seats 14A and 15B to Almaty on the same flight", "same flight"),
        ("flew under the same booking", "same booking"),
        ("вылетели одним рейсом", "same flight"),
        ("搭乘同一航班", "same flight"),
        ("went to the fair with", "same place and dates"),
    ],
)
def test_how_close_two_travellers_were(words: str, strength: str) -> None:
    paper = Paper("a.txt", f"[[Shen Mingyu|Person]] {words}, so did [[Vadim Sorokin|Person]].")
    paper.claim("travelled_with", words, subject="Shen Mingyu", object="Vadim Sorokin")
    case = Case(paper)
    travel = case.one(Travel)
    assert travel.strength == strength
    assert sorted(case.captions(travel.parties)) == ["Shen Mingyu", "Vadim Sorokin"]


def test_the_closest_of_several_findings_counts_and_all_are_named() -> None:
    paper = Paper(
        "a.txt", "[[Shen Mingyu|Person]] and [[Vadim Sorokin|Person]] met; later they sat side by side in May, and in June were on the same flight."
    )
    paper.claim("travelled_with", "sat side by side", subject="Vadim Sorokin", object="Shen Mingyu", when="2024-05")
    paper.claim("travelled_with", "on the same flight", subject="Shen Mingyu", object="Vadim Sorokin", when="2024-06")
    travel = Case(paper).one(Travel)
    assert travel.strength == "adjacent seats"
    assert len(travel.findings) == 2


def test_a_journey_that_was_only_planned_is_no_travel() -> None:
    paper = Paper("a.txt", "[[Shen Mingyu|Person]] will fly with [[Vadim Sorokin|Person]].")
    paper.claim("travelled_with", "will fly", subject="Shen Mingyu", object="Vadim Sorokin", modality=Modality.PLANNED)
    assert Case(paper).all(Travel) == ()


def flown(flights: tuple[str, str], days: tuple[str, str] = ("2024-10-25", "2024-10-25")) -> tuple[Travel, ...]:
    paper = Paper("a.txt", "[[Shen Mingyu|Person]] and [[Vadim Sorokin|Person]] flew from [[Riga|Place]] to [[Almaty|Place]].")
    for who, flight, day in zip(("Shen Mingyu", "Vadim Sorokin"), flights, days, strict=True):
        attributes = (("flight", flight),) if flight else ()
        paper.claim("travelled", who, subject=who, object="Almaty", from_="Riga", when=day, attributes=attributes)
    return Case(paper).all(Travel)


def test_two_who_made_the_same_journey_on_one_day_travelled_together_by_so_much() -> None:
    assert [t.strength for t in flown(("VT 418", "VT 418"))] == ["same flight"]
    assert [t.strength for t in flown(("", ""))] == ["same place and dates"]
    assert flown(("VT 418", "VT 500")) == ()
    assert flown(("", ""), ("2024-10-25", "2024-10-26")) == ()


def replies(words: str, predicate: str = "declined_comment_or_no_response", **rest: object) -> list[str]:
    paper = Paper("a.txt", f"[[Orion Trade|Company]] {words}.")
    paper.claim(predicate, words, subject="Orion Trade", **rest)  # type: ignore[arg-type]
    return [r.status for r in Case(paper).all(Reply)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("did not respond to a request for comment", "no response"),
        ("не ответила на запрос", "no response"),
        ("没有回应置评请求", "no response"),
        ("declined to comment", "declined"),
        ("отказалась от комментариев", "declined"),
        ("拒绝置评", "declined"),
        ("could not be reached", "unreachable"),
        ("молчит: связаться не удалось", "unreachable"),
        ("无法联系", "unreachable"),
    ],
)
def test_how_a_party_answered(words: str, status: str) -> None:
    assert replies(words) == [status]


def test_denying_is_not_being_unaware_and_not_denying_is_no_answer() -> None:
    assert replies("denied it", "denied") == ["denied"]
    assert replies("was unaware", "denied", stance=Stance.UNAWARE) == ["unaware"]
    assert replies("did not deny it", "denied", polarity=Polarity.NEGATIVE) == []


def test_two_papers_with_two_answers_give_both() -> None:
    one, two = Paper("a.txt", "[[Orion Trade|Company]] did not reply."), Paper("b.txt", "[[Orion Trade|Company]] hung up.")
    for paper, words in ((one, "did not reply"), (two, "hung up")):
        paper.claim("declined_comment_or_no_response", words, subject="Orion Trade")
    assert [r.status for r in Case(one, two).all(Reply)] == ["declined", "no response"]


def test_what_could_not_be_confirmed_keeps_its_exact_scope() -> None:
    paper = Paper("a.txt", "The [[Harbour Post|Organization]] could not confirm who employed them.")
    paper.claim("could_not_confirm", "could not confirm", subject="Harbour Post", object_text="who employed them")
    gap = Case(paper).one(Gap)
    assert (gap.kind, gap.scope) == ("unconfirmed", "who employed them")


def test_a_withheld_date_is_a_gap_of_its_own_and_an_unstated_one_is_none() -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]] billed [[Zenit Works|Company]].")
    claim = paper.claim("billed", "billed", subject="Orion Trade", recipient="Zenit Works")
    assert Case(paper).all(Gap) == ()
    paper.claims = [msgspec.structs.replace(claim, when=Absence.WITHHELD)]
    assert Case(paper).one(Gap).kind == "withheld"
