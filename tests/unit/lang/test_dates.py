"""Dates are read as the tables beside this file say, in every language."""

import pytest
from tests.unit.lang.tables import LANGUAGES, rows, unmarked

from wherefrom.lang import language
from wherefrom.model import FuzzyDate

ROWS = rows("dates.tsv", 3)


@pytest.mark.parametrize(("code", "sentence", "anchor", "expected"), ROWS, ids=[f"{r[0]}: {r[1]} ({r[2]})" for r in ROWS])
def test_a_date_means_what_the_table_says(code: str, sentence: str, anchor: str, expected: str) -> None:
    text, marked = unmarked(sentence)
    known = language(code)
    assert known
    found = known.dates(text, FuzzyDate(anchor) if anchor else None)
    assert [text[d.start : d.end] for d in found] == marked
    meanings = [d.date.edtf if d.date else d.rule for d in found]
    assert (" ".join(meanings) or "none") == expected


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_its_fair_share_of_examples(code: str) -> None:
    assert sum(1 for row in ROWS if row[0] == code) >= 40


def test_words_and_anchor_are_kept_with_the_date() -> None:
    known = language("en")
    assert known
    [found] = known.dates("He left last year.", FuzzyDate("2025-09"))
    assert found.date == FuzzyDate("2024-01-01/2024-12-31", words="last year", anchor="2025-09")


def test_a_date_that_needs_no_anchor_names_none() -> None:
    known = language("en")
    assert known
    [found] = known.dates("He left in 2024.", FuzzyDate("2025-09"))
    assert found.date
    assert found.date.anchor == ""


def test_a_date_counted_from_another_names_that_as_its_anchor() -> None:
    known = language("en")
    assert known
    second = known.dates("It sold 61 in 2023. The following year it sold none.", FuzzyDate("2025-09"))[1]
    assert second.date
    assert second.date.anchor == "2023-01-01/2023-12-31"
