"""A mail taken apart: its headers, the words of its body, and what is attached to it.

    mail = parse(data)
    mail.headers["Subject"], mail.body, [a.name for a in mail.attachments]

Every part that is not the body is an attachment, pictures inside an HTML body too: nothing of a mail is left out silently.
"""

import email
import email.policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

import msgspec

from wherefrom.errors import UnreadableDocument, UnsupportedFormat
from wherefrom.ingest.encoding import decode

SHOWN = ("From", "To", "Cc", "Bcc", "Date", "Subject")
_UNREADABLE = (ValueError, LookupError, MessageError)  # what the library makes of headers that no program should write
_DEEPEST = 40  # parts inside parts; mail programs come to five
_ENDINGS = {"message/rfc822": ".eml", "text/html": ".html", "text/plain": ".txt", "text/calendar": ".ics", "image/jpeg": ".jpg", "image/png": ".png"}


class Attachment(msgspec.Struct, frozen=True):
    name: str
    data: bytes


class Mail(msgspec.Struct, frozen=True):
    """`body` is the text of the plain body; where a mail has only an HTML body, `page` holds it and `body` is empty."""

    headers: dict[str, str]
    body: str
    page: str
    attachments: tuple[Attachment, ...]


def parse(data: bytes) -> Mail:
    """The parts of a mail. Raises UnreadableDocument for one that is nested as no mail program does."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    leaves = list(_leaves(message))
    plain = [m for m in leaves if m.get_content_type() == "text/plain" and not _is_attached(m)]
    pages = [m for m in leaves if m.get_content_type() == "text/html" and not _is_attached(m)]
    body = "\n\n".join(filter(None, (_text(m).strip("\n") for m in plain)))
    own = {id(m) for m in plain} | {id(m) for m in pages[:1]}
    return Mail(
        headers={name: value for name in SHOWN if (value := _header(message, name))},
        body=body,
        page="" if body.strip() or not pages else _text(pages[0]),
        attachments=tuple(Attachment(_file_name(m), _data(m)) for m in leaves if id(m) not in own),
    )


def _leaves(message: Message, depth: int = 0) -> list[Message]:
    """The parts that hold something. A mail inside a mail is one part: it is a paper of its own."""
    if depth > _DEEPEST:
        raise UnreadableDocument("the mail has parts inside parts too deep to be one")
    if depth and message.get_content_type() == "message/rfc822":
        return [message]
    parts = message.get_payload()
    if message.is_multipart() and isinstance(parts, list):
        return [leaf for part in parts if isinstance(part, Message) for leaf in _leaves(part, depth + 1)]
    return [message]


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _data(part: Message) -> bytes:
    payload = part.get_payload()
    if isinstance(payload, list):  # a mail inside the mail
        return b"".join(p.as_bytes() for p in payload if isinstance(p, Message))
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _text(part: Message) -> str:
    """The words of a part. A charset that is unknown or wrong is found out from the bytes."""
    data = _data(part)
    try:
        return decode(data, part.get_content_charset() or "").characters.replace("\r\n", "\n")
    except UnsupportedFormat:  # not words at all; what can be read of it is shown
        return data.decode("utf-8", errors="replace")


def _header(message: Message, name: str) -> str:
    """A header on one line, its encoded words decoded; as it stands where it makes no sense."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    try:
        written = str(make_header(decode_header(raw)))
    except _UNREADABLE:
        written = raw
    return " ".join(_whole(written).split())


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename()
    except _UNREADABLE:
        name = None
    if name:
        try:
            return _whole(str(make_header(decode_header(name))))
        except _UNREADABLE:
            return _whole(name)
    return "part" + _ENDINGS.get(part.get_content_type(), ".bin")


def _whole(written: str) -> str:
    """Raw bytes in a header, against the standard but common: their encoding is found out."""
    if not any("\ud800" <= c <= "\udfff" for c in written):
        return written
    return decode(written.encode("utf-8", errors="surrogateescape")).characters
