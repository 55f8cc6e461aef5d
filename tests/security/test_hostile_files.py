"""Files that were made to do harm: each costs itself, says why, and leaves the rest of the pile alone."""

import io
import json
import os
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Wherefrom
from tests.unit.ingest.made import W, mail, packed, paragraph, tarred, word, workbook
from tests.unit.ingest.papers import take
from wherefrom import ingest
from wherefrom.config import Config, Limits
from wherefrom.errors import DocumentError, LimitExceeded, UnreadableDocument
from wherefrom.ingest import isolated, sandbox
from wherefrom.ingest.collect import collect
from wherefrom.ingest.manifest import Manifest
from wherefrom.ingest.reading import Place
from wherefrom.model import File, Records
from wherefrom.model.ids import file_digest

SMALL = Limits(file_bytes=1_000_000, members=50, depth=3)
ZEROS = b"\0" * 20_000_000
LETTER = b"Orion Trade billed Zenit Works for twelve pumps."


def collected(folder: Path, data: bytes, name: str, limits: Limits = SMALL) -> dict[str, File]:
    (folder / name).write_bytes(data)
    return {f.name: f for f in collect([folder / name], Manifest(), [], limits=limits)}


def lying(data: bytes, size: int) -> bytes:
    """An archive whose only member claims to have `size` bytes unpacked."""
    local, central = data.find(b"PK\x03\x04"), data.find(b"PK\x01\x02")
    data = data[: local + 22] + struct.pack("<I", size) + data[local + 26 :]
    return data[: central + 24] + struct.pack("<I", size) + data[central + 28 :]


@pytest.mark.parametrize("data", [packed({"a.txt": ZEROS}), lying(packed({"a.txt": ZEROS}), 70_000)])
def test_a_bomb_is_refused_at_once_whatever_it_says_of_its_size(tmp_path: Path, data: bytes) -> None:
    start = time.perf_counter()
    found = collected(tmp_path, data, "bomb.zip")
    assert time.perf_counter() - start < 2
    assert all(f.turned_away or "damaged" in f.trouble for f in found.values())
    assert found["bomb.zip"].trouble.startswith("none of what it holds can be read")


def test_many_small_bombs_in_one_archive_stop_at_the_budget(tmp_path: Path) -> None:
    limits = Limits(file_bytes=3_000_000, ratio=100)
    found = collected(tmp_path, packed({f"{n}.txt": ZEROS[:2_500_000] for n in range(12)}), "bombs.zip", limits)
    read = [f for f in found.values() if f.member and f.sha256]
    assert sum(f.size for f in read) <= 16_000_000
    assert len(found) == 13
    assert all(f.turned_away for f in found.values() if f.member and not f.sha256)


@pytest.mark.parametrize(
    ("data", "name"), [(tarred({"a.txt": ZEROS}, "w:gz"), "a.tar.gz"), (mail("Pumps", "Paid.", {"a.zip": packed({"a": ZEROS})}), "a.eml")]
)
def test_bombs_of_other_kinds_are_refused_too(tmp_path: Path, data: bytes, name: str) -> None:
    found = collected(tmp_path, data, name)
    troubles = []
    for file in found.values():
        try:
            ingest.run(Records([file]), Config(limits=SMALL))
        except DocumentError as reason:
            troubles.append(str(reason))
    assert any("limit" in t for t in troubles)


def test_an_archive_with_too_many_papers_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    (file,) = collected(tmp_path, packed({f"{n}.txt": b"x" for n in range(51)}), "many.zip").values()
    assert file.turned_away
    assert "more papers than the limit" in file.trouble


def test_archives_inside_archives_are_opened_only_so_deep(tmp_path: Path) -> None:
    data = packed({"letter.txt": LETTER})
    for n in range(6):
        data = packed({f"{n}.zip": data})
    found = collected(tmp_path, data, "deep.zip")
    assert len(found) == 1 + SMALL.depth
    deepest = max(found.values(), key=lambda f: len(f.member))
    with pytest.raises(LimitExceeded, match="more than 3 deep"):
        ingest.run(Records([deepest]), Config(limits=SMALL))


TENFOLD = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
ENTITIES = f'<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">{TENFOLD}<!ENTITY a "&a9;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declared", [ENTITIES, OUTSIDE])
def test_entities_in_office_files_are_never_expanded(tmp_path: Path, declared: str) -> None:
    body = f'{declared}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
    for data in (body, body.encode("utf-16")):
        with pytest.raises(LimitExceeded, match="entities"):
            take(tmp_path, word("", {"word/document.xml": data}), "a.docx")


def test_a_word_document_that_swells_is_refused(tmp_path: Path) -> None:
    data = word("", {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{paragraph("x" * 30_000_000)}</w:body></w:document>'})
    with pytest.raises(LimitExceeded):
        take(tmp_path, data, "bomb.docx")


def test_a_sheet_that_claims_a_cell_at_the_end_of_the_world_stays_small(tmp_path: Path) -> None:
    taken = take(tmp_path, workbook({"A": '<row><c r="XFD1" t="str"><v>far</v></c><c r="ZZZZZZ9" t="str"><v>out</v></c></row>'}), "a.xlsx")
    assert len(taken.text.characters) < 100
    assert {"far", "out"} <= set(taken.text.characters.split())


def test_names_that_lead_out_of_the_archive_write_nothing(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    found = collected(inside, packed({"../../evil.txt": LETTER, "/etc/evil.txt": LETTER}), "slip.zip")
    assert sorted(found) == ["slip.zip", "slip.zip/etc/evil.txt", "slip.zip/evil.txt"]
    assert [p.name for p in tmp_path.rglob("*")] == ["in", "slip.zip"]


def test_a_paper_that_hangs_costs_its_own_time_and_no_more(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    start = time.perf_counter()
    with pytest.raises(LimitExceeded, match="longer than 1 seconds"):
        isolated.take(Place(str(tmp_path / "pipe"), (), "pipe", ""), Limits(seconds=1))
    assert time.perf_counter() - start < 3
    assert take(tmp_path, LETTER.decode()).text.characters == LETTER.decode()


def test_a_crash_costs_one_paper(tmp_path: Path) -> None:
    take(tmp_path, LETTER.decode())
    isolated._children[0].process.kill()
    isolated._children[0].process.wait()
    assert take(tmp_path, LETTER.decode()).text.characters == LETTER.decode()


def test_a_paper_that_takes_too_much_memory_is_refused(tmp_path: Path) -> None:
    limits = Limits(file_bytes=2_000_000_000, ratio=1_000_000, memory_bytes=400_000_000)
    path = tmp_path / "swell.txt"
    with path.open("wb") as sparse:
        sparse.truncate(1_000_000_000)
    with pytest.raises(LimitExceeded, match="memory"):
        isolated.take(Place(str(path), (), "swell.txt", "x"), limits)
    assert take(tmp_path, LETTER.decode()).text.characters == LETTER.decode()


def confined(code: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Some code, run with what the process that reads papers is left with."""
    before = "import sys; from wherefrom.config import Limits; from wherefrom.ingest import child, sandbox; sandbox.enter(); child._confine(Limits())"
    return subprocess.run([sys.executable, "-c", f"{before}; {code}", *map(str, words)], capture_output=True, text=True, check=False)


def test_the_process_that_reads_papers_can_write_no_file(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(LETTER)
    for mode in ("w", "r+", "a"):
        for name in ("new.txt", "old.txt"):
            done = confined(f"out = open(sys.argv[1], '{mode}'); out.write('x'); out.flush()", tmp_path / name)
            assert "Error" in done.stderr
    if sandbox.available().writing:
        assert "PermissionError" in confined("import os; os.unlink(sys.argv[1])", tmp_path / "old.txt").stderr
        assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("old.txt", LETTER)]


@pytest.mark.skipif(not sandbox.available().network, reason="this system knows no Landlock for the network")
def test_the_process_that_reads_papers_reaches_no_network() -> None:
    done = confined("import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)")
    assert "PermissionError" in done.stderr


def test_a_module_beside_the_papers_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "msgspec.py").write_text("raise SystemExit('imported from the folder of the papers')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    isolated._end()
    assert take(tmp_path, LETTER.decode()).text.characters == LETTER.decode()


def test_what_a_library_says_of_a_paper_is_not_passed_on(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument) as told:
        take(tmp_path, b"%PDF-1.7 Orion Trade", "a.pdf")
    assert "Orion" not in str(told.value)


def test_overlapping_members_are_counted_each_time(tmp_path: Path) -> None:
    """The members of such an archive share one stretch of packed bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0", ZEROS[:900_000])
        first = archive.filelist[0]
        for n in range(1, 49):
            copy = zipfile.ZipInfo(str(n))
            for field in ("compress_type", "CRC", "compress_size", "file_size", "header_offset", "flag_bits"):
                setattr(copy, field, getattr(first, field))
            archive.filelist.append(copy)
    found = collected(tmp_path, stream.getvalue(), "shared.zip")
    assert sum(f.size for f in found.values() if f.member) <= 16_000_000


def test_every_file_of_a_hostile_pile_has_its_row(wherefrom: Wherefrom, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "letter.txt").write_bytes(LETTER)
    (pile / "bomb.zip").write_bytes(packed({"a.txt": b"\0" * 100_000_000}))
    (pile / "slip.zip").write_bytes(packed({"../../evil.txt": LETTER}))
    (pile / "broken.pdf").write_bytes(b"%PDF-1.7\n")
    (pile / "entities.docx").write_bytes(word("", {"word/document.xml": ENTITIES + "<a/>"}))
    (pile / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (pile / "mail.eml").write_bytes(mail("Pumps", "Paid.", {"a.7z": b"7z\xbc\xaf\x27\x1c"}))
    assert wherefrom("run", pile, "--until", "ingest").status == 0
    assert wherefrom("export", tmp_path / "pile.case", "--to", "inventory", "--out", tmp_path / "i.jsonl").status == 0
    rows = {r["file"]: r for r in map(json.loads, (tmp_path / "i.jsonl").read_text(encoding="utf-8").splitlines())}
    assert {name.removeprefix("pile/"): r["status"] for name, r in rows.items()} == {
        "letter.txt": "read", "bomb.zip": "refused", "bomb.zip/a.txt": "refused", "slip.zip": "read", "slip.zip/evil.txt": "read",
        "broken.pdf": "failed", "entities.docx": "refused", "old.doc": "refused", "mail.eml": "read", "mail.eml/a.7z": "refused",
    }  # fmt: skip
    assert all(r["reason"] for r in rows.values() if r["status"] != "read")
    assert rows["pile/slip.zip/evil.txt"]["duplicate_of"] == "pile/letter.txt"
    assert file_digest(LETTER) == rows["pile/letter.txt"]["sha256"]
