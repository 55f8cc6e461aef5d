"""Who denied, who did not know, who did not answer, what could not be confirmed: by expressions, with the party nearest."""

import re
from collections.abc import Iterator

from wherefrom.claim.flat.draft import Draft
from wherefrom.claim.flat.frames import distance, listed
from wherefrom.claim.flat.scene import Place, Scene, Sentence
from wherefrom.model import Kind, Mention, Predicate

SPEAKERS = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.GROUP})
_SUBJECT = frozenset({"nomn"})


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """At most one draft of each sort for a sentence; silence outranks what it looks like.

    What is unmistakable is firm: somebody named in the sentence is silent, an outlet could not confirm, somebody says that he did not know.
    """
    silent, unconfirmed = _match(scene, sentence, "silent"), _match(scene, sentence, "unconfirmed")
    if silent is not None:
        subjects = _speaker(scene, sentence, silent)
        if subjects:
            here = _stands(sentence, subjects[0])
            yield Draft(Predicate.NO_RESPONSE, sentence, silent, {"subject": subjects}, "flat:silent", 0.7, firm=here)
        return
    if unconfirmed is not None:
        outlet = _outlet(scene, sentence)
        roles, words = {"subject": outlet}, sentence.text(scene.characters)
        yield Draft(Predicate.COULD_NOT_CONFIRM, sentence, unconfirmed, roles, "flat:unconfirmed", 0.6, words, firm=bool(outlet))
    yield from _denials(scene, sentence)


def _denials(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    unaware, denied = _match(scene, sentence, "unaware"), _match(scene, sentence, "denied")
    at = denied if unaware is None else unaware
    if at is None:
        return
    rule, facts = ("flat:denied", ()) if unaware is None else ("flat:unaware", (("form", "unaware"),))
    says = any(w.lemma in scene.lexicon.lists["speech.report"] for w in sentence.words)
    for subject in _speaker(scene, sentence, at):
        firm = unaware is not None and says and _stands(sentence, subject)
        yield Draft(Predicate.DENIED, sentence, at, {"subject": (subject,)}, rule, 0.55, _rest(scene, sentence, at), facts, firm=firm)


def _stands(sentence: Sentence, mention: Mention) -> bool:
    return any(p.mention is mention for p in sentence.places)


def said(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """A statement of somebody named in the sentence, for sentences that hold nothing better."""
    known = scene.lexicon
    for at, word in enumerate(sentence.words):
        if word.lemma in known.lists["speech.report"]:
            subjects = _speaker(scene, sentence, at)
            if subjects:
                yield Draft(Predicate.SAID, sentence, at, {"subject": subjects[:1]}, "flat:said", 0.25, _rest(scene, sentence, at))
            return


def _match(scene: Scene, sentence: Sentence, name: str) -> int | None:
    """The number of the word where an expression of this sort begins."""
    found = re.search(scene.lexicon.texts[name], sentence.text(scene.characters), re.IGNORECASE)
    if found is None:
        return None
    start = sentence.start + found.start()
    return next((n for n, w in enumerate(sentence.words) if w.end > start), 0)


def _speaker(scene: Scene, sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """The nearest party that may be a subject, before rather than after; else any party; else the one spoken of before."""
    candidates = [p for p in sentence.places if p.mention.kind in SPEAKERS]
    proper = [p for p in candidates if _may_speak(p)]

    def cost(place: Place) -> int:
        return distance(scene, sentence, at, place) + (0 if place.first <= at else 4)

    for group in (proper, candidates):
        if group:
            return listed(scene, sentence, min(group, key=cost))
    before = scene.previous(sentence)
    earlier = [p for p in before.places if p.mention.kind in SPEAKERS and _may_speak(p)] if before is not None else []
    return (earlier[0].mention,) if earlier else ()


def _may_speak(place: Place) -> bool:
    """In the nominative or of unknown case, with no preposition; «в компании» speaks for the company."""
    return (not place.marker and not place.governor and (not place.cases or bool(place.cases & _SUBJECT))) or place.marker == "в"


def _outlet(scene: Scene, sentence: Sentence) -> tuple[Mention, ...]:
    """The paper or its publisher where named; the nearest organisation."""
    publisher = scene.document.publisher.lower()
    for place in sentence.places:
        name = scene.fullest(place.mention).normal.lower()
        if place.mention.kind is Kind.ORGANIZATION or (publisher and (name in publisher or publisher in name)):
            return (place.mention,)
    for mention in scene.mentions:
        name = mention.normal.lower()
        if publisher and mention.kind is Kind.ORGANIZATION and (name in publisher or publisher in name):
            return (mention,)
    return ()


def _rest(scene: Scene, sentence: Sentence, at: int) -> str:
    """What follows the word, without the stop."""
    return scene.characters[sentence.words[at].end : sentence.end].strip(" ,:.。，：“”«»—") or sentence.text(scene.characters)
