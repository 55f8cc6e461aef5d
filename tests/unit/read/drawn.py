"""Papers with their mentions drawn into the text, and what `read.run` makes of them drawn in the same way.

[[Orion Trade|Company]] billed [[Zenit Works|Company]]      names
the <<pump maker|Company>>                                   descriptions
"""

import re

from wherefrom import read
from wherefrom.config import Config
from wherefrom.model import Block, Decision, Document, Form, Mention, Paper, Records, Text
from wherefrom.model.document import Part

_MARK = re.compile(r"(\[\[|<<)([^|\]>]+)\|\w+(?:\]\]|>>)")


def plain(drawn: str) -> str:
    """The text without its marks."""
    return _MARK.sub(lambda m: m[2], drawn)


def records(text: str, language: str = "en", aside: str = "", decisions: tuple[Decision, ...] = ()) -> Records:
    """One paper, a block for each line; lines that contain `aside` are set aside."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            part = Part.BOILERPLATE if aside and aside in line else Part.BODY
            blocks.append(Block("d", "t", at, at + len(line), part, "an advert" if part is Part.BOILERPLATE else ""))
        at += len(line) + 1
    document = Document("d", "paper.txt", "text/plain", "utf-8", language, Paper.ARTICLE, "test")
    return Records([document, Text("t", "d", "test", text), *blocks, *decisions])


def mentions(text: str, language: str = "en") -> list[Mention]:
    return read.run(records(text, language), Config())


def drawn(text: str, language: str = "en", form: Form | None = Form.NAME) -> str:
    """The text with what is found in it drawn in; of one form, or of both."""
    parts, at = [], 0
    for m in mentions(text, language):
        if form is None or m.form is form:
            left, right = ("[[", "]]") if m.form is Form.NAME else ("<<", ">>")
            parts += [text[at : m.evidence.start], f"{left}{m.evidence.quote}|{m.kind.value}{right}"]
            at = m.evidence.end
    return "".join(parts) + text[at:]


def leads(text: str, words: str, language: str = "en", number: int = 1) -> str:
    """The words that a mention leads to, however many links there are; its own where it leads nowhere."""
    found = mentions(text, language)
    by_id = {m.id: m for m in found}
    here = [m for m in found if m.evidence.quote == words][number - 1]
    while here.antecedent is not None:
        here = by_id[here.antecedent]
    return here.evidence.quote
