"""A row per claim for spreadsheets, and nothing in it that a spreadsheet would run."""

import csv
import io
from pathlib import Path

import pytest

from tests.marked import Paper
from tests.unit.present.export.showing import view, written
from wherefrom.model import Absence, Band, Basis, Bound, Money, Quantity
from wherefrom.present.export.table import COLUMNS, guarded


def rows(folder: Path, *papers: Paper) -> list[dict[str, str]]:
    content = written(view(*papers), "csv", folder)
    assert content.startswith(b"\xef\xbb\xbf")  # spreadsheets take the bytes for another encoding without it
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_says_who_says_what_and_where(tmp_path: Path) -> None:
    paper = Paper(
        "sale.txt", "[[Orion Trade|Company]] supplied 12 [[pumps|Product|]] to [[Zenit Works|Company]], officials said.", publisher="Harbour Post"
    )
    paper.claim(
        "supplied",
        "supplied 12 pumps",
        said=[paper.says("officials", Basis.ANONYMOUS_OFFICIAL)],
        subject="Orion Trade",
        object="pumps",
        recipient="Zenit Works",
        when="2024-34",
        quantity=Quantity(12, None, "pumps", "12"),
        money=(Money("5000000", "CNY", Bound.MORE), Money("700000", "USD")),
    )
    paper.claim("said", "officials said", subject="Zenit Works", object_text="a suggestion", band=Band.SUGGESTION)
    (row,) = rows(tmp_path, paper)
    assert tuple(row) == COLUMNS
    assert (row["paper"], row["publisher"], row["subject"], row["recipient"]) == ("sale.txt", "Harbour Post", "Orion Trade", "Zenit Works")
    assert (row["quote"], row["start"], row["end"]) == ("supplied 12 pumps", "12", "29")
    assert (row["who_says_so"], row["source_kinds"], row["modality"]) == ("officials", "anonymous_official", "reported")
    assert (row["date_words"], row["date_edtf"]) == ("2024-34", "2024-34")
    assert (row["quantity_min"], row["quantity_max"]) == ("12", "")
    assert row["money"] == "'> 5000000 CNY; 700000 USD"[1:]
    assert row["origins"] == "1"


def test_a_missing_date_says_which_kind_of_missing(tmp_path: Path) -> None:
    paper = Paper("a.txt", "[[Orion|Company]] spoke.")
    paper.claim("said", "spoke", subject="Orion", object_text="x", when=Absence.WITHHELD)
    assert rows(tmp_path, paper)[0]["date_words"] == "withheld"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1"])
def test_a_formula_is_made_into_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Orion", "5 = 5", "ООО «Орион»", "江川"])
def test_ordinary_words_are_left_alone(cell: str) -> None:
    assert guarded(cell) == cell


def test_a_paper_cannot_smuggle_a_formula_into_a_table(tmp_path: Path) -> None:
    paper = Paper("=cmd.txt", "[[=HYPERLINK|Company]] spoke.", publisher="@evil")
    paper.claim("said", "=HYPERLINK spoke", subject="=HYPERLINK", object_text="-2+3")
    (row,) = rows(tmp_path, paper)
    assert not [name for name, cell in row.items() if cell[:1] in ("=", "+", "-", "@")]
