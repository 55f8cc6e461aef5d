"""A case folder: who may look, who may write, and what it is not."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from wherefrom.case import LOCK, STORE, Case
from wherefrom.errors import CaseError, StoreError


def test_a_case_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    with Case(tmp_path / "new.case", make=True) as case:
        assert stat.S_IMODE(case.path.stat().st_mode) == 0o700
        assert stat.S_IMODE((case.path / STORE).stat().st_mode) == 0o600
        assert stat.S_IMODE((case.path / LOCK).stat().st_mode) == 0o600


def test_a_closed_case_is_one_file_and_its_lock(tmp_path: Path) -> None:
    with Case(tmp_path / "new.case", make=True):
        pass
    assert {p.name for p in (tmp_path / "new.case").iterdir()} == {STORE, LOCK}


def test_a_second_writer_is_told_who_is_working(tmp_path: Path) -> None:
    with Case(tmp_path / "a.case", make=True), pytest.raises(CaseError, match=f"process {os.getpid()}"):
        Case(tmp_path / "a.case")


def test_a_reader_waits_for_no_reader_but_for_the_writer(tmp_path: Path) -> None:
    with Case(tmp_path / "a.case", make=True), pytest.raises(CaseError, match="is working on"):
        Case(tmp_path / "a.case", writable=False)
    with Case(tmp_path / "a.case", writable=False), Case(tmp_path / "a.case", writable=False):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from wherefrom.case import Case;"
        "Case(Path(sys.argv[1]), make=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.case")], check=False)
    assert killed.returncode == -9
    with Case(tmp_path / "a.case"):
        pass


def test_a_folder_without_a_case_in_it_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="not a case"):
        Case(tmp_path)


def test_a_folder_with_other_things_in_it_is_not_made_a_case(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CaseError, match="not empty"):
        Case(tmp_path, make=True)
    assert {p.name for p in tmp_path.iterdir()} == {"notes.txt"}


def test_a_file_is_not_a_case(tmp_path: Path) -> None:
    (tmp_path / "a.case").write_text("x")
    with pytest.raises(CaseError, match="is a file"):
        Case(tmp_path / "a.case", make=True)


def test_a_case_cannot_be_made_where_nothing_can_be_written() -> None:
    with pytest.raises(StoreError, match="cannot be made"):
        Case(Path("/proc/none.case"), make=True)
