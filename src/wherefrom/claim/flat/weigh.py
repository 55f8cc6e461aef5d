"""Every draft gets its score from the judge; the judge adds what no rule proposed, and third parties to both."""

from collections.abc import Iterable, Iterator

import msgspec

from wherefrom.claim.flat import pairs
from wherefrom.claim.flat.draft import TEXTUAL, Draft, fits
from wherefrom.claim.flat.features import ROLE_MARK, Hit, features, role_label
from wherefrom.claim.flat.scene import Scene, Sentence
from wherefrom.claim.judge import Judge, judge
from wherefrom.model import Mention, Predicate

# below it a draft is shown for review only
CERTAIN = 0.35
# below it not even a suggestion
LEAST = 0.15
# a third party is filled in from here
ROLE_LEAST = 0.4
Key = tuple[int, str, str]  # sentence, the first party, the second or ""
Scored = dict[Key, tuple[pairs.Pair, dict[str, float]]]


def weigh(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts split to one subject and one object each, scored; and the judge's own."""
    single = [s for draft in drafts for s in split(scene, draft)]
    known = judge(scene.document.language)
    if known is None:
        return single
    scored = _scores(scene, single, known)
    taken = {(d.predicate, key(scene, d)) for d in single}
    weighed = [msgspec.structs.replace(d, score=_score(d, scored.get(key(scene, d)), known)) for d in single]
    everything = weighed + [d for d in _own(scene, scored, known) if (d.predicate, key(scene, d)) not in taken]
    return [_with_roles(scene, d, scored, known) for d in everything]


def split(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """One draft for each subject and object of a list, never of a party with itself."""
    for subject in draft.role("subject") or (None,):
        for thing in draft.role("object") or (None,):
            if subject is not None and thing is not None and scene.party(subject) == scene.party(thing):
                continue
            roles = {name: found for name, found in draft.roles.items() if name not in ("subject", "object")}
            roles |= {"subject": (subject,)} if subject is not None else {}
            roles |= {"object": (thing,)} if thing is not None else {}
            yield msgspec.structs.replace(draft, roles=roles)


def hits(scene: Scene, drafts: Iterable[Draft]) -> dict[int, list[Hit]]:
    """What the rules proposed, by sentence, as the judge's features want it."""
    found: dict[int, list[Hit]] = {}
    for draft in drafts:
        roles = tuple((name, frozenset(scene.party(m) for m in mentions)) for name, mentions in draft.roles.items() if mentions)
        found.setdefault(draft.sentence.number, []).append(Hit(draft.predicate.value, draft.rule, roles))
    return found


def key(scene: Scene, draft: Draft) -> Key:
    """Where the judge's word on a draft is found; a draft without subject goes by its object."""
    parties = [scene.party(m) for name in ("subject", "object") for m in draft.role(name)[:1]]
    return draft.sentence.number, parties[0] if parties else "", parties[1] if len(parties) > 1 else ""


def label(draft: Draft) -> str:
    """The judge's name for what a draft says: its predicate, marked where the subject is unknown."""
    return draft.predicate.value if draft.role("subject") or not draft.role("object") else f"~{draft.predicate.value}"


def _scores(scene: Scene, drafts: list[Draft], known: Judge) -> Scored:
    proposed = hits(scene, drafts)
    result: Scored = {}
    for sentence in scene.sentences:
        for pair in pairs.pairs(scene, sentence):
            facts = features(scene, pair, proposed.get(sentence.number, []))
            result[(sentence.number, pair.one.party, pair.other.party if pair.other else "")] = (pair, known.scores(facts))
    return result


def _score(draft: Draft, found: tuple[pairs.Pair, dict[str, float]] | None, known: Judge) -> float:
    """The judge's word on a rule's proposal; one that has all its parties is at least as good as certain."""
    certainty = known.certainty(label(draft), draft.rule, found[1].get(label(draft)) if found else None)
    return max(certainty, CERTAIN) if draft.firm else certainty


def _own(scene: Scene, scored: Scored, known: Judge) -> Iterator[Draft]:
    """What the judge holds likely where no rule spoke."""
    for pair, scores in scored.values():
        for name, score in scores.items():
            certainty = known.certainty(name, "", score) if ROLE_MARK not in name else 0.0
            if certainty >= LEAST and (draft := _drafted(scene, pair, name, certainty)) is not None:
                yield draft


# what says nothing without both its parties
_STATES = frozenset(
    {Predicate.ROLE, Predicate.BASED_IN, Predicate.PART_OF, Predicate.ACTED_FOR, Predicate.TRAVELLED_WITH, Predicate.MEMBER_OF_DELEGATION}
)


def _drafted(scene: Scene, pair: pairs.Pair, name: str, score: float) -> Draft | None:
    unknown_subject = name.startswith("~")
    predicate = Predicate(name.removeprefix("~"))
    if unknown_subject and pair.other is not None:
        return None
    subject, thing = (None, pair.one) if unknown_subject else (pair.one, pair.other)
    if predicate in _STATES and (subject is None or thing is None):
        return None
    for role, who in (("subject", subject), ("object", thing)):
        if who is not None and not fits(scene, predicate, role, who.kind):
            return None
    if predicate is Predicate.PAID and not _money(scene, pair.sentence):
        return None
    at = _trigger(scene, pair, predicate)
    roles: dict[str, tuple[Mention, ...]] = {r: (who.place.mention,) for r, who in (("subject", subject), ("object", thing)) if who is not None}
    words = scene.characters[pair.sentence.start : pair.sentence.end] if thing is None and predicate in TEXTUAL - {Predicate.NO_RESPONSE} else ""
    return Draft(predicate, pair.sentence, at, roles, f"judge:{predicate.value}", score, words, span=_apposed(pair) if predicate in _STATES else None)


def _money(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence speaks of money: a sum, or a word for paying."""
    spoken = any(f.predicate is Predicate.PAID for w in sentence.words for f in scene.lexicon.frames.get(w.lemma, ()))
    return spoken or any(sentence.start <= m.start and m.end <= sentence.end for m in scene.money)


def _trigger(scene: Scene, pair: pairs.Pair, predicate: Predicate) -> int:
    """The word of a frame of this predicate nearest to both; else the verb nearest; else where the first of them ends."""
    here = [p.place for p in (pair.one, pair.other) if p is not None and p.here]
    middle = sum(p.first + p.last for p in here) / (2 * len(here))
    words = pair.sentence.words
    named = [n for n, w in enumerate(words) if any(f.predicate is predicate for f in scene.lexicon.frames.get(w.lemma, ()))]
    verbs = [n for n, w in enumerate(words) if w.sort in ("VERB", "PRTS", "v", "GRND")]
    return min(named or verbs or [min(here[0].last, len(words) - 1)], key=lambda n: abs(n - middle))


# words between two parties of which one stands beside the other: "директор ООО «Орион» И. Смирнов"
_BESIDE = 4


def _apposed(pair: pairs.Pair) -> tuple[int, int] | None:
    """The stretch of two parties that stand beside each other with no verb between; None for others."""
    if pair.other is None or not (pair.one.here and pair.other.here):
        return None
    left, right = sorted((pair.one.place, pair.other.place), key=lambda p: p.mention.evidence.start)
    between = pair.sentence.words[left.last : right.first]
    if len(between) > _BESIDE or any(w.sort in ("VERB", "PRTS", "GRND", "v", "INFN", "p", "PREP") for w in between):
        return None
    return left.mention.evidence.start, right.mention.evidence.end


_THIRD = {
    Predicate.SUPPLIED: ("recipient", "via", "maker", "from"),
    Predicate.ORDERED: ("supplier",),
    Predicate.BILLED: ("recipient",),
    Predicate.PAID: ("via",),
    Predicate.TRANSPORTED: ("from", "to"),
    Predicate.TRAVELLED_WITH: ("from", "to"),
}


def third_roles(predicate: Predicate) -> tuple[str, ...]:
    """The roles beside subject and object that the judge may fill."""
    return _THIRD.get(predicate, ())


def _with_roles(scene: Scene, draft: Draft, scored: Scored, known: Judge) -> Draft:
    """A draft with the third parties that the judge holds likely; those that a rule found stay."""
    roles = dict(draft.roles)
    for role in third_roles(draft.predicate):
        used = {scene.party(m) for mentions in roles.values() for m in mentions}
        if role not in roles and (best := _third(scene, draft, role, used, scored, known)) is not None:
            roles[role] = (best,)
    return msgspec.structs.replace(draft, roles=roles)


def _third(scene: Scene, draft: Draft, role: str, used: set[str], scored: Scored, known: Judge) -> Mention | None:
    name = role_label(draft.predicate, role)
    anchors = [scene.party(m) for side in ("object", "subject") for m in draft.role(side)[:1]]
    best: tuple[float, Mention] | None = None
    for place in draft.sentence.places:
        party = scene.party(place.mention)
        if party in used or not fits(scene, draft.predicate, role, place.mention.kind):
            continue
        certainties = [
            known.certainty(name, "", found[1][name])
            for anchor in anchors
            if (found := scored.get((draft.sentence.number, anchor, party))) and name in found[1]
        ]
        top = max(certainties, default=0.0)
        if top >= ROLE_LEAST and (best is None or top > best[0]):
            best = (top, place.mention)
    return best[1] if best else None
