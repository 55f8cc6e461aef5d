"""Claims about speaking: said, denied, was unaware; and those about silence.

Each rule looks at one verb of a sentence, the first that fits speaks. What is said is a claim of its own only where nothing
better was found in it; `claim.propose` drops a `said` that holds another claim.
"""

from collections.abc import Iterator
from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.negation import is_negated
from wherefrom.claim.phrases import phrase
from wherefrom.claim.pronouns import PRONOUNS
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.claim.silence import could_not_confirm, no_answer
from wherefrom.claim.voices import SPEAKERS, speakers
from wherefrom.model import Predicate

_QUOTES = '"“”'


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.words:
        if token.pos_ in ("VERB", "AUX", "ADJ"):
            for rule in RULES:
                draft = next(iter(rule(scene, sentence, token)), None)
                if draft is not None:
                    yield draft
                    break


def denied(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "denied shipping ...", "rejected the claim that ..."."""
    if verb.lemma_.lower() not in CUES.speech.deny or verb.pos_ != "VERB" or is_negated(verb):
        return
    if grammar.is_passive(verb):
        return
    speaking = speakers(scene, sentence, verb)
    if speaking:
        thing = next((c for c in verb.children if c.dep_ in ("dobj", "ccomp", "xcomp")), None)
        yield Draft(
            Predicate.DENIED,
            sentence,
            verb,
            {"subject": speaking},
            f"denied:{verb.lemma_.lower()}",
            0.8,
            phrase(sentence, thing) if thing is not None else "",
        )


def unaware(scene: Scene, sentence: Sentence, word: Any) -> Iterator[Draft]:
    """ "was unaware of ...", "had no knowledge of ...", "had never heard of ..."."""
    words = CUES.unaware
    lemma = word.lemma_.lower()
    matter = None
    if lemma in words.adjectives and word.pos_ == "ADJ" and (lemma != "aware" or is_negated(word.head)):
        matter, holder = _matter(word), word.head
    elif lemma == "have" and any(
        c.dep_ == "dobj" and c.lemma_ in words.nouns and any(d.lower_ in ("no", "any") for d in c.children) for c in word.children
    ):
        noun = next(c for c in word.children if c.dep_ == "dobj" and c.lemma_ in words.nouns)
        if noun.lemma_ == "record" or is_negated(word) or any(d.lower_ == "no" for d in noun.children):
            matter, holder = _matter(noun), word
    elif lemma in words.verbs and word.pos_ == "VERB" and is_negated(word) and _says(word):
        matter, holder = _matter(word), word
    if matter is None:
        return
    speaking = speakers(scene, sentence, holder)
    if speaking:
        yield Draft(
            Predicate.DENIED,
            sentence,
            word,
            {"subject": speaking},
            f"unaware:{lemma}",
            0.75,
            phrase(sentence, matter),
            attributes=(("form", "unaware"),),
        )


def _matter(word: Any) -> Any | None:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "about"):
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    return next((c for c in word.children if c.dep_ in ("ccomp", "dobj", "xcomp") and c.i > word.i), None)


def _says(verb: Any) -> Any | None:
    """The verb of saying that this clause is the complement of."""
    node = verb
    while node.head != node and node.dep_ in ("conj", "xcomp", "aux"):
        node = node.head
    if node.dep_ in ("ccomp", "parataxis") and node.head.lemma_.lower() in CUES.speech.report and node.head.pos_ == "VERB":
        return node.head
    return None


def said_it_had_not(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "Orion said it had never sold to ...": a negative statement about oneself is a denial."""
    saying = _says(verb)
    if saying is None or not is_negated(verb):
        return
    speaking = speakers(scene, sentence, saying)
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if not speaking or subject is None:
        return
    itself = subject.lower_ in PRONOUNS | {"i", "we"} or any(
        scene.party(m) in {scene.party(s) for s in speaking} for m in arguments.find(scene, sentence, [subject], SPEAKERS).mentions
    )
    if itself:
        yield Draft(Predicate.DENIED, sentence, verb, {"subject": speaking}, "denied:said not", 0.7, _without_negation(verb))


def _without_negation(verb: Any) -> str:
    drop = {
        c.i
        for c in verb.children
        if c.dep_ in ("neg", "mark", "punct")
        or (c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in PRONOUNS | {"i", "we"})
        or (c.dep_ == "aux" and c.lower_ in ("did", "does", "do"))
    }
    words = [t for t in sorted(verb.subtree, key=lambda t: t.i) if t.i not in drop and t.text not in _QUOTES]
    return " ".join(t.text for t in words).strip(" ,.")[:240]


def said(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """A statement: a verb of saying with a speaker and something said."""
    lemma = verb.lemma_.lower()
    speech = CUES.speech
    if verb.pos_ != "VERB" or not (lemma in speech.report or lemma in speech.assess or lemma in speech.request) or grammar.is_passive(verb):
        return
    speaking = speakers(scene, sentence, verb)
    if not speaking:
        return
    content = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "parataxis") and _long_enough(c)), None)
    if content is None and lemma in speech.thing:
        content = next((c for c in verb.children if c.dep_ == "dobj" and len(list(c.subtree)) > 1), None)
    if content is None:
        return
    yield Draft(
        Predicate.SAID, sentence, verb, {"subject": speaking}, f"said:{lemma}", 0.55 if lemma in speech.report else 0.5, phrase(sentence, content)
    )


def _long_enough(clause: Any) -> bool:
    return sum(1 for _ in clause.subtree) >= 3


RULES = (no_answer, could_not_confirm, denied, unaware, said_it_had_not, said)
