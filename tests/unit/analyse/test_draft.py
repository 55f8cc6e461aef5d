"""A draft against a case: faithful sentences pass, each kind of overstatement is caught. All texts are invented."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.marked import Paper
from wherefrom import resolve
from wherefrom.analyse.draft import check
from wherefrom.config import Config
from wherefrom.model import Basis, Bound, Checked, Modality, Money, Polarity, Quantity, Records, Stance, Standing

MARKS = (
    "[[Orion Trade|Company]] and [[Zenit Works|Company]], [[drones|Product|]] and [[pumps|Product|]], [[Balt Freight|Company]], "
    "[[Vadim Sorokin|Person]], [[Shen Mingyu|Person]], [[Almaty|Place]]: {words}."
)

Say = Callable[[Paper], object]


def claim(predicate: str, said: str = "", **rest: Any) -> Say:
    """One claim on the words of a paper; `said` names its source."""
    return lambda paper: paper.claim(predicate, "the words", said=[paper.says(said, Basis.OTHER)] if said else (), **rest)


def supplied(said: str = "", **rest: Any) -> Say:
    return claim("supplied", said, **({"subject": "Orion Trade", "recipient": "Zenit Works", "object": "drones"} | rest))


def flew(**rest: Any) -> Say:
    return claim("travelled", subject="Vadim Sorokin", object="Almaty", **rest)


def checked(draft: list[Say], papers: list[Say]) -> Checked:
    """How a draft of one sentence stands against papers that say one thing each."""
    sentence = Paper("draft.md", MARKS.format(words="the words of the draft"))
    for say in draft:
        say(sentence)
    records: list[Any] = []
    for n, say in enumerate(papers):
        paper = Paper(f"p{n}.txt", MARKS.format(words=f"the words of paper {n}"))
        say(paper)
        records += paper.records
    entities = resolve.run(Records(records), Config())
    (found,) = check(Records(sentence.records), Records([*records, *entities]))
    assert found.sentence.quote.endswith("the words of the draft.")
    return found


def items(low: float | None, high: float | None, words: str = "") -> Quantity:
    return Quantity(low, high, "drones", words or f"{low} to {high} drones")


def yuan(amount: str, bound: Bound = Bound.EXACT) -> tuple[Money, ...]:
    return (Money(amount, "CNY", bound, f"{bound.value} {amount} yuan"),)


FAITHFUL = {
    "the same": ([supplied()], [supplied()]),
    "said of somebody by the same source": ([supplied("an official")], [supplied("an official")]),
    "less certain than the paper": ([supplied(modality=Modality.POSSIBLE)], [supplied()]),
    "an assessment as one": ([supplied("an official", stance=Stance.ASSESSED)], [supplied("an official", stance=Stance.ASSESSED)]),
    "a plan as a plan": ([flew(modality=Modality.PLANNED)], [flew(modality=Modality.PLANNED)]),
    "a wider number": ([supplied(quantity=items(30, None))], [supplied(quantity=items(40, 40))]),
    "the same limit": ([supplied(quantity=items(40, None))], [supplied(quantity=items(40, None))]),
    "a wider date": ([supplied(when="2024")], [supplied(when="2024-05-17")]),
    "left out details": ([claim("supplied", subject="Orion Trade", recipient="Zenit Works")], [supplied(quantity=items(40, 40), when="2024-05")]),
    "one source of two who states it plainly": ([supplied()], [supplied("an official"), supplied()]),
    "a visit for a journey": ([claim("visited", subject="Vadim Sorokin", object="Almaty")], [flew()]),
    "a denial": (
        [claim("denied", subject="Zenit Works", object_text="any deal with Orion Trade")],
        [claim("denied", subject="Zenit Works", object_text="a deal with Orion Trade")],
    ),
    "a journey together": (
        [claim("travelled_with", subject="Vadim Sorokin", object="Shen Mingyu")],
        [claim("travelled_with", subject="Shen Mingyu", object="Vadim Sorokin")],
    ),
}

OVERSTATED = {
    "flew for due to fly": ([flew()], [flew(modality=Modality.PLANNED)], "that it was planned"),
    "did for may have done": ([supplied()], [supplied(modality=Modality.POSSIBLE)], "may be so"),
    "due to for may": ([flew(modality=Modality.PLANNED)], [flew(modality=Modality.POSSIBLE)], "may be so"),
    "fact for assessment": ([supplied("an official")], [supplied("an official", stance=Stance.ASSESSED)], "assessment"),
    "a dropped source": ([supplied()], [supplied("an official")], "leaves out who says so: an official"),
    "a dropped more than": ([supplied(quantity=items(40, 40))], [supplied(quantity=items(40, None, "more than 40 drones"))], "more than 40 drones"),
    "a dropped more than of things that are counted": (
        [supplied(quantity=items(40, 40))], [supplied(quantity=items(41, None, "more than 40 drones"))], "more than 40 drones",
    ),
    "a dropped up to": ([supplied(quantity=items(40, 40))], [supplied(quantity=items(0, 40, "up to 40 drones"))], "up to 40 drones"),
    "an exact sum for a limit": ([supplied(money=yuan("5000000"))], [supplied(money=yuan("5000000", Bound.MORE))], "> 5000000 yuan"),
    "an exact sum for about": ([supplied(money=yuan("5000000"))], [supplied(money=yuan("5000000", Bound.ABOUT))], "~ 5000000 yuan"),
    "a day for a month": ([supplied(when="2024-05-17")], [supplied(when="2024-05")], "only dates it 2024-05"),
    "supplied for billed": (
        [supplied()], [claim("billed", subject="Orion Trade", recipient="Zenit Works", object="drones")], "the paper only billed",
    ),
    "supplied for ordered": ([supplied()], [claim("ordered", subject="Orion Trade", object="drones")], "the paper only ordered"),
    "paid for billed": (
        [claim("paid", subject="Orion Trade", object="Zenit Works")],
        [claim("billed", subject="Orion Trade", object="Zenit Works")],
        "the paper only billed",
    ),
    "denied for did not answer": (
        [claim("denied", subject="Zenit Works", object_text="any deal")],
        [claim("declined_comment_or_no_response", subject="Zenit Works")],
        "the paper only declined comment or no response",
    ),
    "denied for was unaware": (
        [claim("denied", subject="Zenit Works", object_text="any deal")],
        [claim("denied", subject="Zenit Works", object_text="any deal", stance=Stance.UNAWARE)],
        "unaware",
    ),
    "a middleman whom nobody names": ([supplied(via="Balt Freight")], [supplied()], "does not name as via: Balt Freight"),
    "together for each for himself": (
        [claim("travelled_with", subject="Vadim Sorokin", object="Shen Mingyu")], [flew()], "the paper only travelled",
    ),
    "fact for what could not be confirmed": (
        [supplied()],
        [claim("could_not_confirm", subject="Balt Freight", object_text="that Orion Trade had drones for Zenit Works")],
        "could not be confirmed",
    ),
}  # fmt: skip

CONTRADICTED = {
    "yes for no": ([supplied()], [supplied(polarity=Polarity.NEGATIVE)]),
    "another number": ([supplied(quantity=items(60, 60))], [supplied(quantity=items(40, 40))]),
    "the next number": ([supplied(quantity=items(41, 41))], [supplied(quantity=items(40, 40))]),
    "fewer than at least": ([supplied(quantity=items(30, 30))], [supplied(quantity=items(41, None))]),
    "another sum": ([supplied(money=yuan("7000000"))], [supplied(money=yuan("5000000"))]),
    "another date": ([supplied(when="2023-05")], [supplied(when="2024-05")]),
    "what is only denied": (
        [supplied()],
        [claim("denied", subject="Zenit Works", object_text="that Orion Trade had sent it any drones")],
    ),
}

NOT_FOUND = {
    "other goods": ([supplied(object="pumps")], [supplied()]),
    "another recipient": ([supplied(recipient="Balt Freight")], [supplied()]),
    "another deal, on another day for another sum": (
        [supplied(when="2023-05", money=yuan("7000000"))], [supplied(when="2024-05", money=yuan("5000000"))],
    ),
    "something else of the same party": ([claim("paid", subject="Orion Trade", object="Zenit Works")], [supplied()]),
    "another who travelled with one of them": (
        [claim("travelled_with", subject="Vadim Sorokin", object="Shen Mingyu")],
        [claim("travelled_with", subject="Vadim Sorokin", object="Balt Freight")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAITHFUL)
def test_a_faithful_sentence_is_supported_by_its_quote(kind: str) -> None:
    found = checked(*FAITHFUL[kind])
    assert (found.standing, found.reasons, len(found.claims)) == (Standing.SUPPORTED, (), 1)


@pytest.mark.parametrize("kind", OVERSTATED)
def test_an_overstatement_is_caught_and_named(kind: str) -> None:
    draft, papers, why = OVERSTATED[kind]
    found = checked(draft, papers)
    assert (found.standing, len(found.claims)) == (Standing.STRONGER, 1)
    assert why in "; ".join(found.reasons)


@pytest.mark.parametrize("kind", CONTRADICTED)
def test_what_the_papers_say_otherwise_is_contradicted(kind: str) -> None:
    assert checked(*CONTRADICTED[kind]).standing is Standing.CONTRADICTED


@pytest.mark.parametrize("kind", NOT_FOUND)
def test_what_no_paper_says_is_not_found(kind: str) -> None:
    found = checked(*NOT_FOUND[kind])
    assert (found.standing, found.claims) == (Standing.UNSUPPORTED, ())
    assert found.reasons


def test_a_sentence_without_a_claim_is_listed_as_such() -> None:
    assert checked([], [supplied()]).standing is Standing.NO_CLAIM


def test_a_sentence_stands_as_the_worst_of_its_claims() -> None:
    found = checked([supplied(), flew()], [supplied(), flew(modality=Modality.PLANNED)])
    assert found.standing is Standing.STRONGER
    assert len(found.claims) == 1


@pytest.mark.parametrize("name", ["ORION TRADE", "Orion Trade LLC", "ООО «Орион Трейд»", "Orion"])
def test_a_party_is_known_by_another_spelling_or_a_short_form(name: str) -> None:
    draft = Paper("draft.md", f"[[{name}|Company]] billed [[Zenit Works|Company]].")
    draft.claim("billed", "billed", subject=name, recipient="Zenit Works")
    paper = Paper("a.txt", "[[Orion Trade|Company]] billed [[Zenit Works|Company]].")
    paper.claim("billed", "billed", subject="Orion Trade", recipient="Zenit Works")
    entities = resolve.run(Records(paper.records), Config())
    (found,) = check(Records(draft.records), Records([*paper.records, *entities]))
    assert found.standing is Standing.SUPPORTED


def test_whom_neither_names_is_known_by_the_same_words() -> None:
    text = "[[Zenit Works|Company]] paid [[a retired broker|Person|]]; [[a young clerk|Person|]] was paid too."
    paper = Paper("a.txt", text)
    paper.claim("paid", "paid", subject="Zenit Works", object="a retired broker")
    entities = resolve.run(Records(paper.records), Config())
    standings = []
    for who in ("a retired broker", "a young clerk"):
        draft = Paper("draft.md", text)
        draft.claim("paid", "paid", subject="Zenit Works", object=who)
        standings += [c.standing for c in check(Records(draft.records), Records([*paper.records, *entities]))]
    assert standings == [Standing.SUPPORTED, Standing.UNSUPPORTED]
