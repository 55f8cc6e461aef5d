"""The watchlists known to this installation: what lies in one folder, and every case is screened against.

The folder is `lists` under `$WHEREFROM_HOME`, else under the user's own data folder. A list is a file put there by the user, or a folder
with the files of one list, made by `install`. Nothing is fetched here.
"""

import os
from pathlib import Path

import msgspec

from wherefrom.errors import InputError
from wherefrom.model import Listing, Watchlist
from wherefrom.screen.watchlists import load as _load
from wherefrom.screen.watchlists.base import read_note
from wherefrom.screen.watchlists.ofac import is_companion

# What the former files of a list are called while new ones take their place.
FORMER = ".former"


class Installed(msgspec.Struct, frozen=True):
    """One list: what the user calls it here, its file, and where that came from (empty when the user put it there)."""

    name: str
    path: Path
    source: str = ""


def folder() -> Path:
    home = os.environ.get("WHEREFROM_HOME") or os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / ("lists" if os.environ.get("WHEREFROM_HOME") else "wherefrom/lists")


def cache() -> Path:
    """Where indexes of lists are kept (`saved`): whoever may read it, may read the lists. Anything in it can be made again."""
    home = os.environ.get("WHEREFROM_HOME")
    return Path(home).expanduser() / "cache" if home else Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "wherefrom"


def every() -> list[Installed]:
    """The lists in that folder, by the path of their files; none when the folder is not there. Files that belong to a list are not named."""
    _restore()
    found = [Installed(p.stem, p) for p in _files(folder())]
    for inside in (p for p in folder().glob("*") if p.is_dir() and not p.name.startswith(".")):
        found += [Installed(inside.name, p, read_note(inside).source) for p in _files(inside)]
    return sorted(found, key=lambda one: one.path)


def named(name: str) -> Installed:
    """The list of this name. Raises InputError with the names there are."""
    lists = every()
    for one in lists:
        if name in (one.name, one.path.name):
            return one
    there = ", ".join(one.name for one in lists)
    raise InputError(f"no list called {name!r} is installed; " + (f"there are {there}" if there else "there is none"))


def paths() -> list[Path]:
    return [one.path for one in every()]


def load(path: Path) -> tuple[Watchlist, list[Listing]]:
    """A list by its path. Raises WatchlistError when it is missing, unknown, empty or damaged."""
    return _load(path)


def _files(where: Path) -> list[Path]:
    return sorted(p for p in where.glob("*") if p.is_file() and not p.name.startswith(".") and not is_companion(p))


def _restore() -> None:
    """Give a list its former files back when the program was stopped just as they were replaced."""
    for former in folder().glob(f".*{FORMER}"):
        place = former.with_name(former.name.removeprefix(".").removesuffix(FORMER))
        if not place.exists():
            former.rename(place)
