"""FollowTheMoney entities, held against the real library: valid, unchanged by its cleaning, and never bolder than the claims."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from followthemoney import model

from tests.marked import Paper
from tests.unit.analyse.case import hit
from tests.unit.present.export.showing import view, written
from wherefrom.model import Basis, Bound, Decision, Judgement, Modality, Money, Polarity, Quantity, Stance, Subject

TEXT = (
    "[[Orion Trade|Company]], [[Zenit Works|Company]], [[Balt Freight|Company]], [[Vadim Sorokin|Person]] of [[Riga|Place]], "
    "[[Almaty|Place]], [[Sable Tern|Vessel]], [[QD-640|Product]], [[European Union|PublicBody]], [[two officials|Group|]]"
)

Entities = list[dict[str, Any]]


def exported(folder: Path, paper: Paper, more: tuple[Any, ...] = ()) -> Entities:
    """The lines of the export, each proved by the library."""
    found = [json.loads(line) for line in written(view(paper, more=more), "ftm", folder).splitlines()]
    schemata = {e["id"]: e["schema"] for e in found}
    assert len(schemata) == len(found)
    for e in found:
        proxy = model.get_proxy(e, cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == e["properties"]
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert model.get(schemata[value]).is_a(prop.range)
    return found


def of(found: Entities, *schemata: str) -> Entities:
    return [e["properties"] for e in found if e["schema"] in schemata]


NOT_TIES = {
    "Article",
    "Document",
    "Documentation",
    "Note",
    "Company",
    "Person",
    "Organization",
    "PublicBody",
    "Vessel",
    "Address",
    "Asset",
    "LegalEntity",
}

CLAIMS: dict[str, Callable[[Paper], Any]] = {
    "EconomicActivity": lambda p: p.claim("supplied", "of", subject="Orion Trade", object="QD-640", recipient="Zenit Works"),
    "Debt": lambda p: p.claim("billed", "of", subject="Orion Trade", object="QD-640", recipient="Zenit Works"),
    "Payment": lambda p: p.claim("paid", "of", subject="Zenit Works", object="Orion Trade"),
    "Employment": lambda p: p.claim("role", "of", subject="Vadim Sorokin", object="Zenit Works", attributes=(("role", "head of procurement"),)),
    "Ownership": lambda p: p.claim("part_of", "of", subject="Zenit Works", object="Vadim Sorokin", quantity=Quantity(60, 60, "percent", "60%")),
    "Representation": lambda p: p.claim("acted_for", "of", subject="Balt Freight", object="Zenit Works"),
    "Sanction": lambda p: p.claim("sanctioned_by", "of", subject="Zenit Works", object="European Union"),
    "Trip": lambda p: p.claim("travelled", "of", subject="Vadim Sorokin", object="Almaty", from_="Riga"),
    "Event": lambda p: p.claim("visited", "of", subject="Vadim Sorokin", object="Riga"),
    "UnknownLink": lambda p: p.claim("produces", "of", subject="Orion Trade", object="QD-640"),
}


@pytest.mark.parametrize("schema", CLAIMS)
def test_a_plain_claim_becomes_what_it_tells_of_with_its_quote(schema: str, tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT, publisher="Harbour Post")
    claim = CLAIMS[schema](paper)
    found = exported(tmp_path, paper)
    (tie,) = of(found, schema)
    assert tie["description"] == ["of"]
    assert tie["recordId"] == [claim.id]
    assert tie["publisher"] == ["Harbour Post"]
    assert not of(found, "Note")


@pytest.mark.parametrize("schema", CLAIMS)
@pytest.mark.parametrize(
    "unfit",
    [
        {"polarity": Polarity.NEGATIVE},
        {"stance": Stance.ASSESSED},
        {"stance": Stance.UNCONFIRMED},
        {"modality": Modality.PLANNED},
        {"modality": Modality.POSSIBLE},
    ],
)
def test_any_other_claim_becomes_a_note_and_no_tie(schema: str, unfit: dict[str, Any], tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claims = [msgspec.structs.replace(CLAIMS[schema](paper), **unfit)]
    found = exported(tmp_path, paper)
    assert {e["schema"] for e in found} <= NOT_TIES
    (note,) = of(found, "Note")
    assert note["description"] == ["of"]
    assert note["keywords"] == [f"claim:{paper.claims[0].id}"]


@pytest.mark.parametrize(
    ("predicate", "rest"),
    [
        ("denied", {"object_text": "it"}),
        ("could_not_confirm", {"object_text": "it"}),
        ("declined_comment_or_no_response", {}),
        ("accused_of", {"object_text": "fraud"}),
        ("described_as", {"object": "Orion Trade"}),
        ("ordered", {"object": "QD-640", "supplier": "Orion Trade"}),
        ("said", {"object_text": "hello"}),
    ],
)
def test_what_is_only_said_of_somebody_is_a_note(predicate: str, rest: dict[str, Any], tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim(predicate, "of", subject="Zenit Works", **rest)
    found = exported(tmp_path, paper)
    assert {e["schema"] for e in found} <= NOT_TIES
    assert len(of(found, "Note")) == 1


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("2024-05-14", {"date": ["2024-05-14"]}),
        ("2024-34", {"startDate": ["2024-04-01"], "endDate": ["2024-06-30"]}),
        ("2024", {"startDate": ["2024-01-01"], "endDate": ["2024-12-31"]}),
        ("2024-05-14~", {"startDate": ["2024-05-14"], "endDate": ["2024-05-14"]}),
        ("2024-10-01/2024-12-31", {"startDate": ["2024-10-01"], "endDate": ["2024-12-31"]}),
        ("2024-34/..", {"startDate": ["2024-04-01"]}),
        ("../2024-09-06", {"endDate": ["2024-09-06"]}),
    ],
)
def test_nothing_is_dated_more_precisely_than_it_is_said(edtf: str, dates: dict[str, list[str]], tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("paid", "of", subject="Zenit Works", object="Orion Trade", when=edtf)
    (payment,) = of(exported(tmp_path, paper), "Payment")
    assert {name: value for name, value in payment.items() if "ate" in name and name != "recordId"} == dates


def test_goods_through_an_intermediary_are_two_activities(tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("supplied", "of", subject="Orion Trade", object="QD-640", via="Balt Freight", recipient="Zenit Works")
    first, second = of(exported(tmp_path, paper), "EconomicActivity")
    assert {*first["receiver"], *first["sender"]} & {*second["receiver"], *second["sender"]}
    assert first["recordId"] == second["recordId"]


def test_a_sum_is_a_value_only_where_it_is_exact(tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("paid", "of", subject="Zenit Works", object="Orion Trade", money=(Money("37800000", "RUB"), Money("420000", "USD", Bound.ABOUT)))
    paper.claim("billed", "of", subject="Orion Trade", recipient="Zenit Works", money=(Money("5000000", "CNY", Bound.MORE),))
    found = exported(tmp_path, paper)
    assert of(found, "Payment")[0]["amount"] == ["37800000"]
    assert "amount" not in of(found, "Debt")[0]


def test_a_bank_in_between_is_a_link_and_no_second_payment(tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("paid", "of", subject="Zenit Works", object="Orion Trade", via="Balt Freight")
    found = exported(tmp_path, paper)
    assert len(of(found, "Payment")) == 1
    assert [e["role"] for e in of(found, "UnknownLink")] == [["paid through"]]


def test_ownership_needs_a_stated_share(tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("part_of", "of", subject="Sable Tern", object="Zenit Works", attributes=(("relation", "manager"),))
    found = exported(tmp_path, paper)
    assert not of(found, "Ownership")
    assert of(found, "UnknownLink")[0]["role"] == ["manager"]


def test_people_whom_nobody_names_appear_only_where_a_claim_needs_them(tmp_path: Path) -> None:
    paper = Paper("a.txt", TEXT)
    paper.claim("paid", "of", subject="Zenit Works", object="Orion Trade", said=[paper.says("two officials", Basis.ANONYMOUS_OFFICIAL)])
    assert not of(exported(tmp_path, paper), "LegalEntity")
    paper.claim("visited", "of", subject="two officials", object="Riga")
    (group,) = of(exported(tmp_path, paper), "LegalEntity")
    assert group == {"name": ["two officials"]}


def test_papers_are_linked_to_the_parties_they_name(tmp_path: Path) -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]] exists.", publisher="Harbour Post", published="2025-03-14")
    found = exported(tmp_path, paper)
    (link,) = of(found, "Documentation")
    (article,) = of(found, "Article")
    assert link["document"] == [paper.id]
    assert (article["publishedAt"], article["fileName"]) == (["2025-03-14"], ["a.txt"])


def test_a_possible_match_is_a_remark_and_only_a_confirmed_one_a_topic(tmp_path: Path) -> None:
    paper = Paper("a.txt", "[[Zenit Works|Company]] exists.")
    (zenit,) = view(paper).entities.values()
    found = hit(zenit)
    (company,) = of(exported(tmp_path, paper, (found,)), "Company")
    assert "topics" not in company
    assert "not reviewed" in company["notes"][0]
    yes = Decision(Subject.HIT, (found.id,), Judgement.POSITIVE, "ada", "2025-01-01T00:00:00Z")
    (company,) = of(exported(tmp_path, paper, (found, yes)), "Company")
    assert company["topics"] == ["sanction"]
