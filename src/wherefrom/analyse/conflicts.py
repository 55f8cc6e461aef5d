"""Findings that cannot both hold. Both sides are kept; nobody wins here.

Kinds: `affiliation` (two employers), `denial` (said and denied, said and negated), `amount` and `date` (of what can only be one event).
A general denial does not rebut a special claim: it must name somebody whom the claim names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from wherefrom.analyse.amounts import days, money_agrees, quantities_agree, times_agree
from wherefrom.analyse.goods import same_goods
from wherefrom.analyse.said import word_set
from wherefrom.analyse.words import exclusive
from wherefrom.model import Claim, Conflict, Entity, Finding, Kind, Modality, Polarity, Predicate, Quantity, Stance, When

_AFFILIATION = frozenset({Predicate.ROLE, Predicate.DESCRIBED_AS, Predicate.PART_OF})
_BODIES = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY})
_EVENTS = frozenset({Predicate.SUPPLIED, Predicate.BILLED, Predicate.PAID, Predicate.TRANSPORTED})
_OPEN = (Stance.DENIED, Stance.UNAWARE, Stance.UNCONFIRMED)
_SAID_OF_OTHERS = frozenset({Predicate.SAID, Predicate.DENIED, Predicate.COULD_NOT_CONFIRM, Predicate.NO_RESPONSE})


def conflicts(findings: Sequence[Finding], claims: Mapping[str, Claim], entities: Mapping[str, Entity]) -> list[Conflict]:
    """Every pair of findings that compete, once, with the first reason that applies."""
    found: dict[tuple[str, ...], Conflict] = {}
    by_subject: dict[str, list[Finding]] = defaultdict(list)
    for f in findings:
        for e in f.role("subject"):
            by_subject[e].append(f)
    pairs = [
        *_declared(findings, claims),
        *_affiliations(by_subject, entities),
        *_negations(by_subject, entities),
        *_denials(findings, by_subject, entities),
        *_events(by_subject, entities),
    ]
    for a, b, kind, why in pairs:
        key = tuple(sorted((a.id, b.id)))
        if a.id != b.id:
            found.setdefault(key, Conflict(key, kind, why))
    return sorted(found.values(), key=lambda c: (c.kind, c.findings))


_Pair = tuple[Finding, Finding, str, str]


def _declared(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> Iterator[_Pair]:
    """What the paper itself sets against each other."""
    home = {c: f for f in findings for c in f.claims}
    for c, f in home.items():
        for other in claims[c].conflicts_with:
            if other in home:
                yield home[other], f, _declared_kind(home[other], f), "the paper sets them against each other"


def _declared_kind(a: Finding, b: Finding) -> str:
    if any(f.stance in _OPEN or f.polarity is Polarity.NEGATIVE for f in (a, b)):
        return "denial"
    if a.predicate in _AFFILIATION and b.predicate in _AFFILIATION:
        return "affiliation"
    return "date" if not times_agree(a.when, b.when) else "amount" if not _amounts_agree(a, b) else "identity"


def _affiliations(by_subject: Mapping[str, list[Finding]], entities: Mapping[str, Entity]) -> Iterator[_Pair]:
    """One person or group, at one time, as the staff of two bodies."""
    for subject, found in by_subject.items():
        if subject in entities and entities[subject].kind not in (Kind.PERSON, Kind.GROUP):
            continue
        ties = [f for f in found if _is_tie(f, entities)]
        for n, a in enumerate(ties):
            for b in ties[n + 1 :]:
                if set(a.role("object")).isdisjoint(b.role("object")) and times_agree(a.when, b.when) and _exclude(a, b):
                    yield a, b, "affiliation", "one person or group is tied to two employers"


def _is_tie(f: Finding, entities: Mapping[str, Entity]) -> bool:
    return (
        f.predicate in _AFFILIATION
        and f.polarity is Polarity.POSITIVE
        and any(e in entities and entities[e].kind in _BODIES for e in f.role("object"))
    )


def _exclude(a: Finding, b: Finding) -> bool:
    """Whether the two ties compete: both are those of staff, or a description stands against such a tie."""
    kinds = [exclusive(dict(f.attributes).get("role", "")) for f in (a, b)]
    described = [f.predicate is Predicate.DESCRIBED_AS or f.stance is Stance.ASSESSED for f in (a, b)]
    return all(kinds) or (any(kinds) and any(d and not k for d, k in zip(described, kinds, strict=True)))


def _negations(by_subject: Mapping[str, list[Finding]], entities: Mapping[str, Entity]) -> Iterator[_Pair]:
    """The same statement, once said and once negated."""
    for found in by_subject.values():
        for no in (f for f in found if f.polarity is Polarity.NEGATIVE and f.predicate not in _SAID_OF_OTHERS):
            for yes in (f for f in found if f.polarity is Polarity.POSITIVE and f.predicate is no.predicate):
                if _same_roles(yes, no, entities) and times_agree(yes.when, no.when):
                    yield yes, no, "denial", "one says so, the other says that it is not so"
            for yes in (f for f in found if no.predicate in _AFFILIATION and f.predicate in _AFFILIATION and f.polarity is Polarity.POSITIVE):
                if not set(yes.role("object")).isdisjoint(no.role("object")) and times_agree(yes.when, no.when):
                    yield yes, no, "affiliation", "one ties them to the body, the other says that they do not belong to it"


def _same_roles(a: Finding, b: Finding, entities: Mapping[str, Entity]) -> bool:
    """Every role that both fill shares a party, goods being called alike is enough, and one beside the subject is shared."""
    names = {p.role for p in a.parts} & {p.role for p in b.parts}
    goods = "object" not in names or same_goods(a.role("object"), b.role("object"), entities)
    return len(names) > 1 and goods and all(not set(a.role(n)).isdisjoint(b.role(n)) for n in names - {"object"})


def _denials(findings: Iterable[Finding], by_subject: Mapping[str, list[Finding]], entities: Mapping[str, Entity]) -> Iterator[_Pair]:
    """A denial against what it denies: a plain event between the denier, or the body he speaks for, and somebody he names."""
    by_party: dict[str, list[tuple[Finding, set[str]]]] = defaultdict(list)
    for f in findings:
        if f.predicate in _EVENTS and f.polarity is Polarity.POSITIVE and f.modality in (Modality.HAPPENED, Modality.UNDER_WAY):
            parties = {e for p in f.parts if p.role != "object" for e in p.entities}
            for e in sorted(parties):
                by_party[e].append((f, parties))
    for no in (f for f in findings if f.predicate is Predicate.DENIED and f.polarity is Polarity.POSITIVE and f.stance is Stance.DENIED):
        own = set(no.role("subject"))
        own |= {e for s in sorted(own) for f in by_subject[s] if f.predicate in (Predicate.ROLE, Predicate.PART_OF) for e in f.role("object")}
        named = set(no.role("object")) | _named(no.object_text, entities)
        for e in sorted(own):
            for yes, parties in by_party.get(e, ()):
                if (parties & named) - own:
                    yield yes, no, "denial", "one of the parties denies it"


def _named(text: str, entities: Mapping[str, Entity]) -> set[str]:
    """The parties whose full name stands in a text."""
    words = word_set(text)
    return {e.id for e in entities.values() for n in e.names if words and (name := word_set(n.name)) and name <= words}


def _events(by_subject: Mapping[str, list[Finding]], entities: Mapping[str, Entity]) -> Iterator[_Pair]:
    """What can only have been one event, with two amounts or two dates. One source that lists two events means two."""
    deals: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for subject, found in by_subject.items():
        for f in found:
            if f.predicate in _EVENTS and f.polarity is Polarity.POSITIVE and f.modality is Modality.HAPPENED:
                others = [e for p in f.parts if p.role not in ("subject", "object") for e in p.entities] or f.role("object")
                for e in others:
                    deals[f.predicate, subject, e].append(f)
    for together in deals.values():
        for a, b in combinations(together, 2):
            if not set(a.origins).isdisjoint(b.origins) or not _same_roles(a, b, entities):
                continue
            if _one_day(a) and _one_day(b) and times_agree(a.when, b.when) and not _amounts_agree(a, b):
                yield a, b, "amount", "the same parties on the same day, with amounts that exclude each other"
            if not times_agree(a.when, b.when) and _same_amounts(a, b):
                yield a, b, "date", "the same parties and the same exact amount, at times that exclude each other"


def _one_day(f: Finding) -> bool:
    return isinstance(f.when, When) and days(f.when.date) == 1


def _amounts_agree(a: Finding, b: Finding) -> bool:
    return quantities_agree(a.quantity, b.quantity) and money_agrees(a.money, b.money)


def _same_amounts(a: Finding, b: Finding) -> bool:
    """The same sum, or the same number of more than one thing."""
    sums = {(m.amount, m.currency) for m in a.money} & {(m.amount, m.currency) for m in b.money}
    return bool(sums) or (_count(a.quantity) is not None and _count(a.quantity) == _count(b.quantity))


def _count(q: Quantity | None) -> float | None:
    return q.low if q is not None and q.low == q.high and q.low is not None and q.low > 1 else None
