"""Indexes that are kept: the same answers, never stale, never trusted when damaged."""

import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest

from wherefrom.errors import WatchlistError
from wherefrom.screen import install, installed, saved
from wherefrom.screen.hints import Hints
from wherefrom.screen.index import Index
from wherefrom.screen.match import Asked, Found, find
from wherefrom.screen.watchlists import load_all

LISTS = Path(__file__).with_name("lists")
PATHS = [LISTS / "un.xml", LISTS / "ofac" / "sdn_2031-04-05.csv", LISTS / "entities.ftm.jsonl"]
ASKED = [
    Asked("Oiron Trade"),
    Asked("Завод «Зенит» (Zenit Works)"),
    Asked("Quillhaven A.", "Person"),
    Asked("أرفيد"),
    Asked("Nobody", hints=Hints(identifiers=("0004184736",))),
    Asked(""),
]


def kept() -> list[Path]:
    return sorted(installed.cache().glob("*"))


def ready(paths: list[Path] = PATHS) -> Index:
    return saved.ready(paths, worth_keeping=1)[1]


def answers(index: Index) -> list[list[Found]]:
    return list(find(index, ASKED, 50, 0.8))


def is_kept(index: Index) -> bool:
    """Whether an index came from what was kept."""
    return index._apart is not None


def test_a_kept_index_gives_the_same_answers() -> None:
    made = ready()
    again = ready()
    assert (is_kept(made), is_kept(again)) == (False, True)
    assert answers(again) == answers(made)
    assert answers(again)[0][0].name.casefold().startswith("orion")
    assert saved.ready(PATHS, 1)[0] == load_all(PATHS)[0]


def test_an_index_of_small_lists_is_not_worth_keeping() -> None:
    assert not is_kept(saved.ready(PATHS)[1])
    assert kept() == []


def test_a_kept_index_is_readable_by_its_owner_alone() -> None:
    ready()
    assert [p.stat().st_mode & 0o077 for p in (installed.cache(), *kept())] == [0, 0]


def test_the_order_of_lists_does_not_matter() -> None:
    ready()
    assert is_kept(ready(PATHS[::-1]))
    assert len(kept()) == 1


def test_any_change_of_a_list_makes_another_index(tmp_path: Path) -> None:
    for path in (LISTS / "ofac").iterdir():
        shutil.copy(path, tmp_path)
    paths = [tmp_path / "sdn_2031-04-05.csv"]
    ready(paths)
    alt = tmp_path / "alt_2031-04-05.csv"
    alt.write_bytes(alt.read_bytes().replace(b"TREYD", b"TRAID"))
    changed = ready(paths)
    assert not is_kept(changed)
    assert "ORION TRAID, OOO" in changed.names
    assert is_kept(ready(paths))
    renamed = tmp_path / "sdn_2031-05-01.csv"
    paths[0].rename(renamed)
    assert ready([renamed]).listings[0].version.startswith("2031-05-01")


def test_a_list_at_another_place_needs_no_other_index_and_is_said_to_lie_there(tmp_path: Path) -> None:
    ready(PATHS[:1])
    copy = tmp_path / "un.xml"
    shutil.copy(PATHS[0], copy)
    watchlists, index = saved.ready([copy], 1)
    assert is_kept(index)
    assert [w.path for w in watchlists] == [str(copy)]


def test_another_program_makes_another_index(monkeypatch: pytest.MonkeyPatch) -> None:
    ready()
    monkeypatch.setattr(saved, "_program", lambda: "another")
    assert not is_kept(ready())
    assert len(kept()) == 2


def test_the_program_is_known_by_its_code_and_its_words() -> None:
    content = {f"{room}/{name}" for room in ("matching", "screen") for name, _ in saved._content(saved.resources(f"wherefrom.{room}"))}
    assert {"matching/legal_forms.toml", "matching/words.py", "screen/grams.py", "screen/watchlists/un.py"} <= content


def test_a_damaged_index_is_never_used() -> None:
    right = answers(ready())
    (place,) = kept()
    whole = place.read_bytes()
    rng = np.random.default_rng(7)
    for at in [0, len(whole) - 1, *rng.integers(0, len(whole), 60).tolist()]:
        bad = bytearray(whole)
        bad[at] ^= 0x55
        place.write_bytes(bad)
        index = ready()
        assert not is_kept(index) or answers(index) == right
    for length in (0, 1, 1000, len(whole) // 2, len(whole) - 1):
        place.write_bytes(whole[:length])
        assert not is_kept(ready())
    assert is_kept(ready())


def test_an_index_is_data_and_never_code() -> None:
    ready()
    (place,) = kept()
    np.savez(place, watchlists=np.array([{"a": 1}], dtype=object))
    assert not is_kept(ready())


def test_an_index_whose_numbers_point_outside_its_lists_is_not_used() -> None:
    ready()
    (place,) = kept()
    with np.load(place) as archive:
        arrays = dict(archive)
    for name, value in (("owner", 10_000), ("which", 99), ("indices", 10_000), ("indptr", 1 << 30)):
        wrong = arrays[name].copy()
        wrong[-1] = value
        np.savez(place, **arrays | {name: wrong})
        assert not is_kept(ready())


def test_an_index_that_cannot_be_kept_stops_nothing() -> None:
    installed.cache().parent.mkdir(exist_ok=True)
    installed.cache().write_text("in the way", encoding="utf-8")
    assert not is_kept(ready())


def test_only_the_last_indexes_are_kept(tmp_path: Path) -> None:
    for n in range(9):
        path = tmp_path / f"mine{n}.csv"
        path.write_text(f"id,name\n1,Orion Trade {n}\n", encoding="utf-8")
        ready([path])
    assert len(kept()) == 6
    assert is_kept(ready([path]))


def test_a_damaged_list_is_refused_whatever_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("id,name\n1,Orion Trade\n", encoding="utf-8")
    ready([path])
    path.write_text("id,name\n1,\n", encoding="utf-8")
    with pytest.raises(WatchlistError, match="an entry without a name"):
        ready([path])


def test_nothing_of_a_removed_list_is_kept() -> None:
    install.add(LISTS / "un.xml")
    ready(installed.paths())
    install.remove("un")
    assert kept() == []


def test_what_a_kept_index_says_of_its_lists_is_what_the_lists_say() -> None:
    made, again = ready(), ready()
    assert msgspec.json.encode(again.listings) == msgspec.json.encode(made.listings)
    assert (again.names, again.owner) == (made.names, made.owner)
