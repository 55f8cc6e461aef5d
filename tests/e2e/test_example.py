"""The example case says what its page promises (`expected.json` is `EXPECTED.md` for machines)."""

import json
from pathlib import Path
from typing import Any

import pytest

import wherefrom as package
from wherefrom import pipeline
from wherefrom.case import Case
from wherefrom.cli.job import do_job
from wherefrom.lang import language
from wherefrom.model import FuzzyDate
from wherefrom.present.export import EXPORTERS
from wherefrom.present.view import View
from wherefrom.store import RECORDS

FOLDER = Path(package.__file__).parent / "examples" / "lanternroute"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
# What the page promises and the program does not find yet, each with the reason. Nothing may be added to hide a step back.
MISSED: dict[str, str] = json.loads((Path(__file__).with_name("example_missed.json")).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The example case, read once: its exports as data, and the view they come from."""
    folder = tmp_path_factory.mktemp("example")
    do_job([FOLDER / "papers"], folder / "x.case", FOLDER / "papers" / "manifest.csv", [FOLDER / "watchlist.csv"], pipeline.STAGES[-1].name, None)
    with Case(folder / "x.case", writable=False) as case:
        view = View(case.store.records(RECORDS.values()))
    for name in ("json", "annotations", "inventory"):
        EXPORTERS[name].write(view, folder / name)
    lines = {n: [json.loads(x) for x in (folder / n).read_text(encoding="utf-8").splitlines()] for n in ("annotations", "inventory")}
    return {"documents": list(view.documents.values()), "case": json.loads((folder / "json").read_text(encoding="utf-8")), **lines}


def rows(kind: str) -> Any:
    """One parameter for each promise; those known to be missed must fail, so that the list shrinks by itself."""
    params = []
    for row in EXPECTED[kind]:
        name = f"{kind}: {json.dumps(row, ensure_ascii=False)}"
        marks = [pytest.mark.xfail(reason=MISSED[name], strict=True)] if name in MISSED else []
        params.append(pytest.param(row, id=name[:90], marks=marks))
    return pytest.mark.parametrize("row", params)


def party(said: dict[str, Any], name: str) -> dict[str, Any]:
    found = [p for p in said["case"]["parties"] if name in {n["name"] for n in p["names"]} | {p["caption"]}]
    assert found, f"no party is called {name}"
    assert len(found) == 1, f"{name} is {len(found)} parties"
    return found[0]


def findings(said: dict[str, Any], ids: list[str]) -> list[dict[str, Any]]:
    return [f for f in said["case"]["findings"] if f["id"] in ids]


def holds(claims: list[dict[str, Any]], file: str, quote: str) -> bool:
    return any(c["paper"].endswith(file) and (quote in c["quote"] or c["quote"] in quote) for c in claims)


def test_every_name_missed_is_still_promised() -> None:
    promised = {f"{kind}: {json.dumps(row, ensure_ascii=False)}" for kind in EXPECTED for row in EXPECTED[kind] if isinstance(EXPECTED[kind], list)}
    assert set(MISSED) <= promised


@rows("merge")
def test_spellings_of_one_party_are_one(said: dict[str, Any], row: list[str]) -> None:
    assert len({party(said, name)["id"] for name in row}) == 1


@rows("apart")
def test_namesakes_are_kept_apart(said: dict[str, Any], row: list[str]) -> None:
    assert party(said, row[0])["id"] != party(said, row[1])["id"]


@rows("hits")
def test_the_listed_are_found_and_not_called_confirmed(said: dict[str, Any], row: dict[str, str]) -> None:
    found = party(said, row["name"])
    assert found["listed"] == "possible"
    assert [h["listing"] for h in found["hits"] if h["alert"]] == [row["listing"]]
    assert all(h["why"] for h in found["hits"])


@rows("no_hit")
def test_the_innocent_do_not_alert(said: dict[str, Any], row: str) -> None:
    assert not [h for h in party(said, row)["hits"] if h["alert"]]


@rows("routes")
def test_routes_lead_to_the_listed_with_quotes_on_every_hop(said: dict[str, Any], row: dict[str, Any]) -> None:
    wanted = [party(said, name)["id"] for name in row["parties"]]
    routes = [r for r in said["case"]["routes"] if r["kind"] == row["kind"] and r["parties"] == wanted]
    assert routes
    assert set(routes[0]["listed"]) == {party(said, n)["id"] for n in row["listed"]}
    for hop, quotes in zip(routes[0]["hops"], row["hops"], strict=True):
        claims = [c for f in findings(said, hop) for c in f["claims"]]
        english = [q for q in quotes if q["file"].startswith(("01", "10"))]
        assert all(holds(claims, q["file"], q["quote"]) for q in english)


@rows("travel_quotes")
def test_who_travelled_together_is_found_with_its_strength(said: dict[str, Any], row: dict[str, Any]) -> None:
    pair = {party(said, name)["id"] for name in row["pair"]}
    found = [t for t in said["case"]["travel"] if set(t["parties"]) == pair]
    assert found
    assert found[0]["strength"] == row["strength"]
    assert holds([c for f in findings(said, found[0]["findings"]) for c in f["claims"]], row["file"], row["quote"])


@rows("conflicts")
def test_competing_claims_are_kept_side_by_side(said: dict[str, Any], row: dict[str, Any]) -> None:
    sides = [[c["quote"] for f in findings(said, conflict["findings"]) for c in f["claims"]] for conflict in said["case"]["conflicts"]]
    assert any(all(any(part in q for q in quotes) for part in row["sides"]) for quotes in sides)


@rows("replies")
def test_answers_and_silence_are_kept_for_each_party(said: dict[str, Any], row: dict[str, str]) -> None:
    who = party(said, row["party"])["id"]
    found = [r for r in said["case"]["replies"] if r["party"] == who and r["status"] == row["status"]]
    assert found
    assert holds([c for r in found for f in findings(said, r["findings"]) for c in f["claims"]], row["file"], row["quote"])


@rows("could_not_confirm")
def test_what_could_not_be_confirmed_is_kept(said: dict[str, Any], row: dict[str, str]) -> None:
    claims = [c for f in said["case"]["findings"] if f["predicate"] == "could_not_confirm" for c in f["claims"]]
    assert holds(claims, row["file"], row["quote"])


@rows("noise")
def test_adverts_are_set_aside(said: dict[str, Any], row: dict[str, str]) -> None:
    paper = next(d for d in said["annotations"] if row["file"].startswith(d["doc_id"]))
    start = paper["text"].index(row["starts_with"])
    assert any(n["start"] <= start < n["end"] for n in paper["noise"])


@rows("dates")
def test_dates_are_as_vague_as_their_words(said: dict[str, Any], row: dict[str, str]) -> None:
    """The words are read as the page says, and no claim that rests on them says anything else."""
    paper = next(d for d in said["annotations"] if row["file"].startswith(d["doc_id"]))
    document = next(d for d in said["documents"] if d.name.endswith(row["file"]))
    tongue = language(document.language)
    assert tongue
    anchor = document.published if isinstance(document.published, FuzzyDate) else None
    read = {f.date.edtf for f in tongue.dates(paper["text"], anchor) if f.date and (row["words"] in f.date.words or f.date.words in row["words"])}
    assert row["edtf"] in read
    times = [c["time"] for c in paper["claims"] if c["time"] and row["words"] in c["time"]["text"]]
    assert {t["edtf"] for t in times} <= {row["edtf"]}


@rows("copies")
def test_a_copy_is_named_as_one(said: dict[str, Any], row: list[str]) -> None:
    near = {r["file"]: r["near_duplicate_of"] for r in said["inventory"]}
    assert near[f"papers/{row[1]}"] == f"papers/{row[0]}"


def test_every_paper_of_the_example_is_read(said: dict[str, Any]) -> None:
    assert [r["status"] for r in said["inventory"]] == ["read"] * 10
