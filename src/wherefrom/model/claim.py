"""What one speaker says in one place.

We hold claims, not facts: they are never merged, averaged or corrected. Findings and conflicts are derived from them.
"""

import enum

import msgspec

from wherefrom.errors import EvidenceError, WherefromError
from wherefrom.model.attribution import Attribution, Modality, Polarity, Stance, guideline_modality
from wherefrom.model.evidence import Evidence
from wherefrom.model.fuzzydate import Absence, FuzzyDate
from wherefrom.model.ids import content_id
from wherefrom.model.quantity import Money, Quantity


class Predicate(enum.Enum):
    """The closed list of what a claim may say; subject and object as in the annotation guidelines."""

    SUPPLIED = "supplied"  # supplier -> goods (recipient, via, maker, from)
    BILLED = "billed"  # who bills -> goods (recipient = the billed party)
    PAID = "paid"  # payer -> payee (via, from)
    PRODUCES = "produces"
    DEVELOPS = "develops"
    ROLE = "role"  # person or group -> organisation; attribute `role`
    MEMBER_OF_DELEGATION = "member_of_delegation"
    VISITED = "visited"
    TRAVELLED = "travelled"  # traveller -> destination (from, to)
    TRAVELLED_WITH = "travelled_with"  # symmetric
    TESTED = "tested"
    TRAINED = "trained"
    SANCTIONED_BY = "sanctioned_by"  # target -> authority
    PART_OF = "part_of"  # owned -> owner; attribute `relation`
    BASED_IN = "based_in"
    MODELLED_ON = "modelled_on"
    ORDERED = "ordered"  # buyer -> goods (supplier)
    USES_COMPONENT = "uses_component"
    DESCRIBED_AS = "described_as"
    WORKED_ON = "worked_on"
    ACTED_FOR = "acted_for"
    ACCUSED_OF = "accused_of"
    TRANSPORTED = "transported"  # vessel -> cargo (to)
    SAID = "said"
    DENIED = "denied"
    NO_RESPONSE = "declined_comment_or_no_response"
    COULD_NOT_CONFIRM = "could_not_confirm"


SYMMETRIC = frozenset({Predicate.TRAVELLED_WITH})
# always of this stance, whoever speaks
FIXED_STANCE = {Predicate.COULD_NOT_CONFIRM: (Stance.UNCONFIRMED,), Predicate.DENIED: (Stance.DENIED, Stance.UNAWARE)}


class Band(enum.Enum):
    """What the program stands by, and what it only offers for review."""

    CLAIM = "claim"
    SUGGESTION = "suggestion"


class Role(msgspec.Struct, frozen=True, order=True):
    """The mentions that fill one role: `subject`, `object`, `recipient`, `via`, `maker`, `supplier`, `from`, `to`, `for`..."""

    name: str
    mentions: tuple[str, ...]


class When(msgspec.Struct, frozen=True):
    """A date with the place where its words stand; no evidence when it is inherited from elsewhere in the paper."""

    date: FuzzyDate
    evidence: Evidence | None = None


class Claim(msgspec.Struct, frozen=True):
    """One statement by one speaker in one place, with at least one quote. Make it with `Claim.make`.

    Roles name mentions (what the paper says), not entities (what we think). `object_text` holds what is no entity.
    `when` is when the thing happened, not when it was reported; an `Absence` where no date is given.
    `reasons` are the quotes a speaker gives for an assessment. `conflicts_with` names earlier claims of the same
    paper that it competes with; both are kept. `extractor` names the rule or model; `score` is its confidence, 0 to 1.
    """

    id: str
    document: str
    predicate: Predicate
    roles: tuple[Role, ...]
    evidence: tuple[Evidence, ...]
    extractor: str
    object_text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    when: When | Absence = Absence.NOT_STATED
    place: str | None = None
    quantity: Quantity | None = None
    money: tuple[Money, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    stance: Stance = Stance.ASSERTED
    modality: Modality = Modality.HAPPENED
    attribution: tuple[Attribution, ...] = ()
    reasons: tuple[Evidence, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    score: float = 1.0
    band: Band = Band.CLAIM

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError("a claim without evidence")
        names = [r.name for r in self.roles]
        if len(set(names)) != len(names):
            raise WherefromError(f"a role is given twice in claim {self.id}: {names}")
        allowed = FIXED_STANCE.get(self.predicate)
        if allowed and self.stance not in allowed:
            raise WherefromError(f"{self.predicate.value} cannot be {self.stance.value}")
        if self.stance in (Stance.DENIED, Stance.UNAWARE) and self.predicate is not Predicate.DENIED:
            raise WherefromError(f"a denial is a claim of its own, not a {self.predicate.value}")

    @classmethod
    def make(
        cls, document: str, predicate: Predicate, roles: tuple[Role, ...], evidence: tuple[Evidence, ...], extractor: str, **rest: object
    ) -> "Claim":
        """A claim with its identifier: a digest of the paper, predicate, roles, object text and evidence."""
        spans = [(e.start, e.end) for e in evidence]
        roles = tuple(sorted(r for r in roles if r.mentions))
        claim_id = content_id("claim", document, predicate.value, [(r.name, r.mentions) for r in roles], rest.get("object_text", ""), spans)
        return cls(claim_id, document, predicate, roles, evidence, extractor, **rest)  # type: ignore[arg-type]  # the keywords are this class's own fields

    def role(self, name: str) -> tuple[str, ...]:
        """The mentions in a role; empty when it is not filled."""
        return next((r.mentions for r in self.roles if r.name == name), ())

    @property
    def guideline_modality(self) -> str:
        return guideline_modality(self.stance, self.modality)

    @property
    def is_plain(self) -> bool:
        """Said to have happened or to hold, by the paper or a source it names: nothing hedged, planned, denied or open.

        Only these may become a plain edge or fact-like line in any export.
        """
        return (
            self.polarity is Polarity.POSITIVE
            and self.stance in (Stance.ASSERTED, Stance.REPORTED)
            and self.modality in (Modality.HAPPENED, Modality.UNDER_WAY)
        )
