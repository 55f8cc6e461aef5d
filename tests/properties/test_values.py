"""Dates, quantities and sums of any text whatever: found where they stand, apart from each other, and never by raising."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.strategies import characters, fuzzy_dates
from tests.unit.lang.tables import LANGUAGES, rows, unmarked
from wherefrom.lang import language
from wherefrom.lang.base import FoundDate, FoundMoney, FoundQuantity, Language

# sentences with dates and amounts in them, and the pieces that they fall into, put together in any order
SENTENCES = [unmarked(row[1])[0] for name in ("dates.tsv", "quantities.tsv", "money.tsv") for row in rows(name, 1)]
PIECES = sorted({piece for sentence in SENTENCES for piece in sentence.split()})
SHARDS = ["2024", "31", "年", "月", "日", "May", "мая", "-", "–", "/", ".", "至", "to", "до", "$", "万元", "9" * 18, "first", "quarter", "of"]
texts = st.one_of(
    st.text(),
    characters,
    st.lists(st.sampled_from(SENTENCES), max_size=4).map("\n".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(
        st.sampled_from(
            ["2024", "31", "年", "月", "日", "May", "мая", "-", "–", "/", ".", "至", "to", "до", "$", "万元", "9" * 18, "first", "quarter", "of"]
        ),
        max_size=9,
    ).map("".join),
)
Found = FoundDate | FoundMoney | FoundQuantity


def _known(code: str) -> Language:
    known = language(code)
    assert known
    return known


def _words(found: Found) -> str | None:
    if isinstance(found, FoundDate):
        return found.date.words if found.date else None
    return found.money.words if isinstance(found, FoundMoney) else found.quantity.words


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=texts, anchor=st.none() | fuzzy_dates())
def test_what_is_found_stands_in_the_text_and_overlaps_nothing_of_its_kind(code: str, text: str, anchor: None) -> None:
    known = _known(code)
    kinds: list[list[Found]] = [[*known.dates(text, anchor)], [*known.money(text)], [*known.quantities(text)]]
    for found in kinds:
        at = 0
        for each in found:
            assert at <= each.start < each.end <= len(text)
            assert _words(each) in (None, text[each.start : each.end])
            at = each.end


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=texts)
def test_a_sum_or_a_date_is_never_a_quantity_too(code: str, text: str) -> None:
    known = _known(code)
    for quantity in known.quantities(text):
        others: list[Found] = [*known.dates(text, None), *known.money(text)]
        assert not any(o.start < quantity.end and quantity.start < o.end for o in others)


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=texts, first=fuzzy_dates(), second=fuzzy_dates())
def test_moving_the_anchor_moves_only_what_is_counted_from_it(code: str, text: str, first: None, second: None) -> None:
    known = _known(code)
    here, there = known.dates(text, first), known.dates(text, second)
    assert [(d.start, d.end) for d in here] == [(d.start, d.end) for d in there]
    for one, other in zip(here, there, strict=True):
        if one.date and not one.date.anchor:
            assert one == other


@pytest.mark.parametrize("code", LANGUAGES)
@given(text=texts)
def test_the_same_text_is_read_the_same_way_twice(code: str, text: str) -> None:
    known = _known(code)
    assert known.dates(text, None) == known.dates(text, None)
    assert known.quantities(text) == known.quantities(text)
