"""What a stage may report while it works. Silent unless somebody listens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """Told when a stage begins, and once for each piece done. Never told any content."""

    def __call__(self, stage: str, total: int) -> "StageProgress": ...


class StageProgress(Protocol):
    def __enter__(self) -> Callable[[], None]: ...
    def __exit__(self, *error: object) -> None: ...


@contextmanager
def _silent(stage: str, total: int) -> Iterator[Callable[[], None]]:
    yield lambda: None


SILENT: Progress = _silent
