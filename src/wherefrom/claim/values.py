"""When, where, how many and how much: the dates, places, quantities and sums that belong to a claim's own clause."""

from typing import Any

import msgspec

from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Absence, FuzzyDate, Kind, Money, Predicate, Quantity, When

_PLACED = frozenset(
    {
        Predicate.TESTED,
        Predicate.TRAINED,
        Predicate.WORKED_ON,
        Predicate.VISITED,
        Predicate.SUPPLIED,
        Predicate.DEVELOPS,
        Predicate.PRODUCES,
        Predicate.TRAVELLED_WITH,
    }
)
# their date is the day they were spoken, not a day spoken of
_SPOKEN = frozenset({Predicate.SAID, Predicate.DENIED})
_TIMELESS = frozenset(
    {Predicate.SAID, Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM, Predicate.BASED_IN, Predicate.DESCRIBED_AS}
)
_COUNTED = frozenset(
    {
        Predicate.SUPPLIED,
        Predicate.ORDERED,
        Predicate.BILLED,
        Predicate.TRANSPORTED,
        Predicate.PRODUCES,
        Predicate.VISITED,
        Predicate.PART_OF,
        Predicate.PAID,
        Predicate.TESTED,
    }
)
_PAID = frozenset({Predicate.PAID, Predicate.BILLED, Predicate.SUPPLIED, Predicate.ORDERED, Predicate.ACCUSED_OF, Predicate.PART_OF})


class Values(msgspec.Struct, frozen=True):
    when: When | Absence = Absence.NOT_STATED
    place: str | None = None
    quantity: Quantity | None = None
    money: tuple[Money, ...] = ()


def values(scene: Scene, draft: Draft) -> Values:
    return Values(
        _when(scene, draft) if draft.predicate not in _TIMELESS else Absence.NOT_STATED,
        _place(scene, draft) if draft.predicate in _PLACED else None,
        _quantity(scene, draft) if draft.predicate in _COUNTED else None,
        _money(scene, draft) if draft.predicate in _PAID else (),
    )


def _clause(token: Any) -> Any:
    """The verb whose clause a word belongs to."""
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    return token


def _head_at(sentence: Sentence, start: int, end: int) -> Any | None:
    """The highest word of a stretch (offsets in the text)."""
    words = [t for t in sentence.words if start <= sentence.offset + t.idx < end]
    inside = {t.i for t in words}
    return next((t for t in words if t.head.i not in inside or t.head == t), None)


def _belongs(sentence: Sentence, trigger: Any, start: int, end: int) -> bool:
    """Whether the words at a stretch hang on the trigger, or on the clause the trigger stands in."""
    head = _head_at(sentence, start, end)
    if head is None:
        return False
    clause, own = _clause(head), _clause(trigger)
    if clause == own or trigger in head.ancestors:
        return True
    if own.head == clause and (own.dep_ == "conj" or (own.dep_ == "xcomp" and clause.lemma_ == "be")):
        return True
    return clause.head == own and clause.dep_ in ("xcomp", "conj", "acl")


def _when(scene: Scene, draft: Draft) -> When | Absence:
    start, end = draft.span or (draft.sentence.start, draft.sentence.end)
    for found in scene.dates(draft.sentence):
        first, last = draft.sentence.start + found.start, draft.sentence.start + found.end
        if found.date is None or not (start <= first and last <= end):
            continue
        if draft.predicate in _SPOKEN:
            head = _head_at(draft.sentence, first, last)
            belongs = head is not None and _clause(head) == _clause(draft.trigger)
        else:
            belongs = _belongs(draft.sentence, draft.trigger, first, last)
        if belongs:
            return When(_told_before(scene, draft.sentence, found.date), scene.quote(first, last))
    return _taken_up(scene, draft.sentence)


# how far back a date without its year may lean on one that had it
_BACK = 8


def _told_before(scene: Scene, sentence: Sentence, date: FuzzyDate) -> FuzzyDate:
    """ "the third-quarter visit": the third quarter that was spoken of before, where one was, in the year it had there."""
    if any(c.isdigit() for c in date.words) or set(date.words.lower().split()) & CUES.relative or not (date.earliest and date.latest):
        return date
    for number in range(sentence.number - 1, max(-1, sentence.number - _BACK - 1), -1):
        for found in scene.dates(scene.sentences[number]):
            earlier = found.date
            if earlier is not None and earlier.earliest and earlier.latest and len(earlier.words) > len(date.words) and _same_stretch(earlier, date):
                return FuzzyDate(earlier.edtf, date.words, earlier.anchor)
    return date


def _same_stretch(one: FuzzyDate, other: FuzzyDate) -> bool:
    """The same days of whichever year."""
    ends = [(d.earliest, d.latest) for d in (one, other)]
    return len({tuple((day.month, day.day) for day in pair if day is not None) for pair in ends}) == 1


def _taken_up(scene: Scene, sentence: Sentence) -> When | Absence:
    """ "During that time": the date of the sentence before, under these words."""
    words = scene.characters[sentence.start : sentence.end]
    before = scene.previous(sentence)
    phrase = next((p for p in CUES.taken_up if words.lower().startswith(p)), "")
    dates = [d.date for d in scene.dates(before) if d.date is not None] if before is not None and before.block == sentence.block else []
    if not phrase or not dates:
        return Absence.NOT_STATED
    quote = scene.quote(sentence.start, sentence.start + len(phrase))
    return When(FuzzyDate(dates[-1].edtf, quote.quote, dates[-1].anchor), quote)


def _place(scene: Scene, draft: Draft) -> str | None:
    used = {scene.party(m) for mentions in draft.roles.values() for m in mentions}
    for mention in draft.sentence.mentions:
        if mention.kind is Kind.PLACE and scene.party(mention) not in used:
            head = _head_at(draft.sentence, mention.evidence.start, mention.evidence.end)
            above = head.head if head is not None else None
            while above is not None and above.pos_ in ("NOUN", "PROPN") and above.head != above:
                above = above.head
            if (
                above is not None
                and above.dep_ == "prep"
                and above.lower_ in ("in", "at", "inside", "near")
                and _belongs(draft.sentence, draft.trigger, mention.evidence.start, mention.evidence.end)
            ):
                return mention.id
    return None


def _quantity(scene: Scene, draft: Draft) -> Quantity | None:
    wanted = [m.evidence.end for m in draft.role("object")]
    for found in scene.quantities(draft.sentence):
        first, last = draft.sentence.start + found.start, draft.sentence.start + found.end
        if _belongs(draft.sentence, draft.trigger, first, last) and (not wanted or any(abs(w - last) < 60 for w in wanted)):
            return msgspec.structs.replace(found.quantity, evidence=scene.quote(first, last))
    return None


def _money(scene: Scene, draft: Draft) -> tuple[Money, ...]:
    result = []
    for found in scene.money(draft.sentence):
        first, last = draft.sentence.start + found.start, draft.sentence.start + found.end
        if _belongs(draft.sentence, draft.trigger, first, last):
            result.append(msgspec.structs.replace(found.money, evidence=scene.quote(first, last)))
    return tuple(result)
