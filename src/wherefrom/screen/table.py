"""A table of names screened against lists, without a case: `wherefrom screen`.

Input and output are those of the manual: `.csv` or `.jsonl` with `id`, `name` and any of `schema`, `country`, `birth_date`, `identifier`;
JSON Lines out, a row for each row in. Nothing is written unless everything was read.
"""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from wherefrom.config import Config
from wherefrom.errors import InputError
from wherefrom.model import Feature
from wherefrom.screen.hints import Hints
from wherefrom.screen.pause import uncollected
from wherefrom.screen.since import Key, earlier, new

if TYPE_CHECKING:
    from wherefrom.screen.index import Index
    from wherefrom.screen.match import Found

# At most so many entries come back for a name.
LIMIT = 50


class Row(msgspec.Struct, frozen=True):
    """A row of the table of names."""

    id: str | int
    name: str
    schema: str | None = None
    country: str | None = None
    birth_date: str | None = None
    identifier: str | None = None


class _Hit(msgspec.Struct):
    """A hit as written; the names of the fields are public."""

    listing: str
    list: str
    list_version: str
    score: float
    alert: bool
    name: str
    why: str
    features: dict[str, float]


class Summary(msgspec.Struct, frozen=True):
    """What was done, for the command line to print."""

    names: int
    alerts: int
    lists: tuple[str, ...]
    out: str
    since: str = ""

    def __str__(self) -> str:
        what = f"a new possible match since {self.since}" if self.since else "a possible match"
        return f"{self.names} names screened against {'; '.join(self.lists)}: {self.alerts} with {what}, not reviewed. Written to {self.out}"


def screen_names(names: Path, lists: Iterable[Path], out: Path, settings: Config, since: Path | None = None) -> Summary:
    """Screen a table of names; with the hits of an earlier run, only what is new. Raises InputError (or its WatchlistError) in one sentence;
    then nothing was written."""
    with uncollected():
        rows = read_names(names)
        before = earlier(since) if since else None
        # heavy libraries, which a mistake in the input need not wait for
        from wherefrom.screen.saved import ready

        watchlists, index = ready(lists)
        alerts = _write(out, _lines(rows, index, settings.screen.threshold, before))
    known = tuple(f"{w.name} ({w.version}, {w.entries} entries)" for w in watchlists)
    return Summary(len(rows), alerts, known, str(out), str(since or ""))


def _lines(rows: list[Row], index: "Index", threshold: float, before: dict[Key, bool] | None) -> Iterator[tuple[bytes, bool]]:
    """A line of output for each row (where only what is new is wanted, for each with anything new), and whether there is an alert in it."""
    from wherefrom.screen.match import Asked, find

    asked = [Asked(row.name, row.schema or "", _hints(row)) for row in rows]
    encoder = msgspec.json.Encoder()
    for row, found in zip(rows, find(index, asked, LIMIT, threshold), strict=True):
        hits = [_hit(f, threshold) for f in found]
        if before is not None and not (hits := new(row.id, hits, before)):
            continue
        yield encoder.encode({"id": row.id, "hits": hits}) + b"\n", bool(hits) and hits[0].alert


def _hints(row: Row) -> Hints:
    def values(cell: str | None) -> tuple[str, ...]:
        return tuple(v.strip() for v in (cell or "").split(";") if v.strip())

    return Hints(values(row.country), values(row.birth_date), values(row.identifier))


def _hit(found: "Found", threshold: float) -> _Hit:
    listing, explanation = found.listing, found.explanation
    alert = found.score >= threshold
    return _Hit(listing.id, listing.watchlist, listing.version, found.score, alert, found.name, explanation.why, _sums(explanation.features))


_NONE: dict[str, float] = {}


def _sums(features: tuple[Feature, ...]) -> dict[str, float]:
    """What each kind of feature was worth together."""
    if not features:  # most rows by far
        return _NONE
    sums: dict[str, float] = {}
    for f in features:
        sums[f.name] = round(sums.get(f.name, 0.0) + f.weight, 3)
    return sums


def _write(out: Path, lines: Iterable[tuple[bytes, bool]]) -> int:
    """Everything or nothing: to a temporary name beside it, then renamed. Returns the lines with an alert."""
    if out.is_dir():
        raise InputError(f"{out} is a directory; give the name of a file to write")
    alerts = 0
    try:
        handle, temporary = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                for line, alert in lines:
                    file.write(line)
                    alerts += alert
            os.replace(temporary, out)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as reason:
        raise InputError(f"{out} cannot be written ({reason.strerror}); choose another place or free some space") from reason
    return alerts


def read_names(path: Path) -> list[Row]:
    """The rows of a table of names. Raises InputError naming the file, the line and what to do."""
    if path.is_dir():
        raise InputError(f"{path} is a directory; give a file of names, .csv or .jsonl")
    if not path.exists():
        raise InputError(f"there is no file {path}; give a file of names, .csv or .jsonl")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise InputError(f"{path} is not text in UTF-8; save it as UTF-8") from reason
    except OSError as reason:
        raise InputError(f"{path} cannot be read ({reason.strerror}); check its permissions") from reason
    if not text.strip():
        raise InputError(f"{path} is empty; give a file with at least one name")
    rows = []
    for line, row in _json_rows(path, text) if text.lstrip().startswith("{") else _csv_rows(path, text):
        if not row.name.strip() or row.id == "":
            raise InputError(f"{path}, line {line}: no {'name' if row.id != '' else 'id'}; every row needs an id and a name")
        rows.append(row)
    return rows


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Row]]:
    decoder = msgspec.json.Decoder(Row)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, decoder.decode(line)
            except msgspec.DecodeError as reason:
                raise InputError(f"{path}, line {number}: not a row with an id and a name ({reason}); correct it") from reason


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, Row]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        if not {"id", "name"} <= set(header):
            raise InputError(f"{path}: no columns `id` and `name` in its first line; add a header with both")
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                raise InputError(f"{path}, line {reader.line_num}: {len(cells)} columns where the header has {len(header)}; correct it")
            known = {k: v.strip() for k, v in zip(header, cells, strict=True) if k in Row.__struct_fields__}
            yield reader.line_num, Row(**known)
    except csv.Error as reason:
        raise InputError(
            f"{path}, line {reader.line_num}: the table breaks off or its quotation marks do not pair ({reason}); correct it"
        ) from reason
