"""Quantities: figures with what they count, vague numbers ("dozens of"), parts of a whole, and ranges.

    "more than half a dozen one-way attack drones"   7 to open, "one-way attack drones"
    "three quarters of"                              75 percent
    "40 to 60 tonnes"                                40 to 60, "tonnes"

Numbers that count nothing are left out: of pages, flights, ages, telephones.
"""

from collections.abc import Callable, Sequence

import msgspec

from wherefrom.lang.amounts import limits
from wherefrom.lang.amountwords import AmountWords
from wherefrom.lang.base import FoundQuantity
from wherefrom.lang.figures import Figure, bounded, scaled_like
from wherefrom.model import Bound, Quantity


class Counted(msgspec.Struct, frozen=True):
    """What a number counts: the unit in its own words, where it ends, and whether it is measured and not counted."""

    unit: str
    end: int
    measured: bool = False
    rate: str = ""


# the text, the figure and whether it is bounded or in a range; None when the number counts nothing
WhatIsCounted = Callable[[str, Figure, bool], Counted | None]
PERCENT = "percent"


def counts(
    words: AmountWords,
    text: str,
    figures: Sequence[Figure],
    counted: WhatIsCounted,
    more: Sequence[FoundQuantity] = (),
) -> list[FoundQuantity]:
    """The quantities of a text by their place; they may overlap. `more` are a language's own finds."""
    found = [*more, *_vague(words, text, counted), *_fractions(words, text)]
    for index, figure in enumerate(figures):
        after = figures[index + 1] if index + 1 < len(figures) else None
        if figure.currency:
            continue
        if after and _is_range(words, text, figure, after):
            found.extend(_range(words, text, figure, after, counted))
        elif not words.counts_nothing(text, figure.start, figure.end):
            found.extend(_single(words, text, bounded(words, text, figure), counted))
    return sorted(found, key=lambda q: (q.start, -q.end))


def _range(words: AmountWords, text: str, figure: Figure, after: Figure, counted: WhatIsCounted) -> list[FoundQuantity]:
    what = None if words.counts_nothing(text, figure.start, after.end) else counted(text, after, True)
    if not what:
        return []
    return [_quantity(text, words.opening(text, figure.start), float(scaled_like(figure, after)), float(after.amount), what)]


def _single(words: AmountWords, text: str, figure: Figure, counted: WhatIsCounted) -> list[FoundQuantity]:
    what = counted(text, figure, figure.bound is not Bound.EXACT)
    if not what:
        return []
    bound, end = figure.bound, max(what.end, figure.last)
    if bound is Bound.EXACT and (behind := words.bound_after(text, end)):
        # "twelve drones or more"
        bound, end = behind
    low, high = limits(figure.amount, bound, what.measured)
    return [_quantity(text, figure.first, low, high, msgspec.structs.replace(what, end=end))]


def _is_range(words: AmountWords, text: str, figure: Figure, after: Figure) -> bool:
    return not after.currency and words.is_range(text, figure.start, figure.end, after.start) and scaled_like(figure, after) < after.amount


def _quantity(text: str, start: int, low: float | None, high: float | None, what: Counted) -> FoundQuantity:
    return FoundQuantity(start, what.end, Quantity(low, high, what.unit, text[start : what.end], what.rate))


def _vague(words: AmountWords, text: str, counted: WhatIsCounted) -> list[FoundQuantity]:
    """ "dozens of drones": a least number and no greatest."""
    found = []
    for match, least in words.table("vague", text):
        what = counted(text, Figure(match.start(), match.end(), least, match.start(), match.end()), True)
        found.append(_quantity(text, match.start(), float(least), None, what or Counted("", match.end())))
    return found


def _fractions(words: AmountWords, text: str) -> list[FoundQuantity]:
    """ "three quarters of its customers": a part in percent."""
    found = []
    for match, percent in words.table("fraction", text):
        if words.beside_fraction.match(text, match.end()):
            figure = bounded(words, text, Figure(match.start(), match.end(), percent, match.start(), match.end()))
            low, high = limits(percent, figure.bound, measured=True)
            found.append(_quantity(text, figure.first, low, high, Counted(PERCENT, figure.last)))
    return found
