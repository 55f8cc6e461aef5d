"""Indexes that are kept, so that the same lists need not be read and taken apart again.

    >>> watchlists, index = saved.ready(installed.paths())

What is kept holds for exactly these bytes of these lists, read by exactly this program; it is checked as a whole when it is read, and
whatever is wrong with it, the lists themselves are read instead. It is data and never code.
"""

import hashlib
import logging
import os
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files as resources
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from wherefrom.model import Listing, Watchlist
from wherefrom.model.ids import content_id
from wherefrom.screen import grams, installed
from wherefrom.screen.index import Index, Parts
from wherefrom.screen.letters import Letters
from wherefrom.screen.watchlists import digest, files, load_all
from wherefrom.screen.watchlists.base import date_of_file, name_of_file

# Smaller lists are taken apart faster than a file is opened, so to say: a fifth of a second.
_WORTH_KEEPING = 5_000
# So many indexes are kept, the last used.
_KEPT = 6
# Listings are written in pieces, so that their text is never in memory twice as a whole.
_PIECE = 50_000
_log = logging.getLogger(__name__)


def ready(paths: Iterable[Path], worth_keeping: int = _WORTH_KEEPING) -> tuple[list[Watchlist], Index]:
    """The lists and an index of all their entries, as `load_all` and `Index` give them. Raises WatchlistError as they do."""
    by_digest = {digest(path): path for path in paths}
    key = content_id("index", _program(), [_said(by_digest[sha256], sha256) for sha256 in sorted(by_digest)])
    place = installed.cache() / f"{key}.npz"
    if found := _read(place, by_digest):
        return found
    watchlists, listings = load_all(by_digest.values())
    index = Index(listings)
    if len(index.names) >= worth_keeping and {w.sha256 for w in watchlists} == set(by_digest):
        _write(place, watchlists, index)
    return watchlists, index


def _said(path: Path, sha256: str) -> list[str]:
    """What an index of this list depends on: its content, and what the names and notes of its files say."""
    return [sha256, name_of_file(path), *(f"{one.stem} {date_of_file(one)}" for one in files(path))]


@cache
def _program() -> str:
    """A digest of all that makes an index: the code and the words it goes by, and how numbers lie in memory."""
    every = hashlib.sha256(f"{np.__version__} {np.dtype(np.int64).str}".encode())
    for room in ("wherefrom.matching", "wherefrom.screen", "wherefrom.model"):
        for name, data in sorted(_content(resources(room))):
            every.update(f"{room} {name} {len(data)}\n".encode() + data)
    return every.hexdigest()


def _content(where: Traversable) -> Iterable[tuple[str, bytes]]:
    for one in where.iterdir():
        if one.is_dir():
            yield from ((f"{one.name}/{name}", data) for name, data in _content(one))
        elif one.name.endswith((".py", ".toml")):
            yield one.name, one.read_bytes()


def _text(value: object) -> NDArray[np.uint8]:
    return np.frombuffer(msgspec.json.encode(value), dtype=np.uint8)


def _write(place: Path, watchlists: Sequence[Watchlist], index: Index) -> None:
    """Whole or not at all; that it cannot be kept is no reason to stop."""
    owner, which, texts, frequency, letters = index.parts
    other = {at: text for at, text in enumerate(texts) if text != index.names[at]}
    arrays = {
        "watchlists": _text(watchlists), "owner": np.array(owner, np.int32), "which": np.array(which, np.int32), "other": _text(other),
        "frequency": _text(frequency), "often": letters.often, "rarity": letters.rarity, "data": letters.columns.data,
        "indices": letters.columns.indices, "indptr": letters.columns.indptr,
    }  # fmt: skip
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                for name, array in arrays.items():
                    _member(archive, name, array)
                for start in range(0, len(index.listings), _PIECE):
                    _member(archive, f"listings{start}", _text(index.listings[start : start + _PIECE]))
            os.replace(temporary, place)
        finally:
            Path(temporary).unlink(missing_ok=True)
        for old in sorted(place.parent.glob("*.npz"), key=lambda p: -p.stat().st_mtime_ns)[_KEPT:]:
            old.unlink(missing_ok=True)
    except OSError as reason:
        _log.info("an index was not kept: %s", reason.strerror)


def _member(archive: zipfile.ZipFile, name: str, array: NDArray[np.generic]) -> None:
    with archive.open(f"{name}.npy", "w", force_zip64=True) as file:
        np.lib.format.write_array(file, array, allow_pickle=False)


def _read(place: Path, by_digest: dict[str, Path]) -> tuple[list[Watchlist], Index] | None:
    """None when there is none, or when anything at all is wrong with it. Every part is read to its end, so its checksum is proved."""
    try:
        with place.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            watchlists = msgspec.json.decode(archive["watchlists"].tobytes(), type=list[Watchlist])
            listings: list[Listing] = []
            entries = sum(w.entries for w in watchlists)
            while len(listings) < entries:
                listings += msgspec.json.decode(archive[f"listings{len(listings)}"].tobytes(), type=list[Listing])
            index = Index(listings, _parts(archive, listings))
        os.utime(place)
        return [msgspec.structs.replace(w, path=str(by_digest[w.sha256])) for w in watchlists], index
    except FileNotFoundError:
        return None
    except Exception as reason:  # damage shows in many ways, down to what only a broken archive raises; the lists themselves are at hand
        _log.info("an index is damaged and not used: %s", type(reason).__name__)
        return None


def _parts(archive: "np.lib.npyio.NpzFile", listings: Sequence[Listing]) -> Parts:
    owner, which = archive["owner"].tolist(), archive["which"].tolist()
    texts = [listings[at].names[name] for at, name in zip(owner, which, strict=True)]
    for at, text in msgspec.json.decode(archive["other"].tobytes(), type=dict[int, str]).items():
        texts[at] = text
    columns = csr_matrix((archive["data"], archive["indices"], archive["indptr"]), shape=(grams.COLUMNS, len(owner)))
    columns.check_format(full_check=True)
    letters = Letters(columns, archive["often"], archive["rarity"])
    return Parts(owner, which, texts, msgspec.json.decode(archive["frequency"].tobytes(), type=dict[str, int]), letters)
