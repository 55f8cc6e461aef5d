"""Watchlists: one loader per list format, chosen by what the file holds, never by its name.

    >>> watchlist, listings = load(Path("lists/sdn.csv"))

A list is taken whole or refused whole (WatchlistError). To add a format: one module with `TITLE`, `recognises` and `read`, one line here.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from wherefrom.errors import WatchlistError
from wherefrom.model import Listing, Watchlist
from wherefrom.screen.watchlists import csl, eu, eu_table, ftm, ofac, ofac_advanced, plain, uk, uk_table, un
from wherefrom.screen.watchlists.base import Format, Source

# Those that ask for least stand last.
FORMATS: tuple[Format, ...] = (un, ofac_advanced, eu, uk, csl, ftm, ofac, eu_table, uk_table, plain)


def load(path: Path) -> tuple[Watchlist, list[Listing]]:
    """The list at a path and its entries. Raises WatchlistError, one sentence, when any part of it cannot be trusted."""
    source = Source(path)
    format_ = _format(source)
    before = stamps(files(path))
    content = format_.read(source)
    if not content.listings:
        raise WatchlistError(f"{path} holds no entry with a name; fetch the list again")
    sha256 = digest(path)
    if stamps(files(path)) != before:
        raise WatchlistError(f"{path} changed while it was read; try again when nothing writes to it")
    return Watchlist(str(path), content.name, content.version, sha256, len(content.listings)), content.listings


def files(path: Path) -> tuple[Path, ...]:
    """The files of a list: its own, then those that belong to it. Raises WatchlistError when it is of no known format."""
    return (path, *(p for p in ofac.companions(path) if p)) if _format(Source(path)) is ofac else (path,)


def _format(source: Source) -> Format:
    for format_ in FORMATS:
        if format_.recognises(source):
            return format_
    raise WatchlistError(f"{source.path} is of no list format known here ({', '.join(f.TITLE for f in FORMATS)}); save it as one of these")


def digest(path: Path) -> str:
    """The digest of a list: over those of its files."""
    every = hashlib.sha256()
    for one in files(path):
        with one.open("rb") as file:
            every.update(hashlib.file_digest(file, "sha256").digest())
    return every.hexdigest()


def stamps(paths: Iterable[Path]) -> list[tuple[str, int, int, int]]:
    """What differs when a file was written to or replaced."""
    return [(p.name, (status := p.stat()).st_size, status.st_mtime_ns, status.st_ino) for p in paths]


def load_all(paths: Iterable[Path]) -> tuple[list[Watchlist], list[Listing]]:
    """Several lists and all their entries, in an order that does not depend on the order of the paths; the same list twice counts once."""
    loaded = {watchlist.sha256: (watchlist, listings) for watchlist, listings in map(load, paths)}
    watchlists = [loaded[digest][0] for digest in sorted(loaded)]
    return watchlists, [listing for digest in sorted(loaded) for listing in loaded[digest][1]]
