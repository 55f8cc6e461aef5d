"""From what the user named to one `File` record for every file in it: none is ever left out silently.

Folders are walked in name order; links to folders are not followed (they could lead out, or round in circles).
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from wherefrom.config import Limits
from wherefrom.errors import DocumentError, InputError, LimitExceeded
from wherefrom.ingest import isolated
from wherefrom.ingest.manifest import Manifest
from wherefrom.ingest.members import Member
from wherefrom.model import File, Given

USUAL = Limits()
CHUNK = 1 << 20  # bytes read at a time, so that a file of any size is hashed in little memory


def collect(paths: Iterable[Path], manifest: Manifest, known: Iterable[File], leave_out: Iterable[Path] = (), limits: Limits = USUAL) -> list[File]:
    """The files under `paths` and the papers inside them, in the order of their names.

    `known` are the files of earlier runs, which keep their names.
    `leave_out` are the case folder and the manifest itself. Raises InputError for a path that is not there, or when
    nothing at all is found.
    """
    paths, skip = list(paths), {p.resolve() for p in leave_out}
    known = [f for f in known if not f.member]
    names = {f.path: f.name for f in known}
    givens = {f.path: f.given for f in known}
    taken = set(names.values())
    found: dict[str, File] = {}
    for given in paths:
        if not given.exists() and not given.is_symlink():
            raise InputError(f"{given} is not there; check the path")
        for path in _walk(given, skip):
            where = str(path.absolute())
            if where not in names:
                names[where] = _free(given, path, taken)
                taken.add(names[where])
            found[where] = _file(path, names[where], manifest.of(path) or givens.get(where, Given()))
    if not found:
        raise InputError(f"{', '.join(map(str, paths))}: no files in it; name a folder or files with papers")
    manifest.must_be_used(found)
    return sorted((f for file in found.values() for f in _with_members(file, limits)), key=lambda f: f.name)


def _walk(given: Path, skip: set[Path]) -> Iterator[Path]:
    if given.resolve() in skip:
        return
    if not given.is_dir():
        yield given
        return
    try:
        entries = sorted(os.scandir(given), key=lambda e: e.name)
    except OSError:
        yield given  # a folder that cannot be opened is listed like a file that cannot
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, skip)
        elif path.resolve() not in skip:
            yield path


def _free(given: Path, path: Path, taken: set[str]) -> str:
    """A name relative to what was given, with as many folders before it as it takes to be the only one."""
    base = given.absolute().parent
    name = path.absolute().relative_to(base).as_posix()
    while name in taken and base != base.parent:
        base = base.parent
        name = path.absolute().relative_to(base).as_posix()
    return name


def _file(path: Path, name: str, given: Given) -> File:
    where = str(path.absolute())
    try:
        if not path.is_file():
            return File(name, where, "", 0, given, _oddity(path))
        digest, size = hashlib.sha256(), 0
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
        return File(name, where, digest.hexdigest(), size, given)
    except OSError as reason:
        return File(name, where, "", 0, given, f"it cannot be opened: {reason.strerror or type(reason).__name__}")


def _with_members(file: File, limits: Limits) -> Iterator[File]:
    """A file, and each paper inside it. What keeps it from being read at all stands on the file itself."""
    if not file.sha256:
        yield file
        return
    try:
        members = isolated.expand(file.path, file.name, limits)
    except DocumentError as reason:
        members = (Member((), trouble=str(reason), turned_away=isinstance(reason, LimitExceeded)),)
    own = next((m for m in members if not m.member), Member(()))
    yield msgspec.structs.replace(file, trouble=own.trouble, turned_away=own.turned_away)
    for m in members:
        if m.member:
            yield File("/".join((file.name, *m.member)), file.path, m.sha256, m.size, Given(), m.trouble, m.member, m.turned_away)


def _oddity(path: Path) -> str:
    if path.is_symlink():
        return "a link to a folder, which is not followed" if path.is_dir() else "a link that leads nowhere"
    return "a folder that cannot be opened" if path.is_dir() else "not a file (a device, pipe or socket)"
