"""What one statement says more, or otherwise, than another about the same thing: the draft's against the paper's."""

from collections.abc import Iterator
from math import inf

import msgspec

from wherefrom.analyse.amounts import days, limits, times_agree
from wherefrom.model import Absence, Basis, Bound, Claim, Modality, Polarity, Predicate, Stance, When

_REALITY = {Modality.POSSIBLE: 0, Modality.PLANNED: 1, Modality.UNDER_WAY: 2, Modality.HAPPENED: 2}
_LESS = {Modality.POSSIBLE: "that it may be so", Modality.PLANNED: "that it was planned"}
_NEXT = 1  # "more than 40" begins at 41: the draft's 40 has lost the words, not the number
# carry their own stance
_OWN_STANCE = frozenset({Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})


class Difference(msgspec.Struct, frozen=True, order=True):
    """One way in which the draft departs from the paper: `against` it, or else beyond it."""

    against: bool
    why: str


def differences(draft: Claim, paper: Claim) -> list[Difference]:
    """Nothing where the paper says all that the draft says. Parties are compared elsewhere."""
    return [*_polarity(draft, paper), *_firmness(draft, paper), *_source(draft, paper), *_amounts(draft, paper), *_time(draft, paper)]


def _polarity(draft: Claim, paper: Claim) -> Iterator[Difference]:
    if draft.polarity is not paper.polarity:
        less = "says that it is not so" if paper.polarity is Polarity.NEGATIVE else "says that it is so"
        yield Difference(True, f"the paper {less}")


def _firmness(draft: Claim, paper: Claim) -> Iterator[Difference]:
    if draft.predicate is not paper.predicate and (draft.predicate in _OWN_STANCE or paper.predicate in _OWN_STANCE):
        return
    if _REALITY[draft.modality] > _REALITY[paper.modality]:
        yield Difference(False, f"the paper only says {_LESS[paper.modality]}")
    if draft.stance in (Stance.ASSERTED, Stance.REPORTED) and paper.stance is Stance.ASSESSED:
        yield Difference(False, "the paper gives it as somebody's assessment")
    if draft.stance is Stance.DENIED and paper.stance is Stance.UNAWARE:
        yield Difference(False, "in the paper they were unaware of it, which is no denial")


def _source(draft: Claim, paper: Claim) -> Iterator[Difference]:
    """A paper that is itself the record needs no other source."""
    named = [a.who for a in paper.attribution if a.basis is not Basis.RECORD]
    if named and not draft.attribution and draft.predicate not in _OWN_STANCE:
        yield Difference(False, f"the draft leaves out who says so: {', '.join(dict.fromkeys(named))}")


def _amounts(draft: Claim, paper: Claim) -> Iterator[Difference]:
    ours, theirs = draft.quantity, paper.quantity
    if ours and theirs and ours.unit == theirs.unit and ours.rate == theirs.rate:
        yield from _range(
            (_or(ours.low, -inf), _or(ours.high, inf)),
            (_or(theirs.low, -inf), _or(theirs.high, inf)),
            (ours.words, theirs.words),
        )
    for m in draft.money:
        for n in (n for n in paper.money if n.currency == m.currency):
            a, b = limits(m), limits(n)
            if a[0] > b[1] or b[0] > a[1]:
                yield Difference(True, f"the paper has {n.words or n.amount}, the draft {m.words or m.amount}")
            elif m.bound is Bound.EXACT and n.bound is not Bound.EXACT:
                yield Difference(False, f"the paper only has {n.words or n.amount}, the draft {m.words or m.amount}")


def _or(value: float | None, other: float) -> float:
    return other if value is None else value


def _range(ours: tuple[float, float], theirs: tuple[float, float], words: tuple[str, str]) -> Iterator[Difference]:
    if ours[0] > theirs[1] + _NEXT or ours[1] < theirs[0] - _NEXT:
        yield Difference(True, f"the paper has {words[1]}, the draft {words[0]}")
    elif ours[0] > theirs[1] or ours[1] < theirs[0]:
        yield Difference(inf not in theirs and -inf not in theirs, f"the paper only has {words[1]}, the draft {words[0]}")
    elif ours[0] > theirs[0] or ours[1] < theirs[1]:
        yield Difference(False, f"the paper only has {words[1]}, the draft {words[0]}")


def _time(draft: Claim, paper: Claim) -> Iterator[Difference]:
    if not isinstance(draft.when, When):
        return
    if not times_agree(draft.when, paper.when):
        assert isinstance(paper.when, When)
        yield Difference(True, f"the paper dates it {paper.when.date.words or paper.when.date.edtf}, the draft {_words(draft.when)}")
    elif isinstance(paper.when, Absence):
        if draft.when.evidence:  # a date that it inherited from elsewhere in the draft is not stated of this
            yield Difference(False, f"the paper gives no date for it, the draft {_words(draft.when)}")
    elif days(draft.when.date) < days(paper.when.date):
        yield Difference(False, f"the paper only dates it {paper.when.date.words or paper.when.date.edtf}, the draft {_words(draft.when)}")


def _words(when: When) -> str:
    return when.date.words or when.date.edtf
