"""What people decided. Superseded, never deleted; the machine never overwrites it.

`Judgement` has the four values and the algebra of nomenklatura: adding two of them says what a path of them means.
"""

import enum

import msgspec

from wherefrom.model.ids import content_id


class Judgement(enum.Enum):
    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"
    NO_JUDGEMENT = "no_judgement"

    def __add__(self, other: "Judgement") -> "Judgement":
        """same + same = same; same + different = different; anything else settles nothing."""
        pair = {self, other}
        if pair == {Judgement.POSITIVE}:
            return Judgement.POSITIVE
        if pair == {Judgement.POSITIVE, Judgement.NEGATIVE}:
            return Judgement.NEGATIVE
        return Judgement.UNSURE if Judgement.UNSURE in pair else Judgement.NO_JUDGEMENT


class Subject(enum.Enum):
    """What a decision is about."""

    PAIR = "pair"  # two mentions or names are, or are not, the same party
    CLAIM = "claim"
    HIT = "hit"
    BLOCK = "block"  # a stretch is or is not part of the paper
    DATE = "date"  # a publication date


class Decision(msgspec.Struct, frozen=True):
    """One decision by one person at one time.

    `target` holds the identifiers decided on (two for a pair, sorted); `quote` the words, so that the decision finds its
    place again after a better reading of the same paper. `document` is empty when it is about the whole case.
    `value` is a corrected value (an EDTF date, a part) where a judgement alone does not say it. `at` is ISO 8601 in UTC.
    """

    about: Subject
    target: tuple[str, ...]
    judgement: Judgement
    by: str
    at: str
    why: str = ""
    document: str = ""
    quote: str = ""
    value: str = ""
    supersedes: str = ""

    @property
    def id(self) -> str:
        return content_id("decision", self.about.value, self.target, self.judgement.value, self.by, self.at, self.value)
