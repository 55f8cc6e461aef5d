"""What a paper says does not depend on the order in which its records are given."""

from pathlib import Path

import pytest

from wherefrom import config, pipeline
from wherefrom.ingest import collect, manifest
from wherefrom.model import Records

PAPERS = {
    "en": "Zenit Works received forty lathes last year, documents showed.\n\nThe lathes were supplied by Orion Trade, an official said.\n\n"
    "It denied the sale.\n",
    "ru": "Завод «Зенит» получил насосы в мае 2024 года.\n\nНасосы поставило ООО «Балт-Лоджистик».\n\nКомпания отрицает это.\n",
    "zh": "泽尼特机械厂去年收到四十台水泵。\n\n水泵由江川精机有限公司供应。\n\n该公司否认。\n",
}


@pytest.mark.parametrize("code", PAPERS)
@pytest.mark.parametrize("stage", ["read", "claim"])
def test_the_records_of_a_paper_may_come_in_any_order(tmp_path: Path, code: str, stage: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(PAPERS[code], encoding="utf-8")
    file = collect.collect([path], manifest.Manifest(), [])[0]
    records: list[object] = [file]
    for name in ("ingest", "read", "claim"):
        if name == stage:
            forwards = pipeline.BY_NAME[name].run(Records(records), config.load())
            backwards = pipeline.BY_NAME[name].run(Records(reversed(records)), config.load())
            assert forwards == backwards
            return
        records += pipeline.perform(name, file.sha256, tuple(records), config.load())[0]
