"""Words in a paper that name or describe something.

A mention says what the paper says, not what we think: resolution can change a hundred times and no mention moves.
"""

import enum

import msgspec

from wherefrom.model.evidence import Evidence
from wherefrom.model.ids import content_id


class Kind(enum.Enum):
    """What a mention names. Closed; the first five are FollowTheMoney schemata, Place is its Address."""

    PERSON = "Person"
    COMPANY = "Company"
    ORGANIZATION = "Organization"
    PUBLIC_BODY = "PublicBody"
    VESSEL = "Vessel"
    PLACE = "Place"
    PRODUCT = "Product"
    GROUP = "Group"


PARTIES = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.VESSEL, Kind.GROUP})


class Form(enum.Enum):
    """A proper name (with acronyms, short forms, misspellings) or a description that refers to one thing."""

    NAME = "name"
    NOMINAL = "nominal"


class Mention(msgspec.Struct, frozen=True):
    """Words that name something.

    `normal` is the form to compare by (base form, no article, no possessive; the nominative in Russian).
    `antecedent` is the id of an earlier or fuller mention *in the same paper* that this one refers to, with the
    reason in `because`; None where the text leaves it open. `anonymous` marks people and groups whom the source
    does not name: they are never screened, linked across papers or exported with more than the text says.
    `reader` names the rule or model that found it.
    """

    id: str
    document: str
    kind: Kind
    form: Form
    evidence: Evidence
    language: str
    normal: str
    reader: str
    antecedent: str | None = None
    because: str = ""
    anonymous: bool = False
    identifiers: tuple[tuple[str, str], ...] = ()  # (scheme, value): ("imo", "9074729")

    @staticmethod
    def make_id(document: str, evidence: Evidence) -> str:
        """Mentions never overlap, so a paper and a place in it identify one."""
        return content_id("mention", document, evidence.start, evidence.end)
