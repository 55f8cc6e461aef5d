"""Where English names may stand, and what is cut off them."""

import pytest

from wherefrom.lang.en.names import found_names

# text, the sure candidates in it
CASES = [
    # titles, also after a name
    ("On Monday Orion President Lars Nyholm met Captain Anna Steiner.", ["Orion", "Lars Nyholm", "Anna Steiner"]),
    # "of" joins bodies and splits firms from their towns
    ("The Bank of Ardonia paid Kestrel Trading of Limassol.", ["Bank of Ardonia", "Kestrel Trading", "Limassol"]),
    # "and" joins inside a body's name
    ("It was fined by the Bureau of Industry and Security.", ["Bureau of Industry and Security"]),
    # initials and small words
    ("They sued J. R. Steiner and Karl von der Aue.", ["J. R. Steiner", "Karl von der Aue"]),
    # legal forms behind commas, in brackets, before quotes
    ('It bought Orion Trade, Inc. and Zephyr (HK) Ltd from LLP "Umit".', ["Orion Trade, Inc.", "Zephyr (HK) Ltd", 'LLP "Umit"']),
    # possessives inside a name, and behind it
    ("The People's Bank of Ardonia froze Orion's accounts.", ["People's Bank of Ardonia", "Orion"]),
    # demonyms begin official names and no others
    ("The Estonian Border Guard stopped a Latvian lorry of Swedish Orion.", ["Estonian Border Guard", "Orion"]),
    # a model with its number; not an exhibit, a quarter, a sum
    ("He saw exhibit HD-7, the StreetEye 4 and US$5 in Q3.", ["StreetEye 4"]),
    # earlier names
    ("The tanker was the ex-Grey Heron.", ["Grey Heron"]),
    # datelines
    ("YEREVAN/HELSINKI, Feb 12 (Orion Wire) - It rained.", ["YEREVAN", "HELSINKI", "Orion Wire"]),
    # the surname first, as on lists
    ("STEINER, Anna Karin: born in Bern.", ["STEINER, Anna Karin", "Bern"]),
    # a short name that the paper defines
    ('Lantau Circuits Ltd (the "Company") denied it.', ["Lantau Circuits Ltd", "Company"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_a_name_begins_and_ends_where_it_should(text: str, names: list[str]) -> None:
    assert [text[f.start : f.end] for f in found_names(text) if not f.doubtful] == names


def test_a_capital_that_only_begins_a_sentence_is_no_name() -> None:
    text = "Pumps were sold. Nobody answered. Delete this. The Court disagreed. In May they left."
    assert [f for f in found_names(text) if not f.doubtful] == []


def test_a_headline_in_capitals_names_nobody_for_sure() -> None:
    assert [f for f in found_names("COUNCIL ADDS NINE FIRMS TO LIST OF SHAME") if not f.doubtful] == []


def test_every_vote_says_why() -> None:
    found = found_names("Orion Trade Ltd billed the importer.")[0]
    assert "legal-form" in {v.why for v in found.votes}


def test_an_empty_text_has_no_names() -> None:
    assert found_names("") == found_names(" \u00a0") == []
