"""What sort of file it is, told from its content; the ending of its name only settles what the content leaves open."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

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
    """A media type, and the words for it that complete "it is ..."."""

    media_type: str
    name: str


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
    for row in _table()["kind"]:
        at = row.get("at", 0)
        if data.startswith(row["first"]) and data.startswith(row["bytes"], at):
            return Sniffed(row["media_type"], row["name"])
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data)
    return _sort_of_text(data[:_HEAD], name)


def _in_zip(data: bytes) -> Sniffed:
    for row in _table()["zip"]:
        if row["member"].encode("ascii") in data:
            return Sniffed(row["media_type"], row["name"])
    return Sniffed("application/zip", "a zip archive")


def _sort_of_text(head: bytes, name: str) -> Sniffed:
    start = _readable(head)
    if _HTML.search(start) or (start.lstrip().startswith("<") and _MARKUP.search(start)):
        return HTML
    if _XML.match(start):
        return Sniffed("application/xml", "an XML file")
    if _MAILBOX.match(start):
        return Sniffed("application/mbox", "a mailbox (mbox)")
    if _HEADER.match(start) and _MAIL.search(start.split("\n\n")[0].replace("\r\n\r\n", "\0").split("\0")[0]):
        return Sniffed("message/rfc822", "a mail (.eml)")
    by_ending: dict[str, list[str]] = _table()["endings"]
    found = by_ending.get(name.rpartition(".")[2].lower())
    return Sniffed(*found) if found else TEXT


def _readable(head: bytes) -> str:
    """The ASCII of the first bytes whatever the encoding: markup and mail headers are ASCII in every one."""
    return head.decode("latin-1").replace("\x00", "").removeprefix("ÿþ").removeprefix("þÿ").removeprefix("ï»¿")
