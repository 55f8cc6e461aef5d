"""Who is who inside one paper: short forms, acronyms and descriptions lead to the name they stand for.

Each link says why. Where the text leaves it open there is no link. Links lead to an earlier or fuller mention, never round.
"""

import re
from collections.abc import Sequence

import msgspec
from rapidfuzz.distance import DamerauLevenshtein

from wherefrom.model import Form, Kind, Mention

_PARTIES = (Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY)
_HAN = re.compile(r"[\u3400-\u9fff]+")
_SMALL = frozenset({"of", "the", "and", "for", "de", "&", "in"})


def linked(mentions: Sequence[Mention], characters: str) -> list[Mention]:
    """The mentions with `antecedent` and `because` filled in where the paper settles it. Order is kept."""
    names = [m for m in mentions if m.form is Form.NAME]
    return [_link(m, names, characters) if m.form is Form.NAME else m for m in mentions]


def _link(m: Mention, names: Sequence[Mention], characters: str) -> Mention:
    full = _longer(m, names)
    if full is not None:
        return _to(m, full, "short form")
    full = _spelled_out(m, names)
    if full is not None:
        return _to(m, full, "acronym")
    full = _variant(m, names)
    return _to(m, full, "spelling variant") if full is not None else m


def _to(m: Mention, target: Mention, because: str) -> Mention:
    return msgspec.structs.replace(m, antecedent=target.id, because=because)


def _alike(a: Kind, b: Kind) -> bool:
    return a is b or (a in _PARTIES and b in _PARTIES)


def _words(m: Mention) -> list[str]:
    return m.normal.casefold().split()


def _longer(m: Mention, names: Sequence[Mention]) -> Mention | None:
    """The one longer name that this is the beginning or end of."""
    short = _words(m)
    if m.kind in (Kind.PLACE, Kind.PRODUCT):
        return None
    found: dict[str, Mention] = {}
    for other in names:
        long = _words(other)
        if other.kind is m.kind and len(other.normal) > len(m.normal) and _within(short, long):
            found.setdefault(other.normal.casefold(), other)
    if len(found) == 1:
        return next(iter(found.values()))
    longest = max(found.values(), key=lambda o: len(o.normal), default=None)
    if longest is not None and all(_within(_words(o), _words(longest)) for o in found.values()):
        return longest
    return None


def _within(short: list[str], long: list[str]) -> bool:
    if len(short) == 1 and len(short[0]) > 1 and _HAN.fullmatch(short[0]):
        return short[0] in "".join(long)
    return long[: len(short)] == short or long[-len(short) :] == short


def _spelled_out(m: Mention, names: Sequence[Mention]) -> Mention | None:
    letters = m.normal.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return None
    for other in names:
        if len(other.normal.split()) > 1 and _alike(m.kind, other.kind) and letters.casefold() in _initials(other.normal):
            return other
    return None


def _initials(name: str) -> set[str]:
    words = [w for w in re.split(r"[\s-]+", name.casefold()) if w]
    content = [w for w in words if w not in _SMALL]
    return {"".join(w[0] for w in words), "".join(w[0] for w in content)}


def _variant(m: Mention, names: Sequence[Mention]) -> Mention | None:
    """An earlier name of the same kind that differs by a letter or two in a long word."""
    if len(m.normal) < 7 or m.kind is Kind.PRODUCT or any(c.isdigit() for c in m.normal):
        return None
    for other in names:
        if other.evidence.start >= m.evidence.start:
            return None
        if other.kind is m.kind and other.normal != m.normal and len(other.normal) >= 7 and not any(c.isdigit() for c in other.normal):
            if DamerauLevenshtein.distance(m.normal.casefold(), other.normal.casefold(), score_cutoff=2) <= max(1, len(m.normal) // 7):
                return other
    return None
