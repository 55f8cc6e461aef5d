"""One body for every store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wherefrom.errors import CaseError, StoreError
from wherefrom.model import Block, Claim, Document, Evidence, File, Paper, Predicate, Problem, Role, Run, Text
from wherefrom.model.document import Part
from wherefrom.store import GIVEN, RECORDS, SqliteStore, Store

STORES = {"sqlite": SqliteStore}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = STORES[request.param](tmp_path / "case.sqlite", "test")
    yield opened
    opened.close()


def paper(name: str, words: str) -> list[object]:
    text = Text(f"t-{name}", name, "plain", words)
    return [Document(name, f"{name}.txt", "text/plain", "utf-8", "en", Paper.OTHER, ""), text, Block(name, text.id, 0, len(words), Part.BODY)]


def claim(name: str, words: str) -> Claim:
    return Claim.make(name, Predicate.SAID, (Role("subject", ("m",)),), (Evidence.of(f"t-{name}", words, 0, len(words)),), "rule")


def run(stage: str, key: str) -> Run:
    return Run(stage, key, "digest", 0.1, "2026-01-01T00:00:00+00:00")


def test_what_was_put_comes_back_equal(store: Store) -> None:
    made = paper("a", "Orion Trade billed Zenit Works.")
    store.put("ingest", "a", made, run("ingest", "a"))
    assert set(store.records(RECORDS.values())) == set(made)
    assert store.runs("ingest") == {"a": "digest"}


def test_putting_again_replaces(store: Store) -> None:
    store.put("ingest", "a", paper("a", "old words"), run("ingest", "a"))
    store.put("ingest", "a", paper("a", "new words"), run("ingest", "a"))
    assert [t.characters for t in store.records([Text]).all(Text)] == ["new words"]
    assert not store.search("old")


def test_records_of_one_document_are_told_from_the_rest(store: Store) -> None:
    store.put("ingest", "a", paper("a", "one"))
    store.put("ingest", "b", paper("b", "two"))
    assert [d.id for d in store.records([Document], "b").all(Document)] == ["b"]


def test_a_piece_that_fails_half_way_leaves_what_was_there(store: Store) -> None:
    store.put("ingest", "a", paper("a", "first"))
    with pytest.raises(TypeError):
        store.put("ingest", "a", [*paper("a", "second"), object()])
    assert [t.characters for t in store.records([Text]).all(Text)] == ["first"]


def test_forgotten_work_is_gone_with_its_journal(store: Store) -> None:
    store.put("ingest", "a", [Problem("ingest", "a", "UnreadableDocument", "empty")], run("ingest", "a"))
    store.forget("ingest", ["a"])
    assert not list(store.records(RECORDS.values()))
    assert store.runs("ingest") == {}


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("Orion Trade billed Zenit Works in May.", "zenit"),
        ("Завод получил 18 тепловизоров от посредника.", "тепловизоров"),
        ("Завод получил 18 тепловизоров от посредника.", "тепловизор*"),
        ("江川精机有限公司向泽尼特工厂供货。", "精机"),
        ("江川精机有限公司向泽尼特工厂供货。", "江川 供货"),
        ("Сделка с 江川精机 закрыта", "江川"),
        ("An angle “quoted” name", '"quoted'),
    ],
)
def test_words_of_three_scripts_are_found(store: Store, words: str, query: str) -> None:
    store.put("ingest", "a", paper("a", words))
    store.put("claim", "a", [claim("a", words)])
    assert {f.kind for f in store.search(query)} == {"Block", "Claim"}
    assert store.search("ничегонет") == []


def test_nothing_of_a_removed_paper_stays_in_the_file(store: Store, tmp_path: Path) -> None:
    secret, other = "Xyrqualis Handelskontor", "Brimfold Works"
    for n in range(40):
        store.put("ingest", f"a{n}", paper(f"a{n}", f"{other} number {n} wrote a letter. " * 20))
    store.put("ingest", "s", paper("s", f"{secret} paid. " * 200), run("ingest", "s"))
    store.put("claim", "s", [claim("s", f"{secret} paid. " * 200)], run("claim", "s"))
    store.give([("f", [File("s.txt", "/papers/Xyrqualis.txt", "s", 9)])])
    store.give([("f", [])])
    store.remove("s")
    left = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert b"xyrqualis" not in left.lower()
    assert other.encode() in left
    assert "s" not in store.runs("ingest")


def test_what_is_given_is_replaced_by_key(store: Store) -> None:
    store.give([("f", [File("a.txt", "/a.txt", "1" * 64, 1)])])
    store.give([("f", [File("a.txt", "/a.txt", "2" * 64, 2)])])
    assert [f.size for f in store.records([File]).all(File)] == [2]
    store.put("ingest", "2" * 64, [])
    assert store.records([File]).all(File), "a stage must not touch what was given"
    assert GIVEN not in {r.stage for r in store.journal()}


def test_a_case_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    store = SqliteStore(path, "test")
    store._db.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    store.close()
    for writable in (True, False):
        with pytest.raises(CaseError, match="newer version"):
            SqliteStore(path, "test", writable=writable)


def test_a_file_that_is_no_case_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    with pytest.raises(StoreError):
        SqliteStore(path, "test")
