"""Progress bars on standard error, for people; nothing when it is not a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wherefrom.progress import SILENT, Progress


@contextmanager
def _bar(stage: str, total: int) -> Iterator[Callable[[], None]]:
    if not total:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True)) as bars:
        task = bars.add_task(stage, total=total)
        yield lambda: bars.advance(task)


def bars() -> Progress:
    return _bar if sys.stderr.isatty() else SILENT
