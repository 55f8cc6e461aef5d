"""Annotated papers: what is written by hand becomes offsets, and what is wrong is said."""

import json
import re
from pathlib import Path

import pytest
from training.corpus.build import build, shared_names, verify
from training.corpus.gold import Document
from training.corpus.paper import Paper, parse_paper
from training.corpus.show import show

GUIDE = Path(__file__).parents[3] / "training" / "corpus" / "AUTHORING.md"

PAPER = """\
lang: ru
genre: letter
hand: test
outlet: Деловая почта
date: 2025-03-05
title: Письмо
== text
<1>[[bl|ООО «Балт-Лоджистик»]] поставило <2>три [[st~|станка]] заводу [[ze|Zenit Works]] в мае. <3>[[bl~|Перевозчик]] это отрицает.
{{реклама|Окна дёшево!}}
== entities
bl Company ООО «Балт-Лоджистик»
st Product станки
ze Company Zenit Works
== claims
a: 1-2 supplied bl > st recipient=ze qty="три"=3:станка time="в мае"=2024-05
3 denied bl > "поставку" by=company:bl vs=a
"""


def written(old: str = "", new: str = "") -> Paper:
    assert old in PAPER
    return parse_paper("test-ru-01", PAPER.replace(old, new) if old else PAPER)


def messages(paper: Paper, level: str = "error") -> str:
    return "\n".join(p.message for p in verify(paper) if p.level == level)


def test_the_example_of_the_guide_is_without_error_or_hint() -> None:
    example = re.search(r"```paper\n(.+?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert example
    assert verify(parse_paper("example-en-01", example[1])) == []


def test_every_quote_stands_at_its_offsets() -> None:
    document = written().document
    text = document["text"]
    supplied, denied = document["claims"]
    assert text.startswith("ООО «Балт-Лоджистик» поставило три станка заводу Zenit Works в мае. Перевозчик")
    assert [text[start:end] for start, end in supplied["evidence"]] == ["ООО «Балт-Лоджистик» поставило три станка заводу Zenit Works в мае."]
    assert supplied["time"]
    assert supplied["quantity"]
    assert (supplied["time"]["edtf"], text[slice(*supplied["time"]["span"])]) == ("2024-05-01/2024-05-31", "в мае")
    assert (supplied["quantity"]["min"], text[slice(*supplied["quantity"]["span"])]) == (3, "три")
    assert [text[n["start"] : n["end"]] for n in document["noise"]] == ["Окна дёшево!"]
    assert denied["modality"] == "denied"
    assert denied["attribution"] == [{"who": "ООО «Балт-Лоджистик»", "kind": "company", "entity": "bl"}]
    assert denied["conflicts_with"] == [supplied["id"]]


# what is written, what is put in its place, what the verifier says
WRONG = [
    ("[[ze|Zenit", "[[zz|Zenit", "'zz' is marked in the text and not listed"),
    ("ze Company", "ze Firm", "no such type: 'Firm'"),
    ("[[st~|станка]]", "[[st~|станка Zenit Works]] и", "holds the name 'Zenit Works'"),
    ("[[st~|станка]]", "[[st~|эти станки]]", "'эти' stays outside"),
    ("[[st~|станка]]", "станка", "is never mentioned"),
    ("[[st~|станка]]", "[[st~|станка", "a mention inside another mention"),
    ("дёшево!}}", "дёшево!", "opened and never closed"),
    ("<3>", "<2>", "clause <2> is marked twice"),
    ("1-2 supplied", "1-9 supplied", "clause <9> is not marked"),
    ("supplied bl", "sold bl", "no such predicate: 'sold'"),
    ("recipient=ze", "buyer=ze", "supplied has no role 'buyer'"),
    ("recipient=ze", "recipient=no", "no such entity: 'no'"),
    ('"три"=3:', '"пять"=5:', "not in the text: 'пять'"),
    ('"три"=3:', '"три"=5..3:', "quantity from 5 to 3"),
    ("=2024-05", "=2024-13", "not a date in EDTF"),
    ("=2024-05", "=2024-05/2023", "cannot end before it begins"),
    ("vs=a", "vs=b", "no earlier claim is labelled 'b'"),
    ("company:bl", "firm:bl", "no such kind of source: 'firm'"),
    ("by=company:bl", "asserted", "denied is always denied"),
    ("by=company:bl vs=a", "", "a denial needs its source"),
    ('> "поставку"', "", "denied what?"),
    ('"поставку"', '"поставку', "a quotation mark is not closed"),
    ("3 denied", '"Окна дёшево!" denied', "lies in noise"),
    ("3 denied", "3+3 denied", "its evidence overlaps itself"),
    ("date: 2025-03-05", "", "date is missing"),
    ("genre:", "mood:", "the header has no 'mood'"),
    ("lang: ru", "lang: de", "no such language"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG, ids=[said for _, _, said in WRONG])
def test_what_is_wrong_is_said(old: str, new: str, said: str) -> None:
    assert said in messages(written(old, new))


def test_a_form_of_address_stays_outside_a_name() -> None:
    content = PAPER.replace("ze Company", "ze Person").replace("[[ze|Zenit Works]]", "[[ze|г-н Зенин]]")
    assert "'г-н' stays outside 'г-н Зенин'" in messages(parse_paper("test-ru-01", content))


def test_a_paper_without_fault_has_no_errors() -> None:
    assert messages(written()) == ""


# what is written, what is put in its place, what deserves a second look
ODD = [
    ("в мае.", "в мае, пишет Zenit Works.", "'Zenit Works' stands unmarked"),
    ("recipient=ze ", "", "'Zenit Works' is in no claim"),
    ("supplied bl > st", "supplied bl > ze", "unusual object of supplied: Company"),
    (' time="в мае"=2024-05', "", "supplied without time"),
    ("[[bl~|Перевозчик]] это", "[[bl~|Перевозчик]] и другой Перевозчик это", "'Перевозчик' stands unmarked 1 times"),
    ("в мае. <3>", "в мае сего года. ", "is more than a sentence"),
    ("company:bl", "expert:bl", "a named_expert that is a Company"),
]


@pytest.mark.parametrize(("old", "new", "said"), ODD, ids=[said for _, _, said in ODD])
def test_what_is_odd_is_hinted_at(old: str, new: str, said: str) -> None:
    assert said in messages(written(old, new), "hint")
    assert said not in messages(written(), "hint")


def test_a_coordination_gives_a_claim_for_each() -> None:
    document = written("a: 1-2 supplied bl > st", "a: 1-2 supplied bl&ze > st").document
    assert [claim["subject"] for claim in document["claims"][:2]] == [["bl"], ["ze"]]
    assert document["claims"][2]["conflicts_with"] == ["c1", "c2"]


def test_a_paper_shown_and_read_again_is_the_same_paper() -> None:
    document = written().document
    again = parse_paper("test-ru-01", show(document, {"genre": "letter", "hand": "test"}))
    assert again.problems == []
    assert again.document == document


def test_papers_that_came_as_json_survive_the_authoring_format() -> None:
    for file in sorted((GUIDE.parents[1] / "data").glob("train_*2.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            given: Document = json.loads(line)
            for entity in given["entities"]:
                entity["mentions"].sort(key=lambda m: m["start"])
            assert parse_paper(given["doc_id"], show(given, {"genre": "-", "hand": "-"})).document == given


def test_building_twice_gives_the_same_bytes_and_an_error_writes_nothing(tmp_path: Path) -> None:
    batch = tmp_path / "authored" / "test"
    batch.mkdir(parents=True)
    (batch / "test-ru-01.paper").write_text(PAPER, encoding="utf-8")
    build(tmp_path / "authored", tmp_path)
    first = (tmp_path / "authored-ru.jsonl").read_bytes()
    (batch / "test-ru-02.paper").write_text(PAPER.replace("supplied bl", "sold bl"), encoding="utf-8")
    assert any(p.level == "error" for p in build(tmp_path / "authored", tmp_path))
    assert (tmp_path / "authored-ru.jsonl").read_bytes() == first
    (batch / "test-ru-02.paper").unlink()
    build(tmp_path / "authored", tmp_path)
    assert (tmp_path / "authored-ru.jsonl").read_bytes() == first
    assert (tmp_path / "index.tsv").read_text(encoding="utf-8").splitlines()[1].split("\t")[:5] == ["test-ru-01", "ru", "test", "test", "letter"]


def test_an_invented_party_in_two_papers_is_pointed_out() -> None:
    one, other = written().document, parse_paper("test-ru-02", PAPER).document
    assert [p.where for p in shared_names([one, other])] == ["test-ru-01, test-ru-02", "test-ru-01, test-ru-02"]
