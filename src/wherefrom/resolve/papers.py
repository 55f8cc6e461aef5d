"""Who is meant inside one paper: links the reader made, equal names, spellings, acronyms, short forms.

Inside a paper a short form is clear when it fits one party of that paper and no other; then the surname alone is the person,
and "Orion" is Orion Trade. Places have no short forms: Ostrava is not Ostrava airport.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wherefrom.model import Form, Kind, Mention, Merge
from wherefrom.resolve.block import pairs
from wherefrom.resolve.cluster import Groups, Proposal
from wherefrom.resolve.family import family
from wherefrom.resolve.likeness import one_name
from wherefrom.resolve.longer import fitting
from wherefrom.resolve.namesakes import of_one_party
from wherefrom.resolve.shape import spelling, words
from wherefrom.resolve.shortening import acronym, short_form


def within(paper: Sequence[Mention], groups: Groups) -> None:
    """Join what one paper says of one party. `paper` holds its mentions in the order of the text."""
    groups.take(_linked(paper))
    firsts = _firsts(paper)
    groups.take(_same(paper, groups))
    groups.take(_alike(firsts))
    by_length: dict[int, list[Mention]] = defaultdict(list)
    for m in firsts:
        by_length[sum(len(w.text) for w in words(m.normal, m.kind))].append(m)
    # longer names first, so that what a still shorter one may mean is settled when its turn comes
    for length in sorted(by_length, reverse=True):
        groups.take(_clear(by_length[length], firsts, groups))


def _linked(paper: Sequence[Mention]) -> Iterator[Proposal]:
    known = {m.id: m for m in paper}
    for m in paper:
        earlier = known.get(m.antecedent or "")
        if earlier is not None and family(m.kind) is family(earlier.kind):
            reason = m.because or "the paper itself links them"
            yield Proposal(earlier.id, m.id, Merge(earlier.normal, m.normal, reason, 1.0))


def _firsts(paper: Sequence[Mention]) -> list[Mention]:
    """The first mention of each spelling of each kind of name."""
    found: dict[tuple[Kind, tuple[str, ...]], Mention] = {}
    for m in paper:
        if m.form is Form.NAME:
            found.setdefault((family(m.kind), spelling(m.normal, m.kind)), m)
    return list(found.values())


def _same(paper: Sequence[Mention], groups: Groups) -> Iterator[Proposal]:
    names: dict[tuple[Kind, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for m in paper:
        if m.form is Form.NAME:
            names[family(m.kind), spelling(m.normal, m.kind)].append(m)
    for mentions in names.values():
        for a, b in of_one_party(mentions, groups):
            yield Proposal(a.id, b.id, Merge(a.normal, b.normal, "the same name in the same paper", 0.99))


def _alike(firsts: list[Mention]) -> Iterator[Proposal]:
    for a, b in pairs(firsts):
        if found := one_name(a.normal, b.normal, a.kind):
            yield Proposal(a.id, b.id, Merge(a.normal, b.normal, found.why, found.score))


def _clear(shorts: list[Mention], firsts: list[Mention], groups: Groups) -> Iterator[Proposal]:
    """Short forms and acronyms that fit exactly one other party of the paper."""
    for short in shorts:
        if short.kind is Kind.PLACE:
            continue
        for test in (acronym, short_form):
            fits = fitting(short, firsts, groups, test)
            if len(fits) == 1:
                long, found = fits[0]
                yield Proposal(long.id, short.id, Merge(long.normal, short.normal, f"{found.why}, and of nobody else in this paper", found.score))
