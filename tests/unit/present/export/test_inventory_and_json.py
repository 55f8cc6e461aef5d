"""Every file is in the inventory, and the whole case is one document with the promised keys."""

import json
from pathlib import Path
from typing import Any

from tests.marked import Paper
from tests.unit.analyse.case import hit
from tests.unit.present.export.showing import view, written
from wherefrom.model import Basis, Copy, Decision, File, Judgement, Problem, Subject


def rows(folder: Path, *papers: Paper, more: tuple[Any, ...] = ()) -> dict[str, dict[str, Any]]:
    found = [json.loads(line) for line in written(view(*papers, more=more), "inventory", folder).splitlines()]
    return {row["file"]: row for row in found}


def test_no_file_is_missing_and_each_says_what_became_of_it(tmp_path: Path) -> None:
    read, partly, twin = Paper("read.txt", "One.\nAdvert\nTwo."), Paper("partly.txt", "Half."), Paper("read.txt", "One.\nAdvert\nTwo.").file
    refused, damaged = File("song.mp3", "/papers/song.mp3", "m" * 64, 3), File("torn.html", "/papers/torn.html", "t" * 64, 3)
    locked = File("locked.txt", "/papers/locked.txt", "", 0, trouble="locked.txt cannot be read: permission denied")
    more = (
        refused,
        damaged,
        locked,
        File("twin.txt", "/papers/twin.txt", twin.sha256, 3),
        File("later.txt", "/papers/later.txt", "z" * 64, 3),
        Problem("ingest", refused.id, "UnsupportedFormat", "song.mp3: sound is not read yet"),
        Problem("ingest", damaged.sha256, "UnreadableDocument", "torn.html ends in the middle"),
        Problem("read", partly.id, "ValueError", "a defect of the program", defect=True),
    )
    found = rows(tmp_path, read, partly, more=more)
    assert {name: row["status"] for name, row in found.items()} == {
        "read.txt": "read",
        "twin.txt": "read",
        "partly.txt": "partly",
        "song.mp3": "refused",
        "torn.html": "failed",
        "locked.txt": "failed",
        "later.txt": "failed",
    }
    assert found["song.mp3"]["reason"] == "song.mp3: sound is not read yet"
    assert found["locked.txt"]["reason"] == "locked.txt cannot be read: permission denied"
    assert "run again" in found["later.txt"]["reason"]
    assert found["read.txt"]["reason"] is None
    assert found["twin.txt"]["duplicate_of"] == "read.txt"
    assert found["read.txt"]["duplicate_of"] is None
    assert found["read.txt"]["text"] == found["twin.txt"]["text"] == "One.\nTwo."
    assert found["song.mp3"]["text"] == ""
    assert found["read.txt"]["media_type"] == "text/plain"


def test_a_near_copy_names_the_paper_it_repeats(tmp_path: Path) -> None:
    one, two = Paper("one.txt", "Words."), Paper("two.txt", "Words!")
    found = rows(tmp_path, one, two, more=(Copy((one.id, two.id), 0.98, "nearly the same words"),))
    assert found["two.txt"]["near_duplicate_of"] == "one.txt"
    assert found["one.txt"]["near_duplicate_of"] is None


def whole(folder: Path, *papers: Paper, more: tuple[Any, ...] = ()) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(view(*papers, more=more), "json", folder))
    return found


def sale() -> Paper:
    paper = Paper("sale.txt", "[[Orion Trade|Company]] supplied [[pumps|Product|]] to [[Zenit Works|Company]], an invoice showed. Zenit was silent.")
    invoice = [paper.says("an invoice", Basis.DOCUMENT)]
    paper.claim("supplied", "supplied", said=invoice, subject="Orion Trade", object="pumps", recipient="Zenit Works", when="2024-34")
    paper.claim("declined_comment_or_no_response", "was silent", subject="Zenit Works")
    return paper


def test_the_keys_are_those_that_are_promised(tmp_path: Path) -> None:
    paper = sale()
    zenit = next(e for e in view(paper).entities.values() if e.caption == "Zenit Works")
    found = whole(tmp_path, paper, more=(hit(zenit),))
    assert found["version"] == 1
    assert {"papers", "parties", "findings", "conflicts", "routes", "travel", "replies"} <= found.keys()
    assert "text" not in found["papers"][0]
    party = next(p for p in found["parties"] if p["caption"] == "Zenit Works")
    assert {"id", "schema", "caption", "names", "identifiers", "birth_date", "listed", "hits"} <= party.keys()
    assert party["names"] == [{"name": "Zenit Works", "language": "en", "papers": ["sale.txt"]}]
    assert party["listed"] == "possible"
    assert {"listing", "list", "list_version", "score", "alert", "name", "why", "decision"} <= party["hits"][0].keys()
    finding = next(f for f in found["findings"] if f["predicate"] == "supplied")
    expected = {"id", "predicate", "roles", "time", "place", "quantity", "money", "polarity", "modality", "origins", "claims"}
    assert expected <= finding.keys()
    assert finding["roles"]["recipient"] == [party["id"]]
    assert finding["time"] == {"words": "2024-34", "edtf": "2024-34"}
    assert finding["origins"] == 1
    claim = finding["claims"][0]
    assert {"paper", "page", "start", "end", "quote", "attribution"} <= claim.keys()
    assert claim["quote"] == paper.text[claim["start"] : claim["end"]]
    assert claim["attribution"] == [{"who": "an invoice", "kind": "document"}]
    route = found["routes"][0]
    assert {"id", "kind", "parties", "hops", "score", "listed"} <= route.keys()
    assert route["listed"] == [party["id"]]
    assert found["replies"] == [
        {"id": found["replies"][0]["id"], "party": party["id"], "status": "no response", "findings": [*found["replies"][0]["findings"]]}
    ]


def test_every_identifier_that_is_used_can_be_looked_up(tmp_path: Path) -> None:
    found = whole(tmp_path, sale())
    parties, findings = {p["id"] for p in found["parties"]}, {f["id"] for f in found["findings"]}
    assert all(e in parties for f in found["findings"] for filled in f["roles"].values() for e in filled)
    assert all(f in findings for r in found["routes"] for hop in r["hops"] for f in hop)
    assert all(r["party"] in parties and set(r["findings"]) <= findings for r in found["replies"])


def test_only_a_person_confirms_a_hit(tmp_path: Path) -> None:
    paper = sale()
    zenit = next(e for e in view(paper).entities.values() if e.caption == "Zenit Works")

    def listed(*judgements: Judgement, alert: bool = True) -> str:
        found = hit(zenit, alert)
        decisions = [Decision(Subject.HIT, (found.id,), j, "ada", f"2025-01-0{n + 1}T00:00:00Z") for n, j in enumerate(judgements)]
        parties = whole(tmp_path, paper, more=(found, *decisions))["parties"]
        return next(str(p["listed"]) for p in parties if p["caption"] == "Zenit Works")

    assert listed() == "possible"
    assert listed(alert=False) == "no"
    assert listed(Judgement.POSITIVE) == "confirmed"
    assert listed(Judgement.NEGATIVE) == "no"
    assert listed(Judgement.POSITIVE, Judgement.NEGATIVE) == "no"
