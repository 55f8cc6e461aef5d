"""Who speaks, or is asked: the parties that are the subject of a verb of saying."""

from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Kind, Mention

SPEAKERS = frozenset(Kind) - {Kind.PRODUCT}


def speakers(scene: Scene, sentence: Sentence, verb: Any) -> tuple[Mention, ...]:
    """Who a verb of saying has for its subject: parties, else a place that speaks, else whose spokesman it is."""
    subject = grammar.grammatical_subject(verb)
    if subject is None:
        return ()
    tokens = [subject, *[c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c != subject]]
    found = arguments.find(scene, sentence, tokens, SPEAKERS - {Kind.PLACE})
    if not found.mentions:
        found = arguments.find(scene, sentence, tokens, SPEAKERS)
    if not found.mentions and subject.lemma_.lower() in (
        CUES.source.spokespeople | CUES.source.company | CUES.source.private | {"representative", "office", "lawyer"}
    ):
        around = [c for c in subject.children if c.dep_ in ("poss", "compound")] + [
            c for p in subject.children if p.dep_ == "prep" and p.lower_ in ("for", "of", "at") for c in p.children
        ]
        found = arguments.find(scene, sentence, around, SPEAKERS - {Kind.PLACE})
    return found.mentions
