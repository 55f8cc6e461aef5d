"""Papers against papers: copies and near-copies, and stretches that recur over papers that have nothing else in common."""

from collections.abc import Sequence

import msgspec

from wherefrom.config import Config
from wherefrom.model import Block, Chrome, Copy, Document, Records, Text
from wherefrom.model.document import Part
from wherefrom.relate import chrome, copies, original
from wherefrom.relate.shingles import Shingles, shingles

_OWN_WORDS = frozenset({Part.TITLE, Part.HEADING, Part.BODY, Part.TABLE, Part.CAPTION})


def run(records: Records, settings: Config) -> list[Copy | Chrome]:
    """Which papers are one paper, and which paragraphs belong to none of those that carry them."""
    texts = {t.document: t for t in records.all(Text)}
    blocks: dict[str, list[Block]] = {d: [] for d in texts}
    for block in sorted(records.all(Block), key=lambda b: (b.document, b.start)):
        if block.document in blocks:
            blocks[block.document].append(block)
    papers = [Paper(d, texts[d.id], tuple(blocks[d.id])) for d in sorted(records.all(Document), key=lambda d: (d.name, d.id)) if d.id in texts]
    groups = copies.groups([p.shingles for p in papers])
    found = [_copy(group, papers) for group in groups]
    kin = {at: n for n, group in enumerate(groups) for at in group.members}
    recurring = chrome.find([p.paragraphs for p in papers], kin)
    return [*found, *(Chrome(papers[r.paper].document.id, papers[r.paper].text.id, r.start, r.end, r.reason) for r in recurring)]


class Paper(msgspec.Struct, frozen=True):
    """One paper with its own words: what was set aside and who signed it are left out."""

    document: Document
    text: Text
    blocks: tuple[Block, ...]

    @property
    def shingles(self) -> Shingles:
        return shingles(self.text.characters[b.start : b.end] for b in self.blocks if b.part in _OWN_WORDS)

    @property
    def paragraphs(self) -> list[chrome.Paragraph]:
        return [
            chrome.Paragraph(b.start, b.end, self.text.characters[b.start : b.end])
            for b in self.blocks
            if b.part in (Part.BODY, Part.CAPTION, Part.HEADING)
        ]


def _copy(group: copies.Group, papers: Sequence[Paper]) -> Copy:
    members = [papers[at] for at in group.members]
    order, why = original.first([original.Candidate(p.document, "\n".join(_read(p))) for p in members])
    likeness = round(group.likeness, 3)
    return Copy(tuple(members[i].document.id for i in order), likeness, f"{group.reason}; {why}")


def _read(paper: Paper) -> list[str]:
    return [paper.text.characters[b.start : b.end] for b in paper.blocks if b.is_read]
