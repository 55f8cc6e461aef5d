"""What is true of a language whatever the task: the contract that every folder beside this file fulfils.

Each language is a module `wherefrom.lang.<code>` with a module-level `LANGUAGE`, loaded on demand by `language(code)`.
Heavy models load on first use inside the one module that needs them, so importing a language costs nothing.
Offsets are code points of the text given, half-open.
"""

from typing import Protocol

import msgspec

from wherefrom.model import FuzzyDate, Kind, Money, Quantity


class FoundDate(msgspec.Struct, frozen=True):
    """A date expression: where it stands and what it means. `date` is None where it cannot be resolved (no anchor)."""

    start: int
    end: int
    date: FuzzyDate | None
    rule: str


class FoundQuantity(msgspec.Struct, frozen=True):
    start: int
    end: int
    quantity: Quantity


class FoundMoney(msgspec.Struct, frozen=True):
    start: int
    end: int
    money: Money


class FoundName(msgspec.Struct, frozen=True):
    """A candidate name with the kind the language's own model gives it, before any paper-wide judgement."""

    start: int
    end: int
    kind: Kind
    rule: str


class Language(Protocol):
    """What a language provides. Each method may be called with any text, also an empty one; none raises."""

    code: str  # ISO 639-1

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Sentences of a text (or of one block of it), in order, without surrounding white space."""
        ...

    def dates(self, text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
        """Date expressions, longest first where they nest; relative ones are resolved against `anchor`."""
        ...

    def quantities(self, text: str) -> list[FoundQuantity]: ...

    def money(self, text: str) -> list[FoundMoney]: ...

    def names(self, text: str) -> list[FoundName]: ...
