"""Names near in letters, and what is known of a party beside its name."""

import numpy as np
import pytest

from wherefrom.matching import parse
from wherefrom.model import Listing
from wherefrom.screen import grams
from wherefrom.screen.governing import governing
from wherefrom.screen.hints import Hints, weigh_hints
from wherefrom.screen.index import Index

LISTED = [
    Listing("1", "own", "undated", ("Orion Trade LLC", "ООО «Орион Трейд»"), "Company", identifiers=(("inn", "0004184736"),)),
    Listing("2", "own", "undated", ("Arvid Joakim Tennholm",), "Person", countries=("Finland",), birth_dates=("30 Nov 1961",)),
    Listing("3", "own", "undated", ("Mohamed Kader",), "Person"),
    Listing("4", "own", "undated", ("Zenit Works (Завод «Зенит»)",), "Company"),
]
INDEX = Index(LISTED)


@pytest.mark.parametrize(
    ("name", "entry"),
    [("Oiron Trade", "1"), ("Орион", "1"), ("Tennholm A.", "2"), ("ArvidTennholm", "2"), ("محمد قادر", "3"), ("Зенит", "4"), ("Works", "4")],
)
def test_the_entry_meant_is_the_nearest_in_letters(name: str, entry: str) -> None:
    (near,) = INDEX.nearest([parse(name)])
    assert LISTED[INDEX.owner[near[0][0]]].id == entry
    assert 0 < near[0][1] <= 1.0001
    assert [likeness for _, likeness in near] == sorted((likeness for _, likeness in near), reverse=True)


def test_a_name_without_letters_in_common_has_nothing_near() -> None:
    assert INDEX.nearest([parse("Bb"), parse("")]) == [[], []]


def test_an_identifier_is_found_however_it_is_written() -> None:
    assert INDEX.holders(["00 04-184 736"]) == [0]
    assert INDEX.holders(["4736", ""]) == []


def test_a_swap_of_two_letters_leaves_most_pairs() -> None:
    there, swapped, other = (set(row.indices) for row in grams.matrix(["kontur", "kotnur", "zenith"]))
    assert len(there & swapped) > 5 > len(there & other)


def test_rows_are_of_length_one_and_empty_ones_stay_empty() -> None:
    rows = grams.weighed(grams.matrix(["orion", "", "zenit"]), np.ones(grams.COLUMNS, dtype=np.float32))
    assert np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel()).round(5).tolist() == [1.0, 0.0, 1.0]


def test_the_rarest_letters_fit_the_budget_and_are_never_none() -> None:
    found = grams.matrix(["orion", "", "o"])
    often = np.arange(grams.COLUMNS)
    for budget in (0, 500, 10**9):
        rows = grams.rarest(found, often, budget)
        assert rows[0].nnz >= 1
        assert rows[1].nnz == 0
        assert rows[0].nnz == 1 or often[rows[0].indices].sum() <= budget
    assert (grams.rarest(found, often, 10**9) != found).nnz == 0


HINTS = [
    (Hints(countries=("fi",)), ["country"], 1),
    (Hints(countries=("Финляндия", "Suomi")), ["country"], 1),
    (Hints(countries=("cn",)), ["country"], -1),
    (Hints(countries=("Nowhere",)), [], 0),
    (Hints(birth_dates=("1961-11-30",)), ["birth date"], 1),
    (Hints(birth_dates=("circa 1962",)), ["birth date"], 1),
    (Hints(birth_dates=("1985",)), ["birth date"], -1),
    (Hints(birth_dates=("unknown",)), [], 0),
    (Hints(), [], 0),
]


@pytest.mark.parametrize(("hints", "said", "direction"), HINTS)
def test_what_is_known_of_both_moves_the_score_and_what_is_not_says_nothing(hints: Hints, said: list[str], direction: int) -> None:
    score, features = weigh_hints(hints, LISTED[1], 0.7)
    assert [f.name for f in features] == said
    assert np.sign(round(score - 0.7, 9)) == direction
    assert all(np.sign(f.weight) == direction for f in features)


GOVERNING = [
    (["LTK Zenit", "Zenit"], False, ["LTK Zenit"]),
    (["Zenit Tractor Lamps LLC", "ZTL", "Zenit Tractor Lamps"], False, ["Zenit Tractor Lamps LLC", "Zenit Tractor Lamps"]),
    (["Zenit Works", "Завод «Зенит»", "Zenit"], False, ["Zenit Works", "Завод «Зенит»"]),
    (["Tennholm", "Arvid Tennholm", "Arvid"], True, ["Arvid Tennholm"]),
    (["Zenit", "Orion"], False, ["Zenit", "Orion"]),
    (["Zenit"], False, ["Zenit"]),
]


@pytest.mark.parametrize(("names", "person", "left"), GOVERNING)
def test_names_that_say_most_govern(names: list[str], person: bool, left: list[str]) -> None:
    assert governing(names, person) == left
