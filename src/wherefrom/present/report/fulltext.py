"""A paper's whole text with every quote marked where it stands, and what was set aside shown as such."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from wherefrom.model import Block, Claim
from wherefrom.present.report.refs import Refs

# a longer paper is shown up to here; its quotes still stand in context with their claims
SHOWN = 200_000


class Run(msgspec.Struct, frozen=True):
    """Words that the same claims quote; `starts` are the claims whose first quote begins here."""

    text: str
    claims: tuple[str, ...]
    starts: tuple[str, ...]


class Paragraph(msgspec.Struct, frozen=True):
    """A block, or what stands between two blocks. `reason` says why it was set aside; empty where it was not."""

    part: str
    reason: str
    runs: tuple[Run, ...]


class FullText(msgspec.Struct, frozen=True):
    paragraphs: tuple[Paragraph, ...]
    characters: int
    left_out: int


def full_text(refs: Refs, document: str) -> FullText | None:
    """The text in paragraphs; None where the paper has no text."""
    text = refs.view.texts.get(document)
    if text is None:
        return None
    claims = refs.claims_in[document]
    shown = text.characters[:SHOWN]
    paragraphs = (_paragraph(shown, claims, start, end, block) for start, end, block in _stretches(refs.view.blocks.get(document, []), len(shown)))
    return FullText(tuple(p for p in paragraphs if p.runs), len(text.characters), len(text.characters) - len(shown))


def shows(refs: Refs, claim: Claim) -> bool:
    """Whether the claim's first quote begins within the text shown."""
    return claim.evidence[0].start < SHOWN and claim.document in refs.view.texts


def _stretches(blocks: Sequence[Block], length: int) -> Iterator[tuple[int, int, Block | None]]:
    at = 0
    for b in blocks:
        start, end = min(b.start, length), min(b.end, length)
        if at < start:
            yield at, start, None
        if start < end:
            yield start, end, b
        at = max(at, end)
    if at < length:
        yield at, length, None


def _paragraph(text: str, claims: Sequence[Claim], start: int, end: int, block: Block | None) -> Paragraph:
    part, reason = (block.part.value, block.reason) if block else ("", "")
    quotes = [(e.start, e.end, c) for c in claims for e in c.evidence if e.start < end and start < e.end]
    if block is None and not quotes and not text[start:end].strip():
        return Paragraph(part, reason, ())
    cuts = sorted({start, end, *(max(start, s) for s, _, _ in quotes), *(min(end, e) for _, e, _ in quotes)})
    runs = []
    for a, b in pairwise(cuts):
        here = tuple(dict.fromkeys(c.id for s, e, c in quotes if s <= a and b <= e))
        starts = tuple(dict.fromkeys(c.id for s, _, c in quotes if s == a == c.evidence[0].start))
        runs.append(Run(text[a:b], here, starts))
    return Paragraph(part, reason, tuple(runs))
