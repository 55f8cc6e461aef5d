"""How much and how many: numerals with the words that bound them, shared by the languages.

    >>> limits(Decimal(500), Bound.ABOUT, measured=False)
    (450.0, 550.0)
    >>> limits(Decimal(6), Bound.MORE, measured=False)
    (7.0, None)

A language supplies its numerals, its words for bounds and its currencies.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol, TypeVar

from wherefrom.model import Bound

# grouped by comma, space (also the narrow ones of typesetters) or point, or plain; a point or comma before decimals.
# Every repetition is bounded, so that a page of digits takes no longer than a page of words.
DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?(?!\d)|\d{1,3}(?:[\x20\u00a0\u2009\u202f]\d{3}){1,6}(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,9})?(?!\d)|\d{1,15}[.,]\d{1,9}(?!\d)|\d{1,18}(?!\d)"
)
_TENTH = Decimal("0.1")
# a number this long is no amount but an identifier
_LONGEST = 15


def digits(written: str, comma: str = ",") -> Decimal | None:
    """A number in digits. `comma` is what separates thousands; the other of `,` and `.` opens the decimals.

    Groups of three after a space or a repeated separator are thousands in every language.
    """
    bare = re.sub(r"[\s\u00a0\u2009\u202f]", "", written)
    decimal = "." if comma == "," else ","
    if bare.count(decimal) > 1 or (bare.count(decimal) == 1 and bare.count(comma) and bare.rindex(comma) > bare.index(decimal)):
        comma, decimal = decimal, comma
    if comma in bare and not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(comma)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", bare):
        comma, decimal = decimal, comma
    bare = bare.replace(comma, "").replace(decimal, ".")
    if len(bare) > _LONGEST or not re.fullmatch(r"\d+(?:\.\d+)?", bare):
        return None
    return Decimal(bare)


def plain(amount: Decimal) -> str:
    """Plain digits, without exponent or trailing zeros: the form of `Money.amount`."""
    return format(amount.normalize(), "f")


def limits(n: Decimal, bound: Bound, measured: bool) -> tuple[float | None, float | None]:
    """The lowest and highest number that a bounded one may be. What is counted has a next number, what is measured not."""
    step = 0 if measured else 1
    if bound is Bound.MORE:
        return float(n + step), None
    if bound is Bound.AT_LEAST:
        return float(n), None
    if bound is Bound.LESS:
        return None, float(n - step)
    if bound is Bound.AT_MOST:
        return None, float(n)
    spread = n * _TENTH if bound is Bound.ABOUT else Decimal(0)
    return float(n - spread), float(n + spread)


class Spanned(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Spanned)


def clear_of(found: Iterable[T], taken: Iterable[Spanned]) -> list[T]:
    """What overlaps nothing that is taken, in order, and not each other."""
    occupied = sorted((t.start, t.end) for t in taken)
    kept: list[T] = []
    at = 0
    for each in found:
        while at < len(occupied) and occupied[at][1] <= each.start:
            at += 1
        if (at == len(occupied) or occupied[at][0] >= each.end) and (not kept or kept[-1].end <= each.start):
            kept.append(each)
    return kept
