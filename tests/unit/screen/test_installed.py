"""The lists known to this installation."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Wherefrom
from wherefrom.errors import InputError, WatchlistError
from wherefrom.screen import install, installed
from wherefrom.screen.watchlists import load

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


def test_an_added_list_is_a_copy_that_keeps_its_name_date_and_aliases(folder: Path) -> None:
    name, watchlist = install.add(LISTS / "ofac" / "sdn_2031-04-05.csv")
    assert (name, watchlist.version, watchlist.entries) == ("sdn", "2031-04-05", 3)
    assert sorted(p.name for p in (folder / "sdn").iterdir() if not p.name.startswith(".")) == ["add.csv", "alt.csv", "sdn.csv"]
    assert installed.load(installed.named("sdn").path) == (watchlist, load(LISTS / "ofac" / "sdn_2031-04-05.csv")[1])


def test_a_list_added_again_takes_the_place_of_the_former_one(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine_2031-04-05.csv"
    path.write_text("id,name\n1,Orion Trade\n", encoding="utf-8")
    _, first = install.add(path)
    (tmp_path / "mine_2031-05-01.csv").write_text("id,name\n1,Orion Trade\n2,Zenit Works\n", encoding="utf-8")
    _, second = install.add(tmp_path / "mine_2031-05-01.csv")
    assert (first.path, first.version, second.version) == (second.path, "2031-04-05", "2031-05-01")
    assert [p.name for p in folder.iterdir()] == ["mine"]


def test_a_damaged_list_is_not_added(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "own_2031-05-01.csv").write_text("id,name\n1,\n", encoding="utf-8")
    install.add(LISTS / "own_2031-04-05.csv")
    with pytest.raises(WatchlistError, match="an entry without a name"):
        install.add(tmp_path / "own_2031-05-01.csv")
    assert installed.load(installed.named("own").path)[0].version == "2031-04-05"
    assert [p.name for p in folder.iterdir()] == ["own"]


def test_a_list_can_be_removed_however_it_came(folder: Path) -> None:
    install.add(LISTS / "un.xml")
    for path in (LISTS / "ofac").iterdir():
        shutil.copy(path, folder)
    assert [one.name for one in installed.every()] == ["sdn_2031-04-05", "un"]
    install.remove("un")
    install.remove("sdn_2031-04-05.csv")
    assert list(folder.iterdir()) == []
    with pytest.raises(InputError, match="there is none"):
        install.remove("un")


def test_lists_are_added_and_removed_by_command(wherefrom: Wherefrom) -> None:
    assert wherefrom("lists", "add", LISTS / "own_2031-04-05.csv").out == "own: own (2031-04-05, 3 entries) is installed\n"
    assert f"own\town\t2031-04-05\t3 entries\t{LISTS / 'own_2031-04-05.csv'}" in wherefrom("lists").out
    assert wherefrom("lists", "remove", "own").status == 0
    said = wherefrom("lists", "remove", "own")
    assert (said.status, said.err.count("\n")) == (2, 1)
