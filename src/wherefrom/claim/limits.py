"""What cannot be said twice, or at once: claims that others rule out.

Each rule says of one draft whether another one rules it out; the weaker of the two goes. A rule's word outranks the
judge's, which knows a sentence only by its pairs.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

import msgspec

from wherefrom.claim.draft import Draft
from wherefrom.claim.frames import words_for
from wherefrom.claim.scene import Scene
from wherefrom.claim.settle import CERTAIN
from wherefrom.model import Predicate

_P = Predicate
# states and ties: a paper that says so twice says it once
_LASTING = frozenset(
    {
        _P.BASED_IN,
        _P.ROLE,
        _P.PART_OF,
        _P.SANCTIONED_BY,
        _P.PRODUCES,
        _P.DEVELOPS,
        _P.MODELLED_ON,
        _P.USES_COMPONENT,
        _P.ACTED_FOR,
        _P.MEMBER_OF_DELEGATION,
    }
)
_DEEDS = frozenset({_P.SUPPLIED, _P.BILLED, _P.PAID, _P.ORDERED, _P.TRANSPORTED, _P.VISITED, _P.TRAVELLED_WITH})
_SPEECH = frozenset({_P.DENIED, _P.COULD_NOT_CONFIRM, _P.SAID, _P.NO_RESPONSE, _P.ACCUSED_OF})
_BETTER_THAN_SAID = frozenset({_P.NO_RESPONSE, _P.COULD_NOT_CONFIRM})


def limit(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that stand beside each other, in the order given."""
    listed = [_weighed(scene, draft) for draft in drafts]
    by_sentence: dict[int, list[Draft]] = defaultdict(list)
    for draft in listed:
        by_sentence[draft.sentence.number].append(draft)
    kept = [d for d in listed if not any(_ruled_out(scene, d, other) for other in by_sentence[d.sentence.number] if other is not d)]
    return _once(scene, kept)


def _weighed(scene: Scene, draft: Draft) -> Draft:
    """A deal or journey in so many words is stood by; one without any word for it is only suggested, however alike the sentence.

    They are rare in the papers that the judge learnt from, and a wrong one does the most harm.
    """
    if draft.predicate not in _DEEDS:
        return draft
    if is_judged(draft):
        sums = bool(scene.money(draft.sentence))
        known = any(f.predicate is draft.predicate and (sums or not f.money) for t in draft.sentence.words for f in words_for(t))
        return draft if known else msgspec.structs.replace(draft, score=min(draft.score, CERTAIN - 0.01))
    complete = sum(bool(draft.role(name)) for name in ("subject", "object", "recipient", "supplier")) > 1
    complete = complete or (draft.predicate is _P.VISITED and draft.trigger.pos_ == "NOUN")  # "visits by engineers"
    if complete and draft.how == {"named"} and draft.rule.startswith("frame:"):
        return msgspec.structs.replace(draft, score=max(draft.score, CERTAIN))
    return draft


def _ruled_out(scene: Scene, draft: Draft, other: Draft) -> bool:
    return any(rule(scene, draft, other) for rule in RULES)


def _weaker(draft: Draft, other: Draft) -> bool:
    return (is_judged(draft), -draft.score, draft.rule) > (is_judged(other), -other.score, other.rule)


def is_judged(draft: Draft) -> bool:
    return draft.rule.startswith("judge:")


def _party(scene: Scene, draft: Draft, role: str) -> str:
    return next((scene.party(m) for m in draft.role(role)), "")


def other_place(scene: Scene, draft: Draft, other: Draft) -> bool:
    """The judge makes somebody the supplier whom a rule found to be the receiver."""
    if not is_judged(draft) or is_judged(other) or draft.predicate is not other.predicate or not draft.role("subject"):
        return False
    subject = _party(scene, draft, "subject")
    return any(subject == scene.party(m) for name, found in other.roles.items() if name != "subject" for m in found)


def second_subject(scene: Scene, draft: Draft, other: Draft) -> bool:
    """The judge gives goods a second supplier in the same breath."""
    if (
        not is_judged(draft)
        or is_judged(other)
        or draft.predicate is not other.predicate
        or draft.predicate not in (_P.SUPPLIED, _P.BILLED, _P.PAID, _P.ORDERED)
    ):
        return False
    return bool(other.role("subject")) and _party(scene, draft, "object") == _party(scene, other, "object") != ""


def said_better(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Silence and doubt are no statements. A denial may stand beside one: what is said besides."""
    return draft.predicate is _P.SAID and other.predicate in _BETTER_THAN_SAID and _party(scene, draft, "subject") == _party(scene, other, "subject")


def said_is_denial(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "said it was unaware" says nothing besides; "said it had closed and never sold" does."""
    if not is_judged(draft) or draft.predicate is not _P.SAID or other.predicate is not _P.DENIED:
        return False
    node = other.trigger
    while node.head not in (node, draft.trigger):
        node = node.head
    return bool(node.head == draft.trigger and node.dep_ == "ccomp" and not any(c.dep_ in ("conj", "cc") for c in node.children))


def alone_and_with(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Of somebody alone is said what is also said, by the same word or by a rule, of them with another."""
    if draft.predicate is not other.predicate or draft.role("object") or not other.role("object"):
        return False
    same = is_judged(draft) or draft.trigger == other.trigger
    return same and _party(scene, draft, "subject") == _party(scene, other, "subject")


def mirrored(scene: Scene, draft: Draft, other: Draft) -> bool:
    """A with B is B with A; and of two ways round, one."""
    if draft.predicate is not other.predicate or not _weaker(draft, other) or not draft.role("object"):
        return False
    return _party(scene, draft, "subject") == _party(scene, other, "object") and _party(scene, draft, "object") == _party(scene, other, "subject")


def twice(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Two rules, one claim."""
    if draft.predicate is not other.predicate or not _weaker(draft, other) or draft.predicate in (_P.SAID, _P.DENIED):
        return False
    same = all(_party(scene, draft, name) == _party(scene, other, name) for name in ("subject", "object"))
    return same and (draft.trigger == other.trigger or bool(draft.role("object")))


def in_company(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "flew to Norrby with Lind" is one journey, told as one."""
    journeys = (_P.VISITED, _P.TRAVELLED)
    return draft.predicate in journeys and other.predicate is _P.TRAVELLED_WITH and draft.trigger == other.trigger


def open_and_filled(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Who did it is left open by one draft and told by another; what a rule leaves open the judge alone does not fill."""
    if is_judged(other) and not is_judged(draft):
        return False
    if draft.predicate is not other.predicate or draft.role("subject") or not other.role("subject") or not draft.role("object"):
        return False
    return _party(scene, draft, "object") == _party(scene, other, "object")


def described_not_held(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "described them as Zenit employees" says what they were called, not that they hold a post; and the other way round."""
    if not is_judged(draft) or is_judged(other) or {draft.predicate, other.predicate} != {_P.ROLE, _P.DESCRIBED_AS}:
        return False
    return all(_party(scene, draft, name) == _party(scene, other, name) for name in ("subject", "object"))


def doubted(scene: Scene, draft: Draft, other: Draft) -> bool:
    """What somebody denies or could not confirm is not said to be so; what the paper adds in passing still is."""
    if other.predicate not in (_P.DENIED, _P.COULD_NOT_CONFIRM) or draft.predicate in _SPEECH or draft.own_voice:
        return False
    node = draft.trigger
    while node != other.trigger and node.head != node:
        if node.head == other.trigger and node.dep_ in ("nsubj", "nsubjpass"):  # of the speaker, not of what is denied
            return False
        node = node.head
    return bool(node == other.trigger)


RULES: tuple[Callable[[Scene, Draft, Draft], bool], ...] = (
    doubted,
    other_place,
    second_subject,
    said_better,
    said_is_denial,
    alone_and_with,
    mirrored,
    twice,
    in_company,
    open_and_filled,
    described_not_held,
)


def _once(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Of a lasting tie that a paper mentions again the surest mention."""
    best: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        if draft.predicate in _LASTING and draft.role("object"):
            key = (draft.predicate.value, _party(scene, draft, "subject"), _party(scene, draft, "object"))
            if key not in best or _weaker(best[key], draft):
                best[key] = draft
    chosen = {id(d) for d in best.values()}
    return [d for d in drafts if d.predicate not in _LASTING or not d.role("object") or id(d) in chosen]
