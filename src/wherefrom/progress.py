"""What a stage may report while it works. Silent unless somebody listens."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

# Told a stage and its number of pieces as it begins; gives a function to call once for each piece done. Never told any content.
Progress = Callable[[str, int], AbstractContextManager[Callable[[], None]]]


@contextmanager
def _silent(stage: str, total: int) -> Iterator[Callable[[], None]]:
    yield lambda: None


SILENT: Progress = _silent
