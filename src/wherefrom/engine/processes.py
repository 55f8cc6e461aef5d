"""Pieces spread over processes of this machine.

A worker that dies (out of memory, killed, a crash in a library) takes down a pool of the standard library as a whole. So the
pieces that were under way then are tried again one at a time, each in a process of its own, and only the culprit is lost.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any

from wherefrom.engine.base import K, WorkerDied

# pieces handed out ahead, for each worker: enough to keep it busy, few enough to keep memory bounded
AHEAD = 4


class ProcessEngine:
    """`jobs` worker processes, started fresh (not forked: language models and threads do not survive a fork)."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def map(self, function: Callable[..., Any], pieces: Iterable[tuple[K, tuple[Any, ...]]]) -> Iterator[tuple[K, Any]]:
        waiting = iter(pieces)
        while True:
            under_way: dict[Future[Any], tuple[K, tuple[Any, ...]]] = {}
            with self._pool(self.jobs) as pool:
                try:
                    for future, piece in self._answers(pool, function, waiting, under_way):
                        outcome = future.result()  # raises when the pool broke: the piece is then still under way
                        del under_way[future]
                        yield piece[0], outcome
                    return
                except BrokenProcessPool:
                    lost = list(under_way.values())
            for key, arguments in lost:
                yield key, self._alone(function, arguments)

    @staticmethod
    def _pool(jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))

    def _answers(
        self, pool: ProcessPoolExecutor, function: Callable[..., Any], waiting: Iterator[Any], under_way: dict[Future[Any], Any]
    ) -> Iterator[Any]:
        """Hands out pieces, and yields futures as they are done; each stays in `under_way` until its result was taken."""
        while True:
            for piece in islice(waiting, self.jobs * AHEAD - len(under_way)):
                try:
                    under_way[pool.submit(function, *piece[1])] = piece
                except BrokenProcessPool:
                    under_way[Future()] = piece
                    raise
            if not under_way:
                return
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                yield future, under_way[future]

    def _alone(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        with self._pool(1) as pool:
            try:
                return pool.submit(function, *arguments).result()
            except BrokenProcessPool:
                return WorkerDied()
