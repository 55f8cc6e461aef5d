"""How a stage is mapped over its inputs: one method, and the contract every engine keeps."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

K = TypeVar("K")


class WorkerDied(Exception):
    """The process that worked on one piece ended without an answer."""


class Engine(Protocol):
    """Calls a top-level function on plain arguments, here or elsewhere.

    Yields `(key, outcome)` for every piece, in any order. An outcome is what the function returned, or WorkerDied when
    its process ended under it: that piece alone is lost, the rest goes on. What the function *raises* is raised here.
    """

    def map(self, function: Callable[..., Any], pieces: Iterable[tuple[K, tuple[Any, ...]]]) -> Iterator[tuple[K, Any]]: ...
