"""Candidates: who, with whom, in each sentence. Generous on purpose; the judge keeps few.

Every ordered pair of parties of which one stands in the sentence and the other there or in the sentence before, and
everyone in the sentence alone.
"""

from collections.abc import Iterator

import msgspec

from wherefrom.claim.flat.scene import Place, Scene, Sentence
from wherefrom.model import Kind

# more parties than this in one sentence is a list, where pairs would swamp the judge
_MOST = 12


class Participant(msgspec.Struct, frozen=True, eq=False):
    party: str
    place: Place
    kind: Kind
    here: bool


class Pair(msgspec.Struct, frozen=True, eq=False):
    sentence: Sentence
    one: Participant
    other: Participant | None


def pairs(scene: Scene, sentence: Sentence) -> Iterator[Pair]:
    everyone = _participants(scene, sentence)
    for one in everyone:
        if one.here:
            yield Pair(sentence, one, None)
        for other in everyone:
            if other.party != one.party and (one.here or other.here):
                yield Pair(sentence, one, other)


def _participants(scene: Scene, sentence: Sentence) -> list[Participant]:
    """Each party once, where it first stands in the sentence, else where it last stood in the one before."""
    found: dict[str, Participant] = {}
    before = scene.previous(sentence)
    for place, here in [*((p, True) for p in sentence.places), *((p, False) for p in reversed(before.places if before else []))]:
        party = scene.party(place.mention)
        if party not in found and len(found) < _MOST:
            found[party] = Participant(party, place, scene.fullest(place.mention).kind, here)
    return list(found.values())
