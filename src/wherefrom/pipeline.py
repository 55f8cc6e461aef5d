"""The stages in order: READ THIS FIRST.

Records in, records out. Each stage is a pure function; it names what it reads and what it makes, and nothing else leads from one
room to the next. A piece of work is a stage and a key: a document's id, or `case`. It is skipped when the journal
holds the same inputs, stage version and settings.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import msgspec

from wherefrom.config import Config
from wherefrom.engine import Engine, WorkerDied, engine
from wherefrom.errors import CaseError, ConfigError, DocumentError, EvidenceError, InputError, StoreError
from wherefrom.model import (
    Block,
    Chrome,
    Claim,
    Conflict,
    Copy,
    Decision,
    Document,
    Entity,
    File,
    Finding,
    Flag,
    Gap,
    Hit,
    Mention,
    Ownership,
    Problem,
    Records,
    Reply,
    Route,
    Run,
    Text,
    Travel,
    Watchlist,
)  # fmt: skip
from wherefrom.model.ids import content_id
from wherefrom.progress import SILENT, Progress
from wherefrom.store import CASE, Store


class Stage(msgspec.Struct, frozen=True):
    """One verb of the house. `version` rises when what the stage means changes; then its work is done again."""

    name: str
    scope: str  # "file", "document" or "case"
    reads: tuple[type, ...]
    makes: tuple[type, ...]
    version: int = 1

    def run(self, records: Records, settings: Config) -> list[Any]:
        """The room's own `run`, loaded on demand: heavy libraries cost nothing until their stage has work."""
        function: Callable[[Records, Config], list[Any]] = import_module(f"wherefrom.{self.name}").run
        return function(records, settings)

    def machine(self) -> tuple[str, ...]:
        """What else of this machine the result depends on: a scan is read again when a language is installed for OCR."""
        return tuple(import_module(f"wherefrom.{self.name}").machine()) if self.scope == "file" else ()


STAGES = (
    Stage("ingest", "file", (File, Decision), (Document, Text, Block), version=2),
    Stage("relate", "case", (Document, Text, Block, Decision), (Copy, Chrome)),
    Stage("read", "document", (Document, Text, Block, Chrome, Decision), (Mention,)),
    Stage("claim", "document", (Document, Text, Block, Mention, Decision), (Claim,)),
    Stage("resolve", "case", (Document, Mention, Claim, Decision), (Entity,)),
    Stage("screen", "case", (Entity, Watchlist, Decision), (Hit,)),
    Stage(
        "analyse",
        "case",
        (Document, Copy, Claim, Entity, Hit, Decision),
        (Finding, Conflict, Route, Travel, Reply, Gap, Ownership, Flag),
        version=3,
    ),
)
BY_NAME = {s.name: s for s in STAGES}
DIED = "the process reading this paper ended unexpectedly; it may be too big for this machine"


def run(store: Store, settings: Config, until: str = STAGES[-1].name, progress: Progress = SILENT) -> int:
    """Bring everything up to date, up to a stage. Returns the pieces of work done; 0 when nothing was new.

    A paper that fails becomes a `Problem` and the run goes on. CaseError, StoreError, ConfigError, InputError (a list that is
    gone) and EvidenceError stop it; what was finished is kept.
    """
    workers = engine(settings.run.jobs)
    done = 0
    for stage in STAGES:
        wanted = _inputs(store, stage, settings)
        had = store.runs(stage.name)
        if gone := sorted(had.keys() - wanted.keys()):
            store.forget(stage.name, gone)
        stale = [key for key, inputs in wanted.items() if had.get(key) != inputs]
        with progress(stage.name, len(stale)) as tick:
            for key, made, seconds in _work(workers if len(stale) > 1 else engine(1), store, stage, stale, settings):
                store.put(stage.name, key, made, Run(stage.name, key, wanted[key], seconds, datetime.now(UTC).isoformat(timespec="seconds")))
                done += 1
                tick()
        if stage.name == until:
            break
    return done


def _inputs(store: Store, stage: Stage, settings: Config) -> dict[str, str]:
    """For each key the stage should have done, the digest of everything its result depends on."""
    by_document: dict[str, list[str]] = defaultdict(list)
    for document, digest in store.digests(stage.reads):
        by_document[document].append(digest)
    rest = (stage.version, settings.digest, *stage.machine())
    if stage.scope == "case":
        return {CASE: content_id(sorted(by_document.items()), rest)} if by_document else {}
    home = File if stage.scope == "file" else Document
    # a file that could not be opened has no digest and nothing to read; its trouble is recorded when it is added
    documents = [d.id for d in store.records([Document]).all(Document)]
    digests = {f.sha256 for f in store.records([File]).all(File) if f.sha256}
    keys = sorted(digests) if home is File else documents
    return {key: content_id(by_document[key], rest) for key in keys}


def _work(workers: Engine, store: Store, stage: Stage, keys: list[str], settings: Config) -> Iterator[tuple[str, list[Any], float]]:
    pieces = ((key, (stage.name, key, tuple(_records(store, stage, key)), settings)) for key in keys)
    for key, outcome in workers.map(perform, pieces):
        if isinstance(outcome, WorkerDied):
            yield key, [Problem(stage.name, key, "WorkerDied", DIED, defect=True)], 0.0
        else:
            yield key, *outcome


def _records(store: Store, stage: Stage, key: str) -> Iterable[Any]:
    records = store.records(stage.reads, None if stage.scope == "case" else key)
    if stage.scope == "file":  # the same bytes under several names are read once, under the first name
        files = sorted(records.all(File), key=lambda f: f.name)
        return [files[0], *records.all(Decision)]
    return records


def perform(name: str, key: str, records: tuple[Any, ...], settings: Config) -> tuple[list[Any], float]:
    """One piece of work, in whatever process: the records made, and the seconds it took. The one place that catches."""
    stage, start = BY_NAME[name], time.perf_counter()
    try:
        made = stage.run(Records(records), settings)
        if wrong := sorted({type(r).__name__ for r in made if not isinstance(r, (*stage.makes, Problem))}):
            raise TypeError(f"{name} made {', '.join(wrong)}")
    except DocumentError as reason:
        made = [Problem(name, key, type(reason).__name__, str(reason))]
    except (CaseError, StoreError, ConfigError, InputError, EvidenceError):
        raise
    except Exception as reason:
        if stage.scope == "case":  # nothing sensible can follow: say so loudly
            raise
        # the message may hold words of the paper, so only the kind of the error is kept
        kind = type(reason).__name__
        made = [Problem(name, key, kind, f"a defect of the program ({kind}); the rest of the run is not affected", defect=True)]
    return made, time.perf_counter() - start
