"""The store in one SQLite file.

Rollback journal, not WAL: a finished case is exactly one file, and a reader needs no right to write beside it. `secure_delete`
overwrites what is deleted; `remove` also rebuilds the index and the file, so that no page keeps a word of the paper.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from wherefrom.errors import StoreError
from wherefrom.model import Block, Claim, Document, File, Records, Run, Text
from wherefrom.store import migrations
from wherefrom.store.base import CASE, GIVEN, RECORDS, Found
from wherefrom.store.search import closed, match_expression, spaced

_encoder = msgspec.json.Encoder(order="deterministic")
_decoders: dict[str, msgspec.json.Decoder[Any]] = {name: msgspec.json.Decoder(kind) for name, kind in RECORDS.items()}


@contextmanager
def _trouble() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as reason:
        advice = (
            "free some space and run again; what was finished is kept"
            if "full" in str(reason) or "disk I/O" in str(reason)
            else "check the folder and its rights"
        )
        raise StoreError(f"the case file could not be used ({reason}); {advice}") from reason


class SqliteStore:
    """A `Store` in one file. Open it through `Case`, which sees to the lock."""

    def __init__(self, path: Path, made_by: str, *, writable: bool = True) -> None:
        with _trouble():
            uri = f"{path.absolute().as_uri()}?mode={'rwc' if writable else 'ro'}"
            # autocommit: transactions are opened by hand, in `put` and `remove` alone
            self._db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=10)
            try:
                if writable:
                    self._db.execute("PRAGMA secure_delete = ON")
                self._db.execute("PRAGMA temp_store = MEMORY")  # nothing of a paper outside the case folder
                self._db.execute("PRAGMA synchronous = NORMAL")
                if writable:
                    migrations.upgrade(self._db, made_by)
                else:
                    migrations.check(self._db)
            except BaseException:
                self._db.close()
                raise

    def put(self, stage: str, key: str, records: Iterable[Any], run: Run | None = None) -> None:
        with _trouble(), self._transaction():
            self._drop("stage = ? AND key = ?", (stage, key))
            self._insert(stage, key, list(records))
            if run:
                self._db.execute("INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?)", (run.stage, run.key, run.inputs, run.seconds, run.at))

    def give(self, pieces: Iterable[tuple[str, Iterable[Any]]]) -> None:
        with _trouble(), self._transaction():
            for key, records in pieces:
                self._drop("stage = ? AND key = ?", (GIVEN, key))
                self._insert(GIVEN, key, list(records))

    def digests(self, kinds: Iterable[type]) -> Iterator[tuple[str, str]]:
        names = sorted(k.__name__ for k in kinds)
        with _trouble():
            yield from self._db.execute(
                f"SELECT document, digest FROM records WHERE kind IN ({_marks(names)}) ORDER BY document, kind, digest", names
            )

    def records(self, kinds: Iterable[type], document: str | None = None) -> Records:
        names = sorted(k.__name__ for k in kinds)
        where, values = f"kind IN ({_marks(names)})", list(names)
        if document is not None:
            where, values = where + " AND document = ?", [*values, document]
        with _trouble():
            rows = self._db.execute(f"SELECT kind, body FROM records WHERE {where} ORDER BY kind, document, row", values).fetchall()
        return Records(_decoders[kind].decode(body) for kind, body in rows)

    def runs(self, stage: str) -> dict[str, str]:
        with _trouble():
            return dict(self._db.execute("SELECT key, inputs FROM runs WHERE stage = ?", (stage,)))

    def journal(self) -> list[Run]:
        with _trouble():
            return [Run(*row) for row in self._db.execute("SELECT stage, key, inputs, seconds, at FROM runs ORDER BY stage, key")]

    def forget(self, stage: str, keys: Iterable[str]) -> None:
        with _trouble(), self._transaction():
            for key in keys:
                self._drop("stage = ? AND key = ?", (stage, key))
                self._db.execute("DELETE FROM runs WHERE stage = ? AND key = ?", (stage, key))

    def remove(self, *documents: str) -> None:
        with _trouble():
            with self._transaction():
                # what was derived from the whole case may quote the paper: it goes too and is made again by the next run
                case_wide = "key = ? AND stage != 'given'"
                self._drop(case_wide, (CASE,))
                self._db.execute(f"DELETE FROM runs WHERE {case_wide}", (CASE,))
                for document in documents:
                    self._drop("document = ? OR key = ?", (document, document))
                    self._db.execute("DELETE FROM runs WHERE key = ?", (document,))
                self._db.execute("INSERT INTO search (search) VALUES ('optimize')")
            self._db.execute("VACUUM")

    def search(self, query: str, limit: int = 50) -> list[Found]:
        wanted = match_expression(query)
        if not wanted:
            return []
        with _trouble():
            rows = self._db.execute(
                "SELECT kind, id, document, snippet(search, 3, '[', ']', ' … ', 24) FROM search WHERE search MATCH ? ORDER BY rank, kind, id LIMIT ?",
                (wanted, limit),
            ).fetchall()
        return [Found(kind, record, document, closed(snippet)) for kind, record, document, snippet in rows]

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # a full disk may have ended it already
                self._db.execute("ROLLBACK")
            raise

    def _drop(self, where: str, values: tuple[str, ...]) -> None:
        self._db.execute(f"DELETE FROM search WHERE rowid IN (SELECT row FROM records WHERE {where})", values)
        self._db.execute(f"DELETE FROM records WHERE {where}", values)

    def _insert(self, stage: str, key: str, records: list[Any]) -> None:
        texts = {r.id: r.characters for r in records if isinstance(r, Text)}
        for record in records:
            kind, body = type(record).__name__, _encoder.encode(record)
            # a digest of 80 bits, like every identifier
            values = (kind, record.id, stage, key, _document(record, key), sha256(body).hexdigest()[:20], body)
            row = self._db.execute(
                "INSERT INTO records (kind, id, stage, key, document, digest, body) VALUES (?, ?, ?, ?, ?, ?, ?)", values
            ).lastrowid
            if words := _words(record, texts):
                self._db.execute(
                    "INSERT INTO search (rowid, kind, id, document, words) VALUES (?, ?, ?, ?, ?)",
                    (row, kind, record.id, _document(record, key), spaced(words)),
                )


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


def _document(record: Any, key: str) -> str:
    """The document a record is about, or `case`."""
    if isinstance(record, Document):
        return record.id
    if isinstance(record, File):
        return record.sha256 or record.id
    return getattr(record, "document", "") or key


def _words(record: Any, texts: dict[str, str]) -> str:
    if isinstance(record, Block):
        return texts[record.text][record.start : record.end] if record.text in texts else ""
    if isinstance(record, Claim):
        return " … ".join(e.quote for e in record.evidence)
    return ""
