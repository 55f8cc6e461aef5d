"""What is denied, doubted, asked, planned or possible never becomes a plain claim, in any language."""

from pathlib import Path

import pytest

from wherefrom import config, pipeline
from wherefrom.ingest import collect, manifest
from wherefrom.model import Claim, Predicate

DEALS = {Predicate.SUPPLIED, Predicate.BILLED, Predicate.PAID, Predicate.ORDERED, Predicate.VISITED, Predicate.TRANSPORTED}
SENTENCES = """
Orion Trade denies that it supplied thermal cameras to Zenit Works or to any other company in the north.
Orion Trade denied supplying pumps to Zenit Works, which is under European Union sanctions.
Marta Quill, the chief executive of Orion Trade, rejected claims that the company paid Zenit Works $40,000.
Orion Trade said it had never shipped pumps to Zenit Works.
Orion Trade did not supply pumps to Zenit Works.
The Harbour Post could not independently confirm that Orion Trade had billed Zenit Works for the cameras.
There is no evidence that Orion Trade supplied pumps to Zenit Works.
Officials asked whether Orion Trade supplied pumps to Zenit Works.
If Orion Trade supplied pumps to Zenit Works, it broke the law.
Orion Trade may have supplied pumps to Zenit Works.
Orion Trade plans to supply pumps to Zenit Works next year.
Orion Trade was due to deliver pumps to Zenit Works in May 2024.
Engineers of Orion Trade could have visited Zenit Works.
ООО «Балт-Лоджистик» отрицает, что поставляло насосы заводу «Зенит».
ООО «Балт-Лоджистик» не поставляло насосы заводу «Зенит».
Газета не смогла подтвердить, что ООО «Балт-Лоджистик» поставило насосы заводу «Зенит».
ООО «Балт-Лоджистик» планирует поставить насосы заводу «Зенит».
Возможно, ООО «Балт-Лоджистик» поставило насосы заводу «Зенит».
江川精机有限公司否认向泽尼特机械厂供应水泵。
江川精机有限公司没有向泽尼特机械厂供应水泵。
本报无法独立核实江川精机有限公司是否向泽尼特机械厂供应水泵。
江川精机有限公司计划向泽尼特机械厂供应水泵。
江川精机有限公司可能向泽尼特机械厂供应了水泵。
""".strip().splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_is_never_a_plain_claim(tmp_path: Path, sentence: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(sentence + "\n", encoding="utf-8")
    file = collect.collect([path], manifest.Manifest(), [])[0]
    records: list[object] = [file]
    for stage in pipeline.STAGES:
        if stage.scope != "case":
            records += pipeline.perform(stage.name, file.sha256, tuple(records), config.load())[0]
    plain = [c for c in records if isinstance(c, Claim) and c.predicate in DEALS and c.is_plain]
    assert not [(c.predicate.value, c.extractor) for c in plain]
