"""Figures: the numerals of a text with their neighbours. "more than $2.3 million" is one.

From figures `wherefrom.lang.sums` makes sums of money and `wherefrom.lang.counts` quantities.
"""

import re
from decimal import Decimal

import msgspec

from wherefrom.lang.amounts import DIGITS, digits
from wherefrom.lang.amountwords import AmountWords
from wherefrom.model import Bound

_LEADING = re.compile(DIGITS)
_THREE_DECIMALS = re.compile(r"\d{1,3}[.,]\d{3}")


class Figure(msgspec.Struct, frozen=True):
    """A numeral and its neighbours. `[start, end)` is the numeral with its currency, `[first, last)` with its bound too.

    `scaled` is what "million" or 万 after its digits multiplied them by.
    """

    start: int
    end: int
    amount: Decimal
    first: int
    last: int
    bound: Bound = Bound.EXACT
    currency: str = ""
    scaled: Decimal = Decimal(1)


def figures(words: AmountWords, text: str) -> list[Figure]:
    """Every numeral of a text in order, with its currency if it has one; the words that bound it are not yet looked for."""
    found: list[Figure] = []
    for match in words.numeral.finditer(text):
        amount = words.number(match.group())
        figure = (_sum(words, text, match, amount) or _bare(words, text, match, amount)) if amount is not None else None
        if figure and (not found or found[-1].end <= figure.start):
            found.append(figure)
    return found


def bounded(words: AmountWords, text: str, figure: Figure) -> Figure:
    """The same with the words that bound it, before or after."""
    if before := words.bound_before(text, figure.start):
        return msgspec.structs.replace(figure, bound=before[0], first=before[1])
    if after := words.bound_after(text, figure.end):
        return msgspec.structs.replace(figure, bound=after[0], last=after[1])
    return figure


def scaled_like(first: Figure, last: Figure) -> Decimal:
    """The first end of "9-11 million", which shares the million of the other."""
    if first.scaled == 1 and last.scaled > 1 and first.amount < last.amount / last.scaled:
        return first.amount * last.scaled
    return first.amount


def _sum(words: AmountWords, text: str, numeral: re.Match[str], amount: Decimal) -> Figure | None:
    """The numeral with the currency behind or before it; None where there is none."""
    factor, end = words.money_scale(text, numeral.end())
    if factor == 1 and amount < 1000 and _THREE_DECIMALS.fullmatch(numeral.group()):
        # no sum has three decimals: "151.000 euro", "6,900 евро"
        factor = 1000
    within = words.bound_inside(numeral.group())
    between = words.bound_after(text, end)
    bound, after = between if between else (within, end)
    behind = words.currency_after(text, after)
    before = words.currency_before(text, numeral.start()) if not behind or words.is_generic(text, after, behind[1]) else None
    scaled = _scaled(numeral.group(), amount) * (factor if _THREE_DECIMALS.fullmatch(numeral.group()) is None else 1)
    if behind:
        # "新台幣94萬元": the name before says which
        currency, start = before or (behind[0], numeral.start())
        return Figure(start, behind[1], amount * factor, start, behind[1], bound, currency, scaled)
    if before and words.ends_at(text, end):
        return Figure(before[1], end, amount * factor, before[1], end, within, before[0], scaled)
    return None


def _bare(words: AmountWords, text: str, numeral: re.Match[str], amount: Decimal) -> Figure | None:
    if not words.ends_at(text, numeral.end()):
        return None
    start, end = numeral.span()
    return Figure(start, end, amount, start, end, words.bound_inside(numeral.group()), scaled=_scaled(numeral.group(), amount))


def _scaled(numeral: str, amount: Decimal) -> Decimal:
    leading = _LEADING.match(numeral)
    value = digits(leading.group()) if leading else None
    return amount / value if value else Decimal(1)
