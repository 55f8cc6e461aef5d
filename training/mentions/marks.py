"""What annotated papers say of a stretch of text."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wherefrom.model import Block, Document, Paper, Records, Text
from wherefrom.model.document import Part


def papers(path: Path, language: str) -> Iterator[dict[str, Any]]:
    """The papers of a JSON lines file in one language."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and (paper := json.loads(line))["lang"] == language:
            yield paper


def records(paper: dict[str, Any]) -> Records:
    """What the reading room would be given: the paper's text in paragraphs, what is no part of it set aside."""
    identity = paper["doc_id"]
    document = Document(identity, f"{identity}.txt", "text/plain", "utf-8", paper["lang"], Paper.ARTICLE, "given")
    return Records([document, Text(identity, identity, "given", paper["text"]), *_blocks(paper)])


def _blocks(paper: dict[str, Any]) -> Iterator[Block]:
    at = 0
    for line in paper["text"].split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line) + 1
        if start < end:
            covered = sum(max(0, min(end, n["end"]) - max(start, n["start"])) for n in paper["noise"])
            part = Part.BOILERPLATE if 2 * covered > end - start else Part.BODY
            yield Block(identity := paper["doc_id"], identity, start, end, part, "given" if part is Part.BOILERPLATE else "")


class Marks:
    """The mentions of a paper: which of them a stretch overlaps most."""

    def __init__(self, paper: dict[str, Any], form: str | None = None) -> None:
        self.all = [(m["start"], m["end"], e["type"], e["id"]) for e in paper["entities"] for m in e["mentions"] if form is None or m["kind"] == form]

    def at(self, start: int, end: int) -> tuple[str, str] | None:
        """Kind and entity of the mention there; None if there is none."""
        overlaps = [(min(end, b) - max(start, a), -a, kind, entity) for a, b, kind, entity in self.all]
        most = max(overlaps, default=None)
        return (most[2], most[3]) if most is not None and most[0] > 0 else None
