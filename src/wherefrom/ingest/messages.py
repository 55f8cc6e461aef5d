"""What is said between the process that runs a stage and the one that opens papers."""

from typing import BinaryIO

import msgspec

from wherefrom.config import Limits
from wherefrom.ingest.members import Member
from wherefrom.ingest.reading import Place, Taken

_LENGTH = 4  # bytes before each message, its length


class Task(msgspec.Struct, frozen=True):
    """What to do: `take` a paper, or `expand` a file into the papers inside it."""

    verb: str
    place: Place
    limits: Limits


class Expanded(msgspec.Struct, frozen=True, tag=True):
    members: tuple[Member, ...]


class Alive(msgspec.Struct, frozen=True, tag=True):
    """A sign of life from a long reading; the answer is still to come."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The DocumentError that ended the task."""

    kind: str
    message: str


Answer = Taken | Expanded | Alive | Failed


def send(channel: BinaryIO, message: msgspec.Struct) -> None:
    body = msgspec.msgpack.encode(message)
    channel.write(len(body).to_bytes(_LENGTH, "big") + body)
    channel.flush()


def receive(channel: BinaryIO) -> bytes | None:
    """The next message; None when the other side has gone."""
    head = channel.read(_LENGTH)
    body = channel.read(int.from_bytes(head, "big")) if len(head) == _LENGTH else b""
    return body if body and len(body) == int.from_bytes(head, "big") else None
