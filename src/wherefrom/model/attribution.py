"""Who says so, how firmly, and whether it has happened."""

import enum

import msgspec

from wherefrom.model.evidence import Evidence


class Basis(enum.Enum):
    """What sort of source a link of the chain is; the last is for papers that are themselves the record."""

    DOCUMENT = "document"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    NAMED_EXPERT = "named_expert"
    COMPANY = "company"
    GOVERNMENT = "government"
    OUTLET = "outlet"
    OTHER = "other"
    RECORD = "record"


class Stance(enum.Enum):
    """How firmly it is said."""

    ASSERTED = "asserted"  # the paper says so in its own voice
    REPORTED = "reported"  # a source states it as fact
    ASSESSED = "assessed"  # somebody's judgement or inference, or the paper's own hedge
    DENIED = "denied"
    UNAWARE = "unaware"  # neither denial nor confirmation
    UNCONFIRMED = "unconfirmed"  # somebody could not confirm it
    SILENT = "silent"  # asked and did not answer


class Modality(enum.Enum):
    """Whether it has happened."""

    HAPPENED = "happened"
    UNDER_WAY = "under way"
    PLANNED = "planned"  # due, ordered, scheduled
    POSSIBLE = "possible"  # may, could, allegedly without a source


class Polarity(enum.Enum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


GUIDELINE = ("asserted", "reported", "assessed", "possible", "denied", "unconfirmed")


def guideline_modality(stance: Stance, modality: Modality) -> str:
    """The single `modality` of the annotation guidelines for a stance and a modality; one of `GUIDELINE`."""
    if stance in (Stance.DENIED, Stance.UNAWARE):
        return "denied"
    if stance is Stance.UNCONFIRMED:
        return "unconfirmed"
    if stance is Stance.SILENT:
        return "asserted"
    if modality in (Modality.PLANNED, Modality.POSSIBLE):
        return "possible"
    return str(stance.value)


def from_guideline(modality: str) -> tuple[Stance, Modality]:
    """A stance and a modality that stand for a guideline `modality`. Raises ValueError for an unknown one."""
    if modality == "possible":
        return Stance.REPORTED, Modality.POSSIBLE
    return Stance(modality), Modality.HAPPENED


class Attribution(msgspec.Struct, frozen=True):
    """One link of the chain of sources: the one who says it, or one who passes it on.

    `who` is the speaker as described in the text, `mention` the mention of it if there is one. `access` keeps the
    words for how the paper knows a document ("seen by", "reviewed by", "shown to"); it never becomes "we have it".
    A claim holds a tuple of these, original source first, each later one passing on what the earlier ones say or
    standing beside them ("according to A and B" gives two links).
    """

    who: str
    basis: Basis
    mention: str | None = None
    anonymous: bool = False
    access: str = ""
    evidence: Evidence | None = None
