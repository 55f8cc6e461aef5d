"""A case: the folder being investigated.

    CASE/                  readable by its owner alone (0700)
      case.sqlite          everything: texts, claims, journal, decisions (0600)
      case.lock            held while somebody works on the case; empties itself when that process ends, however it ends
      wherefrom.toml       settings, if the user wrote some
      report.html          the last report

It keeps the *words* of the papers, because every statement must open its quote; it keeps no copy of the files themselves.
"""

import os
from pathlib import Path
from types import TracebackType

from wherefrom.errors import CaseError, StoreError
from wherefrom.store import SqliteStore, Store

STORE, LOCK, REPORT = "case.sqlite", "case.lock", "report.html"


class Case:
    """An open case. Use it as a context manager; `writable=False` for looking only.

    Raises CaseError when the folder is no case, another process works on it, or a newer version wrote it.
    """

    def __init__(self, path: Path, *, writable: bool = True, make: bool = False) -> None:
        self.path = path
        if make:
            _make(path)
        elif not (path / STORE).exists():
            raise CaseError(f"{path} is not a case: there is no {STORE} in it; make one with `wherefrom run PAPERS --case {path}`")
        self._lock = _Lock(path / LOCK, exclusive=writable)
        try:
            self.store: Store = _open(path / STORE, writable)
        except BaseException:
            self._lock.release()
            raise

    @property
    def report(self) -> Path:
        return self.path / REPORT

    def close(self) -> None:
        self.store.close()
        self._lock.release()

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _make(path: Path) -> None:
    """The folder, for its owner alone. An existing folder is taken only when it is empty or a case already."""
    try:
        if path.exists() and not path.is_dir():
            raise CaseError(f"{path} is a file; name a folder for the case")
        if path.is_dir() and not (path / STORE).exists() and any(p.name not in ("wherefrom.toml", LOCK) for p in path.iterdir()):
            raise CaseError(f"{path} exists, is not empty and is not a case; name a new folder so that nothing of yours is mixed with it")
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o700)
    except OSError as reason:
        raise StoreError(f"the case folder {path} cannot be made ({reason.strerror}); check the path and your rights") from reason


def _open(path: Path, writable: bool) -> SqliteStore:
    from importlib.metadata import version

    # the file is made readable by its owner alone before anything is written to it
    if writable:
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as reason:
            raise StoreError(f"the case file {path} cannot be written ({reason.strerror}); check the disk and your rights") from reason
    return SqliteStore(path, version("wherefrom"), writable=writable)


class _Lock:
    """One writer or many readers, by a lock the system drops when the process dies."""

    def __init__(self, path: Path, *, exclusive: bool) -> None:
        self._file: int | None = None
        try:
            # a reader of a case on a read-only disk needs no lock file of its own
            self._file = os.open(path, os.O_CREAT | os.O_RDWR if exclusive or os.access(path.parent, os.W_OK) else os.O_RDONLY, 0o600)
        except OSError as reason:
            if exclusive:
                raise StoreError(f"the case folder {path.parent} cannot be written ({reason.strerror}); check the disk and your rights") from reason
            return
        if not _take(self._file, exclusive):
            holder = os.read(self._file, 20).decode("ascii", "replace").strip()
            os.close(self._file)
            who = f"another wherefrom (process {holder})" if holder else "another wherefrom"
            raise CaseError(f"{who} is working on {path.parent}; wait for it to end, or stop it: nothing finished is lost")
        if exclusive:
            os.ftruncate(self._file, 0)
            os.write(self._file, str(os.getpid()).encode("ascii"))

    def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _take(file: int, exclusive: bool) -> bool:
    """Whether the lock could be had at once."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # this branch runs on Windows alone
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
