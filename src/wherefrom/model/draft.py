"""What a case says to the sentences of a draft that somebody is about to publish. Never stored: the draft is no paper of the case."""

import enum

import msgspec

from wherefrom.model.evidence import Evidence


class Standing(enum.Enum):
    """How a sentence of a draft stands against the claims of a case; the first that applies to any of its claims."""

    CONTRADICTED = "contradicted"
    STRONGER = "stronger than its source"
    SUPPORTED = "supported"
    UNSUPPORTED = "not found"
    NO_CLAIM = "no claim"


class Checked(msgspec.Struct, frozen=True):
    """One sentence of a draft: how it stands, why, and the claims of the case that it was held against, the closest first."""

    sentence: Evidence
    standing: Standing
    reasons: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
