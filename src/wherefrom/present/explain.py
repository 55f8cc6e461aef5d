"""A paper with what was found in it drawn between its lines, for people who write rules or want to know why.

Orion Trade billed Zenit Works.
  name  Company  Orion Trade                 (capitals)
  claim billed   subject: Orion Trade; recipient: Zenit Works   (frame bill.active)
"""

from collections.abc import Iterable, Iterator

from wherefrom.model import Absence, Block, Claim, Document, FuzzyDate, Mention, Problem, Records, Text


def explain(records: Records, *, reasons: bool) -> Iterator[str]:
    """Lines: what the paper is, then each block with its mentions and claims; with `reasons`, which rule found them."""
    document, text = records.one(Document), records.one(Text)
    yield from _paper(document, records, reasons)
    mentions = {m.id: m for m in records.all(Mention)}
    for block in sorted(records.all(Block), key=lambda b: b.start):
        set_aside = f"  [set aside: {block.reason}]" if block.reason else ""
        yield f"\n{block.part.value:11} {text.characters[block.start : block.end]}{set_aside}"
        for mention in (m for m in mentions.values() if block.start <= m.evidence.start < block.end):
            yield _mention(mention, mentions, reasons)
        for claim in (c for c in records.all(Claim) if block.start <= c.evidence[0].start < block.end):
            yield from _claim(claim, mentions, reasons)


def _paper(document: Document, records: Records, reasons: bool) -> Iterator[str]:
    yield f"{document.name}: {document.paper.value}, {document.language}, {document.media_type}, {document.encoding}"
    published = document.published.edtf if isinstance(document.published, FuzzyDate) else document.published.value
    yield f"published: {published}" + (f" ({document.published_basis})" if document.published_basis else "")
    if document.publisher:
        yield f"publisher: {document.publisher}" + (f" ({document.publisher_basis})" if reasons else "")
    yield from (f"problem: {p.message}" for p in records.all(Problem))


def _mention(mention: Mention, mentions: dict[str, Mention], reasons: bool) -> str:
    to = mentions.get(mention.antecedent or "")
    meant = f" -> {to.evidence.quote}" if to else ""
    why = f"   ({'; '.join(filter(None, [mention.reader, mention.because]))})" if reasons else ""
    return f"  {mention.form.value:8}{mention.kind.value:13}{mention.evidence.quote}{meant}{why}"


def _claim(claim: Claim, mentions: dict[str, Mention], reasons: bool) -> Iterator[str]:
    roles = [f"{r.name}: {_names(r.mentions, mentions)}" for r in claim.roles]
    value = [f"“{claim.object_text}”"] if claim.object_text else []
    when = "" if isinstance(claim.when, Absence) else f"; when: {claim.when.date.words} = {claim.when.date.edtf}"
    amounts = [m.words for m in claim.money] + ([claim.quantity.words] if claim.quantity else [])
    how = " ".join(filter(None, [claim.polarity.value if claim.polarity.value == "negative" else "", claim.stance.value, claim.modality.value]))
    why = f"   ({claim.extractor}, {claim.score:.2f})" if reasons else ""
    yield f"  {claim.band.value:11}{claim.predicate.value}  {'; '.join(roles + value + amounts)}{when}  [{how}]{why}"
    if claim.attribution:
        yield f"             says: {', '.join(f'{a.who} ({a.basis.value})' for a in claim.attribution)}"


def _names(ids: Iterable[str], mentions: dict[str, Mention]) -> str:
    return ", ".join(mentions[i].evidence.quote for i in ids)
