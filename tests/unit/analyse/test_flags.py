"""Red flags: each rule sees its pattern, and does not see what only resembles it."""

from typing import Any

import pytest

from tests.marked import Paper
from tests.unit.analyse.case import Case
from wherefrom.analyse.flags import RULES
from wherefrom.model import Flag, Polarity, Stance

TEXT = (
    "[[Orion Trade|Company]], [[Zenit Works|Company]], [[Balt Freight|Company]], [[Kestrel Bureau|Company]], [[Vadim Sorokin|Person]], "
    "[[Riga|Place]], [[Almaty|Place]], [[7 Quay Street|Place]], [[transistors|Product|]], [[pumps|Product|]], [[the ministry|PublicBody|]]: "
    "supplied, billed, billed again, paid, was founded, director one, director two, now renamed, sanctioned, is based, is also based."
)

SUPPLY = ("supplied", "supplied", {"subject": "Orion Trade", "recipient": "Zenit Works", "object": "pumps"})
PAYS = ("paid", "paid", {"subject": "Kestrel Bureau", "object": "Orion Trade"})
FOUNDED = ("based_in", "was founded", {"subject": "Orion Trade", "object": "Riga", "when": "2023-05"})
SANCTION = ("sanctioned_by", "sanctioned", {"subject": "Orion Trade", "object": "the ministry", "when": "2024-02-23"})
RENAMED = ("described_as", "now renamed", {"subject": "Orion Trade", "object_text": "Orion Export", "when": "2024-01"})
DIRECTORS = [
    ("role", f"director {n}", {"subject": "Vadim Sorokin", "object": firm, "attributes": (("role", "director"),)})
    for n, firm in (("one", "Zenit Works"), ("two", "Balt Freight"))
]
BASES = [
    ("based_in", words, {"subject": firm, "object": "7 Quay Street"}) for words, firm in (("is based", "Zenit Works"), ("also based", "Balt Freight"))
]

Said = tuple[str, str, dict[str, Any]]


def but(said: Said, **change: Any) -> Said:
    return said[0], said[1], said[2] | change


def raised(*claims: Said, listed: tuple[str, ...] = ("Zenit Works",)) -> list[tuple[str, list[str]]]:
    paper = Paper("a.txt", TEXT)
    for predicate, quote, rest in claims:
        paper.claim(predicate, quote, **rest)
    case = Case(paper, hits=listed)
    flags = case.all(Flag)
    assert all("(indicator, not proof)" in f.why and f.findings and f.guidance for f in flags)
    return [(f.rule, sorted(case.captions(f.parties))) for f in flags]


BILLS = [
    ("billed", "billed", {"subject": "Orion Trade", "recipient": "Zenit Works"}),
    ("billed", "billed again", {"subject": "Zenit Works", "recipient": "Orion Trade"}),
]

SEEN: dict[str, tuple[list[Said], tuple[str, list[str]]]] = {
    "a third place": ([but(SUPPLY, via="Almaty")], ("third_country", ["Almaty", "Orion Trade", "Zenit Works"])),
    "founded after the ban of 2022": ([SUPPLY, FOUNDED], ("founded_after_ban", ["Orion Trade"])),
    "a stranger pays": ([SUPPLY, PAYS], ("stranger_pays", ["Kestrel Bureau", "Orion Trade"])),
    "bills both ways": (BILLS, ("round_trip", ["Orion Trade", "Zenit Works"])),
    "one director": (DIRECTORS, ("shared_contact", ["Balt Freight", "Zenit Works"])),
    "one address": (BASES, ("shared_contact", ["Balt Freight", "Zenit Works"])),
    "a new name before the listing": ([SANCTION, RENAMED], ("name_change", ["Orion Trade"])),
    "chips to a carrier": ([but(SUPPLY, recipient="Balt Freight", object="transistors")], ("priority_goods", ["Balt Freight"])),
}

NOT_SEEN: dict[str, list[Said]] = {
    "a plain supply": [SUPPLY],
    "through the place where the recipient is based": [
        but(SUPPLY, via="Almaty"), ("based_in", "is based", {"subject": "Zenit Works", "object": "Almaty"}),
    ],
    "through a party": [but(SUPPLY, via="Balt Freight")],
    "founded before the ban": [SUPPLY, but(FOUNDED, when="2021-05")],
    "founded long after it": [SUPPLY, but(FOUNDED, when="2025-05")],
    "founded after it and not in the trade": [FOUNDED],
    "a day without a founding": [SUPPLY, but(("based_in", "is based", FOUNDED[2]))],
    "the recipient pays": [SUPPLY, but(PAYS, subject="Zenit Works")],
    "the carrier of the trade pays": [but(SUPPLY, via="Balt Freight"), but(PAYS, subject="Balt Freight")],
    "a payment without a trade": [PAYS],
    "one bill": BILLS[:1],
    "a bill that is only assessed": [BILLS[0], but(BILLS[1], stance=Stance.ASSESSED)],
    "a bill that there was not": [BILLS[0], but(BILLS[1], polarity=Polarity.NEGATIVE)],
    "one town": [("based_in", q, r | {"object": "Riga"}) for _, q, r in BASES],
    "an engineer of two": [(p, q, r | {"attributes": (("role", "engineer"),)}) for p, q, r in DIRECTORS],
    "a new name years before": [SANCTION, but(RENAMED, when="2020-01")],
    "a new name of one who is not listed": [RENAMED],
    "pumps to a carrier": [but(SUPPLY, recipient="Balt Freight")],
    "chips to a plant": [but(SUPPLY, object="transistors")],
}  # fmt: skip


@pytest.mark.parametrize("kind", SEEN)
def test_a_rule_sees_its_pattern(kind: str) -> None:
    claims, expected = SEEN[kind]
    assert raised(*claims) == [expected]


@pytest.mark.parametrize("kind", NOT_SEEN)
def test_what_only_resembles_it_raises_no_flag(kind: str) -> None:
    assert raised(*NOT_SEEN[kind]) == []


def test_two_parties_of_which_none_is_listed_may_share_a_director() -> None:
    assert raised(*DIRECTORS, listed=()) == []


def test_every_rule_has_a_case_that_it_sees() -> None:
    assert {rule for _, (rule, _) in SEEN.values()} == set(RULES)


def test_bills_over_three_come_back_too() -> None:
    around = [
        ("billed", quote, {"subject": a, "recipient": b})
        for quote, a, b in (
            ("billed", "Orion Trade", "Zenit Works"),
            ("billed again", "Zenit Works", "Balt Freight"),
            ("paid", "Balt Freight", "Orion Trade"),
        )
    ]
    assert raised(*around) == [("round_trip", ["Balt Freight", "Orion Trade", "Zenit Works"])]
