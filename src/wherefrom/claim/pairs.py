"""Candidates: who, with whom, in each sentence. Generous on purpose; the judge keeps about one in twelve.

For a sentence with Orion, Zenit and "it" the candidates are Orion-Zenit, Zenit-Orion, it-Orion ..., and each of them alone.
Parties of the sentence before take part, too: what is said of them often does not name them again.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from wherefrom.claim.pronouns import PRONOUNS, referents
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Kind, Mention

ALL = frozenset(Kind)
# more parties than this in one sentence is a list, where pairs would swamp the judge
_MOST = 14


class Participant(msgspec.Struct, frozen=True):
    """A party in a sentence: by which mention, at which word, and whether it stands there, as a pronoun, or only before."""

    party: str
    mention: Mention
    kind: Kind
    token: Any | None
    where: str  # "here", "pronoun", "before"


class Pair(msgspec.Struct, frozen=True):
    sentence: Sentence
    one: Participant
    other: Participant | None


def pairs(scene: Scene, sentence: Sentence) -> Iterator[Pair]:
    """Every ordered pair of which at least one stands in the sentence, and everyone in it alone."""
    everyone = participants(scene, sentence)
    for one in everyone:
        if one.where != "before":
            yield Pair(sentence, one, None)
        for other in everyone:
            if other.party != one.party and "here" in (one.where, other.where):
                yield Pair(sentence, one, other)


def participants(scene: Scene, sentence: Sentence) -> list[Participant]:
    """Each party once: where it stands in the sentence, else as a pronoun, else before."""
    found: dict[str, Participant] = {}
    for mention in sentence.mentions:
        party = scene.party(mention)
        if party not in found and len(found) < _MOST:
            found[party] = Participant(party, mention, scene.fullest(mention).kind, head_of(sentence, mention), "here")
    for token in sentence.words:
        if token.lower_ in PRONOUNS:
            for mention in referents(scene, sentence, token, ALL):
                found.setdefault(scene.party(mention), Participant(scene.party(mention), mention, scene.fullest(mention).kind, token, "pronoun"))
    before = scene.previous(sentence)
    if before is not None and before.block >= sentence.block - 1:
        for mention in before.mentions:
            if len(found) < _MOST:
                found.setdefault(scene.party(mention), Participant(scene.party(mention), mention, scene.fullest(mention).kind, None, "before"))
    return list(found.values())


def head_of(sentence: Sentence, mention: Mention) -> Any | None:
    """The highest word of a mention in the tree."""
    start, end = mention.evidence.start - sentence.offset, mention.evidence.end - sentence.offset
    words = [t for t in sentence.words if t.idx < end and start < t.idx + len(t)]
    inside = {t.i for t in words}
    return next((t for t in words if t.head.i not in inside or t.head == t), None)
