"""Papers are opened in a process of their own, so that one that crashes, hangs or swells costs itself and nothing else.

    taken = isolated.take(place, limits)          # or a DocumentError
    members = isolated.expand(path, name, limits)

The process is kept for the next paper; after a crash or a hang a new one is started.
"""

import atexit
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import DocumentError, LimitExceeded, UnreadableDocument, UnsupportedFormat
from wherefrom.ingest.members import Member
from wherefrom.ingest.messages import Alive, Answer, Expanded, Failed, Task, receive, send
from wherefrom.ingest.reading import Place, Taken

_ERRORS: dict[str, type[DocumentError]] = {e.__name__: e for e in (UnsupportedFormat, UnreadableDocument, LimitExceeded)}
_decoder = msgspec.msgpack.Decoder(Answer)


def take(place: Place, limits: Limits) -> Taken:
    """Read one paper. Raises DocumentError."""
    answer = _ask(Task("take", place, limits))
    assert isinstance(answer, Taken)
    return answer


def expand(path: str, name: str, limits: Limits) -> tuple[Member, ...]:
    """The papers inside a file, none for one that holds no others. Raises DocumentError when looking into it failed."""
    answer = _ask(Task("expand", Place(path, (), name, ""), limits))
    assert isinstance(answer, Expanded)
    return answer.members


def ready() -> None:
    """Start the process now."""
    with _lock:
        _running()


class _Child:
    """The process, and the pipes to it."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.process = subprocess.Popen(
            # -P: the folder that the command was started in is no place to import from
            [sys.executable, "-P", "-m", "wherefrom.ingest.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # libraries complain with words of the paper
            env=os.environ | {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            start_new_session=True,  # Ctrl-C is for the parent to answer, and what the child starts can be ended with it
        )
        self.timed_out = False

    def ask(self, task: Task) -> Answer | None:
        """The answer; None when the process ended or was ended."""
        assert self.process.stdin
        try:
            send(self.process.stdin, task)  # type: ignore[arg-type]  # a pipe is a binary stream
            while isinstance(answer := self._next(task.limits.seconds), Alive):
                pass
        except OSError:
            return None
        return answer

    def _next(self, seconds: int) -> Answer | None:
        timer = threading.Timer(seconds, self._time_is_up)
        timer.start()
        try:
            message = receive(self.process.stdout)  # type: ignore[arg-type]
        finally:
            timer.cancel()
        return _decoder.decode(message) if message else None

    def _time_is_up(self) -> None:
        self.timed_out = True
        self.kill()

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            if hasattr(os, "killpg"):
                os.killpg(self.process.pid, signal.SIGKILL)
            else:  # Windows
                self.process.kill()

    def close(self) -> None:
        """Wait until it has gone; a fork of the process that started it leaves it alone."""
        if self.owner != os.getpid():
            return
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):  # what was not sent is lost with the process
                pipe.close()  # type: ignore[union-attr]  # they were asked for
        self.kill()
        self.process.wait()


_children: list[_Child] = []
_lock = threading.Lock()


def _ask(task: Task) -> Answer:
    with _lock:
        child = _running()
        answer = child.ask(task)
        if answer is None:
            _end()
    if isinstance(answer, Failed):
        raise _ERRORS[answer.kind](answer.message)
    if answer is None:
        if child.timed_out:
            raise LimitExceeded(
                f"reading it took longer than {task.limits.seconds} seconds, which is the limit (seconds under [limits] in wherefrom.toml)"
            )
        raise UnreadableDocument("the process that read it crashed: the file is damaged, or made to do so")
    return answer


def _running() -> _Child:
    """The child of this very process, for a fork must not talk to its parent's; a new one where it has ended."""
    if _children and _children[0].owner == os.getpid() and _children[0].process.poll() is not None:
        _end()
    if not _children or _children[0].owner != os.getpid():
        _children[:] = [_Child()]
    return _children[0]


def _end() -> None:
    while _children:
        _children.pop().close()


atexit.register(_end)
