"""Papers inside other files: found once, when they are taken in, and got out again whenever one is read.

    for member in expand(path, name, limits): ...      # every paper in it, those in archives inside it too
    read("/pile/nested.zip", ("inner.zip", "letter.pdf"), limits)

Members are never written to disk. The last few containers stay open, so that reading them one by one costs no more than once.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import DocumentError, LimitExceeded, UnreadableDocument
from wherefrom.ingest.containers import ARCHIVES, Container, opener
from wherefrom.ingest.limits import HARMLESS
from wherefrom.ingest.sniff import sniff, sniff_stream
from wherefrom.model.ids import file_digest

_OPEN = 4  # containers kept open: a chain of archives inside each other


class Member(msgspec.Struct, frozen=True):
    """One paper inside a file, and the way to it. With an empty way it is the file itself, which only has trouble to tell.

    `turned_away` says that the trouble is a limit of ours.
    """

    member: tuple[str, ...]
    sha256: str = ""
    size: int = 0
    trouble: str = ""
    turned_away: bool = False


class _Budget:
    """What is left for everything inside one file."""

    def __init__(self, packed: int, limits: Limits) -> None:
        self.members = limits.members
        self.bytes = min(limits.unpacked_bytes, max(HARMLESS, limits.ratio * packed))

    def take(self, count: int) -> None:
        self.members -= count
        if self.members < 0:
            raise LimitExceeded(
                "it holds more papers than the limit; unpack it and give the folder, or raise members under [limits] in wherefrom.toml"
            )

    def check(self) -> None:
        if self.bytes < 0:
            raise LimitExceeded("not unpacked: the archive unpacks to more than any pile of papers of its size")


def expand(path: str, name: str, limits: Limits, alive: Callable[[], None]) -> list[Member]:
    """Everything in a file, container by container; empty for a file that holds nothing else. `alive` is called for each."""
    try:
        budget = _Budget(Path(path).stat().st_size, limits)
    except OSError:
        return []  # it has gone since; its reader will say so
    found: dict[tuple[str, ...], Member] = {}
    for member in _inside(path, (), name, limits, budget):
        before = found.get(member.member)
        found[member.member] = msgspec.structs.replace(before, trouble=member.trouble, turned_away=member.turned_away) if before else member
        alive()
    return list(found.values())


def forget() -> None:
    """Close what is open."""
    _shelf.clear()


def read(path: str, member: tuple[str, ...], limits: Limits) -> bytes:
    """The bytes of a member. Raises DocumentError when they cannot be had any more."""
    try:
        return _shelf.get(path, member[:-1], limits).read(member[-1])
    except (OSError, KeyError) as reason:
        raise UnreadableDocument("the file that held it was changed or moved; run again to take it in as it is now") from reason


def contents(path: str, member: tuple[str, ...], limits: Limits) -> tuple[str, ...]:
    """The names of what a container holds. Raises DocumentError for one too deep inside others to be opened."""
    if len(member) >= limits.depth:
        raise LimitExceeded(f"archives inside archives, more than {limits.depth} deep; unpack it and give the folder")
    try:
        return _shelf.get(path, member, limits).names
    except OSError as reason:
        raise UnreadableDocument(f"the file could not be read: {reason.strerror or type(reason).__name__}") from reason


def _inside(path: str, way: tuple[str, ...], name: str, limits: Limits, budget: _Budget) -> Iterator[Member]:
    """The members of the container at `way`, each followed by its own. What cannot be opened at all is left to its reader to report."""
    try:
        container = _shelf.get(path, way, limits)
    except DocumentError:
        return
    try:
        budget.take(len(container.names))
    except LimitExceeded as reason:
        yield Member(way, trouble=str(reason), turned_away=True)
        return
    troubles: list[Member] = []
    for inner in container.names:
        found = list(_one(container, path, (*way, inner), limits, budget))
        troubles += [m for m in found[:1] if m.trouble]
        yield from found
    if troubles and len(troubles) == len(container.names) and _kind(path, way, limits) in ARCHIVES:
        yield Member(way, trouble=f"none of what it holds can be read: {troubles[0].trouble}", turned_away=troubles[0].turned_away)


def _one(container: Container, path: str, way: tuple[str, ...], limits: Limits, budget: _Budget) -> Iterator[Member]:
    try:
        budget.check()
        data = container.read(way[-1])
        budget.bytes -= len(data)
        budget.check()
    except DocumentError as reason:
        yield Member(way, trouble=str(reason), turned_away=isinstance(reason, LimitExceeded))
        return
    yield Member(way, file_digest(data), len(data))
    if len(way) < limits.depth and opener(sniff(data, way[-1]).media_type):
        yield from _inside(path, way, way[-1], limits, budget)


def _kind(path: str, way: tuple[str, ...], limits: Limits) -> str:
    if way:
        return sniff(read(path, way, limits), way[-1]).media_type
    with Path(path).open("rb") as stream:
        return sniff_stream(stream, path).media_type


class _Shelf:
    """The last few containers that were opened, with the files they are read from."""

    def __init__(self) -> None:
        self._held: dict[tuple[Any, ...], tuple[Container, BinaryIO]] = {}
        self.opened = 0  # in all, ever

    def get(self, path: str, way: tuple[str, ...], limits: Limits) -> Container:
        found = Path(path).stat()  # a file that has changed is another one
        key = (path, found.st_mtime_ns, found.st_size, way, limits)
        self._held[key] = self._held.pop(key) if key in self._held else self._open(path, way, limits)
        while len(self._held) > _OPEN:
            self._drop(next(iter(self._held)))
        return self._held[key][0]

    def clear(self) -> None:
        for key in list(self._held):
            self._drop(key)

    def _drop(self, key: tuple[Any, ...]) -> None:
        self._held.pop(key)[1].close()

    def _open(self, path: str, way: tuple[str, ...], limits: Limits) -> tuple[Container, BinaryIO]:
        name = way[-1] if way else Path(path).name
        stream: BinaryIO = io.BytesIO(read(path, way, limits)) if way else Path(path).open("rb")  # noqa: SIM115  # it stays open with its container
        try:
            found = opener(sniff_stream(stream, name).media_type)
            if found is None:
                raise UnreadableDocument("it holds no other papers")
            container = found.open(stream, name, limits)
        except (DocumentError, MemoryError):
            stream.close()
            raise
        except Exception as reason:  # libraries fail in many ways on hostile files; the pile they lie in is read all the same
            stream.close()
            raise UnreadableDocument("the archive is damaged: its list of contents cannot be read") from reason
        self.opened += 1
        return container, stream


_shelf = _Shelf()
