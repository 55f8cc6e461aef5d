"""Fetch lists from their publishers and install them, each whole or not at all.

What comes back is trusted only when it is the list that was asked for, of a sensible size, and not older than the one installed.
"""

import re
from pathlib import Path

import msgspec

from wherefrom.errors import WatchlistError
from wherefrom.model import Watchlist
from wherefrom.screen import install, installed
from wherefrom.screen.fetch import Limits, fetch
from wherefrom.screen.sources import Source
from wherefrom.screen.watchlists import load
from wherefrom.screen.watchlists.base import Note

# Lists grow and shrink by a few in a hundred; one of half the size has broken off.
_SHRUNK = 0.5
_DAY = re.compile(r"20\d\d-\d\d-\d\d")


class Updated(msgspec.Struct, frozen=True):
    """The list as it is now, and as it was (None when it is new)."""

    now: Watchlist
    before: Watchlist | None

    @property
    def is_same(self) -> bool:
        return self.before is not None and self.now.sha256 == self.before.sha256


def update(name: str, source: Source, limits: Limits = Limits()) -> Updated:  # noqa: B008 - a frozen value
    """Fetch a list and install it under this name. Raises WatchlistError, one sentence; then the former one is still there, untouched."""
    first = next(iter(source.files))
    place = installed.folder() / name / first
    before = _as_installed(place)
    with install.staged() as stage:
        dates = {file: fetch(address, stage / file, limits) for file, address in source.files.items()}
        install.note(stage, Note(source.files[first], {file: date for file, date in dates.items() if date}))
        now, _ = load(stage / first)
        _must_be_sane(now, before, source)
        return Updated(install.publish(stage, name, now), before)


def _as_installed(place: Path) -> Watchlist | None:
    """The list that is there; None when there is none, or when it is damaged and anything is better."""
    try:
        return load(place)[0]
    except WatchlistError:
        return None


def _must_be_sane(now: Watchlist, before: Watchlist | None, source: Source) -> None:
    what = f"what {next(iter(source.files.values()))} sent"
    if now.name != source.title:
        raise WatchlistError(f"{what} is the list “{now.name}”, not “{source.title}”; nothing was changed")
    if now.entries < source.least:
        raise WatchlistError(f"{what} has {now.entries} entries where at least {source.least} belong; nothing was changed")
    if before and now.entries < before.entries * _SHRUNK:
        raise WatchlistError(
            f"{what} has {now.entries} entries, the installed list has {before.entries}; nothing was changed (if it is right, remove the list first)"
        )
    if before and _DAY.match(now.version) and _DAY.match(before.version) and now.version[:10] < before.version[:10]:
        raise WatchlistError(f"{what} is of {now.version}, older than the installed list of {before.version}; nothing was changed")
