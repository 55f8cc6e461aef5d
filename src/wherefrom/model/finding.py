"""What follows from the claims: findings, conflicts, routes, travel, replies, gaps, ownership and red flags. Every one names its claims."""

import enum

import msgspec

from wherefrom.model.attribution import Modality, Polarity, Stance
from wherefrom.model.claim import Predicate, When
from wherefrom.model.fuzzydate import Absence
from wherefrom.model.ids import content_id
from wherefrom.model.quantity import Money, Quantity


class Part(msgspec.Struct, frozen=True, order=True):
    """The entities in one role of a finding."""

    role: str
    entities: tuple[str, ...]


class Finding(msgspec.Struct, frozen=True):
    """Claims that say the same thing, kept as members with their own words.

    `origins` counts distinct original sources: copies and relays of one origin count once. `stance` and `modality` are the
    firmest among the members; each claim keeps its own. `when`, `quantity` and `money` are the most precise that no member contradicts.
    """

    id: str
    predicate: Predicate
    parts: tuple[Part, ...]
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    object_text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    when: When | Absence = Absence.NOT_STATED
    place: str | None = None
    quantity: Quantity | None = None
    money: tuple[Money, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    stance: Stance = Stance.ASSERTED
    modality: Modality = Modality.HAPPENED

    @staticmethod
    def make_id(claims: tuple[str, ...]) -> str:
        return content_id("finding", sorted(claims))

    def role(self, name: str) -> tuple[str, ...]:
        return next((p.entities for p in self.parts if p.role == name), ())


class Conflict(msgspec.Struct, frozen=True):
    """Findings that cannot both hold: both sides kept, no winner. `kind` is affiliation, amount, date, identity or denial."""

    findings: tuple[str, ...]
    kind: str
    why: str

    @property
    def id(self) -> str:
        return content_id("conflict", self.findings, self.kind)


class RouteKind(enum.Enum):
    GOODS = "goods"
    MONEY = "money"
    TRAVEL = "travel"


class Route(msgspec.Struct, frozen=True):
    """Who reaches whom through whom: `parties` in order, and for each hop between neighbours the findings that carry it."""

    kind: RouteKind
    parties: tuple[str, ...]
    hops: tuple[tuple[str, ...], ...]
    listed: tuple[str, ...]
    score: float
    weakest: int  # index of the weakest hop
    why: str = ""

    @property
    def id(self) -> str:
        return content_id("route", self.kind.value, self.parties)


class Travel(msgspec.Struct, frozen=True):
    """Two parties who travelled together. `strength`: `adjacent seats`, `same booking`, `same flight`, `same place and dates`."""

    parties: tuple[str, str]
    strength: str
    findings: tuple[str, ...]

    @property
    def id(self) -> str:
        return content_id("travel", self.parties)


class Reply(msgspec.Struct, frozen=True):
    """How a party answered. `status`: `denied`, `declined`, `no response`, `unreachable`, `unaware`."""

    party: str
    status: str
    findings: tuple[str, ...]

    @property
    def id(self) -> str:
        return content_id("reply", self.party, self.status)


class Gap(msgspec.Struct, frozen=True):
    """What could not be confirmed, with its exact scope in words, or a value withheld. `kind`: `unconfirmed` or `withheld`."""

    kind: str
    scope: str
    findings: tuple[str, ...]

    @property
    def id(self) -> str:
        return content_id("gap", self.kind, self.scope)


class Ownership(msgspec.Struct, frozen=True):
    """What one authority's rule of ownership says of a party as of a day (ISO 8601; empty where no paper is dated).

    `status` is `blocked`, `possible` or `not`; the last only with a remark. It is `blocked` only when a person confirmed the listed
    owners and the share is certain. `owners` are those counted, which together hold between `low` and `high` percent; `findings` carry
    every stake on the way to them.
    """

    party: str
    regime: str
    rule: str
    as_of: str
    status: str
    owners: tuple[str, ...]
    low: float
    high: float
    findings: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    why: str = ""

    @property
    def id(self) -> str:
        return content_id("ownership", self.party, self.regime)


class Flag(msgspec.Struct, frozen=True):
    """A pattern that published guidance calls a red flag, seen between these parties: an indicator, not proof.

    `rule` names the rule and `title` says it in words; `guidance` is where it comes from; `findings` are what it rests on.
    """

    rule: str
    title: str
    parties: tuple[str, ...]
    findings: tuple[str, ...]
    why: str
    guidance: str

    @property
    def id(self) -> str:
        return content_id("flag", self.rule, self.parties)
