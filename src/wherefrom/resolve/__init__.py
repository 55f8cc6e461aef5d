"""Mentions to entities: who is meant by which name, in one paper and over all papers. Every merge says why, and a decision undoes it.

Refused: anything across a line that a person drew; people, places, products and bodies mixed; models with other numbers;
people whom nobody names, over papers. Doubt leaves two parties apart: to join them is one decision, to find a wrong merge is work.
"""

from collections import defaultdict

from wherefrom.config import Config
from wherefrom.model import Claim, Decision, Entity, Mention, Records
from wherefrom.resolve.caption import entity
from wherefrom.resolve.case import across
from wherefrom.resolve.cluster import Groups
from wherefrom.resolve.family import settled
from wherefrom.resolve.lines import decided, facts, stated
from wherefrom.resolve.papers import within


def run(records: Records, settings: Config) -> list[Entity]:
    """The entities of a case, whatever the order of its papers: 1 what people decided, 2 inside each paper, 3 over papers."""
    mentions = settled(sorted(records.all(Mention), key=lambda m: (m.document, m.evidence.start, m.id)))
    known = {m.id: m for m in mentions}
    lines, wished = decided(mentions, records.all(Decision))
    drawn = [*lines, *stated(known, sorted(records.all(Claim), key=lambda c: c.id))]
    groups = Groups(known, drawn, facts(mentions))
    groups.take(wished)  # 1
    papers: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        papers[m.document].append(m)
    for paper in papers.values():  # 2
        within(paper, groups)
    across(mentions, groups)  # 3
    made = [entity([known[m] for m in members], groups.merges(root)) for root, members in groups.members().items()]
    return sorted(made, key=lambda e: e.id)
