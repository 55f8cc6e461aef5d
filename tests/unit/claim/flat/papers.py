"""Papers for these tests: `[[ООО «Орион»|Company]]` marks a name, `[[завод|Company|~ООО «Орион»]]` a description of it."""

import re

from wherefrom.model import Absence, Block, Document, Evidence, Form, FuzzyDate, Kind, Mention, Paper, Records, Text
from wherefrom.model.document import Part

_MARK = re.compile(r"\[\[([^|\]]+)\|(\w+)(?:\|~([^\]]+))?\]\]")


def paper(language: str, marked: str, published: str = "2025-03-14", publisher: str = "") -> Records:
    """The records of one paper of one paragraph a line."""
    text, spans, at = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        spans.append((len(text), found.group(1), Kind(found.group(2)), found.group(3)))
        text += found.group(1)
        at = found.end()
    text += marked[at:]
    mentions: list[Mention] = []
    for start, name, kind, of in spans:
        evidence = Evidence.of("t", text, start, start + len(name))
        antecedent = next((m.id for m in mentions if m.evidence.quote == (of or name)), None)
        form = Form.NOMINAL if of else Form.NAME
        mentions.append(Mention(Mention.make_id("d", evidence), "d", kind, form, evidence, language, name, "given", antecedent=antecedent))
    day = FuzzyDate(published) if published else Absence.NOT_STATED
    document = Document("d", "d.txt", "text/plain", "utf-8", language, Paper.ARTICLE, "given", publisher=publisher, published=day)
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("d", "t", at, at + len(line), Part.BODY, ""))
        at += len(line) + 1
    return Records([document, Text("t", "d", "given", text), *blocks, *mentions])
