"""What a hostile or mistaken file may not exceed, checked before anything looks at its content."""

from pathlib import Path

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.model import File
from wherefrom.model.ids import file_digest


def read_bytes(file: File, limits: Limits) -> bytes:
    """The bytes of a file, no more than the limit and the same as when it was taken in."""
    if file.trouble or not file.sha256:
        raise UnreadableDocument(f"the file could not be read: {file.trouble or 'no reason is known'}")
    if file.size > limits.file_bytes:
        raise LimitExceeded(_too_big(file.size, limits))
    try:
        with Path(file.path).open("rb") as source:
            data = source.read(limits.file_bytes + 1)
    except OSError as reason:
        raise UnreadableDocument(f"the file could not be read: {reason.strerror or type(reason).__name__}") from reason
    if len(data) > limits.file_bytes:
        raise LimitExceeded(_too_big(len(data), limits))
    if file_digest(data) != file.sha256:
        raise UnreadableDocument("the file was changed while it was being read; run again to take it in as it is now")
    return data


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
