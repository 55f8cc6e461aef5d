"""The annotation format of the guidelines as types: one `Document` per paper, offsets in code points, end exclusive."""

import functools
import tomllib
from pathlib import Path
from typing import Any, NamedTuple, TypedDict


class Meta(TypedDict):
    title: str
    outlet: str
    publication_date: str
    publication_date_basis: str
    license: str
    source: str


class Noise(TypedDict):
    start: int
    end: int
    kind: str


class Mention(TypedDict):
    start: int
    end: int
    text: str
    kind: str  # name, nominal


class Entity(TypedDict):
    id: str
    type: str
    canonical: str
    mentions: list[Mention]


class Time(TypedDict):
    text: str
    edtf: str
    span: list[int]


class Quantity(TypedDict):
    text: str
    min: float | None
    max: float | None
    unit: str
    span: list[int]


class Money(TypedDict):
    text: str
    amount: float
    currency: str
    op: str
    span: list[int]


class Link(TypedDict):
    who: str
    kind: str
    entity: str | None


class Claim(TypedDict):
    id: str
    predicate: str
    subject: list[str]
    object: list[str]
    object_text: str | None
    roles: dict[str, list[str]]
    attributes: dict[str, str]
    time: Time | None
    place: str | None
    quantity: Quantity | None
    money: list[Money]
    polarity: str
    modality: str
    attribution: list[Link]
    evidence: list[list[int]]
    conflicts_with: list[str]


class Document(TypedDict):
    doc_id: str
    lang: str
    meta: Meta
    text: str
    noise: list[Noise]
    entities: list[Entity]
    claims: list[Claim]


class Problem(NamedTuple):
    """Something to mend (`error`) or to look at again (`hint`); `where` is a line of the file, an entity or a claim."""

    level: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.level} {self.where}: {self.message}"


@functools.cache
def vocabulary() -> dict[str, Any]:
    """The closed and the usual lists of `vocabulary.toml`."""
    return tomllib.loads((Path(__file__).parent / "vocabulary.toml").read_text(encoding="utf-8"))
