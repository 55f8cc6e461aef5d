"""One body for every engine."""

import os
import signal
from collections.abc import Callable

import pytest

from wherefrom.engine import Engine, LocalEngine, ProcessEngine, WorkerDied, engine

ENGINES: dict[str, Callable[[], Engine]] = {"local": LocalEngine, "processes": lambda: ProcessEngine(2)}


def double(n: int) -> int:
    if n == 13:
        raise ValueError("thirteen")
    return 2 * n


def kill_on_seven(n: int) -> int:
    if n == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return n


@pytest.mark.parametrize("name", ENGINES)
def test_every_piece_is_done_once(name: str) -> None:
    answers = list(ENGINES[name]().map(double, ((n, (n,)) for n in range(12))))
    assert sorted(answers) == [(n, 2 * n) for n in range(12)]


@pytest.mark.parametrize("name", ENGINES)
def test_what_the_function_raises_is_raised(name: str) -> None:
    with pytest.raises(ValueError, match="thirteen"):
        list(ENGINES[name]().map(double, [(13, (13,))]))


@pytest.mark.parametrize("name", ENGINES)
def test_no_pieces_no_answers(name: str) -> None:
    assert list(ENGINES[name]().map(double, [])) == []


def test_a_worker_that_dies_loses_its_own_piece_alone() -> None:
    answers = dict(ProcessEngine(2).map(kill_on_seven, ((n, (n,)) for n in range(20))))
    assert isinstance(answers.pop(7), WorkerDied)
    assert answers == {n: n for n in range(20) if n != 7}


def test_one_job_needs_no_processes() -> None:
    assert isinstance(engine(1), LocalEngine)
    assert isinstance(engine(2), ProcessEngine)
