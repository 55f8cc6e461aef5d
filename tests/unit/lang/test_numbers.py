"""Quantities and sums are read as the tables beside this file say, in every language."""

import pytest
from tests.unit.lang.tables import LANGUAGES, rows, unmarked

from wherefrom.lang import language

QUANTITIES, SUMS = rows("quantities.tsv", 3), rows("money.tsv", 2)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


@pytest.mark.parametrize(("code", "sentence", "limits", "unit"), QUANTITIES, ids=[f"{r[0]}: {r[1]}" for r in QUANTITIES])
def test_a_quantity_means_what_the_table_says(code: str, sentence: str, limits: str, unit: str) -> None:
    text, marked = unmarked(sentence)
    known = language(code)
    assert known
    found = known.quantities(text)
    assert [q.quantity.words for q in found] == marked
    assert " ".join(f"{_number(q.quantity.low)}..{_number(q.quantity.high)}" for q in found) == limits
    assert " ".join(q.quantity.unit + (f"/{q.quantity.rate}" if q.quantity.rate else "") for q in found) == unit


@pytest.mark.parametrize(("code", "sentence", "expected"), SUMS, ids=[f"{r[0]}: {r[1]}" for r in SUMS])
def test_a_sum_means_what_the_table_says(code: str, sentence: str, expected: str) -> None:
    text, marked = unmarked(sentence)
    known = language(code)
    assert known
    found = known.money(text)
    assert [m.money.words for m in found] == marked
    assert "; ".join(f"{m.money.bound.value} {m.money.amount} {m.money.currency}" for m in found) == expected


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("table", [QUANTITIES, SUMS], ids=["quantities", "sums"])
def test_every_language_has_its_fair_share_of_examples(code: str, table: list[tuple[str, ...]]) -> None:
    assert sum(1 for row in table if row[0] == code) >= 25
