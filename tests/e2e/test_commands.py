"""The command line as CONTRACT promises it, on three small papers."""

import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Wherefrom
from tests.unit.ingest.made import mail
from wherefrom.case import STORE, Case
from wherefrom.model import Text
from wherefrom.present.export import EXPORTERS


@pytest.fixture
def case(wherefrom: Wherefrom, papers: Path, tmp_path: Path) -> Path:
    """The papers read and screened against a list of two."""
    (tmp_path / "list.csv").write_text(
        "id,name,schema,program\nX-1,Zenit Works,Company,EXAMPLE\nX-2,Nobody At All Ltd,Company,EXAMPLE\n", encoding="utf-8"
    )
    said = wherefrom("run", papers, "--list", tmp_path / "list.csv", "--case", tmp_path / "the.case")
    assert said.status == 0, said
    assert "3 read" in said.out
    return tmp_path / "the.case"


def exported(wherefrom: Wherefrom, case: Path, to: str) -> Any:
    out = case.parent / f"out.{to}"
    assert wherefrom("export", case, "--to", to, "--out", out).status == 0
    text = out.read_text(encoding="utf-8")
    if to in ("annotations", "inventory", "ftm"):
        return [json.loads(line) for line in text.splitlines()]
    return json.loads(text) if to == "json" else text


def digests(wherefrom: Wherefrom, case: Path) -> dict[str, str]:
    found = {}
    for to in [*EXPORTERS, "report"]:
        out = case.parent / f"digest.{to}"
        assert wherefrom("export", case, "--to", to, "--out", out).status == 0
        found[to] = hashlib.sha256(out.read_bytes()).hexdigest()
    return found


def test_the_case_is_for_its_owner_and_holds_one_database(case: Path) -> None:
    assert stat.S_IMODE(case.stat().st_mode) == 0o700
    for path in case.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
    assert {p.name for p in case.iterdir()} == {STORE, "case.lock", "report.html"}


def test_a_second_run_does_no_work_and_says_so(wherefrom: Wherefrom, case: Path, papers: Path) -> None:
    before = (case / STORE).read_bytes()
    said = wherefrom("run", papers, "--case", case)
    assert "Nothing new" in said.out
    assert (case / STORE).read_bytes() == before


def test_a_new_paper_is_read_and_the_others_are_not(wherefrom: Wherefrom, case: Path, papers: Path) -> None:
    with Case(case) as opened:
        before = {(r.stage, r.key): r.at for r in opened.store.journal() if r.key != "case"}
    (papers / "more.txt").write_text("Orion Trade supplied 3 valves to Zenit Works in May 2024.\n", encoding="utf-8")
    assert "4 read" in wherefrom("run", papers, "--case", case).out
    with Case(case) as opened:
        after = {(r.stage, r.key): r.at for r in opened.store.journal() if r.key != "case"}
    assert before.items() <= after.items()
    assert len(after) == len(before) + 3


def test_a_changed_paper_is_read_again_and_its_old_words_are_gone(wherefrom: Wherefrom, case: Path, papers: Path) -> None:
    (papers / "news.txt").write_text("Brimfold Works received 9 valves from Orion Trade in May 2024.\n", encoding="utf-8")
    assert "3 read" in wherefrom("run", papers, "--case", case).out
    found = exported(wherefrom, case, "json")
    assert not [p for p in found["parties"] if "Zenit Works" in p["caption"]]
    assert [p for p in found["parties"] if "Brimfold" in p["caption"]]


@pytest.mark.parametrize("to", ["annotations", "inventory", "json", "csv", "ftm", "report"])
def test_every_format_is_written(wherefrom: Wherefrom, case: Path, to: str) -> None:
    assert exported(wherefrom, case, to)


def test_exports_say_what_the_papers_say(wherefrom: Wherefrom, case: Path) -> None:
    annotations = {d["doc_id"]: d for d in exported(wherefrom, case, "annotations")}
    news = annotations["news"]
    predicates = {c["predicate"] for c in news["claims"]}
    assert {"supplied", "billed", "declined_comment_or_no_response"} <= predicates
    for claim in news["claims"]:
        assert claim["evidence"]
    whole = exported(wherefrom, case, "json")
    assert whole["version"] == 1
    listed = {p["caption"]: p["listed"] for p in whole["parties"]}
    assert listed["Zenit Works"] == "possible"
    assert listed["Orion Trade"] == "no"
    routes = whole["routes"]
    assert routes, "Orion Trade supplied the listed Zenit Works"
    quotes = {c["quote"] for f in whole["findings"] for c in f["claims"] if [f["id"]] in routes[0]["hops"] or f["id"] in routes[0]["hops"][0]}
    assert any("12 pumps from Orion Trade" in q for q in quotes)


def test_the_same_papers_give_the_same_bytes_with_any_number_of_processes(wherefrom: Wherefrom, case: Path, papers: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.case"
    assert wherefrom("run", papers, "--list", tmp_path / "list.csv", "--case", other, "--jobs", 2).status == 0
    assert digests(wherefrom, other) == digests(wherefrom, case)


def test_a_removed_paper_leaves_nothing_behind(wherefrom: Wherefrom, case: Path, papers: Path) -> None:
    assert b"Harbour Post" in (case / STORE).read_bytes()
    said = wherefrom("remove", case, "news.txt")
    assert said.status == 0, said
    left = b"".join(p.read_bytes() for p in case.iterdir()).lower()
    for word in (b"harbour post", b"news.txt", b"orion trade", b"12 pumps"):
        assert word not in left
    assert len(exported(wherefrom, case, "inventory")) == 2
    assert (papers / "news.txt").exists()
    assert wherefrom("remove", case, "news.txt").status == 2


def test_a_removed_mail_takes_its_attachments_with_it_unless_they_came_with_another(wherefrom: Wherefrom, tmp_path: Path) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    (folder / "1.eml").write_bytes(
        mail("Pumps", "Orion Trade paid.", {"own.txt": b"Callan Freight sold valves.", "shared.txt": b"Zenit Works paid."})
    )
    (folder / "2.eml").write_bytes(mail("Valves", "Orion Trade paid again.", {"shared.txt": b"Zenit Works paid."}))
    box = tmp_path / "mails.case"
    assert wherefrom("run", folder, "--until", "ingest").status == 0
    assert wherefrom("remove", box, "1.eml").status == 0
    assert [r["file"] for r in exported(wherefrom, box, "inventory")] == ["mails/2.eml", "mails/2.eml/shared.txt"]
    left = (box / STORE).read_bytes().lower()
    assert b"callan freight" not in left
    assert b"zenit works paid" in left


def test_a_decision_on_names_of_a_removed_paper_goes_with_it(wherefrom: Wherefrom, case: Path) -> None:
    assert wherefrom("decide", case, "pair", "Orion Trade", "Zenit Works", "--as", "apart").status == 0
    assert wherefrom("remove", case, "news.txt").status == 0
    assert b"orion trade" not in (case / STORE).read_bytes().lower()


def test_verify_proves_every_quote_and_names_a_changed_file(wherefrom: Wherefrom, case: Path, papers: Path) -> None:
    assert "quotes stand exactly" in wherefrom("verify", case).out
    (papers / "letter.txt").write_text("changed", encoding="utf-8")
    (papers / "notice.txt").unlink()
    said = wherefrom("verify", case)
    assert "letter.txt: its bytes have changed" in said.out
    assert "notice.txt: no longer where it was" in said.out


def test_search_finds_words_in_three_scripts(wherefrom: Wherefrom, case: Path) -> None:
    for word, paper in (("pumps", "news.txt"), ("насосы", "letter.txt"), ("水泵", "notice.txt")):
        assert paper in wherefrom("search", case, word).out
    assert "Nothing found" in wherefrom("search", case, "qwertyuiop").out


def test_diff_says_what_came_and_what_went(wherefrom: Wherefrom, case: Path, papers: Path, tmp_path: Path) -> None:
    exported(wherefrom, case, "json")
    state = tmp_path / "out.json"
    assert "Nothing changed" in wherefrom("diff", case, state).out
    (papers / "more.txt").write_text("Brimfold Works supplied 3 valves to Zenit Works in May 2024.\n", encoding="utf-8")
    wherefrom("run", papers, "--case", case)
    said = wherefrom("diff", case, state).out
    assert "+ paper papers/more.txt" in said
    assert "+ party Brimfold Works" in said
    assert wherefrom("diff", case, papers / "news.txt").status == 2


def test_a_hit_is_possible_until_a_person_decides_and_the_decision_can_be_undone(wherefrom: Wherefrom, case: Path) -> None:
    def listed() -> str:
        return next(p["listed"] for p in exported(wherefrom, case, "json")["parties"] if p["caption"] == "Zenit Works")

    from wherefrom.present.view import View
    from wherefrom.store import RECORDS

    with Case(case, writable=False) as opened:
        hit = next(h for hits in View(opened.store.records(RECORDS.values())).hits.values() for h in hits if h.alert)
    assert listed() == "possible"
    assert wherefrom("decide", case, "hit", hit.id, "--as", "true", "--why", "same address").status == 0
    assert listed() == "confirmed"
    assert wherefrom("decide", case, "hit", hit.id, "--as", "false").status == 0
    assert listed() == "no"
    assert wherefrom("decide", case, "hit", hit.id, "--as", "undo").status == 0
    assert listed() == "possible"


def test_a_pair_is_kept_apart_or_joined_by_decision(wherefrom: Wherefrom, case: Path, papers: Path) -> None:
    (papers / "more.txt").write_text("Orion Trade LLC supplied 3 valves to Zenit Works in May 2024.\n", encoding="utf-8")
    wherefrom("run", papers, "--case", case)

    def together() -> bool:
        parties = exported(wherefrom, case, "json")["parties"]
        return any({"Orion Trade", "Orion Trade LLC"} <= {n["name"] for n in p["names"]} for p in parties)

    assert together()
    assert wherefrom("decide", case, "pair", "Orion Trade", "Orion Trade LLC", "--as", "apart").status == 0
    assert not together()
    assert wherefrom("decide", case, "pair", "Orion Trade LLC", "Orion Trade", "--as", "undo").status == 0
    assert together()
    assert wherefrom("decide", case, "pair", "Orion Trade", "Nobody", "--as", "same").status == 2


def test_a_rejected_claim_leaves_the_findings(wherefrom: Wherefrom, case: Path) -> None:
    def billed() -> list[Any]:
        return [f for f in exported(wherefrom, case, "json")["findings"] if f["predicate"] == "billed"]

    assert billed()
    claim = next(c for d in exported(wherefrom, case, "annotations") for c in d["claims"] if c["predicate"] == "billed")
    assert wherefrom("decide", case, "claim", claim["id"], "--as", "reject").status == 0
    assert not billed()
    assert wherefrom("decide", case, "claim", claim["id"], "--as", "undo").status == 0
    assert billed()


def test_a_corrected_date_moves_what_was_counted_from_it(wherefrom: Wherefrom, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "a.txt").write_text("Orion Trade supplied 3 valves to Zenit Works last year, an invoice showed.\n", encoding="utf-8")
    (folder / "m.csv").write_text("file,published\na.txt,2024-05-17\n", encoding="utf-8")
    case = tmp_path / "p.case"
    assert wherefrom("run", folder, "--manifest", folder / "m.csv").status == 0

    def when() -> str:
        return next(c["time"]["edtf"] for c in exported(wherefrom, case, "annotations")[0]["claims"] if c["predicate"] == "supplied")

    assert when() == "2023-01-01/2023-12-31"
    assert wherefrom("decide", case, "date", "a.txt", "--as", "set", "--value", "2021-03").status == 0
    assert when() == "2020-01-01/2020-12-31"
    assert wherefrom("decide", case, "date", "a.txt", "--as", "undo").status == 0
    assert when() == "2023-01-01/2023-12-31"


def test_a_stretch_is_set_aside_or_restored_by_decision(wherefrom: Wherefrom, case: Path) -> None:
    from wherefrom.model import Block
    from wherefrom.store import RECORDS

    def billed() -> int:
        return sum(c["predicate"] == "billed" for d in exported(wherefrom, case, "annotations") for c in d["claims"])

    with Case(case, writable=False) as opened:
        records = opened.store.records(RECORDS.values())
        text = next(t for t in records.all(Text) if "Harbour Post" in t.characters)
        block = next(b for b in records.all(Block) if b.text == text.id and "billed" in text.characters[b.start : b.end])
    assert billed() == 1
    assert wherefrom("decide", case, "block", block.id, "--as", "set", "--value", "boilerplate").status == 0
    assert billed() == 0
    assert wherefrom("decide", case, "block", block.id, "--as", "undo").status == 0
    assert billed() == 1


def test_two_lists_or_cases_are_held_against_each_other(wherefrom: Wherefrom, case: Path, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("id,name,schema\nY-1,Zenit Works LLC,Company\nY-2,Orion Trade,Company\n", encoding="utf-8")
    out = tmp_path / "xref.jsonl"

    def met(a: Path, b: Path) -> set[str]:
        assert wherefrom("xref", a, b, "--out", out).status == 0
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        return {h["name"] for row in rows for h in row["hits"] if h["alert"]}

    assert met(tmp_path / "list.csv", tmp_path / "other.csv") == {"Zenit Works LLC"}
    assert met(case, tmp_path / "other.csv") == {"Zenit Works LLC", "Orion Trade"}
    assert met(tmp_path / "list.csv", case) == {"Zenit Works", "泽尼特工厂"}  # the plant of that name in a Chinese paper, too
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("tmp")) == []


def test_temporary_files_stay_inside_the_case(wherefrom: Wherefrom, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = tmp_path / "tmp"
    nowhere.mkdir()
    monkeypatch.setenv("TMPDIR", str(nowhere))
    assert wherefrom("run", papers, "--case", tmp_path / "x.case").status == 0
    assert os.listdir(nowhere) == []


def test_logs_hold_no_content(wherefrom: Wherefrom, papers: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG", logger="wherefrom"):
        assert wherefrom("--debug", "run", papers, "--case", tmp_path / "x.case").status == 0
    for word in ("Orion", "Zenit", "Зенит", "江川", "news", "letter"):
        assert word not in caplog.text
