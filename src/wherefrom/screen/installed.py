"""The watchlists known to this installation: files in one folder that every case is screened against.

The folder is `lists` under `$WHEREFROM_HOME`, else under the user's own data folder. Files are put there by the user; nothing is fetched.
"""

import os
from pathlib import Path

from wherefrom.model import Listing, Watchlist
from wherefrom.screen.watchlists import load as _load
from wherefrom.screen.watchlists.ofac import is_companion


def folder() -> Path:
    home = os.environ.get("WHEREFROM_HOME") or os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / ("lists" if os.environ.get("WHEREFROM_HOME") else "wherefrom/lists")


def paths() -> list[Path]:
    """The lists in that folder, by name; none when the folder is not there. Files that belong to a list beside them are not named."""
    return sorted(p for p in folder().glob("*") if p.is_file() and not p.name.startswith(".") and not is_companion(p))


def load(path: Path) -> tuple[Watchlist, list[Listing]]:
    """A list by its path. Raises WatchlistError when it is missing, unknown, empty or damaged."""
    return _load(path)
