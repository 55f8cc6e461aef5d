"""Watchlists: one loader per list format, chosen by what the file holds, never by its name.

    >>> watchlist, listings = load(Path("lists/sdn.csv"))

A list is taken whole or refused whole (WatchlistError). To add a format: one module with `TITLE`, `recognises` and `read`, one line here.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from wherefrom.errors import WatchlistError
from wherefrom.model import Listing, Watchlist
from wherefrom.screen.watchlists import ftm, ofac, plain
from wherefrom.screen.watchlists.base import Format, Source, read_text

FORMATS: tuple[Format, ...] = (ftm, ofac, plain)


def load(path: Path) -> tuple[Watchlist, list[Listing]]:
    """The list at a path and its entries. Raises WatchlistError, one sentence, when any part of it cannot be trusted."""
    text = read_text(path)
    source = Source(path, text, next(line for line in text.splitlines() if line.strip()))
    for format_ in FORMATS:
        if format_.recognises(source):
            content = format_.read(source)
            break
    else:
        raise WatchlistError(f"{path} is of no list format known here ({', '.join(f.TITLE for f in FORMATS)}); save it as one of these")
    if not content.listings:
        raise WatchlistError(f"{path} holds no entry with a name; fetch the list again")
    digest = hashlib.sha256(b"".join(hashlib.sha256(p.read_bytes()).digest() for p in (path, *content.companions))).hexdigest()
    return Watchlist(str(path), content.name, content.version, digest, len(content.listings)), content.listings


def load_all(paths: Iterable[Path]) -> tuple[list[Watchlist], list[Listing]]:
    """Several lists and all their entries, in an order that does not depend on the order of the paths; the same list twice counts once."""
    loaded = {watchlist.sha256: (watchlist, listings) for watchlist, listings in map(load, paths)}
    watchlists = [loaded[digest][0] for digest in sorted(loaded)]
    return watchlists, [listing for digest in sorted(loaded) for listing in loaded[digest][1]]
