"""`wherefrom check`: a draft goes the way of any paper and is kept nowhere."""

from pathlib import Path

import pytest

from tests.conftest import Wherefrom
from wherefrom.case import STORE

PAPER = "Orion Trade billed Zenit Works 5 million yuan for pumps in May 2024.\n\nVadim Sorokin was due to fly to Almaty on 3 June 2024.\n"
DRAFT = "Orion Trade billed Zenit Works 5 million yuan for pumps.\n\nVadim Sorokin flew to Almaty on 3 June 2024.\n\nThat summer was cold.\n"


@pytest.fixture
def case(wherefrom: Wherefrom, tmp_path: Path) -> Path:
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    assert wherefrom("run", tmp_path / "paper.txt", "--case", tmp_path / "the.case").status == 0
    return tmp_path / "the.case"


def test_each_sentence_is_answered_with_its_quote_and_the_case_stays_as_it_was(wherefrom: Wherefrom, case: Path) -> None:
    before = (case / STORE).read_bytes()
    said = wherefrom("check", case.parent / "draft.md", "--case", case)
    assert said.status == 0, said
    assert "SUPPORTED: Orion Trade billed Zenit Works 5 million yuan for pumps." in said.out
    assert "STRONGER THAN ITS SOURCE: Vadim Sorokin flew to Almaty on 3 June 2024.\n    the paper only says that it was planned\n" in said.out
    assert "    “Vadim Sorokin was due to fly to Almaty on 3 June 2024.” (paper.txt, character 70)" in said.out
    assert "NO CLAIM: That summer was cold." in said.out
    assert (case / STORE).read_bytes() == before


@pytest.mark.parametrize(("draft", "words"), [("nothing.md", "nothing.md"), ("damaged.pdf", "damaged.pdf")])
def test_a_draft_that_cannot_be_read_is_one_clear_sentence(wherefrom: Wherefrom, case: Path, draft: str, words: str) -> None:
    (case.parent / "damaged.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    said = wherefrom("check", case.parent / draft, "--case", case)
    assert said.status == 2
    assert words in said.err
