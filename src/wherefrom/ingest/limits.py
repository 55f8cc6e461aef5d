"""What a hostile or mistaken file may not exceed, checked before anything looks at its content or while it is unpacked."""

import io
from collections.abc import Callable
from pathlib import Path

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.model.ids import file_digest

_STEP = 1 << 16  # bytes unpacked at a time
HARMLESS = 16_000_000  # bytes; up to here it does not matter how small they were packed


def read_bytes(path: str, sha256: str, limits: Limits) -> bytes:
    """The bytes of a file on disk, no more than the limit and the same as when it was taken in."""
    try:
        size = Path(path).stat().st_size
        if size > limits.file_bytes:
            raise LimitExceeded(_too_big(size, limits))
        with Path(path).open("rb") as source:
            data = source.read(limits.file_bytes + 1)
    except OSError as reason:
        raise UnreadableDocument(f"the file could not be read: {reason.strerror or type(reason).__name__}") from reason
    if len(data) > limits.file_bytes:
        raise LimitExceeded(_too_big(len(data), limits))
    must_be(data, sha256)
    return data


def must_be(data: bytes, sha256: str) -> None:
    """Raise UnreadableDocument when the bytes are not those that were taken in."""
    if file_digest(data) != sha256:
        raise UnreadableDocument("the file was changed while it was being read; run again to take it in as it is now")


def unpack(read: Callable[[int], bytes], packed: int, limits: Limits, most: int | None = None) -> bytes:
    """All that `read` gives, counted while it is unpacked: what an archive says of its sizes may be a lie.

    `most` is the limit in bytes, that of a file when left out. Raises LimitExceeded.
    """
    data, size, most = io.BytesIO(), 0, most or limits.file_bytes
    while chunk := read(_STEP):
        size += data.write(chunk)
        if size > most:
            raise LimitExceeded(f"it has more than {most:,} bytes unpacked, which is the limit; unpack it by hand if it is a paper")
        check_ratio(size, packed, limits)
    return data.getvalue()  # the buffer itself, no copy


def check_ratio(unpacked: int, packed: int, limits: Limits) -> None:
    """Raise LimitExceeded for what only looks small."""
    if unpacked > HARMLESS and unpacked > limits.ratio * packed:
        raise LimitExceeded(f"it unpacks to more than {limits.ratio} times its size, as archives do that are made to fill disks")


def check_characters(count: int, limits: Limits) -> None:
    """Raise LimitExceeded when a text is longer than any paper is."""
    if count > limits.text_characters:
        raise LimitExceeded(
            f"the text has {count:,} characters and the limit is {limits.text_characters:,}; "
            "split the file, or raise text_characters under [limits] in wherefrom.toml"
        )


def check_text_bytes(size: int, limits: Limits) -> None:
    """The same before decoding, so that a huge text is refused at once: no encoding takes more than four bytes a character."""
    check_characters(-(-size // 4), limits)


def _too_big(size: int, limits: Limits) -> str:
    return f"the file has {size:,} bytes and the limit is {limits.file_bytes:,}; raise file_bytes under [limits] in wherefrom.toml if it is a paper"
