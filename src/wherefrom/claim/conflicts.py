"""Claims of one paper that compete: the later one points to the earlier one, and both are kept.

the letter described the guests as Zenit employees       the officials assessed that they were Orion staff
Orion supplied the pumps to Zenit                        Orion denied ever having sold to Zenit
... were Orion staff                                     The Courier could not confirm that they were Orion staff
"""

import msgspec

from wherefrom.claim.scene import Scene
from wherefrom.model import Attribution, Band, Claim, Form, Kind, Predicate, Stance

_IDENTITY = frozenset({Predicate.DESCRIBED_AS, Predicate.ROLE, Predicate.ACTED_FOR})
_SAYINGS = frozenset({Predicate.SAID, Predicate.DENIED, Predicate.COULD_NOT_CONFIRM, Predicate.NO_RESPONSE})
# a doubt about something is printed right after it
_NEAR = 400


def compete(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """The same claims, in the same order, with their `conflicts_with`."""
    result: list[Claim] = []
    for number, claim in enumerate(claims):
        rivals = tuple(dict.fromkeys(e.id for e in claims[:number] if e.id != claim.id and _stands(claim, e) and _competes(scene, claim, e)))
        result.append(msgspec.structs.replace(claim, conflicts_with=rivals) if rivals else claim)
    return result


def _stands(later: Claim, earlier: Claim) -> bool:
    """A claim that the program stands by does not compete with a mere suggestion."""
    return earlier.band is Band.CLAIM or later.band is Band.SUGGESTION


def _competes(scene: Scene, later: Claim, earlier: Claim) -> bool:
    if later.predicate is Predicate.COULD_NOT_CONFIRM:
        return _doubts(scene, later, earlier)
    if later.predicate is Predicate.DENIED:
        return _denies(scene, later, earlier)
    return _identities_differ(scene, later, earlier) or _opposed(scene, later, earlier)


def _identities_differ(scene: Scene, later: Claim, earlier: Claim) -> bool:
    """Two sources, one group of people, two employers; at least one of them a description or a judgement."""
    if later.predicate not in _IDENTITY or earlier.predicate not in _IDENTITY:
        return False
    if not _same(scene, later, earlier, "subject") and not _takes_up(scene, later, earlier):
        return False
    things = _parties(scene, later, "object"), _parties(scene, earlier, "object")
    if not all(things) or things[0] & things[1] or _sources(later.attribution) == _sources(earlier.attribution):
        return False
    return any(c.predicate is Predicate.DESCRIBED_AS or c.stance is Stance.ASSESSED for c in (later, earlier))


def _takes_up(scene: Scene, later: Claim, earlier: Claim) -> bool:
    """ "the individuals", of whom nothing else is known, right after a group was spoken of."""
    subjects = [scene.by_id[m] for c in (later, earlier) for m in c.role("subject")[:1]]
    if len(subjects) < 2 or {s.kind for s in subjects} != {Kind.GROUP}:
        return False
    loose = subjects[0].form is Form.NOMINAL and scene.party(subjects[0]) == subjects[0].id
    return loose and 0 < later.evidence[0].start - earlier.evidence[-1].start <= _NEAR


def _opposed(scene: Scene, later: Claim, earlier: Claim) -> bool:
    """The same thing said and negated."""
    same = later.predicate is earlier.predicate and later.predicate not in _SAYINGS and later.polarity is not earlier.polarity
    return same and _same(scene, later, earlier, "subject") and _same(scene, later, earlier, "object")


def _denies(scene: Scene, later: Claim, earlier: Claim) -> bool:
    """Somebody denies what ties them to a party that the denial names."""
    if earlier.predicate in _SAYINGS or earlier.predicate in _IDENTITY:
        return False
    speakers = _parties(scene, later, "subject")
    named = {
        scene.party(m) for e in later.evidence for m in scene.mentions if e.start <= m.evidence.start and m.evidence.quote in later.object_text
    } - speakers
    involved = {p for role in earlier.roles for p in _parties(scene, earlier, role.name)}
    return bool(speakers & involved) and bool(named & involved)


def _doubts(scene: Scene, later: Claim, earlier: Claim) -> bool:
    """What could not be confirmed stands just before and is about the same party."""
    if earlier.predicate in _SAYINGS or not 0 <= later.evidence[0].start - earlier.evidence[-1].end <= _NEAR:
        return False
    named = {
        scene.party(m)
        for m in scene.mentions
        if m.evidence.quote in later.object_text and later.evidence[0].start <= m.evidence.start < later.evidence[0].end
    }
    return bool(named & (_parties(scene, earlier, "object") | _parties(scene, earlier, "subject"))) and earlier.stance is Stance.ASSESSED


def _parties(scene: Scene, claim: Claim, role: str) -> set[str]:
    return {scene.party(scene.by_id[m]) for m in claim.role(role)}


def _same(scene: Scene, one: Claim, other: Claim, role: str) -> bool:
    return bool(_parties(scene, one, role) & _parties(scene, other, role))


def _sources(chain: tuple[Attribution, ...]) -> set[str]:
    return {a.mention or a.who for a in chain}
