"""Who travelled with whom where the text lists them as one subject: "Moor and Lind flew in adjacent seats"."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Kind, Predicate

PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})
_STATIONS = frozenset({Kind.PLACE})


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    for verb in sentence.words:
        if verb.lemma_.lower() in CUES.travel.verbs and verb.pos_ == "VERB":
            detail = _together(verb)
            if detail:
                yield from _pairs(scene, sentence, verb, detail)


def _pairs(scene: Scene, sentence: Sentence, verb: Any, detail: str) -> Iterator[Draft]:
    subject = grammar.grammatical_subject(verb)
    people = arguments.find(scene, sentence, [subject] if subject is not None else [], PEOPLE).mentions
    places = grammar.verb_ports(verb)
    ends = {
        "to": arguments.find(scene, sentence, places.get("to", []), _STATIONS).mentions,
        "from": arguments.find(scene, sentence, [*places.get("from", []), *places.get("out of", [])], _STATIONS).mentions,
    }
    for one, other in combinations(people, 2):
        roles = {"subject": (one,), "object": (other,), **{name: found for name, found in ends.items() if found}}
        yield Draft(Predicate.TRAVELLED_WITH, sentence, verb, roles, "travel:together", 0.75, attributes=(("detail", detail),))


def _together(verb: Any) -> str:
    """The words that say that they went together, empty without any."""
    for token in verb.subtree:
        if token.lower_ == "together" and token.head == verb:
            return "together"
        if token.lemma_.lower() in CUES.travel.shared:
            for child in token.children:
                if child.lower_ in CUES.travel.same:
                    return f"{child.lower_} {token.lower_}"
    return ""
