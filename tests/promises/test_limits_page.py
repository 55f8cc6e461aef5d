"""The page of limits shows sentences that really are missed; one that is read must leave the list."""

import re
from pathlib import Path

import pytest

from wherefrom import config, pipeline
from wherefrom.ingest import collect, manifest
from wherefrom.model import Band, Claim, Predicate

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "limits.md").read_text(encoding="utf-8")
DEALS = {Predicate.SUPPLIED, Predicate.BILLED, Predicate.PAID, Predicate.ORDERED, Predicate.TRANSPORTED}
LISTED = re.search(r"```missed\n(.*?)```", PAGE, re.DOTALL)
SENTENCES = LISTED.group(1).strip().splitlines() if LISTED else []


def test_the_page_lists_some() -> None:
    assert len(SENTENCES) >= 5


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_deal_is_missed(tmp_path: Path, sentence: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(sentence + "\n", encoding="utf-8")
    file = collect.collect([path], manifest.Manifest(), [])[0]
    records: list[object] = [file]
    for stage in pipeline.STAGES:
        if stage.scope != "case":
            records += pipeline.perform(stage.name, file.sha256, tuple(records), config.load())[0]
    deals = [c for c in records if isinstance(c, Claim) and c.band is Band.CLAIM and c.predicate in DEALS]
    # a deal is told when both sides of it are named
    assert not [c for c in deals if len([r for r in c.roles if r.name in ("subject", "object", "recipient", "supplier")]) > 1 and c.is_plain]
