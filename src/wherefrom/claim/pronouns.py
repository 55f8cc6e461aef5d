"""What a pronoun most plainly refers to. Where two readings are open it answers with nothing.

Singular people: the nearest person before who is not in the same clause's other places; things and firms: the subject
of this sentence's earlier clause, else of the sentence before. Nothing is sought further back than two sentences.
"""

from collections.abc import Iterator
from typing import Any

from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Form, Kind, Mention

PERSON = frozenset({"he", "she", "him", "her", "his", "himself", "herself", "whom"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "themselves", "both"})
PRONOUNS = PERSON | THING | PLURAL

_FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.VESSEL, Kind.PRODUCT})
_MANY = frozenset({Kind.GROUP, Kind.COMPANY, Kind.PERSON, Kind.PUBLIC_BODY, Kind.ORGANIZATION, Kind.PRODUCT})
_BACK = 2
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def referents(scene: Scene, sentence: Sentence, token: Any, kinds: frozenset[Kind]) -> tuple[Mention, ...]:
    """The mentions a pronoun stands for among those of `kinds`; empty when it cannot be told."""
    word = token.lower_
    if word in PERSON:
        wanted = frozenset({Kind.PERSON}) & kinds
    elif word in THING:
        wanted = _FIRMS & kinds
    elif word in PLURAL:
        wanted = _MANY & kinds
    else:
        return ()
    for candidate in _before(scene, sentence, token):
        if candidate.kind in wanted:
            if word in PLURAL and candidate.kind is not Kind.GROUP:
                return _plural(scene, sentence, candidate)
            return (candidate,)
    return ()


def _plural(scene: Scene, sentence: Sentence, candidate: Mention) -> tuple[Mention, ...]:
    return (candidate,) if candidate.form is Form.NOMINAL or candidate.kind is Kind.COMPANY else ()


def _before(scene: Scene, sentence: Sentence, token: Any) -> Iterator[Mention]:
    """Candidates, likeliest first: subjects before the others, this sentence before the ones before."""
    own = sentence.offset + token.idx
    clause = _clause_words(token)
    for back in range(_BACK + 1):
        number = sentence.number - back
        if number < 0:
            return
        here = scene.sentences[number]
        earlier = [m for m in here.mentions if m.evidence.end <= own and not (back == 0 and _in(here, m, clause))]
        subjects = [m for m in earlier if _is_subject(here, m)]
        yield from subjects[:: -1 if back == 0 else 1]
        yield from (m for m in reversed(earlier) if m not in subjects)


def _clause_words(token: Any) -> frozenset[int]:
    """Words of the pronoun's own clause that it cannot refer to: the other places of the same verb."""
    verb = token.head
    return frozenset(c.i for c in verb.children if c != token) if token.dep_ in ("dobj", "pobj", "dative") else frozenset()


def _in(sentence: Sentence, mention: Mention, words: frozenset[int]) -> bool:
    return any(t.i in words for t in sentence.words if mention.evidence.start <= sentence.offset + t.idx < mention.evidence.end)


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    start, end = mention.evidence.start - sentence.offset, mention.evidence.end - sentence.offset
    return any(start <= t.idx < end and t.dep_ in _SUBJECTS for t in sentence.words)
