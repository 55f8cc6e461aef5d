"""Changes to the installed lists: whole or not at all.

    >>> name, watchlist = install.add(Path("sdn_2031-04-05.csv"))

New files are gathered in a folder of their own and checked there; then it takes the place of the former one in one step. The list keeps
its path, so that a case that was screened against it finds the new one.
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from wherefrom.errors import WatchlistError
from wherefrom.model import Watchlist
from wherefrom.screen import installed
from wherefrom.screen.watchlists import files, load
from wherefrom.screen.watchlists.base import NOTE, UNDATED, Note, date_of_file, name_of_file

_ODD = re.compile(r"[^\w.-]+")


def add(path: Path) -> tuple[str, Watchlist]:
    """Install a copy of a list and of the files that belong to it, in place of a list of the same name; returns its name here.

    Raises WatchlistError when it is no good list; then nothing has changed.
    """
    name = _plain(path)
    with staged() as stage:
        dates = {}
        for file in files(path):
            copy = stage / (_plain(file) + file.suffix)
            shutil.copyfile(file, copy)
            if (date := date_of_file(file)) != UNDATED:
                dates[copy.name] = date
        note(stage, Note(str(path.absolute()), dates))
        watchlist, _ = load(stage / (name + path.suffix))
        return name, publish(stage, name, watchlist)


def remove(name: str) -> Path:
    """Take a list away with the files that belong to it, and all indexes that are kept. Raises InputError when there is none of this name."""
    one = installed.named(name)
    if one.path.parent == installed.folder():
        for file in files(one.path):
            file.unlink()
    else:
        shutil.rmtree(one.path.parent)
    shutil.rmtree(installed.cache(), ignore_errors=True)
    return one.path


@contextmanager
def staged() -> Iterator[Path]:
    """A folder to gather new files in; it is gone afterwards unless it was published."""
    try:
        installed.folder().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=installed.folder(), ignore_cleanup_errors=True) as stage:
            yield Path(stage)
    except OSError as reason:
        raise WatchlistError(f"{installed.folder()} cannot be written ({reason.strerror}); the lists in it are as they were") from reason


def note(stage: Path, what: Note) -> None:
    """Note where the files come from, and their dates."""
    (stage / NOTE).write_bytes(msgspec.json.encode(what))


def publish(stage: Path, name: str, checked: Watchlist) -> Watchlist:
    """Put a folder of checked files in the place of the list `name`; returns the list as it lies there now."""
    place = installed.folder() / name
    former = place.with_name(f".{name}{installed.FORMER}")
    shutil.rmtree(former, ignore_errors=True)
    if place.exists():
        place.rename(former)
    stage.rename(place)  # stopped before this, the former files are found again by `installed`
    shutil.rmtree(former, ignore_errors=True)
    return msgspec.structs.replace(checked, path=str(place / Path(checked.path).name))


def _plain(path: Path) -> str:
    """A file's name without its date, ending and odd characters."""
    return _ODD.sub("-", name_of_file(path)).strip(".-") or "list"
