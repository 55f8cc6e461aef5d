"""Who did what to whom, from the verb outwards: what a preposition or a case marks first, then what stands nearest.

9 августа ТОО «Зенит» поставило АО «Орион» 18 камер     < - nomn: Зенит;  * - datv: Орион;  > - gent: камер
泽尼特公司向奥里安公司供应了24台热像仪                      < -: 泽尼特;  < 向: 奥里安;  > -: 热像仪
"""

import re
from collections.abc import Iterator

from wherefrom.claim.flat.draft import Draft, fits
from wherefrom.claim.flat.lexicon import Frame, Slot
from wherefrom.claim.flat.scene import Place, Scene, Sentence
from wherefrom.claim.flat.words import Word
from wherefrom.model import Form, Kind, Mention, Predicate

# a comma or bracket on the way counts as this many words; a place further off than FAR belongs to something else
_CLAUSE = 6
_FAR = 30
# a pronoun further before the verb is not its subject
_NEAR = 6


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """A draft for each word of a frame whose needed roles are found."""
    for at, word in enumerate(sentence.words):
        for frame in scene.lexicon.frames.get(word.lemma, ()):
            if _applies(scene, sentence, at, frame):
                roles = _filled(scene, sentence, at, frame)
                if all(roles.get(name) for name in frame.need):
                    firm = bool(frame.firm) and all(roles.get(name) for name in frame.firm)
                    rule, facts = f"flat:{frame.name}", _attributes(frame, word)
                    yield Draft(frame.predicate, sentence, at, roles, rule, frame.score, attributes=facts, firm=firm)


def _applies(scene: Scene, sentence: Sentence, at: int, frame: Frame) -> bool:
    if frame.voice and frame.voice != (sentence.words[at].voice or "active"):
        return False
    if frame.money and not any(sentence.start <= m.start and m.end <= sentence.end for m in scene.money):
        return False
    return not any(p.first <= at < p.last and p.mention.form is Form.NAME for p in sentence.places)


def _attributes(frame: Frame, word: Word) -> tuple[tuple[str, str], ...]:
    """What the frame says always; the word itself where it is the title."""
    if frame.predicate.value == "role" and not frame.attributes:
        return (("role", word.lemma),)
    return frame.attributes


def _filled(scene: Scene, sentence: Sentence, at: int, frame: Frame) -> dict[str, tuple[Mention, ...]]:
    roles: dict[str, tuple[Mention, ...]] = {}
    used: set[str] = set()
    for role, slots in frame.slots:
        for slot in slots:
            place = _nearest(scene, sentence, at, frame, role, slot, used)
            if place is not None:
                roles[role] = listed(scene, sentence, place)
                used |= {scene.party(m) for m in roles[role]}
                break
        if role == "subject" and role not in roles:
            roles[role] = _pronoun(scene, sentence, at, frame)
    return roles


def _pronoun(scene: Scene, sentence: Sentence, at: int, frame: Frame) -> tuple[Mention, ...]:
    """Whom «он», «они», 他 or 三人 before the word stand for: the people who come first in the sentence before."""
    before = scene.previous(sentence)
    spoken = {w.lemma for w in sentence.words[max(at - _NEAR, 0) : at]}
    many = bool(spoken & scene.lexicon.lists["reading.they"])
    if before is None or not (many or spoken & scene.lexicon.lists["reading.one"]):
        return ()
    people = [p for p in before.places if p.mention.kind is Kind.PERSON and fits(scene, frame.predicate, "subject", Kind.PERSON)]
    if not people:
        return ()
    return listed(scene, before, people[0]) if many else (people[0].mention,)


def _nearest(scene: Scene, sentence: Sentence, at: int, frame: Frame, role: str, slot: Slot, used: set[str]) -> Place | None:
    best: tuple[int, Place] | None = None
    for place in sentence.places:
        if place.aside and frame.predicate is not Predicate.BASED_IN:
            continue
        if scene.party(place.mention) in used or not fits(scene, frame.predicate, role, place.mention.kind) or place.first <= at < place.last:
            continue
        if _matches(slot, place, sentence.words[at].lemma, at):
            cost = distance(scene, sentence, at, place) + _doubt(slot, place, at)
            if cost <= _FAR and (best is None or cost < best[0]):
                best = (cost, place)
    return best[1] if best else None


def _matches(slot: Slot, place: Place, trigger: str, at: int) -> bool:
    if (slot.side == "<" and place.first > at) or (slot.side == ">" and place.first < at):
        return False
    if slot.markers:
        if place.marker not in slot.markers:
            return False
    elif place.marker or (place.governor not in ("", trigger) and slot.case != "gent"):
        return False
    return not slot.case or not place.cases or slot.case in place.cases


def _doubt(slot: Slot, place: Place, at: int) -> int:
    """What a name whose case cannot be told costs: before the verb it is more likely the subject than anything else."""
    if place.cases or slot.markers or not slot.case:
        return 0
    return 2 if slot.case == "nomn" or place.first > at else _CLAUSE * 2


def distance(scene: Scene, sentence: Sentence, at: int, place: Place) -> int:
    """Words between a word and a mention, clauses counted."""
    first, last = (place.last, at) if place.first < at else (at + 1, place.first)
    between = sentence.words[first:last]
    return len(between) + _CLAUSE * sum(1 for w in between if re.fullmatch(scene.lexicon.texts["clause"], w.text))


def listed(scene: Scene, sentence: Sentence, place: Place) -> tuple[Mention, ...]:
    """A mention with its neighbours in a list, if there is an "and" in it; each party once."""
    here = sentence.places.index(place)
    first = last = here
    gaps = []
    while last + 1 < len(sentence.places) and (gap := _gap(scene, sentence.places[last], sentence.places[last + 1])):
        gaps.append(gap)
        last += 1
    while first and (gap := _gap(scene, sentence.places[first - 1], sentence.places[first])):
        gaps.append(gap)
        first -= 1
    if not any(re.search(scene.lexicon.texts["list_and"], gap) for gap in gaps):
        first = last = here
    found: dict[str, Mention] = {}
    for member in sentence.places[first : last + 1]:
        found.setdefault(scene.party(member.mention), member.mention)
    return tuple(found.values())


def _gap(scene: Scene, left: Place, right: Place) -> str:
    """The words between two mentions of one kind if they are those of a list, else empty."""
    between = scene.characters[left.mention.evidence.end : right.mention.evidence.start]
    return between if left.mention.kind is right.mention.kind and re.fullmatch(scene.lexicon.texts["list_gap"], between) else ""
