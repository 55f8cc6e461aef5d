"""The audit of screening: who was looked at, what was found, what people decided; and the same again when it is replayed."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Wherefrom
from wherefrom import screen
from wherefrom.config import Config, Screen
from wherefrom.errors import InputError, WatchlistError
from wherefrom.model import Decision, Entity, Judgement, Kind, Name, Records, Subject
from wherefrom.present.export.audit import SCREENED, write
from wherefrom.present.view import View
from wherefrom.screen.replay import replay
from wherefrom.screen.watchlists import load

PARTIES = (
    Entity("e1", Kind.COMPANY, "=Orion Trade", (Name("АО «Орион Трейд»", "ru", ("d",)), Name("Orion Trade", "en", ("d",))), ("m1",)),
    Entity("e2", Kind.PERSON, "Arvid Tennholm", (Name("Arvid Tennholm", "en", ("d",)),), ("m2",)),
    Entity("e3", Kind.PERSON, "an official", (Name("an official", "en", ("d",)),), ("m3",), anonymous=True),
    Entity("e4", Kind.PLACE, "Harbour", (Name("Harbour", "en", ("d",)),), ("m4",)),
    Entity("e5", Kind.COMPANY, "Zenit Works", (Name("Zenit Works", "en", ("d",)),), ("m5",), (("inn", "0004184736"),)),
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own_2031-04-05.csv"
    path.write_text(
        "id,name,schema,program,identifiers\nA-1,Orion Trade <LLC>,Company,LANTERN,\n"
        "A-2,Arvid Joakim Tennholm,Person,,\nA-3,Etalon,Company,,INN 0004184736\n",
        encoding="utf-8",
    )
    return path


def records(own: Path, threshold: float = 0.8) -> list[Any]:
    given: list[Any] = [*PARTIES, load(own)[0]]
    return [*given, *screen.run(Records(given), Config(screen=Screen(threshold)))]


def decided(hit: str, judgement: Judgement, day: int, why: str = "") -> Decision:
    return Decision(Subject.HIT, (hit,), judgement, "ana", f"2031-05-{day:02}T10:00:00+00:00", why, value="2031-04-05")


def audited(out: Path, *of: Any) -> bytes:
    write(View(of), out)
    return out.read_bytes()


@pytest.fixture
def hit(own: Path) -> str:
    return next(h.id for of in View(records(own)).hits.values() for h in of if h.listing.id == "A-1")


def test_every_party_that_was_screened_is_in_it(own: Path, tmp_path: Path) -> None:
    found = json.loads(audited(tmp_path / "audit.json", *records(own)))
    assert [p["id"] for p in found["parties"]] == ["e1", "e2", "e5"]
    assert [p["hits"][0]["listing"] for p in found["parties"] if p["hits"]] == ["A-1", "A-2", "A-3"]
    (list_,) = found["lists"]
    assert (list_["name"], list_["version"], list_["entries"]) == ("own", "2031-04-05", 3)
    assert found["parties"][0]["hits"][0]["decision"] is None


def test_it_holds_whom_screening_looks_at() -> None:
    assert SCREENED == screen._SCREENED


def test_a_decision_stands_with_who_when_why_and_the_version_of_the_list(own: Path, hit: str, tmp_path: Path) -> None:
    said = [decided(hit, Judgement.UNSURE, 1), decided(hit, Judgement.NEGATIVE, 2, "another harbour")]
    found = json.loads(audited(tmp_path / "audit.json", *records(own), *said))["parties"][0]["hits"][0]
    assert found["decision"] == {
        "decision": "false",
        "reason": "another harbour",
        "by": "ana",
        "at": "2031-05-02T10:00:00+00:00",
        "list_version": "2031-04-05",
    }
    assert [d["decision"] for d in found["history"]] == ["unsure", "false"]


def test_a_decision_taken_back_is_history_and_not_in_force(own: Path, hit: str, tmp_path: Path) -> None:
    said = [decided(hit, Judgement.POSITIVE, 1), decided(hit, Judgement.NO_JUDGEMENT, 2)]
    found = json.loads(audited(tmp_path / "audit.json", *records(own), *said))["parties"][0]["hits"][0]
    assert found["decision"] is None
    assert [d["decision"] for d in found["history"]] == ["true", "taken back"]


def test_a_decision_on_a_match_that_is_gone_is_kept(own: Path, tmp_path: Path) -> None:
    found = json.loads(audited(tmp_path / "audit.json", *records(own), decided("gone", Judgement.POSITIVE, 1)))
    assert [(one["id"], one["history"][0]["decision"]) for one in found["past"]] == [("gone", "true")]


def test_the_table_has_a_row_for_each_match_and_for_each_party_without_one(own: Path, hit: str, tmp_path: Path) -> None:
    content = audited(tmp_path / "audit.csv", *records(own, 0.99), decided(hit, Judgement.NEGATIVE, 1, "=another"))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert {row["party"] for row in rows} == {"e1", "e2", "e5"}
    row = next(row for row in rows if row["hit"] == hit)
    assert (row["caption"], row["reason"]) == ("'=Orion Trade", "'=another")  # a spreadsheet would run them
    assert (row["decision"], row["by"], row["decided_on_version"], row["programs"]) == ("false", "ana", "2031-04-05", "LANTERN")


def test_the_page_shows_all_of_it_and_runs_nothing(own: Path, hit: str, tmp_path: Path) -> None:
    page = audited(tmp_path / "audit.html", *records(own), decided(hit, Judgement.NEGATIVE, 1, "<script>no</script>")).decode()
    assert "Orion Trade &lt;LLC&gt;" in page
    assert "<strong>false</strong>" in page
    assert "&lt;script&gt;no" in page
    assert "<script" not in page
    assert "not reviewed" in page
    assert "http" not in page.replace("http-equiv", "")


def test_a_case_without_lists_has_a_page_too(tmp_path: Path) -> None:
    assert "No list was screened against" in audited(tmp_path / "audit.html", *PARTIES).decode()


def test_an_audit_replayed_gives_the_same_result(own: Path, hit: str, tmp_path: Path) -> None:
    audited(tmp_path / "audit.json", *records(own), decided(hit, Judgement.NEGATIVE, 1))
    done = replay(tmp_path / "audit.json", [own], Config())
    assert (done.parties, done.other) == (3, ())
    assert done.hits >= 3
    assert str(done).endswith("the same result")


def test_a_replay_says_which_hits_are_not_as_they_were(own: Path, hit: str, tmp_path: Path) -> None:
    path = tmp_path / "audit.json"
    path.write_bytes(audited(path, *records(own)).replace(b'"alert": true', b'"alert": false', 1))
    assert replay(path, [own], Config()).other == (hit,)


def test_a_replay_needs_the_very_lists(own: Path, tmp_path: Path) -> None:
    audited(tmp_path / "audit.json", *records(own))
    own.write_text(own.read_text(encoding="utf-8").replace("Etalon", "Etalons"), encoding="utf-8")
    with pytest.raises(WatchlistError, match=r"made with own \(2031-04-05\), and that very list is not given"):
        replay(tmp_path / "audit.json", [own], Config())
    for content in (b"{}", b"no json", b"\xff"):
        (tmp_path / "audit.json").write_bytes(content)
        with pytest.raises(InputError, match="is no audit"):
            replay(tmp_path / "audit.json", [own], Config())


def test_a_case_is_audited_and_replayed_by_command(papers: Path, tmp_path: Path, wherefrom: Wherefrom) -> None:
    watchlist = tmp_path / "list.csv"
    watchlist.write_text("id,name\n1,Zenit Works\n", encoding="utf-8")
    case, out = tmp_path / "case", tmp_path / "audit.json"
    assert wherefrom("run", papers, "--case", case, "--list", watchlist).status == 0
    assert wherefrom("export", case, "--to", "audit", "--out", out).status == 0
    found = next(h for p in json.loads(out.read_bytes())["parties"] for h in p["hits"])
    assert wherefrom("decide", case, "hit", found["id"], "--as", "false", "--why", "another Zenit").status == 0
    assert wherefrom("export", case, "--to", "audit", "--out", out).status == 0
    told = next(h for p in json.loads(out.read_bytes())["parties"] for h in p["hits"])["decision"]
    assert (told["decision"], told["reason"], told["list_version"]) == ("false", "another Zenit", "undated")
    said = wherefrom("screen", "--replay", out, "--list", watchlist)
    assert (said.status, said.out.strip().endswith("the same result")) == (0, True)
    assert wherefrom("screen", "--list", watchlist).status == 2
