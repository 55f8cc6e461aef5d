"""How work is spread: in this process, over processes, later over a cluster."""

from wherefrom.engine.base import Engine, WorkerDied
from wherefrom.engine.local import LocalEngine
from wherefrom.engine.processes import ProcessEngine


def engine(jobs: int) -> Engine:
    """The engine for a number of worker processes; one needs none."""
    return LocalEngine() if jobs <= 1 else ProcessEngine(jobs)


__all__ = ["Engine", "LocalEngine", "ProcessEngine", "WorkerDied", "engine"]
