"""The lists known to this installation."""

import shutil
from pathlib import Path

import pytest

from wherefrom.screen import installed

LISTS = Path(__file__).with_name("lists")


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("WHEREFROM_HOME", str(tmp_path))
    assert installed.paths() == []
    (tmp_path / "lists").mkdir()
    return tmp_path / "lists"


def test_a_list_put_into_the_folder_is_installed(folder: Path) -> None:
    shutil.copy(LISTS / "own_2031-04-05.csv", folder)
    (folder / ".hidden.csv").write_text("", encoding="utf-8")
    assert [p.name for p in installed.paths()] == ["own_2031-04-05.csv"]
    assert installed.load(installed.paths()[0])[0].entries == 3


def test_aliases_and_addresses_of_a_list_are_no_lists(folder: Path) -> None:
    for path in (LISTS / "ofac").iterdir():
        shutil.copy(path, folder)
    assert [p.name for p in installed.paths()] == ["sdn_2031-04-05.csv"]
    (folder / "sdn_2031-04-05.csv").unlink()
    assert len(installed.paths()) == 2
