"""From drafts to claims: split, attribute, weigh, date, cut the evidence, drop what cannot be, once each."""

from collections.abc import Iterable, Iterator

from wherefrom.claim import grammar, speaker, stance
from wherefrom.claim.draft import Draft
from wherefrom.claim.people import Posts
from wherefrom.claim.scene import Scene
from wherefrom.claim.values import Values, values
from wherefrom.model import Attribution, Band, Basis, Claim, Evidence, Mention, Predicate, Role, Stance
from wherefrom.model.attribution import Modality

# below it a draft is shown for review only. On papers not trained on, 0.25 gave precision 0.59 at recall 0.40, 0.3 gave
# 0.65 at 0.38 and 0.4 gave 0.72 at 0.33 (F1 0.474, 0.479, 0.448)
CERTAIN = 0.3
_SPLIT = ("subject", "object")


def settle(scene: Scene, drafts: Iterable[Draft], posts: Posts) -> list[Claim]:
    """The claims of a paper, in the order of their evidence, each once."""
    claims: dict[str, Claim] = {}
    for draft in drafts:
        for claim in _claims(scene, draft, posts):
            known = claims.get(claim.id)
            if known is None or claim.score > known.score:
                claims[claim.id] = claim
    return sorted(claims.values(), key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.predicate.value, c.id))


def _claims(scene: Scene, draft: Draft, posts: Posts) -> Iterator[Claim]:
    links = [] if draft.own_voice else speaker.links(draft.sentence, draft.trigger)
    chain = () if draft.own_voice else speaker.chain(scene, draft.sentence, draft.trigger, posts)
    if draft.predicate in (Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM):
        chain = ()
    found = values(scene, draft)
    subject = next(iter(draft.role("subject")), None)
    thing = next(iter(draft.role("object")), None)
    yield _claim(scene, draft, subject, thing, links, chain or _self_said(scene, draft, subject, posts), found)


def _self_said(scene: Scene, draft: Draft, subject: Mention | None, posts: Posts) -> tuple[Attribution, ...]:
    """Who says or denies something is its source."""
    if draft.predicate not in (Predicate.SAID, Predicate.DENIED) or subject is None or draft.own_voice:
        return ()
    verb = draft.trigger
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    head = grammar.grammatical_subject(verb)
    if head is None:
        return (Attribution(subject.evidence.quote, Basis.OTHER, subject.id, subject.anonymous, evidence=subject.evidence),)
    return tuple(
        a
        for a in speaker.attributions(scene, draft.sentence, speaker.Link(head, verb), posts)
        if a.mention in (None, subject.id) or a.basis is Basis.OUTLET
    ) or (Attribution(subject.evidence.quote, Basis.OTHER, subject.id, subject.anonymous, evidence=subject.evidence),)


def _claim(
    scene: Scene,
    draft: Draft,
    subject: Mention | None,
    thing: Mention | None,
    links: list[speaker.Link],
    chain: tuple[Attribution, ...],
    found: Values,
) -> Claim:
    roles = [Role(name, tuple(m.id for m in mentions)) for name, mentions in draft.roles.items() if name not in _SPLIT and mentions]
    roles += [Role("subject", (subject.id,))] if subject is not None else []
    roles += [Role("object", (thing.id,))] if thing is not None else []
    how = stance.stance(draft, links, chain)
    return Claim.make(
        scene.document.id,
        draft.predicate,
        tuple(roles),
        _evidence(scene, draft),
        extractor=draft.rule,
        object_text=draft.object_text if thing is None else "",
        attributes=tuple(sorted(draft.attributes)),
        when=found.when,
        place=found.place,
        quantity=found.quantity,
        money=found.money,
        polarity=stance.polarity(draft),
        stance=how,
        modality=Modality.HAPPENED if how in (Stance.DENIED, Stance.UNAWARE, Stance.UNCONFIRMED, Stance.SILENT) else stance.modality(draft, chain),
        attribution=chain,
        score=round(draft.score, 3),
        band=Band.CLAIM if draft.score >= CERTAIN else Band.SUGGESTION,
    )


def _evidence(scene: Scene, draft: Draft) -> tuple[Evidence, ...]:
    start, end = draft.span or (draft.sentence.start, draft.sentence.end)
    quote = scene.characters[start:end]
    start += len(quote) - len(quote.lstrip())
    return (scene.quote(start, start + len(quote.strip())),)
