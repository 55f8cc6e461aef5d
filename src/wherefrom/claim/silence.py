"""Claims about silence and doubt: who did not answer, what could not be confirmed."""

from collections.abc import Iterator
from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.negation import is_negated
from wherefrom.claim.phrases import phrase
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.claim.voices import SPEAKERS, speakers
from wherefrom.model import Kind, Mention, Predicate


def no_answer(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "did not respond", "declined to comment", "could not be reached", "hung up", "e-mails to X went unanswered"."""
    words = CUES.noresponse
    lemma = verb.lemma_.lower()
    parties: tuple[Mention, ...] = ()
    if lemma in words.negated and is_negated(verb) and verb.pos_ == "VERB" and not any(c.dep_ == "ccomp" for c in verb.children):
        parties = speakers(scene, sentence, verb)
        if not parties:
            parties = _addressees(scene, sentence, verb)
    elif lemma in words.plain and any(c.dep_ in ("xcomp", "dobj") and c.lemma_.lower() in words.what for c in verb.children):
        parties = speakers(scene, sentence, verb)
    elif lemma in words.reach and (is_negated(verb) or _unable(verb)):
        parties = _unreached(scene, sentence, verb)
    elif lemma in words.unanswered or (lemma == "go" and any(c.lemma_.lower() in words.unanswered for c in verb.children)):
        parties = _addressees(scene, sentence, verb)
    elif (lemma in words.hung and any(c.lower_ == "up" for c in verb.children)) or _refers_elsewhere(verb):
        parties = speakers(scene, sentence, verb)
    if parties:
        yield Draft(Predicate.NO_RESPONSE, sentence, verb, {"subject": parties}, f"silence:{lemma}", 0.85)


def _refers_elsewhere(verb: Any) -> bool:
    """ "referred questions to the ministry"."""
    return verb.lemma_ == "refer" and any(c.dep_ == "dobj" and c.lemma_.lower() in CUES.noresponse.questions for c in verb.children)


def _addressees(scene: Scene, sentence: Sentence, verb: Any) -> tuple[Mention, ...]:
    """ "e-mails to Orion went unanswered": those after "to" under the subject."""
    subject = grammar.grammatical_subject(verb)
    if subject is None:
        return ()
    words = [
        c for t in subject.subtree if t.dep_ in ("prep", "dative") and t.lower_ in ("to", "for", "with", "at") for c in t.children if c.dep_ == "pobj"
    ]
    return arguments.find(scene, sentence, words, SPEAKERS - {Kind.PLACE}).mentions


def _unable(verb: Any) -> bool:
    head = verb.head
    if verb.dep_ in ("xcomp", "acomp") and head.lemma_.lower() in ("unable", "fail"):
        return True
    return head.lemma_.lower() in ("able", "manage") and is_negated(head if head.pos_ == "VERB" else head.head)


def _unreached(scene: Scene, sentence: Sentence, verb: Any) -> tuple[Mention, ...]:
    places = grammar.verb_ports(verb)
    found = arguments.find(scene, sentence, places.get("object", []), SPEAKERS - {Kind.PLACE})
    if found.mentions or grammar.is_passive(verb):
        return found.mentions
    return _people_before(scene, sentence, places.get("object", []))


def _people_before(scene: Scene, sentence: Sentence, words: list[Any]) -> tuple[Mention, ...]:
    """ "the executives": a joint description of people named just before, which is no mention of its own."""
    if (
        not words
        or words[0].tag_ not in ("NNS",)
        or words[0].lemma_.lower() not in (CUES.post.titles | {"man", "woman", "businessman", "defendant", "person", "pair"})
    ):
        return ()
    people: dict[str, Mention] = {}
    for back in (1, 2, 3):
        if sentence.number - back < 0:
            break
        for mention in scene.sentences[sentence.number - back].mentions:
            if mention.kind is Kind.PERSON and not mention.anonymous:
                people.setdefault(scene.party(mention), mention)
        if len(people) > 1:
            return tuple(people.values())
    return ()


def could_not_confirm(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "The Courier could not verify ...", "was unable to confirm ...", "it is unclear whether ..."."""
    words = CUES.unconfirmed
    lemma = verb.lemma_.lower()
    if lemma in words.verbs and verb.pos_ == "VERB" and (_negated_ability(verb) or _unable(verb)):
        scope = _scope(sentence, verb)
        if grammar.is_passive(verb):
            subject = grammar.grammatical_subject(verb)
            yield Draft(
                Predicate.COULD_NOT_CONFIRM,
                sentence,
                verb,
                {},
                f"unconfirmed:{lemma}",
                0.75,
                phrase(sentence, subject) if subject is not None else scope,
            )
        else:
            speaking = speakers(scene, sentence, verb) or _outlet(scene)
            yield Draft(Predicate.COULD_NOT_CONFIRM, sentence, verb, {"subject": speaking}, f"unconfirmed:{lemma}", 0.85, scope)
    elif (
        lemma in words.unclear
        and verb.pos_ == "ADJ"
        and verb.head.lemma_ in ("be", "remain")
        and (lemma not in ("clear", "known") or is_negated(verb.head))
    ):
        clause = next((c for c in [*verb.children, *verb.head.children] if c.dep_ in ("ccomp", "csubj", "advcl", "nsubj") and c.lower_ != "it"), None)
        if clause is not None:
            yield Draft(
                Predicate.COULD_NOT_CONFIRM, sentence, verb, {"subject": _outlet(scene)}, "unconfirmed:unclear", 0.7, phrase(sentence, clause)
            )


def _negated_ability(verb: Any) -> bool:
    return (
        is_negated(verb)
        and any(c.dep_ == "aux" and c.lower_ in ("could", "can", "ca", "did", "has", "have", "was", "were") for c in verb.children)
        and any(c.lower_ in ("could", "can", "ca") for c in verb.children)
    )


def _scope(sentence: Sentence, verb: Any) -> str:
    for child in verb.children:
        if child.dep_ in ("dobj", "ccomp", "xcomp") or (child.dep_ == "advcl" and child.i > verb.i):
            return phrase(sentence, child)
    return ""


def _outlet(scene: Scene) -> tuple[Mention, ...]:
    """The paper's own publisher, where the paper names it."""
    publisher = scene.document.publisher.lower()
    for mention in scene.mentions:
        if (
            publisher
            and mention.kind is Kind.ORGANIZATION
            and mention.normal.lower()
            and (mention.normal.lower() in publisher or publisher in mention.normal.lower())
        ):
            return (mention,)
    return ()
