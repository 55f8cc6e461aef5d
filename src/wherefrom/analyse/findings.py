"""Claims that say the same thing, put together; each keeps its own words, date, speaker and firmness.

Two claims say the same when nothing in them differs and enough is shared: predicate and polarity, the parties in every role
that both fill, overlapping dates and amounts. A claim that would fit two different findings is added to neither.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from wherefrom.analyse.amounts import (
    closest_date,
    closest_money,
    closest_quantity,
    days,
    money_agrees,
    quantities_agree,
    times_agree,
)  # fmt: skip
from wherefrom.analyse.goods import named_both, same_goods
from wherefrom.analyse.neighbours import SAME_WORDS, Neighbours
from wherefrom.analyse.said import Said, alike
from wherefrom.model import Claim, Entity, Finding, Modality, Polarity, Quantity, Stance, When
from wherefrom.model.finding import Part

_FIRMNESS = (Stance.ASSERTED, Stance.REPORTED, Stance.ASSESSED, Stance.SILENT, Stance.DENIED, Stance.UNAWARE, Stance.UNCONFIRMED)
_REALITY = (Modality.HAPPENED, Modality.UNDER_WAY, Modality.PLANNED, Modality.POSSIBLE)


def findings(statements: Iterable[Said], entities: Mapping[str, Entity], origins: Callable[[Claim], tuple[str, ...]]) -> list[Finding]:
    """Every claim is in exactly one finding. The result does not depend on the order of the claims."""
    groups: list[list[Said]] = []
    near = Neighbours(entities)
    for s in sorted(statements, key=_most_telling_first):
        fits = [n for n in near.of(s) if all(_same(s, other, entities) for other in groups[n])]
        if len(fits) != 1:
            fits = [len(groups)]
            groups.append([])
        groups[fits[0]].append(s)
        near.add(s, fits[0])
    return sorted((_finding(g, entities, origins) for g in groups), key=lambda f: f.id)


def firmness(claim: Claim) -> tuple[bool, int, int]:
    """The smaller, the firmer: plain claims first, then what has happened before what may, however firmly that is said."""
    return not claim.is_plain, _REALITY.index(claim.modality), _FIRMNESS.index(claim.stance)


def _most_telling_first(s: Said) -> tuple[object, ...]:
    when = s.claim.when
    return -len(s.roles), days(when.date) if isinstance(when, When) else float("inf"), s.claim.quantity is None, s.claim.id


def _same(a: Said, b: Said, entities: Mapping[str, Entity]) -> bool:
    x, y = a.claim, b.claim
    return (
        x.predicate is y.predicate
        and x.polarity is y.polarity
        and _same_parties(a, b, entities)
        and _same_words(a, b)
        and times_agree(x.when, y.when)
        and quantities_agree(x.quantity, y.quantity)
        and money_agrees(x.money, y.money)
        and (a.place is None or b.place is None or a.place == b.place)
    )


def _same_parties(a: Said, b: Said, entities: Mapping[str, Entity]) -> bool:
    """Roles that both fill share a party, the subject wholly; and two roles are shared, or all that one of them fills."""
    shared = a.roles.keys() & b.roles.keys()
    for name in shared:
        together = a.role(name) == b.role(name) if name == "subject" else bool(a.role(name) & b.role(name))
        if not together and not (name == "object" and _same_goods(a, b, entities)):
            return False
    fewest = min(len(a.roles), len(b.roles))
    return len(shared) > 1 or ("subject" in shared and len(shared) == fewest) or len(a.roles) == len(b.roles) == len(shared) > 0


def _same_goods(a: Said, b: Said, entities: Mapping[str, Entity]) -> bool:
    """Goods without a name of their own in at least one of two papers: called alike, or of the same exact number.

    Inside one paper the reader has told its "drones" and "other drones" apart, and they stay so.
    """
    ours, theirs = a.role("object"), b.role("object")
    if a.claim.document == b.claim.document or named_both(ours, theirs, entities):
        return False
    x, y = a.claim.quantity, b.claim.quantity
    if x is not None and y is not None and _exact(x) and _exact(y):
        return x.low == y.low
    return same_goods(ours, theirs, entities)


def _exact(q: Quantity) -> bool:
    return q.low is not None and q.low == q.high


def _same_words(a: Said, b: Said) -> bool:
    x, y = a.claim, b.claim
    left, right = (dict(c.attributes).get("role", "") for c in (x, y))
    if left and right and not alike(left, right):
        return False
    if bool(x.object_text) != bool(y.object_text):
        return bool(a.role("object") & b.role("object"))
    return alike(x.object_text, y.object_text) >= SAME_WORDS


def _finding(group: list[Said], entities: Mapping[str, Entity], origins: Callable[[Claim], tuple[str, ...]]) -> Finding:
    claims = sorted((s.claim for s in group), key=lambda c: (firmness(c), c.document, c.evidence[0].start, c.id))
    firmest = claims[0]
    attributes: dict[str, str] = {}
    for c in claims:
        for key, value in c.attributes:
            attributes.setdefault(key, value)
    ids = tuple(c.id for c in claims)
    return Finding(
        id=Finding.make_id(ids),
        predicate=firmest.predicate,
        parts=_parts(group, entities),
        claims=ids,
        origins=tuple(sorted({o for c in claims for o in origins(c)})),
        object_text=next((c.object_text for c in claims if c.object_text), ""),
        attributes=tuple(sorted(attributes.items())),
        when=closest_date(c.when for c in claims),
        place=min((s.place for s in group if s.place), default=None),
        quantity=closest_quantity(c.quantity for c in claims),
        money=closest_money(c.money for c in claims),
        polarity=firmest.polarity,
        stance=firmest.stance,
        modality=firmest.modality,
    )


def _parts(group: list[Said], entities: Mapping[str, Entity]) -> tuple[Part, ...]:
    """Everybody named in a role by any member. Who supplies is not also who it went through; unnamed goods give way to named ones."""
    roles: dict[str, set[str]] = defaultdict(set)
    for s in group:
        for name, filled in s.roles.items():
            roles[name] |= filled
    roles["via"] -= roles["subject"]
    named = {e for e in roles["object"] if e in entities and entities[e].names}
    # the fullest description stands for the others
    told = max((s.role("object") for s in group), key=lambda goods: (sum(len(entities[e].caption) for e in goods if e in entities), sorted(goods)))
    roles["object"] = named or set(told)
    return tuple(Part(name, tuple(sorted(filled))) for name, filled in sorted(roles.items()) if filled)


def is_plain(finding: Finding) -> bool:
    """Whether at least one of its claims says so plainly: happened, not denied, not hedged."""
    return (
        finding.polarity is Polarity.POSITIVE
        and finding.stance in (Stance.ASSERTED, Stance.REPORTED)
        and finding.modality in (Modality.HAPPENED, Modality.UNDER_WAY)
    )
