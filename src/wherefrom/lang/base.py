"""What is true of a language whatever the task: the contract that every folder beside this file fulfils.

Each language is a module `wherefrom.lang.<code>` with a module-level `LANGUAGE`, loaded on demand by `language(code)`.
Heavy models load on first use inside the one module that needs them, so importing a language costs nothing.
Offsets are code points of the text given, half-open.
"""

from collections.abc import Sequence
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


class Vote(msgspec.Struct, frozen=True):
    """One thing that speaks for a kind of a name: `why` says what (`legal form`, `apposition: maker`), `weight` how much."""

    kind: Kind
    weight: float
    why: str


class FoundName(msgspec.Struct, frozen=True):
    """A candidate name with the kind the language gives it here, before any paper-wide judgement.

    `votes` are what the kind rests on; the paper adds those of all places of one name. `settled` says that the kind holds
    for this place whatever the other places say (a country that acts as a state). A `doubtful` candidate (a word of a
    title-case headline) is a name only if the same words are one elsewhere in the paper.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    votes: tuple[Vote, ...] = ()
    settled: bool = False
    doubtful: bool = False


class FoundNominal(msgspec.Struct, frozen=True):
    """A description ("the arms maker"): its span without article, and what its words say of the one it stands for.

    `head` is the base form of its main word, `modifiers` the words before it; `definite` with "the", "this", "its".
    `many` for sets of people or firms. `name` is the span of a name that it stands in apposition with, if any;
    `score` is how surely it stands for one party or one set of goods: log-odds, 0 is even.
    """

    start: int
    end: int
    kind: Kind
    head: str
    definite: bool
    rule: str
    modifiers: tuple[str, ...] = ()
    anonymous: bool = False
    many: bool = False
    name: tuple[int, int] | None = None
    score: float = 1.0


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

    def prepare(self, paragraphs: Sequence[str]) -> None:
        """Called before some paragraphs are read one by one; a language that is quicker on many at once reads them here."""
        ...

    def names(self, text: str) -> list[FoundName]:
        """Candidate names in order of place; they never overlap."""
        ...

    def worth(self, cue: str) -> tuple[Vote, ...]:
        """What a cue of the whole paper says of a name's kind; nothing for one that the language does not weigh.

        The cues are `name` (once for each), `short-form-first`, `short-form-last` ("Orion" for "Orion Trade", "Nyholm"
        for "Lars Nyholm") and `speaker` (paragraph after paragraph begins with it and a colon).
        """
        ...

    def nominals(self, text: str, names: Sequence[tuple[int, int, Kind]]) -> list[FoundNominal]:
        """Descriptions beside the given names of the same text (which they never overlap), in order of place."""
        ...

    def nominal_worth(self, cue: str) -> float:
        """What a cue of the whole paper adds to the score of a description; 0 for one that the language does not weigh.

        The cues are `paper-heads-1` to `-4` (how often its head comes), `paper-seen`, `paper-seen-definite`,
        `paper-seen-indefinite` and `paper-first-of-many`.
        """
        ...

    def base_form(self, name: str, kind: Kind) -> str:
        """The form of a name to compare by: no article, no possessive, the nominative, the singular of a product."""
        ...
