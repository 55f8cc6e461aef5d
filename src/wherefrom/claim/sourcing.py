"""The chain of sources of a draft: read off its own sentence, taken over from another, or its own speaker."""

import msgspec

from wherefrom.claim import grammar, speaker
from wherefrom.claim.carry import Origin
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.people import People
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Attribution, Basis, Mention, Predicate

# what a paper says of its own asking has no other source
_UNSOURCED = frozenset({Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})


class Sourced(msgspec.Struct, frozen=True):
    """The chain, the links it was read from (for how firmly they speak), and the lead-in that belongs to the evidence."""

    chain: tuple[Attribution, ...] = ()
    links: tuple[speaker.Link, ...] = ()
    lead: Sentence | None = None


def sourced(scene: Scene, draft: Draft, people: People, origin: Origin | None) -> Sourced:
    """1. nobody, for what cannot have a source; 2. the sentence's own speakers; 3. those of a lead-in or quotation; 4. whoever speaks."""
    if draft.predicate in _UNSOURCED or _is_act(draft):  # 1
        return Sourced()
    if not draft.own_voice:  # 2
        links = tuple(speaker.links(draft.sentence, draft.trigger, describes=draft.predicate is Predicate.DESCRIBED_AS))
        chain = speaker.chain(scene, draft.sentence, links, people)
        if chain:
            return Sourced(chain, links)
    if origin is not None and (origin.lead is not None or not draft.own_voice):  # 3
        link = speaker.Link(origin.head, origin.verb)
        chain = tuple(speaker.attributions(scene, origin.sentence, link, people))
        if chain:
            return Sourced(chain, (link,), origin.lead)
    return Sourced(_speaks(scene, draft, people))  # 4


def _is_act(draft: Draft) -> bool:
    """Asking, ordering, ruling: the paper tells it as a thing done."""
    return draft.predicate is Predicate.SAID and draft.trigger.lemma_.lower() in CUES.speech.request


def _speaks(scene: Scene, draft: Draft, people: People) -> tuple[Attribution, ...]:
    """Who says or denies something is its source."""
    subject = next(iter(draft.role("subject")), None)
    if draft.predicate not in (Predicate.SAID, Predicate.DENIED) or subject is None or draft.own_voice:
        return ()
    verb = draft.trigger
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    head = grammar.grammatical_subject(verb)
    found = speaker.attributions(scene, draft.sentence, speaker.Link(head, verb), people) if head is not None else []
    own = tuple(a for a in found if a.mention is None or _same(scene, a.mention, subject) or a.basis is Basis.OUTLET)
    return own or (Attribution(subject.evidence.quote, Basis.OTHER, subject.id, subject.anonymous, evidence=subject.evidence),)


def _same(scene: Scene, mention: str, other: Mention) -> bool:
    return mention in scene.by_id and scene.party(scene.by_id[mention]) == scene.party(other)
