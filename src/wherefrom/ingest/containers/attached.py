"""What is attached to a mail, each part a paper of its own."""

from typing import BinaryIO

from wherefrom.config import Limits
from wherefrom.ingest import mime
from wherefrom.ingest.containers.names import shown


class Attached:
    """The attachments of one mail."""

    def __init__(self, data: bytes) -> None:
        attachments = mime.parse(data).attachments
        self.names = shown(a.name for a in attachments)
        self._parts = dict(zip(self.names, attachments, strict=True))

    def read(self, name: str) -> bytes:
        return self._parts[name].data


def open(stream: BinaryIO, name: str, limits: Limits) -> Attached:
    return Attached(stream.read(limits.file_bytes + 1))
