"""A claim with its mentions replaced by the parties and things they belong to: what is compared and counted from here on."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from wherefrom.model import Claim, Copy, Entity
from wherefrom.model.claim import SYMMETRIC

_WORD = re.compile("[\u3400-\u9fff]|[^\\W_]+")


class Said(msgspec.Struct, frozen=True):
    """One claim over entities. `roles` holds the filled roles only; both sides of a symmetric predicate are the role `subject`."""

    claim: Claim
    roles: dict[str, frozenset[str]]
    place: str | None

    def role(self, name: str) -> frozenset[str]:
        return self.roles.get(name, frozenset())


def said(claims: Iterable[Claim], entities: Iterable[Entity], copies: Iterable[Copy] = ()) -> list[Said]:
    """The claims over entities, in an order that depends on their content alone. A mention without an entity stands for itself.

    Whom nobody names is never the same in two papers, unless one paper is a copy of the other and words them alike.
    """
    given = sorted(claims, key=lambda c: c.id)
    by_mention = {m: e for e in entities for m in e.members}
    original = {d: c.members[0] for c in sorted(copies, key=lambda c: c.id) for d in c.members}
    first: dict[tuple[str, str], str] = {}
    for c in given:
        if original.get(c.document, c.document) == c.document:
            for e in _unnamed(c, by_mention):
                first.setdefault((c.document, e.caption), e.id)
    found = []
    for c in given:
        known = {e.id: first.get((original.get(c.document, ""), e.caption), e.id) for e in _unnamed(c, by_mention)}
        found.append(_said(c, {m: known.get(e.id, e.id) for m, e in _parties(c, by_mention)}))
    return found


def _parties(c: Claim, by_mention: Mapping[str, Entity]) -> Iterator[tuple[str, Entity]]:
    for m in (*(m for r in c.roles for m in r.mentions), *([c.place] if c.place else [])):
        if m in by_mention:
            yield m, by_mention[m]


def _unnamed(c: Claim, by_mention: Mapping[str, Entity]) -> list[Entity]:
    return [e for _, e in _parties(c, by_mention) if not e.names]


def _said(c: Claim, home: Mapping[str, str]) -> Said:
    roles = {r.name: frozenset(home.get(m, m) for m in r.mentions) for r in c.roles if r.mentions}
    if c.predicate in SYMMETRIC and (sides := roles.get("subject", frozenset()) | roles.pop("object", frozenset())):
        roles["subject"] = sides
    return Said(c, roles, home.get(c.place, c.place) if c.place else None)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, in lower case; every Chinese character is one."""
    return frozenset(_WORD.findall(text.casefold()))


def alike(a: str, b: str) -> float:
    """How many of their words two texts share, 0 to 1; two empty texts share all."""
    left, right = word_set(a), word_set(b)
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0
