"""Who is in the case, under which names, and what the numbers at the head count."""

from tests.unit.present.report.made import BALT, JIANGCHUAN, ORION, ZENIT, Made
from wherefrom.config import Config
from wherefrom.model import Entity, Finding, Merge, Name, Predicate, Route, RouteKind
from wherefrom.present.report.hops import hops
from wherefrom.present.report.network import network
from wherefrom.present.report.page import page
from wherefrom.present.report.parties import cast
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.story import key_lines, listed, numbers, reactions
from wherefrom.present.view import View


def test_a_spelling_stands_once_with_all_its_papers_in_their_order(made: Made) -> None:
    a, b = made.paper("a.txt", f"{ORION} billed {ZENIT}."), made.paper("b.txt", f"{ORION}.")
    made.claim(a, Predicate.BILLED, f"{ORION} billed {ZENIT}", {"subject": ORION, "recipient": ZENIT})
    made.name(b, ORION)
    entities = made.entities()
    orion = next(e for e in entities if e.caption == ORION)
    names = (Name("Orion", "en", (b,)), Name(ORION, "en", (b,)), Name(ORION, "ru", (a,)))
    merged = Entity(orion.id, orion.kind, ORION, names, orion.members, merges=(Merge("Orion", ORION, "the short form", 0.9),))
    findings = [made.finding(c) for c in made.claims]
    view = View([*made.records, *made.mentions.values(), *made.claims, *(e for e in entities if e is not orion), merged, *findings])
    party = next(p for p in cast(Refs(view)).parties if p.entity.id == orion.id)
    assert [(alias.name, alias.papers) for alias in party.aliases] == [(ORION, (a, b)), ("Orion", (b,))]
    assert "the short form" in page(view, Config())


def test_parties_on_a_route_and_on_a_list_come_first_and_the_merely_named_apart(view: View, made: Made) -> None:
    found = cast(Refs(view))
    assert {p.entity.caption for p in found.parties[:3]} == {ORION, ZENIT, BALT}
    assert found.parties[0].entity.caption == BALT
    assert found.named == ()


def test_the_numbers_count_what_the_sections_show(view: View) -> None:
    refs = Refs(view)
    counted = {n.label: (n.value, n.note) for n in numbers(refs, cast(refs))}
    assert counted == {
        "papers read": (2, "1 of them a copy"),
        "refused or failed": (0, "1 more read in part"),
        "claims": (7, ""),
        "parties": (6, ""),
        "possible list matches": (2, "1 not reviewed"),
        "route to a listed party": (1, "put together by the program"),
        "pair of competing claims": (1, "no winner is picked"),
        "did not answer": (1, ""),
    }


def test_key_lines_begin_with_the_hops_of_the_first_route_and_are_findings(view: View) -> None:
    refs = Refs(view)
    lines = key_lines(refs, network(refs))
    (route,) = view.routes
    assert lines[:2] == [route.hops[0][0], route.hops[1][0]]
    assert set(lines) <= set(view.findings)


def test_only_undecided_matches_are_listed_as_possible(view: View) -> None:
    refs = Refs(view)
    assert [refs.entity(e).text for e, _ in listed(refs, cast(refs))["possible"]] == [BALT]
    assert [(r.status, [refs.entity(p).text for p in r.parties]) for r in reactions(refs)] == [("denied", [ZENIT]), ("no response", [ORION])]


def test_the_findings_of_a_hop_begin_with_the_one_that_joins_its_ends(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} supplied {BALT} via {ZENIT}. {ORION} supplied {ZENIT}.")
    around = made.claim(paper, Predicate.SUPPLIED, f"{ORION} supplied {BALT} via {ZENIT}", {"subject": ORION, "recipient": BALT, "via": ZENIT})
    straight = made.claim(paper, Predicate.SUPPLIED, f"{ORION} supplied {ZENIT}", {"subject": ORION, "recipient": ZENIT})
    ids: list[Finding] = [made.finding(around), made.finding(straight)]
    route = Route(RouteKind.GOODS, (made.entity(ORION), made.entity(ZENIT)), (tuple(f.id for f in ids),), (), 0.5, 0)
    assert hops(Refs(made.view(route)), route) == [[ids[1].id, ids[0].id]]


def test_names_in_other_scripts_stand_beside_their_latin_letters(view: View) -> None:
    latin = {alias.name: alias.latin for p in cast(Refs(view)).parties for alias in p.aliases}
    assert latin[BALT] == "OOO «Balt-Lodzhistik»"
    assert latin[JIANGCHUAN].startswith("Jiangchuan Jingji ")
    assert latin[ORION] == ""
