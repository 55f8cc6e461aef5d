"""Text in, mentions out: who and what a paper names, and what its descriptions refer to."""

from bisect import bisect_right
from collections.abc import Callable

from wherefrom.config import Config
from wherefrom.lang import FoundNominal, Language, language
from wherefrom.model import Block, Chrome, Decision, Document, Evidence, Form, Judgement, Mention, Records, Subject, Text
from wherefrom.model.document import Part
from wherefrom.model.verdict import last_words
from wherefrom.read.anaphora import resolved
from wherefrom.read.coref import linked
from wherefrom.read.families import Paragraph
from wherefrom.read.identifiers import attached
from wherefrom.read.names import Named, named
from wherefrom.read.nominals import described


def run(records: Records, settings: Config) -> list[Mention]:
    """The mentions of one paper, in order of place; they never overlap. Empty for a language the program does not read."""
    document, text = records.one(Document), records.one(Text)
    tongue = language(document.language)
    if tongue is None:
        return []
    parts = paragraphs(text, records)
    names = named(tongue, parts)
    nominals = [(_described(document, text, p, n), n) for p, n in described(tongue, parts, names)]
    mentions = sorted([*(_mention(document, text, n) for n in names), *(m for m, _ in nominals)], key=lambda m: m.evidence.start)
    found = resolved(linked(mentions, text.characters), {m.id: n for m, n in nominals}, sentence_of(tongue, parts))
    return attached(found, [(p.start, p.text) for p in parts])


def paragraphs(text: Text, records: Records) -> list[Paragraph]:
    """What is read: the paper's own blocks, without chrome, with what a person restored and without what one struck out."""
    decided = last_words(records.all(Decision), Subject.BLOCK)
    chrome = [(c.start, c.end) for c in records.all(Chrome) if c.text == text.id]
    found = []
    for block in sorted((b for b in records.all(Block) if b.text == text.id), key=lambda b: b.start):
        belongs = _belongs(decided.get((block.id,)))
        covered = any(a <= block.start and block.end <= b for a, b in chrome)
        if belongs or (belongs is None and block.is_read and not covered):
            found.append(Paragraph(block.start, text.characters[block.start : block.end]))
    return found


def _belongs(decision: Decision | None) -> bool | None:
    """Whether a person said that a stretch is part of the paper; None where nobody said so, or it was taken back."""
    if decision is None or decision.judgement not in (Judgement.POSITIVE, Judgement.NEGATIVE):
        return None
    return decision.judgement is Judgement.POSITIVE and decision.value != Part.BOILERPLATE.value


def _mention(document: Document, text: Text, n: Named) -> Mention:
    evidence = Evidence.of(text.id, text.characters, n.start, n.end)
    return Mention(Mention.make_id(document.id, evidence), document.id, n.kind, Form.NAME, evidence, document.language, n.normal, n.rule)


def sentence_of(tongue: Language, parts: list[Paragraph]) -> Callable[[int], int]:
    """The number of the sentence that a place of the paper lies in."""
    starts = [p.start + a for p in parts for a, _ in tongue.sentences(p.text)]
    return lambda place: bisect_right(starts, place)


def _described(document: Document, text: Text, p: Paragraph, n: FoundNominal) -> Mention:
    evidence = Evidence.of(text.id, text.characters, p.start + n.start, p.start + n.end)
    target = Mention.make_id(document.id, Evidence.of(text.id, text.characters, p.start + n.name[0], p.start + n.name[1])) if n.name else None
    because = "apposition" if target else ""
    return Mention(
        Mention.make_id(document.id, evidence),
        document.id,
        n.kind,
        Form.NOMINAL,
        evidence,
        document.language,
        evidence.quote,
        n.rule,
        target,
        because,
        n.anonymous,
    )
