"""How firmly it is said, whether it has happened, whether it is negated: by the words around the word that says it."""

import re

from wherefrom.claim.flat.draft import Draft
from wherefrom.claim.flat.scene import Scene
from wherefrom.model import Attribution, Basis, Modality, Polarity, Predicate, Stance

_FIXED = {Predicate.COULD_NOT_CONFIRM: Stance.UNCONFIRMED, Predicate.NO_RESPONSE: Stance.SILENT}
# what is said once and for all: never planned
_STATES = frozenset({Predicate.ROLE, Predicate.BASED_IN, Predicate.SAID, Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})


def stance(scene: Scene, draft: Draft, sources: tuple[Attribution, ...]) -> Stance:
    if draft.predicate is Predicate.DENIED:
        return Stance.UNAWARE if ("form", "unaware") in draft.attributes else Stance.DENIED
    if draft.predicate in _FIXED:
        return _FIXED[draft.predicate]
    if draft.span is None and re.search(scene.lexicon.texts["hedge"], clause(scene, draft), re.IGNORECASE):
        return Stance.ASSESSED
    if draft.predicate is Predicate.SAID and any(a.basis is Basis.NAMED_EXPERT for a in sources):
        return Stance.ASSESSED
    return Stance.REPORTED if sources else Stance.ASSERTED


def modality(scene: Scene, draft: Draft) -> Modality:
    if draft.predicate in _STATES or draft.span is not None:
        return Modality.HAPPENED
    words = draft.sentence.words[max(draft.at - 4, 0) : draft.at + 2]
    if any(w.lemma in scene.lexicon.lists["doubt.planned"] for w in words) or draft.sentence.words[draft.at].tense == "future" or _future(draft):
        return Modality.PLANNED
    if re.search(scene.lexicon.texts["possible"], clause(scene, draft), re.IGNORECASE):
        return Modality.POSSIBLE
    return Modality.HAPPENED


def _future(draft: Draft) -> bool:
    """«будут поставлены»: the auxiliary just before."""
    return any(w.lemma == "быть" and w.tense == "future" for w in draft.sentence.words[max(draft.at - 3, 0) : draft.at])


def polarity(scene: Scene, draft: Draft) -> Polarity:
    if draft.predicate in (Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM) or draft.span is not None:
        return Polarity.POSITIVE
    before = draft.sentence.words[max(draft.at - 3, 0) : draft.at]
    return Polarity.NEGATIVE if any(w.lemma in scene.lexicon.lists["doubt.negators"] for w in before) else Polarity.POSITIVE


def clause(scene: Scene, draft: Draft) -> str:
    """The words between the clause marks around the word that says it, and the clause before, which may govern it."""
    words, pattern = draft.sentence.words, scene.lexicon.texts["clause"]
    marks = [n for n, w in enumerate(words) if re.fullmatch(pattern, w.text) and w.text != "、"]
    earlier = [n for n in marks if n < draft.at]
    first = earlier[-2] + 1 if len(earlier) > 1 else 0
    last = next((n for n in marks if n > draft.at), len(words)) - 1
    return scene.characters[words[first].start : words[max(last, first)].end]
