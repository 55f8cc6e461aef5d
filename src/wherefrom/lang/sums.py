"""Sums of money: figures with a currency, ranges of them, and the source's own conversions.

"$9 to $11"                            two sums, at least and at most
"212 million roubles ($2.3 million)"   the second is about, being converted by whoever wrote it
"""

import re
from collections.abc import Sequence

import msgspec

from wherefrom.lang.amounts import plain
from wherefrom.lang.amountwords import AmountWords
from wherefrom.lang.base import FoundMoney
from wherefrom.lang.figures import Figure, bounded, scaled_like
from wherefrom.model import Bound, Money

_DASH = re.compile(r"\s?[-–—~～至到]\s?")


def sums(words: AmountWords, text: str, found_figures: Sequence[Figure]) -> list[FoundMoney]:
    """Every sum in order, without overlap: 1. the two ends of a range share a currency; 2. those figures that have one."""
    figures = list(found_figures)
    linked = {i for i in range(len(figures) - 1) if _is_range(words, text, figures[i], figures[i + 1])}
    for i in linked:  # 1
        here, after = figures[i], figures[i + 1]
        if after.currency and not here.currency:
            figures[i] = msgspec.structs.replace(here, currency=after.currency, amount=scaled_like(here, after))
        elif here.currency and not after.currency:
            figures[i] = msgspec.structs.replace(here, amount=scaled_like(here, after))
            figures[i + 1] = msgspec.structs.replace(after, currency=here.currency)
    found = []
    for i, figure in enumerate(figures):  # 2
        if figure.currency:
            figure = _bounded(words, text, figures, i, linked)
            quote = text[figure.first : figure.last]
            found.append(FoundMoney(figure.first, figure.last, Money(plain(figure.amount), figure.currency, figure.bound, quote)))
    return found


def _bounded(words: AmountWords, text: str, figures: list[Figure], i: int, linked: set[int]) -> Figure:
    """The end of a range is a limit; a sum in brackets after one in another currency is its conversion."""
    figure = bounded(words, text, figures[i])
    before = bounded(words, text, figures[i - 1]) if i and figures[i - 1].currency else None
    if i in linked and figures[i + 1].currency:
        return msgspec.structs.replace(figure, bound=Bound.AT_LEAST, last=figure.end)
    if before and i - 1 in linked:
        return msgspec.structs.replace(figure, bound=Bound.AT_MOST, first=figure.start)
    converted = before and before.currency != figure.currency and words.conversion.fullmatch(text, before.last, figure.first)
    return msgspec.structs.replace(figure, bound=Bound.ABOUT) if converted and figure.bound is Bound.EXACT else figure


def _is_range(words: AmountWords, text: str, here: Figure, after: Figure) -> bool:
    if here.currency and after.currency and here.currency != after.currency:
        return False
    if here.currency and not after.currency and not _DASH.fullmatch(text, here.end, after.start):
        # "worth $17 million to three customers"
        return False
    return words.is_range(text, here.start, here.end, after.start)
