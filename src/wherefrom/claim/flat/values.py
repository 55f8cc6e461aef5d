"""When, where, how many and how much: the nearest date, place, quantity and sums in the sentence of a claim."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from wherefrom.claim.flat.draft import Draft
from wherefrom.claim.flat.scene import Scene
from wherefrom.lang import FoundDate, FoundMoney, FoundQuantity
from wherefrom.model import Absence, FuzzyDate, Kind, Money, Predicate, Quantity, When

_P = Predicate
_PLACED = frozenset({_P.TESTED, _P.TRAINED, _P.WORKED_ON, _P.SUPPLIED, _P.PRODUCES, _P.TRAVELLED_WITH})
_TIMELESS = frozenset({_P.SAID, _P.DENIED, _P.NO_RESPONSE, _P.COULD_NOT_CONFIRM, _P.BASED_IN, _P.DESCRIBED_AS, _P.ROLE, _P.MODELLED_ON})
_COUNTED = frozenset({_P.SUPPLIED, _P.ORDERED, _P.BILLED, _P.TRANSPORTED, _P.PRODUCES, _P.PART_OF})
_PAID = frozenset({_P.PAID, _P.BILLED, _P.SUPPLIED, _P.ORDERED})
# a quantity further from its goods than this many characters counts something else
_BESIDE = 24

Found = TypeVar("Found", FoundDate, FoundQuantity, FoundMoney)


class Values(msgspec.Struct, frozen=True):
    when: When | Absence = Absence.NOT_STATED
    place: str | None = None
    quantity: Quantity | None = None
    money: tuple[Money, ...] = ()


def values(scene: Scene, draft: Draft) -> Values:
    return Values(
        _when(scene, draft) if draft.predicate not in _TIMELESS else Absence.NOT_STATED,
        _place(draft) if draft.predicate in _PLACED else None,
        _quantity(scene, draft) if draft.predicate in _COUNTED else None,
        _money(scene, draft) if draft.predicate in _PAID else (),
    )


def _inside(draft: Draft, found: Iterable[Found]) -> list[Found]:
    start, end = draft.span or (draft.sentence.start, draft.sentence.end)
    return [f for f in found if start <= f.start and f.end <= end]


def _when(scene: Scene, draft: Draft) -> When | Absence:
    """The date nearest to the word that says it, with those further off across a clause mark last."""
    word = draft.sentence.words[draft.at]
    dates = [f for f in _inside(draft, scene.dates) if isinstance(f.date, FuzzyDate)]

    def away(found: FoundDate) -> tuple[int, int]:
        between = scene.characters[min(found.end, word.start) : max(found.start, word.end)]
        return sum(len(between) // 40 + between.count(mark) for mark in ",;，；："), abs(found.start - word.start)

    nearest = min(dates, key=away, default=None)
    if nearest is None or nearest.date is None:
        return Absence.NOT_STATED
    return When(nearest.date, scene.quote(nearest.start, nearest.end))


def _place(draft: Draft) -> str | None:
    used = {m.id for mentions in draft.roles.values() for m in mentions}
    for place in draft.sentence.places:
        located = place.marker in ("в", "на", "在", "于", "於") and (not place.cases or "loct" in place.cases)
        if located and place.mention.kind is Kind.PLACE and place.mention.id not in used:
            return place.mention.id
    return None


def _quantity(scene: Scene, draft: Draft) -> Quantity | None:
    """The number beside the goods; for a share in a firm the percentage."""
    share = draft.predicate is Predicate.PART_OF
    goods = [(m.evidence.start, m.evidence.end) for m in draft.role("object")]
    for found in _inside(draft, scene.quantities):
        percent = found.quantity.unit in ("percent", "%")
        near = any(start - found.end <= _BESIDE and found.start - end <= _BESIDE for start, end in goods)
        if percent == share and (share or near):
            return msgspec.structs.replace(found.quantity, evidence=scene.quote(found.start, found.end))
    return None


def _money(scene: Scene, draft: Draft) -> tuple[Money, ...]:
    found = _inside(draft, scene.money)
    return tuple(msgspec.structs.replace(f.money, evidence=scene.quote(f.start, f.end)) for f in found)
