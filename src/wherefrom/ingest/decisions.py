"""What people decided about a paper's parts and its date; it outranks everything found."""

from collections.abc import Iterable, Sequence

from wherefrom.model import Block, Decision, FuzzyDate, Judgement, Subject
from wherefrom.model.document import Part
from wherefrom.model.verdict import last_words


def in_force(decisions: Iterable[Decision], targets: set[str], about: Subject) -> list[Decision]:
    """The decisions on one document or its blocks that no later one supersedes, oldest first."""
    ours = last_words(decisions, about).values()
    return sorted((d for d in ours if targets & {*d.target, d.document}), key=lambda d: (d.at, d.id))


def apply_to_blocks(blocks: Sequence[Block], text: str, decisions: Iterable[Decision], document: str) -> list[Block]:
    """The blocks with the parts that people gave them. A decision finds its block by its id, else by its quote."""
    result = list(blocks)
    ids = {b.id for b in blocks}
    for decision in in_force(decisions, {document, *ids}, Subject.BLOCK):
        part = _part(decision)
        for at, block in enumerate(result):
            if part and _is_meant(decision, block, text, ids):
                reason = f"set aside by {decision.by}" if part is Part.BOILERPLATE else ""
                result[at] = Block(block.document, block.text, block.start, block.end, part, reason)
    return result


def published(decisions: Iterable[Decision], document: str) -> tuple[FuzzyDate, str] | None:
    """The date of publication that a person gave, the latest if there are several."""
    found = [d for d in in_force(decisions, {document}, Subject.DATE) if d.value and d.judgement is not Judgement.NO_JUDGEMENT]
    return (FuzzyDate(found[-1].value), f"decided by {found[-1].by}") if found else None


def _part(decision: Decision) -> Part | None:
    """The part that a decision names; a bare judgement says whether the stretch belongs to the paper."""
    if decision.value and decision.judgement is not Judgement.NO_JUDGEMENT:
        return Part(decision.value) if decision.value in {p.value for p in Part} else None
    return {Judgement.POSITIVE: Part.BODY, Judgement.NEGATIVE: Part.BOILERPLATE}.get(decision.judgement)


def _is_meant(decision: Decision, block: Block, text: str, ids: set[str]) -> bool:
    if set(decision.target) & ids:
        return block.id in decision.target
    return bool(decision.quote) and text[block.start : block.end] == decision.quote
