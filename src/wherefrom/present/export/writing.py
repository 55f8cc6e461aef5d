"""Publish nothing half-done: a file appears whole under its name, or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from wherefrom.errors import InputError, StoreError


@contextmanager
def whole(out: Path) -> Iterator[BinaryIO]:
    """A file to write into; it takes the name `out` only when the block ends without an error.

    The temporary file stands beside `out`, readable by its owner alone: what it says is as secret as the case.
    Raises InputError when there is no folder to write to, StoreError when it cannot be written (full, read-only).
    """
    if not out.parent.is_dir():
        raise InputError(f"cannot write {out}: the folder {out.parent} does not exist")
    if out.is_dir():
        raise InputError(f"cannot write {out}: it is a folder")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.name}.", suffix=".part", dir=out.parent)
    except OSError as reason:
        raise StoreError(f"cannot write {out}: {reason.strerror}") from reason
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, out)
    except OSError as reason:
        raise StoreError(f"cannot write {out}: {reason.strerror}; nothing was changed") from reason
    finally:
        Path(name).unlink(missing_ok=True)


def write_lines(out: Path, rows: Iterable[Any]) -> None:
    """JSON Lines: one value a line, UTF-8, in the order given."""
    encode = msgspec.json.Encoder().encode
    with whole(out) as file:
        for row in rows:
            file.write(encode(row) + b"\n")
