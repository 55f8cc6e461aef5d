"""One piece after the other, in this process."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wherefrom.engine.base import K


class LocalEngine:
    """The plainest engine; the others must give the same."""

    def map(self, function: Callable[..., Any], pieces: Iterable[tuple[K, tuple[Any, ...]]]) -> Iterator[tuple[K, Any]]:
        for key, arguments in pieces:
            yield key, function(*arguments)
