"""What holds papers of its own: archives, mailboxes, mails and PDFs with attachments, documents with others embedded.

To add a kind: one module with `open`, one line here.
"""

from functools import cache
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from wherefrom.config import Limits

_OFFICE = "application/vnd.openxmlformats-officedocument."
CONTAINERS = {
    "application/zip": "wherefrom.ingest.containers.zipped",
    "application/x-tar": "wherefrom.ingest.containers.tarred",
    "application/gzip": "wherefrom.ingest.containers.compressed",
    "application/x-bzip2": "wherefrom.ingest.containers.compressed",
    "application/x-xz": "wherefrom.ingest.containers.compressed",
    "application/mbox": "wherefrom.ingest.containers.mailbox",
    "message/rfc822": "wherefrom.ingest.containers.attached",
    "application/pdf": "wherefrom.ingest.containers.portfolio",
    f"{_OFFICE}wordprocessingml.document": "wherefrom.ingest.containers.embedded",
    f"{_OFFICE}presentationml.presentation": "wherefrom.ingest.containers.embedded",
    f"{_OFFICE}spreadsheetml.sheet": "wherefrom.ingest.containers.embedded",
}
# these are nothing but what they hold
ARCHIVES = frozenset(
    {"application/zip", "application/x-tar", "application/gzip", "application/x-bzip2", "application/x-xz", "application/mbox"},
)


class Container(Protocol):
    """An opened container. `names` tells its papers apart, in a fixed order; they are fit to be shown and never used as paths.

    `read` gives the bytes of one, no more than the limits allow, and raises DocumentError for one that cannot be had.
    """

    names: tuple[str, ...]

    def read(self, name: str) -> bytes: ...


class Opener(Protocol):
    """What each module provides: `open` raises DocumentError when it is no such container or damaged."""

    def open(self, stream: BinaryIO, name: str, limits: Limits) -> Container: ...


@cache
def opener(media_type: str) -> Opener | None:
    """How to open a media type, loaded on demand; None when it holds no papers of its own."""
    module = CONTAINERS.get(media_type)
    return cast(Opener, import_module(module)) if module else None
