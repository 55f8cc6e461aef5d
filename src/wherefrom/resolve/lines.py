"""Lines that no merge may cross, and merges that people asked for.

People draw lines by decisions about pairs. Papers draw them too: nobody supplies himself, owns himself or travels with himself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wherefrom.model import Band, Claim, Decision, Form, Judgement, Kind, Mention, Merge, Predicate, Subject
from wherefrom.model.verdict import last_words
from wherefrom.resolve.cluster import Line, Proposal
from wherefrom.resolve.shape import numbers, spelling
from wherefrom.resolve.titles import sex

# what nobody does to himself; a description is not among them ("known as")
_BETWEEN_TWO = frozenset({
    Predicate.SUPPLIED, Predicate.BILLED, Predicate.PAID, Predicate.ORDERED, Predicate.PART_OF, Predicate.ACTED_FOR, Predicate.TRAVELLED_WITH,
    Predicate.TRAINED, Predicate.VISITED,
})  # fmt: skip
_PARTY_ROLES = frozenset({"subject", "object", "recipient", "via", "maker", "supplier"})
# identifiers of which a party has one; two values are two parties
_SINGLE = frozenset({"birth", "imo", "inn", "lei", "ogrn", "passport", "registration", "sex", "uscc"})


def decided(mentions: Sequence[Mention], decisions: Iterable[Decision]) -> tuple[list[Line], list[Proposal]]:
    """What people decided about pairs: lines from NEGATIVE, proposals from POSITIVE. A side is a mention's identifier or a name."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_name[m.id].append(m)
        if m.form is Form.NAME:
            for name in {m.normal.casefold(), m.evidence.quote.casefold()}:
                by_name[name].append(m)
    lines: list[Line] = []
    proposals = []
    for d in last_words(decisions, Subject.PAIR).values():
        left, right = ([m for m in by_name[t] or by_name[t.casefold()] if d.document in ("", m.document)] for t in d.target)
        if d.judgement is Judgement.NEGATIVE:
            lines.append(({m.id for m in left}, {m.id for m in right}))
        elif d.judgement is Judgement.POSITIVE:
            every = [*left, *right]
            proposals += [Proposal(every[0].id, m.id, Merge(every[0].normal, m.normal, f"decided by {d.by}", 1.0)) for m in every[1:]]
    return lines, proposals


def stated(mentions: Mapping[str, Mention], claims: Iterable[Claim]) -> Iterator[Line]:
    """Lines between the parties of one claim. Where both go by the same name the claim was misread, and nothing follows."""
    for c in claims:
        if c.band is not Band.CLAIM or c.predicate not in _BETWEEN_TWO:
            continue
        filled = [[mentions[m] for m in r.mentions if m in mentions] for r in c.roles if r.name in _PARTY_ROLES]
        for n, left in enumerate(filled):
            for right in filled[n + 1 :]:
                if not {spelling(m.normal, m.kind) for m in left} & {spelling(m.normal, m.kind) for m in right}:
                    yield {m.id for m in left}, {m.id for m in right}


def facts(mentions: Iterable[Mention]) -> dict[str, dict[str, str]]:
    """For each mention the values of which a party has only one."""
    found = {}
    for m in mentions:
        held = {scheme: value for scheme, value in m.identifiers if scheme in _SINGLE}
        if m.kind is Kind.PRODUCT and m.form is Form.NAME:
            held["model"] = " ".join(numbers(m.normal, m.kind))
        if m.kind is Kind.PERSON and (called := sex(m.evidence.quote)):
            held.setdefault("sex", called)
        found[m.id] = held
    return found
