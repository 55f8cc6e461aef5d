"""The process that opens papers: `python -m wherefrom.ingest.child`, started and ended by `isolated`.

Whatever a hostile file makes of a parser happens here. The process is given paths and answers with records; it may write to
no file, and has as much memory and time as the limits say. It ends when its input ends.
"""

import os
from collections.abc import Callable

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import DocumentError
from wherefrom.ingest import members, reading, sandbox
from wherefrom.ingest.messages import Alive, Answer, Expanded, Failed, Task, receive, send

_FILES = 64  # open at once


def perform(task: Task, alive: Callable[[], None]) -> Answer:
    try:
        if task.verb == "expand":
            return Expanded(tuple(members.expand(task.place.path, task.place.name, task.limits, alive)))
        return reading.take(task.place, task.limits, alive)
    except DocumentError as reason:
        return Failed(type(reason).__name__, str(reason))
    except MemoryError:
        members.forget()
        return Failed("LimitExceeded", f"reading it takes more than {task.limits.memory_bytes:,} bytes of memory, which is the limit")


def _confine(limits: Limits) -> None:
    """Take away what reading a paper does not need. The time is watched over by the parent, and here in case that has gone."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_CPU, int(used) + 2 * limits.seconds + 1),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def main() -> None:
    # what libraries print must not end up among the messages
    inbox, outbox = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    sandbox.enter()
    decoder = msgspec.msgpack.Decoder(Task)
    while message := receive(inbox):
        task = decoder.decode(message)

        def alive(limits: Limits = task.limits) -> None:
            _confine(limits)
            send(outbox, Alive())

        _confine(task.limits)
        send(outbox, perform(task, alive))


if __name__ == "__main__":
    main()
