"""Descriptions: which stand for somebody, and for whom."""

from tests.unit.read.drawn import drawn, leads, mentions
from wherefrom.model import Form, Kind


def test_a_description_beside_a_name_stands_for_it() -> None:
    paper = "Orion Trade, a pump maker, billed the Perm importer Zenit Works in May."
    assert drawn(paper, form=Form.NOMINAL) == "Orion Trade, a <<pump maker|Company>>, billed the Perm <<importer|Company>> Zenit Works in May."
    assert leads(paper, "pump maker") == "Orion Trade"
    assert leads(paper, "importer") == "Zenit Works"


def test_a_description_leads_back_to_who_was_called_that() -> None:
    paper = "Zenit Works is a gearbox plant in Perm. Orion Trade, a pump maker from Oslo, sold it pumps in 2023.\n\nThe plant declined to comment."
    assert leads(paper, "plant") == "Zenit Works"


def test_unnamed_sources_are_one_group_under_the_same_words() -> None:
    paper = "Two European security officials said Orion Trade sold the drones. The officials asked not to be named."
    found = [m for m in mentions(paper) if "officials" in m.evidence.quote]
    assert [m.anonymous for m in found] == [True, True]
    assert found[1].antecedent == found[0].id
    assert found[0].kind is Kind.GROUP


def test_a_number_belongs_to_people_and_not_to_goods() -> None:
    paper = "Orion Trade sold 12 lathes to Zenit Works, three engineers said. The lathes were shipped by four engineers."
    quotes = {m.evidence.quote for m in mentions(paper) if m.form is Form.NOMINAL}
    assert {"lathes", "three engineers"} <= quotes


def test_nobody_is_described_where_nobody_is_meant() -> None:
    assert not [m for m in mentions("No company would do that. Every plant needs a roof.") if m.form is Form.NOMINAL]
