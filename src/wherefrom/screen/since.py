"""What is new since an earlier table of hits: entries that were not worth a look then, and alerts that were none."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from wherefrom.errors import InputError

# From this score on a hit is worth a look. What shares a few letters changes with every version of a list, and tells nothing.
NEAR_MISS = 0.6

# A row, a list, an entry of it.
Key = tuple[str, str, str]


class Shown(Protocol):
    """A hit as far as it matters here."""

    listing: str
    list: str
    score: float
    alert: bool


Kind = TypeVar("Kind", bound=Shown)


class _Hit(msgspec.Struct):
    listing: str
    list: str
    score: float
    alert: bool


class _Row(msgspec.Struct):
    id: str | int
    hits: list[_Hit]


def earlier(path: Path) -> dict[Key, bool]:
    """The hits of an earlier run that were worth a look, and whether each was an alert. Raises InputError naming the line."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as reason:
        raise InputError(f"{path} cannot be read ({reason.strerror}); give the hits that an earlier `wherefrom screen` wrote") from reason
    found: dict[Key, bool] = {}
    decoder = msgspec.json.Decoder(_Row)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as reason:
            raise InputError(f"{path}, line {number}: not a row of hits ({reason}); give what an earlier `wherefrom screen` wrote") from reason
        found.update((_key(row.id, hit), hit.alert) for hit in row.hits if hit.alert or hit.score >= NEAR_MISS)
    return found


def new(row: str | int, hits: Iterable[Kind], before: dict[Key, bool]) -> list[Kind]:
    """The hits of a row that are worth a look and were not, or are alerts and were none; in order."""
    return [h for h in hits if (h.alert and not before.get(_key(row, h))) or (h.score >= NEAR_MISS and _key(row, h) not in before)]


def _key(row: str | int, hit: Shown) -> Key:
    return str(row), hit.list, hit.listing
