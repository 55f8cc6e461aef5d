"""Mentions held to be one party or thing. Derived, and rebuilt at will from mentions, claims and decisions."""

import msgspec

from wherefrom.model.ids import content_id
from wherefrom.model.mention import Kind


class Name(msgspec.Struct, frozen=True, order=True):
    """A name as written, with its language and the documents it stands in."""

    name: str
    language: str
    documents: tuple[str, ...]


class Merge(msgspec.Struct, frozen=True, order=True):
    """Why two names or mentions are held to be one: a sentence a person can read, and the score that carried it."""

    left: str
    right: str
    reason: str
    score: float


class Entity(msgspec.Struct, frozen=True):
    """A party or thing: its member mentions, names, identifiers, and the reason of each merge.

    `id` is a digest of the members, so it is the same on every machine and does not depend on the order of papers.
    `caption` is the name to show. `schema` is a FollowTheMoney schema, or Product or Group, which FtM lacks.
    """

    id: str
    kind: Kind
    caption: str
    names: tuple[Name, ...]
    members: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...] = ()
    merges: tuple[Merge, ...] = ()
    anonymous: bool = False

    @staticmethod
    def make_id(members: tuple[str, ...]) -> str:
        return content_id("entity", sorted(members))

    @property
    def schema(self) -> str:
        return "Address" if self.kind is Kind.PLACE else self.kind.value
