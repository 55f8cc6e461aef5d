"""A table of names against lists, without a case."""

import json
from pathlib import Path
from typing import Any

import pytest

from wherefrom.config import Config
from wherefrom.errors import InputError, WatchlistError
from wherefrom.screen.since import new
from wherefrom.screen.table import _Hit, screen_names

LISTS = Path(__file__).with_name("lists")
OWN = LISTS / "own_2031-04-05.csv"


def screened(names: Path, out: Path, *lists: Path) -> dict[str, list[dict[str, Any]]]:
    screen_names(names, lists or (OWN,), out, Config())
    return {row["id"]: row["hits"] for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}


def names(tmp_path: Path, text: str, ending: str = "csv") -> Path:
    path = tmp_path / f"names.{ending}"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_comes_out_for_every_row_with_what_the_manual_promises(tmp_path: Path) -> None:
    found = screened(names(tmp_path, "id,name,schema\n1,Orion Trade,Company\n2,Quill Haven,\n"), tmp_path / "hits.jsonl")
    assert list(found) == ["1", "2"]
    best = found["1"][0]
    assert list(best) == ["listing", "list", "list_version", "score", "alert", "name", "why", "features"]
    assert (best["listing"], best["list"], best["list_version"], best["alert"]) == ("A-1", "own", "2031-04-05", True)
    assert best["name"] == "Orion Trade LLC"
    assert "“Orion” in both" in best["why"]
    assert best["features"]["exact"] > 0.5
    assert not any(hit["alert"] for hit in found["2"])


def test_hits_come_best_first_and_none_is_above_one(tmp_path: Path) -> None:
    found = screened(names(tmp_path, "id,name\n1,Orion Tennholm Precision\n"), tmp_path / "hits.jsonl", OWN, LISTS / "entities.ftm.jsonl")
    scores = [hit["score"] for hit in found["1"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_json_lines_in_are_the_same_as_csv(tmp_path: Path) -> None:
    lines = '{"id": "1", "name": "Orion Trade", "schema": "Company", "country": "ru"}\n'
    from_json = screened(names(tmp_path, lines, "jsonl"), tmp_path / "a.jsonl")
    from_csv = screened(names(tmp_path, "id,name,schema,country\n1,Orion Trade,Company,ru\n"), tmp_path / "b.jsonl")
    assert from_json == from_csv


def test_what_else_is_known_speaks_for_and_against(tmp_path: Path) -> None:
    rows = ("plain,Arvid Tenholm,Person,,", "same,Arvid Tenholm,Person,1961,Finland", "other,Arvid Tenholm,Person,1985,cn")
    text = "\n".join(["id,name,schema,birth_date,country", *rows])
    found = {key: hits[0] for key, hits in screened(names(tmp_path, text), tmp_path / "hits.jsonl").items()}
    assert found["other"]["score"] < found["plain"]["score"] < found["same"]["score"]
    assert "same birth date" in found["same"]["why"]
    assert "another country (cn, listed: fi)" in found["other"]["why"]


def test_the_same_input_makes_the_same_bytes_in_any_order_of_lists(tmp_path: Path) -> None:
    table = names(tmp_path, "id,name\n1,Orion Trade\n2,Арвид Теннхольм\n3,江川精机\n")
    lists = [OWN, LISTS / "entities.ftm.jsonl", LISTS / "ofac" / "sdn_2031-04-05.csv"]
    screen_names(table, lists, tmp_path / "a.jsonl", Config())
    screen_names(table, reversed(lists), tmp_path / "b.jsonl", Config())
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_the_summary_says_what_was_done(tmp_path: Path) -> None:
    summary = screen_names(names(tmp_path, "id,name\n1,Orion Trade\n2,Quill Haven\n"), [OWN], tmp_path / "hits.jsonl", Config())
    assert (summary.names, summary.alerts) == (2, 1)
    assert "2 names screened against own (2031-04-05, 3 entries): 1 with a possible match, not reviewed" in str(summary)


BAD = [
    ("", "is empty"),
    ("name,country\nOrion Trade,ru\n", "no columns `id` and `name`"),
    ("id,name\n1,\n", "line 2: no name"),
    ("id,name\n,Orion Trade\n", "line 2: no id"),
    ("id,name\n1,Orion,Trade\n", "line 2: 3 columns where the header has 2"),
    ('id,name\n1,"Orion\n', "line 2: the table breaks off"),
    ('{"id": "1", "name": "Orion Trade"}\n{"id": "2"}\n', "line 2: not a row with an id and a name"),
    ('{"id": "1", "name": "Orion Trade"}\n{"id": "2", "na', "line 2: not a row with an id and a name"),
]


@pytest.mark.parametrize(("text", "said"), BAD, ids=[said for _, said in BAD])
def test_a_bad_table_is_refused_in_one_sentence_and_nothing_is_written(text: str, said: str, tmp_path: Path) -> None:
    path = names(tmp_path, text)
    with pytest.raises(InputError) as refused:
        screen_names(path, [OWN], tmp_path / "hits.jsonl", Config())
    assert said in str(refused.value)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)
    assert [p.name for p in tmp_path.iterdir()] == ["names.csv"]


def test_missing_names_directories_and_other_encodings_are_refused(tmp_path: Path) -> None:
    out = tmp_path / "hits.jsonl"
    with pytest.raises(InputError, match="there is no file"):
        screen_names(tmp_path / "none.csv", [OWN], out, Config())
    with pytest.raises(InputError, match="is a directory"):
        screen_names(tmp_path, [OWN], out, Config())
    (tmp_path / "old.csv").write_bytes("id,name\n1,Орион\n".encode("cp1251"))
    with pytest.raises(InputError, match="not text in UTF-8"):
        screen_names(tmp_path / "old.csv", [OWN], out, Config())


def test_a_bad_list_leaves_what_was_written_before(tmp_path: Path) -> None:
    out = tmp_path / "hits.jsonl"
    out.write_text("from before\n", encoding="utf-8")
    with pytest.raises(WatchlistError):
        screen_names(names(tmp_path, "id,name\n1,Orion Trade\n"), [tmp_path / "none.csv"], out, Config())
    assert out.read_text(encoding="utf-8") == "from before\n"


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    table = names(tmp_path, "id,name\n1,Orion Trade\n")
    with pytest.raises(InputError, match="is a directory"):
        screen_names(table, [OWN], tmp_path, Config())
    with pytest.raises(InputError, match="cannot be written"):
        screen_names(table, [OWN], tmp_path / "no" / "hits.jsonl", Config())


def since(tmp_path: Path, text: str, *lists: Path) -> dict[str, list[dict[str, Any]]]:
    """What is new in a second run against these lists, after a first against our own."""
    first = tmp_path / "first.jsonl"
    screened(names(tmp_path, text), first)
    screen_names(tmp_path / "names.csv", lists, tmp_path / "new.jsonl", Config(), first)
    return {row["id"]: row["hits"] for row in map(json.loads, (tmp_path / "new.jsonl").read_text(encoding="utf-8").splitlines())}


TWO = "id,name\n1,Orion Trade LLC\n2,Quillhaven Nobody\n"


def test_nothing_is_new_when_nothing_has_changed(tmp_path: Path) -> None:
    assert since(tmp_path, TWO, OWN) == {}


def test_only_what_another_list_adds_is_new(tmp_path: Path) -> None:
    found = since(tmp_path, TWO, OWN, LISTS / "entities.ftm.jsonl")
    assert list(found) == ["1"]
    assert {hit["list"] for hit in found["1"]} == {"lantern"}
    assert found["1"][0]["alert"]


def test_a_new_version_of_a_list_makes_no_match_new_but_its_new_entries_do(tmp_path: Path) -> None:
    later = tmp_path / "own_2031-05-01.csv"
    later.write_text(OWN.read_text(encoding="utf-8"), encoding="utf-8")
    assert since(tmp_path, TWO, later) == {}
    header, *rows = OWN.read_text(encoding="utf-8").splitlines()
    later.write_text("\n".join([header, *rows, rows[0].replace("A-1", "A-99")]) + "\n", encoding="utf-8")
    assert [hit["listing"] for hit in since(tmp_path, TWO, later)["1"]] == ["A-99"]


def test_a_near_miss_that_becomes_an_alert_is_new() -> None:
    before = {("1", "own", "A-1"): False, ("1", "own", "A-2"): True}
    hits = [_Hit(entry, "own", "v", score, score > 0.8, "", "", {}) for entry, score in (("A-1", 0.9), ("A-2", 0.9), ("A-3", 0.3))]
    assert [hit.listing for hit in new(1, hits, before)] == ["A-1"]


@pytest.mark.parametrize("content", [b"id,name\n", b'{"id": "1"}\n', b'{"id": "1", "hits": [', b"\xff\n"])
def test_what_is_no_earlier_table_of_hits_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "first.jsonl").write_bytes(content)
    with pytest.raises(InputError, match=r"first\.jsonl, line 1: not a row of hits"):
        screen_names(names(tmp_path, TWO), [OWN], tmp_path / "new.jsonl", Config(), tmp_path / "first.jsonl")
    assert not (tmp_path / "new.jsonl").exists()


def test_the_hits_may_be_written_over_those_they_are_compared_with(tmp_path: Path) -> None:
    out = tmp_path / "hits.jsonl"
    screened(names(tmp_path, TWO), out)
    said = screen_names(tmp_path / "names.csv", [OWN], out, Config(), out)
    assert out.read_bytes() == b""
    assert f"0 with a new possible match since {out}" in str(said)


def test_a_missing_earlier_table_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        screen_names(names(tmp_path, TWO), [OWN], tmp_path / "new.jsonl", Config(), tmp_path / "none.jsonl")
