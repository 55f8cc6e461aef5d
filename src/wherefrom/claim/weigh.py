"""Every draft gets its score from the judge, and the judge adds what no rule proposed.

Rules see what they have words for; the judge sees every pair. What both hold is scored highest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from wherefrom.claim import pairs, thirds
from wherefrom.claim.draft import Draft
from wherefrom.claim.features import Hit, features
from wherefrom.claim.frames import lexicon
from wherefrom.claim.judge import Judge, judge
from wherefrom.claim.pairs import Pair
from wherefrom.claim.phrases import phrase
from wherefrom.claim.scene import Scene
from wherefrom.model import Mention, Predicate

# below it not even a suggestion
LEAST = 0.15
Key = tuple[int, str, str]  # sentence, the first party, the second or ""


def weigh(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts split to one subject and one object each, scored; and the judge's own."""
    single = [s for draft in drafts for s in split(scene, draft)]
    known = judge(scene.document.language)
    if known is None:
        return single
    scored = _scores(scene, single, known)
    taken = {(d.predicate, key(scene, d)) for d in single}
    weighed = [msgspec.structs.replace(d, score=_score(d, scored.get(key(scene, d)), known)) for d in single]
    own = [d for d in _own(scene, scored, known) if (d.predicate, key(scene, d)) not in taken]
    by_first: thirds.Found = defaultdict(list)
    for (sentence, first, _), found in scored.items():
        by_first[(sentence, first)].append(found)
    return [thirds.with_thirds(scene, d, by_first, known) for d in (*weighed, *own)]


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


Scored = dict[Key, tuple[Pair, dict[str, float]]]


def _scores(scene: Scene, drafts: list[Draft], known: Judge) -> Scored:
    proposed = hits(scene, drafts)
    result: Scored = {}
    for sentence in scene.sentences:
        for pair in pairs.pairs(scene, sentence):
            facts = features(scene, pair, proposed.get(sentence.number, []))
            result[(sentence.number, pair.one.party, pair.other.party if pair.other else "")] = (pair, known.scores(facts))
    return result


def _score(draft: Draft, found: tuple[Pair, dict[str, float]] | None, known: Judge) -> float:
    return known.certainty(label(draft), draft.rule, found[1].get(label(draft)) if found else None)


def _own(scene: Scene, scored: Scored, known: Judge) -> Iterator[Draft]:
    """What the judge holds likely where no rule spoke."""
    for pair, scores in scored.values():
        for name, score in scores.items():
            if thirds.MARK in name:
                continue
            certainty = known.certainty(name, "", score)
            if certainty >= LEAST and (draft := _drafted(scene, pair, name, certainty)) is not None:
                yield draft


def _drafted(scene: Scene, pair: Pair, name: str, score: float) -> Draft | None:
    unknown_subject = name.startswith("~")
    predicate = Predicate(name.removeprefix("~"))
    one, other = pair.one, pair.other
    if unknown_subject and other is not None:
        return None
    subject, thing = (None, one) if unknown_subject else (one, other)
    if not _fits(predicate, "subject", subject) or not _fits(predicate, "object", thing):
        return None
    trigger, loose = _trigger(pair)
    if trigger is None:
        return None
    roles: dict[str, tuple[Mention, ...]] = {name: (who.mention,) for name, who in (("subject", subject), ("object", thing)) if who is not None}
    words = _words(pair, trigger) if thing is None and predicate is not Predicate.NO_RESPONSE else ""
    span = _span(pair) if loose else None
    return Draft(predicate, pair.sentence, trigger, roles, f"judge:{predicate.value}", score, words, span=span, own_voice=loose)


def _fits(predicate: Predicate, role: str, who: pairs.Participant | None) -> bool:
    kinds = lexicon().kinds.get(f"{predicate.value}.{role}")
    return who is None or kinds is None or who.kind in kinds


def _trigger(pair: Pair) -> tuple[Any | None, bool]:
    """The word that holds both together, and whether that is a loose addition to the sentence (an apposition)."""
    tokens = [p.token for p in (pair.one, pair.other) if p is not None and p.token is not None]
    if not tokens:
        return None, False
    if len(tokens) == 1:
        return _verb_above(tokens[0]), False
    ups = [[t, *t.ancestors] for t in tokens]
    top = next((t for t in ups[0] if t in ups[1]), pair.sentence.span.root)
    for way in ups:  # "the firm which Britain sanctioned": the verb of the relative clause, not the noun it hangs on
        verbs = [t for t in way[: way.index(top)] if t.pos_ == "VERB" and t.dep_ in ("relcl", "acl")] if top in way else []
        if verbs:
            return verbs[-1], False
    return top, top.pos_ not in ("VERB", "AUX")


def _verb_above(token: Any) -> Any:
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def _span(pair: Pair) -> tuple[int, int]:
    mentions = [p.mention for p in (pair.one, pair.other) if p is not None and p.where == "here"]
    tokens = [p.token for p in (pair.one, pair.other) if p is not None and p.where == "pronoun"]
    stretches = [(m.evidence.start, m.evidence.end) for m in mentions] + [pair.sentence.place(t) for t in tokens]
    return min(s for s, _ in stretches), max(e for _, e in stretches)


def _words(pair: Pair, trigger: Any) -> str:
    """What is said of the one party: the rest of its clause."""
    for child in trigger.children:
        if child.dep_ in ("ccomp", "xcomp", "dobj", "attr", "acomp", "oprd") and child.i > trigger.i:
            return phrase(pair.sentence, child)
    return ""
