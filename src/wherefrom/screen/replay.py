"""An audit of a case screened again: whether the same comes out.

    >>> replay(Path("audit.json"), [Path("sdn.csv")], settings)

It needs the `audit` export as JSON and the lists it was made with, byte for byte; neither the case nor its papers.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from wherefrom.config import Config
from wherefrom.errors import InputError, WatchlistError
from wherefrom.model import Entity, Hit, Kind, Name, Records, Watchlist
from wherefrom.screen import run
from wherefrom.screen.watchlists import digest

_SHOWN = 5


class _Hit(msgspec.Struct, frozen=True):
    id: str
    name: str
    score: float
    alert: bool
    why: str


class _Identifier(msgspec.Struct):
    scheme: str
    value: str


class _Party(msgspec.Struct):
    id: str
    schema: Kind
    names: list[str]
    identifiers: list[_Identifier]
    hits: list[_Hit]


class _List(msgspec.Struct):
    name: str
    version: str
    sha256: str
    entries: int


class _Audit(msgspec.Struct):
    lists: list[_List]
    parties: list[_Party]


class Replayed(msgspec.Struct, frozen=True):
    """How many parties and hits there were, and the identifiers of hits that are not as they were."""

    parties: int
    hits: int
    other: tuple[str, ...]

    def __str__(self) -> str:
        if not self.other:
            return f"{self.parties} parties screened again, {self.hits} hits: the same result"
        shown = ", ".join(self.other[:_SHOWN]) + (" ..." if len(self.other) > _SHOWN else "")
        return f"{self.parties} parties screened again, {self.hits} hits: {len(self.other)} are not as they were ({shown})"


def replay(audit: Path, lists: Iterable[Path], settings: Config) -> Replayed:
    """Screen the parties of an audit again. Raises InputError when it is none, WatchlistError when a list it was made with is not given."""
    said = _read(audit)
    known = _same_lists(said, lists)
    parties = [
        Entity(p.id, p.schema, "", tuple(Name(n, "", ()) for n in p.names), (), tuple((i.scheme, i.value) for i in p.identifiers))
        for p in said.parties
    ]
    hits = run(Records([*parties, *known]), settings)
    before = {(p.id, h) for p in said.parties for h in p.hits}
    after = {(h.entity, _as_told(h)) for h in hits}
    return Replayed(len(parties), len(hits), tuple(sorted({hit.id for _, hit in before ^ after})))


def _as_told(hit: Hit) -> _Hit:
    return _Hit(hit.id, hit.theirs, hit.score, hit.alert, hit.explanation.why)


def _read(audit: Path) -> _Audit:
    try:
        return msgspec.json.decode(audit.read_bytes(), type=_Audit)
    except OSError as reason:
        raise InputError(f"{audit} cannot be read ({reason.strerror}); give an `audit` export") from reason
    except (msgspec.DecodeError, UnicodeDecodeError) as reason:
        raise InputError(f"{audit} is no audit ({reason}); make one with `wherefrom export CASE --to audit --out audit.json`") from reason


def _same_lists(audit: _Audit, lists: Iterable[Path]) -> list[Watchlist]:
    there = {digest(path): path for path in lists}
    for one in audit.lists:
        if one.sha256 not in there:
            raise WatchlistError(f"the audit was made with {one.name} ({one.version}), and that very list is not given; name its file with --list")
    return [Watchlist(str(there[one.sha256]), one.name, one.version, one.sha256, one.entries) for one in audit.lists]
