"""What sort of file it is, told from its content; the ending of its name only settles what the content leaves open."""

import io
import re
import tomllib
import zipfile
from functools import cache
from importlib import resources
from typing import Any, BinaryIO

import msgspec

_HEAD = 4096  # bytes looked at for markup and mail headers

_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_MARKUP = re.compile(r"</(?:p|div|a|title|h1|span|td|li)>", re.IGNORECASE)  # a page saved without its head
_XML = re.compile(r"\s*<\?xml")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*:")
# headers that only a mail program writes; From, To and Subject also stand at the top of typed letters
_MAIL = re.compile(r"^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-Mailer|Content-Type):", re.IGNORECASE | re.MULTILINE)
_MAILBOX = re.compile(r"From \S+ .*\d\d:\d\d")


class Sniffed(msgspec.Struct, frozen=True):
    """A media type, the words for it that complete "it is ...", and what to do with it when nothing here reads it."""

    media_type: str
    name: str
    advice: str = ""


TEXT = Sniffed("text/plain", "plain text")
HTML = Sniffed("text/html", "a web page")
BINARY = Sniffed("application/octet-stream", "binary data")


@cache
def _table() -> dict[str, Any]:
    table = tomllib.loads(resources.files(__package__).joinpath("sniff.toml").read_text(encoding="utf-8"))
    for row in table["kind"]:
        row["bytes"], row["first"] = _unescaped(row["magic"]), _unescaped(row.get("start", ""))
    return table


def _unescaped(written: str) -> bytes:
    return written.encode("ascii").decode("unicode_escape").encode("latin-1")


def sniff(data: bytes, name: str) -> Sniffed:
    """What the bytes are. Text of any encoding is text; see `encoding.decode` for which."""
    return sniff_stream(io.BytesIO(data), name)


def sniff_stream(stream: BinaryIO, name: str) -> Sniffed:
    """The same for an open file, which may be too big for memory. It stands at its start afterwards."""
    head = stream.read(_HEAD)
    stream.seek(0)
    for row in _table()["kind"]:
        at = row.get("at", 0)
        if head.startswith(row["first"]) and head.startswith(row["bytes"], at):
            return Sniffed(row["media_type"], row["name"], row.get("advice", ""))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(stream)
    return _sort_of_text(head, name)


def _in_zip(stream: BinaryIO) -> Sniffed:
    """A document or an archive, by the names inside; an archive too when they cannot be read."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            first = archive.read("mimetype")[:100] if "mimetype" in names and archive.getinfo("mimetype").file_size < 100 else b""
    except Exception:  # whatever a damaged archive makes of the library, its reader will say what is wrong with it
        names, first = set(), b""
    stream.seek(0)
    for row in _table()["zip"]:
        if row.get("member") in names or (first and first.decode("ascii", "replace").strip() == row.get("mimetype")):
            return Sniffed(row["media_type"], row["name"], row.get("advice", ""))
    return Sniffed("application/zip", "a zip archive")


def _sort_of_text(head: bytes, name: str) -> Sniffed:
    start = _readable(head)
    # a mail may hold a page, and begins with its headers
    if _MAILBOX.match(start):
        return Sniffed("application/mbox", "a mailbox (mbox)")
    if _HEADER.match(start) and _MAIL.search(start.split("\n\n")[0].replace("\r\n\r\n", "\0").split("\0")[0]):
        return Sniffed("message/rfc822", "a mail (.eml)")
    if _HTML.search(start) or (start.lstrip().startswith("<") and _MARKUP.search(start)):
        return HTML
    if _XML.match(start):
        return Sniffed("application/xml", "an XML file")
    by_ending: dict[str, list[str]] = _table()["endings"]
    found = by_ending.get(name.rpartition(".")[2].lower())
    return Sniffed(*found) if found else TEXT


def _readable(head: bytes) -> str:
    """The ASCII of the first bytes whatever the encoding: markup and mail headers are ASCII in every one."""
    return head.decode("latin-1").replace("\x00", "").removeprefix("ÿþ").removeprefix("þÿ").removeprefix("ï»¿")
