"""How firmly it is said, and whether it has happened: read off the words around the verb."""

from typing import Any

from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.negation import is_negated, is_no
from wherefrom.claim.sourcing import Sourced
from wherefrom.model import Basis, Modality, Polarity, Predicate, Stance

_D = CUES.doubt
# their polarity is what they say; a "not" inside them belongs to the thing said
_SPEECH = frozenset({Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})


def stance(draft: Draft, source: Sourced) -> Stance:
    if draft.predicate is Predicate.DENIED:
        return Stance.UNAWARE if ("form", "unaware") in draft.attributes else Stance.DENIED
    if draft.predicate is Predicate.COULD_NOT_CONFIRM:
        return Stance.UNCONFIRMED
    if draft.predicate is Predicate.NO_RESPONSE:
        return Stance.SILENT
    if any(link.verb is not None and link.verb.lemma_.lower() in CUES.speech.assess for link in source.links) or _is_hedged(draft.trigger):
        return Stance.ASSESSED
    if draft.predicate in (Predicate.SAID, Predicate.DESCRIBED_AS) and any(a.basis is Basis.NAMED_EXPERT for a in source.chain):
        return Stance.ASSESSED
    return Stance.REPORTED if source.chain else Stance.ASSERTED


def modality(draft: Draft, source: Sourced) -> Modality:
    if draft.predicate in _SPEECH or draft.predicate is Predicate.SAID:
        return Modality.HAPPENED
    verb = _verb(draft.trigger)
    for auxiliary in _auxiliaries(verb):
        if auxiliary in _D.possible:
            return Modality.POSSIBLE
        if auxiliary in ("will", "would", "'ll", "shall"):
            return Modality.PLANNED
    if _is_planned(verb) or (verb.lemma_.lower() in _D.planning and any(c.dep_ == "xcomp" for c in verb.children)):
        return Modality.PLANNED
    if _is_open(verb):
        return Modality.POSSIBLE
    if not source.chain and _has_adverb(verb, _D.alleged | {"suspected"}):
        return Modality.POSSIBLE
    return Modality.UNDER_WAY if verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children) else Modality.HAPPENED


def polarity(draft: Draft) -> Polarity:
    if draft.predicate in _SPEECH:
        return Polarity.POSITIVE
    verb = _verb(draft.trigger)
    if is_negated(verb) or (verb.dep_ == "xcomp" and is_negated(verb.head)) or any(is_no(c) for c in draft.trigger.children):
        return Polarity.NEGATIVE
    if any(c.dep_ in ("dobj", "attr", "pobj") and any(is_no(d) for d in c.children) for c in verb.children):
        return Polarity.NEGATIVE
    return Polarity.NEGATIVE if _is_without_evidence(verb) else Polarity.POSITIVE


def _is_without_evidence(verb: Any) -> bool:
    """ "There is no evidence that it shipped": the guidelines call that negative."""
    head = verb.head
    return verb.dep_ in ("acl", "ccomp", "relcl") and head.lemma_.lower() in _D.evidence and any(c.lower_ in ("no", "little") for c in head.children)


def _is_open(verb: Any) -> bool:
    """ "asked whether it shipped", "if it ships": the clause, or one around it, leaves open whether it is so."""
    for node in (verb, *verb.ancestors):
        if any(c.dep_ in ("mark", "advmod") and c.lower_ in _D.openers for c in node.children if c.i < node.i):
            return True
    return False


def _verb(trigger: Any) -> Any:
    """The verb a noun of action hangs on, or the trigger itself."""
    node = trigger
    steps = 0
    while node.pos_ not in ("VERB", "AUX") and node.head != node and steps < 3 and node.dep_ not in ("appos", "relcl"):
        node = node.head
        steps += 1
    return node if node.pos_ in ("VERB", "AUX") else trigger


def _auxiliaries(verb: Any) -> list[str]:
    found = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if not found and verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return _auxiliaries(verb.head)
    return found


def _is_planned(verb: Any) -> bool:
    """ "plans to ship", "due to fly", "is scheduled to"."""
    head = verb.head
    if verb.dep_ in ("xcomp", "acl", "ccomp", "advcl") and head != verb:
        if head.lemma_.lower() in _D.planning and verb.dep_ == "xcomp":
            return True
        if head.lemma_.lower() in _D.planned and any(c.lower_ == "to" for c in verb.children):
            return True
        if verb.dep_ == "acl" and head.lemma_.lower() in ("plan", "intention", "proposal", "offer", "request", "attempt", "order"):
            return True
    return any(c.lower_ in _D.planned and c.dep_ in ("acomp", "amod", "acl") for c in verb.children)


def _has_adverb(verb: Any, words: frozenset[str] | set[str]) -> bool:
    return any(c.lower_ in words for c in verb.children)


def _is_hedged(trigger: Any) -> bool:
    """ "appears to have shipped", "probably shipped"."""
    verb = _verb(trigger)
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ in _D.seeming:
        return True
    return _has_adverb(verb, _D.hedged)
