"""Where records are kept between runs: the contract every backend fulfils.

A record belongs to the stage and key that made it (`given` for what comes from outside). Everything a stage makes for one
key is written together with its journal entry, or not at all: killing the process at any moment loses nothing finished.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import msgspec

from wherefrom import model
from wherefrom.model import Records, Run

# everything that may be stored, by the name it is stored under
RECORDS: dict[str, type] = {
    t.__name__: t
    for t in (
        model.File, model.Watchlist, model.Decision, model.Document, model.Text, model.Block, model.Copy, model.Chrome, model.Mention,
        model.Claim, model.Entity, model.Hit, model.Finding, model.Conflict, model.Route, model.Travel, model.Reply, model.Gap,
        model.Ownership, model.Flag, model.Problem,
    )
}  # fmt: skip

GIVEN = "given"  # the stage of records that come from outside
CASE = "case"  # the key of what belongs to the case as a whole


def decision_key(decision: model.Decision) -> str:
    """The key a decision is given under."""
    return f"{CASE}:decision:{decision.id}"


class Found(msgspec.Struct, frozen=True):
    """One search result: what was found (`Block` or `Claim`), in which document, and its words with the match marked."""

    kind: str
    id: str
    document: str
    snippet: str


class Store(Protocol):
    """A backend. One writer at a time; readers see only finished work. Raises StoreError when it cannot read or write."""

    def put(self, stage: str, key: str, records: Iterable[Any], run: Run | None = None) -> None:
        """Replace everything `stage` made for `key` by `records`, and enter `run` in the journal, in one transaction."""
        ...

    def give(self, pieces: Iterable[tuple[str, Iterable[Any]]]) -> None:
        """Records from outside: for each key, replace what was given under it. All in one transaction."""
        ...

    def digests(self, kinds: Iterable[type]) -> Iterator[tuple[str, str]]:
        """(document id or `case`, digest of one record) for all records of these kinds, in a fixed order."""
        ...

    def records(self, kinds: Iterable[type], document: str | None = None) -> Records:
        """All records of these kinds, or only those about one document; those of one document in the order their stage made them."""
        ...

    def runs(self, stage: str) -> dict[str, str]:
        """The input digest of the last run of a stage for each key."""
        ...

    def journal(self) -> list[Run]: ...

    def forget(self, stage: str, keys: Iterable[str]) -> None:
        """Drop what `stage` made for these keys, with its journal entries."""
        ...

    def remove(self, *documents: str) -> None:
        """Take out documents with everything about them, so that nothing of them stays in the file."""
        ...

    def search(self, query: str, limit: int = 50) -> list[Found]:
        """Blocks and claims that contain all the words of the query; Chinese needs no spaces; `*` ends a prefix."""
        ...

    def close(self) -> None: ...
