"""Amounts as vague as their words: ranges with units, sums of money with their bound.

>>> Quantity(7, None, "drones", words="more than half a dozen drones")
>>> Money("5000000", "CNY", ">", words="more than 5 million yuan")
"""

import enum
from decimal import Decimal, InvalidOperation

import msgspec

from wherefrom.errors import WherefromError
from wherefrom.model.evidence import Evidence


class Quantity(msgspec.Struct, frozen=True):
    """A number between `low` and `high`, both included; None is an open side. `rate` is a period such as `month`."""

    low: float | None
    high: float | None
    unit: str = ""
    words: str = ""
    rate: str = ""
    evidence: Evidence | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise WherefromError("a quantity needs at least one bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise WherefromError(f"a quantity cannot be at least {self.low} and at most {self.high}")


class Bound(enum.Enum):
    """How a sum is stated (`op` in exports): exactly, about, or as a limit."""

    EXACT = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="


class Money(msgspec.Struct, frozen=True):
    """A sum: `amount` as a decimal number in digits, `currency` an ISO 4217 code, `bound` how it is stated.

    The source's own conversion ("$700,000" in brackets) is a second Money with `Bound.ABOUT`.
    """

    amount: str
    currency: str
    bound: Bound = Bound.EXACT
    words: str = ""
    evidence: Evidence | None = None

    def __post_init__(self) -> None:
        try:
            Decimal(self.amount)
        except InvalidOperation as reason:
            raise WherefromError(f"not an amount: {self.amount!r}") from reason

    @property
    def value(self) -> Decimal:
        return Decimal(self.amount)
