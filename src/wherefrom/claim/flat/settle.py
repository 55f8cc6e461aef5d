"""From drafts to claims: what cannot be together is sorted out, then each gets speaker, firmness, values and evidence."""

from collections.abc import Iterable

from wherefrom.claim.flat import sources, stance
from wherefrom.claim.flat.draft import Draft
from wherefrom.claim.flat.scene import Scene
from wherefrom.claim.flat.values import values
from wherefrom.claim.flat.weigh import CERTAIN
from wherefrom.model import Attribution, Band, Basis, Claim, Evidence, Kind, Mention, Modality, Predicate, Role, Stance

# suggestions a sentence, best first
_SUGGESTED = 3
_UNSOURCED = frozenset({Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})
_PLACED_BESIDE = frozenset({Predicate.ROLE, Predicate.BASED_IN, Predicate.PART_OF})
# a statement of somebody is left out where the sentence says something more definite
_LOOSE = frozenset({Predicate.SAID})


def settle(scene: Scene, drafts: Iterable[Draft]) -> list[Claim]:
    """The claims of a paper, in the order of their evidence, each once."""
    kept = _chosen(scene, drafts)
    employers = _employers(scene, kept)
    claims: dict[str, Claim] = {}
    for draft in kept:
        claim = _claim(scene, draft, employers)
        claims.setdefault(claim.id, claim)
    return sorted(claims.values(), key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.predicate.value, c.id))


def _chosen(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The best of those that exclude each other, and a few suggestions a sentence."""
    kept: list[Draft] = []
    suggested: dict[int, int] = {}
    for draft in sorted(drafts, key=_rank):
        number = draft.sentence.number
        if any(_excludes(scene, k, draft) for k in kept if k.sentence.number == number):
            continue
        if draft.score < CERTAIN:
            if suggested.get(number, 0) >= _SUGGESTED:
                continue
            suggested[number] = suggested.get(number, 0) + 1
        kept.append(draft)
    return kept


def _rank(draft: Draft) -> tuple[bool, bool, int, float, tuple[int, int, str, str]]:
    """What stands; of that, what is left open, since it rules out the rest; then what names more parties; then what is surer."""
    named = sum(1 for name in ("subject", "object") if draft.role(name)) + 2 * draft.firm
    last = (draft.sentence.number, draft.at, draft.predicate.value, draft.rule)
    return draft.score < CERTAIN, draft.predicate not in _OPEN, -named, -draft.score, last


def _excludes(scene: Scene, better: Draft, draft: Draft) -> bool:
    """Whether one of a sentence's drafts leaves no room for a weaker one."""
    ours, theirs = _ends(scene, better), _ends(scene, draft)
    if better.predicate in _OPEN and draft.predicate not in _OPEN | _PLACED_BESIDE:
        return True
    if better.predicate in _DEALS and draft.predicate in _DEALS and better.score >= CERTAIN and _other_way(scene, better, draft):
        return True
    if better.predicate is draft.predicate:
        if ours == theirs or ours == theirs[::-1]:
            return True
        # the same, said with one party less
        return (theirs[1] == "" or theirs[0] == "" or ours[1] == "" or ours[0] == "") and bool({*ours, *theirs} - {""}) and _subset(ours, theirs)
    if draft.predicate in _LOOSE:
        return better.score >= CERTAIN and better.predicate not in _PLACED_BESIDE
    if {better.predicate, draft.predicate} <= _SPEAKING:
        return ours[0] == theirs[0]
    return ours == theirs and {better.predicate, draft.predicate} in _RIVALS


# what is denied, unanswered or unconfirmed in a sentence is not claimed there as well
_OPEN = frozenset({Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})
_DEALS = frozenset({Predicate.SUPPLIED, Predicate.ORDERED, Predicate.TRANSPORTED})


def _other_way(scene: Scene, better: Draft, draft: Draft) -> bool:
    """Whether a deal is a worse account of a better one: beside a firm one, from its recipient, or with somebody from the sentence before."""
    if better.firm and not draft.firm:
        return "" in _ends(scene, draft) or bool(_parties(scene, better) & _parties(scene, draft))
    giver = _ends(scene, draft)[0]
    if giver and giver in {scene.party(m) for role in ("recipient", "via") for m in better.role(role)}:
        return not draft.firm
    standing = {p.mention.id for p in draft.sentence.places}
    strange = any(m.id not in standing for name in ("subject", "object") for m in draft.role(name)[:1])
    return strange and better.predicate is draft.predicate and bool({*_ends(scene, better)} & {*_ends(scene, draft)} - {""})


def _parties(scene: Scene, draft: Draft) -> set[str]:
    return {scene.party(m) for mentions in draft.roles.values() for m in mentions}


_SPEAKING = frozenset({Predicate.SAID, Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})
_RIVALS = (
    {Predicate.SUPPLIED, Predicate.ORDERED},
    {Predicate.SUPPLIED, Predicate.TRANSPORTED},
    {Predicate.PRODUCES, Predicate.DEVELOPS},
    {Predicate.ROLE, Predicate.ACTED_FOR},
    {Predicate.TRAVELLED, Predicate.VISITED},
    {Predicate.BASED_IN, Predicate.VISITED},
)


def _ends(scene: Scene, draft: Draft) -> tuple[str, str]:
    subject, thing = (next((scene.party(m) for m in draft.role(name)), "") for name in ("subject", "object"))
    return subject, thing


def _subset(ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    return all(a == b or "" in (a, b) for a, b in zip(ours, theirs, strict=True))


def _employers(scene: Scene, drafts: list[Draft]) -> sources.Employers:
    """What the employers of the paper's people are, by the roles it stands by."""
    found: sources.Employers = {}
    for draft in drafts:
        if draft.predicate is Predicate.ROLE and draft.score >= CERTAIN:
            for employer in draft.role("object")[:1]:
                for person in draft.role("subject"):
                    found.setdefault(scene.party(person), scene.fullest(employer).kind)
    return found


def _claim(scene: Scene, draft: Draft, employers: sources.Employers) -> Claim:
    chain = _sources(scene, draft, employers)
    how, found = stance.stance(scene, draft, chain), values(scene, draft)
    settled = how in (Stance.DENIED, Stance.UNAWARE, Stance.UNCONFIRMED, Stance.SILENT)
    return Claim.make(
        scene.document.id,
        draft.predicate,
        tuple(Role(name, tuple(m.id for m in mentions)) for name, mentions in draft.roles.items() if mentions),
        (_evidence(scene, draft),),
        extractor=draft.rule,
        object_text=draft.object_text if not draft.role("object") else "",
        attributes=draft.attributes,
        when=found.when,
        place=found.place,
        quantity=found.quantity,
        money=found.money,
        polarity=stance.polarity(scene, draft),
        stance=how,
        modality=Modality.HAPPENED if settled else stance.modality(scene, draft),
        attribution=chain,
        score=round(draft.score, 3),
        band=Band.CLAIM if draft.score >= CERTAIN else Band.SUGGESTION,
    )


def _sources(scene: Scene, draft: Draft, employers: sources.Employers) -> tuple[Attribution, ...]:
    """Nobody for silence and what stands beside a name; for a statement or denial the one who makes it."""
    if draft.predicate in _UNSOURCED or draft.span is not None:
        return ()
    subject = next(iter(draft.role("subject")), None)
    if draft.predicate in (Predicate.SAID, Predicate.DENIED) and subject is not None:
        return (_self(scene, draft, subject, employers),)
    return sources.chain(scene, draft.sentence, employers)


def _self(scene: Scene, draft: Draft, subject: Mention, employers: sources.Employers) -> Attribution:
    place = next((p for p in draft.sentence.places if p.mention.id == subject.id), None)
    if place is not None:
        basis = sources.basis_of(scene, draft.sentence, place, employers)
    else:
        kinds = {Kind.COMPANY: Basis.COMPANY, Kind.PUBLIC_BODY: Basis.GOVERNMENT}
        basis = kinds.get(employers.get(scene.party(subject), scene.fullest(subject).kind), Basis.OTHER)
    return Attribution(subject.evidence.quote, basis, subject.id, subject.anonymous, evidence=subject.evidence)


def _evidence(scene: Scene, draft: Draft) -> Evidence:
    start, end = draft.span or (draft.sentence.start, draft.sentence.end)
    return scene.quote(start, end)
