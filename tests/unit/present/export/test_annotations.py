"""A line per paper in the form of the annotation guidelines."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.marked import Paper
from tests.unit.present.export.showing import view, written
from wherefrom.errors import EvidenceError
from wherefrom.model import Attribution, Band, Basis, Bound, Decision, Evidence, FuzzyDate, Judgement, Money, Quantity, Stance, Subject, When
from wherefrom.present.export import EXPORTERS
from wherefrom.present.view import View

DAY = "2025-01-01T00:00:00Z"


def lines(folder: Path, *papers: Paper, more: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(view(*papers, more=more), "annotations", folder).splitlines()]


def billed() -> Paper:
    return Paper(
        "papers/post.txt",
        "[[Orion Trade LLC|Company]] billed [[Zenit Works|Company]] more than 5 million yuan for 12 [[pumps|Product|]] in May 2024, "
        "an invoice showed.\n"
        "Advert: buy pumps now!\n[[Orion|Company]] was silent.",
        publisher="Harbour Post",
        published="2025-03-14",
    )


def test_a_line_says_everything_of_a_claim(tmp_path: Path) -> None:
    paper = billed()
    invoice = Attribution("an invoice", Basis.RECORD)
    paper.claim(
        "billed",
        "Orion Trade LLC billed Zenit Works",
        said=[invoice],
        subject="Orion Trade LLC",
        object="pumps",
        recipient="Zenit Works",
        when=When(FuzzyDate("2024-05", "May 2024"), paper.quote("May 2024")),
        quantity=Quantity(12.0, 12.0, "pumps", "12 pumps", rate="month", evidence=paper.quote("12 pumps")),
        money=(Money("5000000", "CNY", Bound.MORE, "more than 5 million yuan", paper.quote("more than 5 million yuan")),),
        attributes=(("form", "bill"),),
    )
    (line,) = lines(tmp_path, paper)
    (claim,) = line["claims"]
    orion, zenit, pumps = (e["id"] for e in line["entities"])
    at = paper.text.index
    assert line["doc_id"] == "post"
    assert line["text"] == paper.text
    assert claim["predicate"] == "billed"
    assert (claim["subject"], claim["object"], claim["roles"]) == ([orion], [pumps], {"recipient": [zenit]})
    assert claim["object_text"] is None
    assert claim["attributes"] == {"form": "bill"}
    assert claim["time"] == {"text": "May 2024", "edtf": "2024-05-01/2024-05-31", "span": [at("May 2024"), at("May 2024") + 8]}
    assert claim["quantity"] == {"text": "12 pumps", "min": 12, "max": 12, "unit": "pumps per month", "span": [at("12 pumps"), at("12 pumps") + 8]}
    assert claim["money"][0]["amount"] == 5_000_000
    assert (claim["money"][0]["currency"], claim["money"][0]["op"]) == ("CNY", ">")
    assert (claim["polarity"], claim["modality"]) == ("positive", "reported")
    # a paper that is itself the record is a document in the guidelines' closed list
    assert claim["attribution"] == [{"who": "an invoice", "kind": "document", "entity": None}]
    assert claim["evidence"] == [[0, len("Orion Trade LLC billed Zenit Works")]]
    assert claim["conflicts_with"] == []


def test_an_open_date_keeps_its_open_side_and_a_day_is_a_day(tmp_path: Path) -> None:
    paper = billed()
    paper.claim("said", "was silent", subject="Orion", object_text="a", when="2024-34/..")
    paper.claim("said", "was silent", subject="Orion", object_text="b", when="2024-05-17")
    (line,) = lines(tmp_path, paper)
    assert sorted(c["time"]["edtf"] for c in line["claims"]) == ["2024-04-01/..", "2024-05-17"]


def test_mentions_have_their_offsets_and_adverts_are_noise(tmp_path: Path) -> None:
    paper = billed()
    (line,) = lines(tmp_path, paper)
    marked = [(m["start"], m["end"], m["text"], m["kind"]) for e in line["entities"] for m in e["mentions"]]
    assert all(paper.text[start:end] == text for start, end, text, _ in marked)
    assert {(text, kind) for *_, text, kind in marked} == {
        ("Orion Trade LLC", "name"), ("Orion", "name"), ("Zenit Works", "name"), ("pumps", "nominal"),
    }  # fmt: skip
    (orion,) = (e for e in line["entities"] if len(e["mentions"]) == 2)
    assert (orion["type"], orion["canonical"]) == ("Company", "Orion Trade LLC")
    (noise,) = line["noise"]
    assert paper.text[noise["start"] : noise["end"]] == "Advert: buy pumps now!"
    assert noise["kind"] == "an advert"


def test_an_entity_shows_only_the_mentions_of_its_paper_and_the_kind_it_has_there(tmp_path: Path) -> None:
    one = Paper("one.txt", "[[Carrow Institute|Organization]] and [[Carrow Institute|Organization]] again.")
    two = Paper("two.txt", "[[Carrow Institute|Company]]")
    first, second = lines(tmp_path, one, two)
    assert first["entities"][0]["id"] == second["entities"][0]["id"]
    assert [len(line["entities"][0]["mentions"]) for line in (first, second)] == [2, 1]
    assert [line["entities"][0]["type"] for line in (first, second)] == ["Organization", "Company"]


def test_suggestions_have_a_score_and_people_move_claims_between_the_lists(tmp_path: Path) -> None:
    paper = billed()
    stands = paper.claim("billed", "billed", subject="Orion Trade LLC", recipient="Zenit Works")
    offered = paper.claim("paid", "billed", subject="Zenit Works", object="Orion Trade LLC", band=Band.SUGGESTION, score=0.3)
    (line,) = lines(tmp_path, paper)
    assert [c["id"] for c in line["claims"]] == [stands.id]
    assert [(c["id"], c["score"]) for c in line["suggestions"]] == [(offered.id, 0.3)]
    decided = (
        Decision(Subject.CLAIM, (stands.id,), Judgement.NEGATIVE, "ada", DAY),
        Decision(Subject.CLAIM, (offered.id,), Judgement.POSITIVE, "ada", DAY),
    )
    (line,) = lines(tmp_path, paper, more=decided)
    assert [c["id"] for c in line["claims"]] == [offered.id]
    assert line["suggestions"] == []


def test_a_denial_and_an_answer_that_never_came_have_the_guidelines_modality(tmp_path: Path) -> None:
    paper = billed()
    paper.claim("denied", "was silent", subject="Orion", object_text="it", stance=Stance.UNAWARE)
    paper.claim("declined_comment_or_no_response", "was silent", subject="Orion")
    (line,) = lines(tmp_path, paper)
    assert sorted((c["predicate"], c["modality"]) for c in line["claims"]) == [("declined_comment_or_no_response", "asserted"), ("denied", "denied")]


def test_papers_of_one_name_in_two_folders_keep_apart(tmp_path: Path) -> None:
    def names(*paths: str) -> list[str]:
        return [line["doc_id"] for line in lines(tmp_path, *(Paper(p, f"Words of {p}.") for p in paths))]

    assert names("a/post.txt", "b/news.txt") == ["post", "news"]
    assert names("a/post.txt", "b/post.txt", "c.txt") == ["a/post", "b/post", "c"]
    assert names("a/post.html", "a/post.txt") == ["a/post.html", "a/post.txt"]


def test_a_claim_without_a_resolved_party_still_points_at_its_mention(tmp_path: Path) -> None:
    paper = billed()
    paper.claim("billed", "billed", subject="Orion Trade LLC")
    EXPORTERS["annotations"].write(View(paper.records), tmp_path / "out.jsonl")
    line = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert line["claims"][0]["subject"] == [paper.mention("Orion Trade LLC").id]
    assert paper.mention("Orion Trade LLC").id in [e["id"] for e in line["entities"]]


def test_evidence_is_proved_again_before_it_is_shown(tmp_path: Path) -> None:
    paper = billed()
    claim = paper.claim("billed", "billed", subject="Orion Trade LLC")
    paper.claims = [msgspec.structs.replace(claim, evidence=(Evidence(paper.id, 0, 6, "biller"),))]
    with pytest.raises(EvidenceError):
        lines(tmp_path, paper)
