"""Paragraphs that recur word for word over papers that have nothing else in common: they belong to none of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from wherefrom.relate.shingles import words

LEAST_PAPERS = 3
# words; shorter paragraphs recur by nature: a date, "Yours sincerely", the name of a company on its own invoices
LEAST_WORDS = 12


class Paragraph(msgspec.Struct, frozen=True):
    start: int
    end: int
    text: str


class Recurring(msgspec.Struct, frozen=True):
    """One place of a recurring paragraph: the position of its paper and the stretch there."""

    paper: int
    start: int
    end: int
    reason: str


def find(papers: Sequence[Sequence[Paragraph]], kin: Mapping[int, int]) -> list[Recurring]:
    """The places, by paper and stretch. `kin` gives papers that are copies the same number: they count as one."""
    places: dict[str, list[tuple[int, Paragraph]]] = defaultdict(list)
    for at, paragraphs in enumerate(papers):
        for paragraph in paragraphs:
            own = words(paragraph.text)
            if len(own) >= LEAST_WORDS:
                places[" ".join(own)].append((at, paragraph))
    found: list[Recurring] = []
    for held in places.values():
        families = {("copies", kin[at]) if at in kin else ("paper", at) for at, _ in held}
        if len(families) >= LEAST_PAPERS:
            reason = f"stands word for word in {len(families)} papers that have nothing else in common"
            found.extend(Recurring(at, p.start, p.end, reason) for at, p in held)
    return sorted(found, key=lambda r: (r.paper, r.start))
