"""Mails: their headers, the body, and the earlier mails quoted in it, told apart. Attachments are papers of their own."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from importlib import resources

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest import blocks, mime, paragraphs
from wherefrom.ingest.base import Found, Piece, Reading
from wherefrom.ingest.formats import page
from wherefrom.ingest.formats.metadata import as_day
from wherefrom.ingest.limits import check_characters
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("message/rfc822",)
reader = "mail/1"

_LOST = re.compile("[\x00\ud800-\udfff]")
_MARK = re.compile(r"\s*(?:[>|]|&gt;)")


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    mail = mime.parse(data)
    head = [f"{name}: {value}" for name, value in mail.headers.items()]
    body = mail.body or _of_page(mail.page)
    if not head and not body.strip():
        raise UnreadableDocument("the mail is empty: there are no words in it")
    characters = _LOST.sub("\ufffd", "\n".join(head) + "\n\n" + body.rstrip() if head else body.rstrip())
    check_characters(len(characters), limits)
    day = as_day(mail.headers.get("Date", ""))
    found = Found(
        title=mail.headers.get("Subject", ""),
        byline=mail.headers.get("From", ""),
        published=day,
        published_basis="the mail's Date header" if day else "",
    )
    return Reading(characters, "", _pieces(characters, len("\n".join(head))), found)


def _of_page(markup: str) -> str:
    """The visible text of an HTML body."""
    tree = page.parse(markup) if markup.strip() else None
    return page.characters(page.lines(tree)) if tree is not None else ""


def _pieces(characters: str, head: int) -> tuple[Piece, ...]:
    """What every paragraph is: the headers first, then the body, with what is quoted in it."""
    quoted = _quoted(characters, head)
    spans: list[tuple[int, int]] = []
    for found in paragraphs.paragraphs(characters):
        # a paragraph does not run from one's own words into quoted ones
        cut = next((at for at in quoted if found.start < at < found.end and (at - 1) not in quoted), None)
        spans += [(found.start, found.end)] if cut is None else [(found.start, cut), (cut, found.end)]
    known = {
        at: Part.QUOTED if start in quoted else _header(characters[start:end])
        for at, (start, end) in enumerate(spans)
        if start in quoted or end <= head
    }
    return blocks.labelled(characters, [_stripped(characters, *s) for s in spans], known)


def _stripped(characters: str, start: int, end: int) -> tuple[int, int]:
    words = characters[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _header(line: str) -> Part:
    return Part.BYLINE if line.startswith("From:") else Part.TITLE if line.startswith("Subject:") else Part.CAPTION


def _quoted(characters: str, head: int) -> frozenset[int]:
    """The offsets of what is quoted: lines that begin with a mark, and all that follows the line by which mail programs announce it."""
    at, found, announced = 0, set[int](), False
    for line in characters.splitlines(keepends=True):
        if at > head:
            announced = announced or any(p.fullmatch(line.strip()) for p in _announcements())
            if announced or _MARK.match(line):
                found.update(range(at, at + len(line)))
        at += len(line)
    return frozenset(found)


@cache
def _announcements() -> tuple[re.Pattern[str], ...]:
    table = tomllib.loads(resources.files(__package__).joinpath("mail.toml").read_text(encoding="utf-8"))
    return tuple(re.compile(row) for row in table["announcement"])
