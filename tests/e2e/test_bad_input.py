"""What is said of bad input: one clear sentence, nothing lost, nothing half-written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Said, Wherefrom
from wherefrom.case import STORE
from wherefrom.store import SqliteStore


def one_sentence(said: Said, *parts: str) -> None:
    assert said.status == 2, said
    lines = said.err.strip().splitlines()
    assert len(lines) == 1, said.err
    for part in parts:
        assert part in lines[0], lines[0]


def rows(path: Path) -> dict[str, dict[str, object]]:
    return {r["file"]: r for r in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def inventory(wherefrom: Wherefrom, case: Path) -> dict[str, dict[str, object]]:
    out = case.parent / "inventory.jsonl"
    assert wherefrom("export", case, "--to", "inventory", "--out", out).status == 0
    return rows(out)


def test_an_empty_folder(wherefrom: Wherefrom, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    one_sentence(wherefrom("run", tmp_path / "papers"), "papers", "no files")
    assert not (tmp_path / "papers.case").exists()


def test_a_path_that_is_not_there(wherefrom: Wherefrom, tmp_path: Path) -> None:
    one_sentence(wherefrom("run", tmp_path / "nowhere"), "nowhere", "not there")


def test_a_directory_as_a_list(wherefrom: Wherefrom, papers: Path) -> None:
    one_sentence(wherefrom("run", papers, "--list", papers), "papers")
    assert not papers.with_suffix(".case").exists()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"id,name\n1,\n",
        b'36,"AEROCARIBBEAN AIRLINES"\n',
        b'{"id": "1", "schema": "Company", "properties": {"name": ["Orion Tra',
        b"\x00\x01\x02\x03" * 100,
        b"nothing of the kind\nat all\n",
    ],
)
def test_a_damaged_list_is_refused_whole(wherefrom: Wherefrom, papers: Path, tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "list.csv").write_bytes(damage)
    one_sentence(wherefrom("run", papers, "--list", tmp_path / "list.csv"), "list.csv")
    assert not papers.with_suffix(".case").exists()


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("file,published,colour\nnews.txt,2024,red\n", "colour"),
        ("file,published\nnone.txt,2024\n", "none.txt"),
        ("file,published\nnews.txt,last May\n", "last May"),
        ("file,published\nnews.txt\n", "line 2"),
        ("published\n2024\n", "file"),
    ],
)
def test_a_manifest_that_makes_no_sense(wherefrom: Wherefrom, papers: Path, table: str, says: str) -> None:
    (papers / "manifest.csv").write_text(table, encoding="utf-8")
    one_sentence(wherefrom("run", papers, "--manifest", papers / "manifest.csv"), "manifest.csv", says)
    assert not papers.with_suffix(".case").exists()


def test_a_missing_manifest(wherefrom: Wherefrom, papers: Path) -> None:
    one_sentence(wherefrom("run", papers, "--manifest", papers / "none.csv"), "none.csv")


def test_odd_papers_are_listed_with_their_reason_and_the_run_goes_on(wherefrom: Wherefrom, papers: Path) -> None:
    (papers / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (papers / "empty.txt").write_bytes(b"")
    (papers / "scan.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    (papers / "invalid.txt").write_bytes(b"Orion Trade billed Zenit Works for pumps in May 2024.\n" * 5 + b"a bad \xff byte\n")
    (papers / "dangling.txt").symlink_to(papers / "nowhere")
    said = wherefrom("run", papers)
    assert said.status == 0
    found = inventory(wherefrom, papers.with_suffix(".case"))
    status = {name.removeprefix("papers/"): row["status"] for name, row in found.items()}
    assert status == {
        "news.txt": "read", "letter.txt": "read", "notice.txt": "read", "binary.txt": "refused", "empty.txt": "failed", "scan.pdf": "failed",
        "invalid.txt": "partly", "dangling.txt": "failed",
    }  # fmt: skip
    for name, row in found.items():
        assert bool(row["reason"]) == (row["status"] != "read"), name
        if row["status"] != "read":
            assert name in said.out


def test_a_text_too_big_is_refused_quickly(wherefrom: Wherefrom, papers: Path) -> None:
    (papers / "huge.txt").write_bytes(b"Orion Trade billed Zenit Works for pumps. " * 1_250_000)
    assert wherefrom("run", papers).status == 0
    row = inventory(wherefrom, papers.with_suffix(".case"))["papers/huge.txt"]
    assert row["status"] == "refused"
    assert "characters" in str(row["reason"])


def test_a_text_of_adverts_alone_yields_no_claims(wherefrom: Wherefrom, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "advert.txt").write_text(
        "🎁 Claim your free gift card today!\nLimited offer, sign up now and save 50%.\n- No credit card needed\n- Cancel anytime\n"
        "Subscribe to our newsletter for exclusive deals.\n",
        encoding="utf-8",
    )
    assert wherefrom("run", folder).status == 0
    out = tmp_path / "a.jsonl"
    wherefrom("export", tmp_path / "papers.case", "--to", "annotations", "--out", out)
    assert json.loads(out.read_text(encoding="utf-8"))["claims"] == []


def test_a_case_of_a_newer_version(wherefrom: Wherefrom, papers: Path) -> None:
    case = papers.with_suffix(".case")
    assert wherefrom("run", papers).status == 0
    store = SqliteStore(case / STORE, "test")
    store._db.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    store.close()
    before = (case / STORE).read_bytes()
    one_sentence(wherefrom("run", papers), "newer version")
    one_sentence(wherefrom("export", case, "--to", "json", "--out", case.parent / "x.json"), "newer version")
    assert (case / STORE).read_bytes() == before


def test_a_folder_that_is_no_case(wherefrom: Wherefrom, papers: Path) -> None:
    one_sentence(wherefrom("export", papers, "--to", "json", "--out", papers.parent / "x.json"), "not a case")
    one_sentence(wherefrom("remove", papers, "news.txt"), "not a case")


def test_a_damaged_case_file(wherefrom: Wherefrom, papers: Path) -> None:
    case = papers.with_suffix(".case")
    case.mkdir()
    (case / STORE).write_bytes(b"this is not a database " * 500)
    one_sentence(wherefrom("run", papers), "case file")


def test_a_full_disk_loses_nothing_finished(wherefrom: Wherefrom, papers: Path) -> None:
    """The limit on file size stands in for a full disk: the system refuses to write on, in the middle of a commit."""
    case = papers.with_suffix(".case")
    assert wherefrom("run", papers, "--until", "ingest").status == 0
    before = inventory(wherefrom, case)
    size = (case / STORE).stat().st_size
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}));"
        "from wherefrom.cli import main; sys.argv[0] = 'wherefrom'; main()"
    )
    for n in range(12):
        (papers / f"more{n}.txt").write_text(f"Pump number {n} stood in the yard, and nobody came for it. " * 40, encoding="utf-8")
    full = subprocess.run([sys.executable, "-c", code, "run", papers], capture_output=True, text=True, check=False)
    one_sentence(Said(full.returncode, full.stdout, full.stderr), "case")
    after = inventory(wherefrom, case)
    assert before.items() <= after.items()
    assert wherefrom("verify", case).status == 0
    assert wherefrom("run", papers).status == 0
    assert all(r["status"] == "read" for r in inventory(wherefrom, case).values())


def test_an_export_to_where_nothing_can_be_written(wherefrom: Wherefrom, papers: Path) -> None:
    assert wherefrom("run", papers).status == 0
    one_sentence(wherefrom("export", papers.with_suffix(".case"), "--to", "json", "--out", "/proc/none/x.json"), "/proc/none")


def test_an_unknown_setting(wherefrom: Wherefrom, papers: Path) -> None:
    case = papers.with_suffix(".case")
    case.mkdir()
    (case / "wherefrom.toml").write_text("[screen]\ntreshold = 0.5\n", encoding="utf-8")
    one_sentence(wherefrom("run", papers), "threshold")
