"""A file appears whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from wherefrom.errors import InputError, StoreError
from wherefrom.present.export import writing
from wherefrom.present.export.writing import whole


def test_an_error_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "case.json"
    out.write_text("old")
    with pytest.raises(TypeError), whole(out) as file:
        file.writelines([b"new", "no bytes"])  # type: ignore[list-item]  # what goes wrong half way
    assert out.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["case.json"]


def test_what_is_written_is_for_its_owner_alone(tmp_path: Path) -> None:
    with whole(tmp_path / "case.json") as file:
        file.write(b"secret")
    assert stat.S_IMODE(os.stat(tmp_path / "case.json").st_mode) == 0o600


def test_a_full_disk_is_one_sentence_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "case.json"
    out.write_text("old")
    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(StoreError, match="No space left on device; nothing was changed"), whole(out) as file:
        file.write(b"new")
    assert out.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["case.json"]


def test_no_folder_to_write_to_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"), whole(tmp_path / "nowhere" / "case.json"):
        pass
    with pytest.raises(InputError, match="is a folder"), whole(tmp_path):
        pass
