"""Numbers that name a party for sure: tax and register numbers, ship numbers, account numbers, each with its check digits.

    ООО «Балт-Лоджистик» (ИНН 7707083893)      ("inn", "7707083893")
    the tanker Grey Heron (IMO 9074729)         ("imo", "9074729")

A number whose check digits are wrong is none. It belongs to the nearest name of a fitting kind in its paragraph, those before it first.
"""

import re
from collections.abc import Callable, Iterable, Sequence

import msgspec

from wherefrom.model import Form, Kind, Mention

_FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY})
# a number further from a name than this is not its
FAR = 160


class Identifier(msgspec.Struct, frozen=True):
    """A number in its place, under its scheme."""

    start: int
    end: int
    scheme: str
    value: str


def _digits(value: str) -> list[int]:
    return [int(c) for c in value]


def _weighted(value: str, weights: Sequence[int], modulus: int) -> int:
    return sum(d * w for d, w in zip(_digits(value), weights, strict=False)) % modulus


def inn(value: str) -> bool:
    """Russian tax number: 10 digits for firms, 12 for people."""
    ten = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    if len(value) == 10:
        return _weighted(value, ten, 11) % 10 == int(value[9])
    eleven, twelve = (7, *ten), (3, 7, *ten)
    return len(value) == 12 and _weighted(value, eleven, 11) % 10 == int(value[10]) and _weighted(value, twelve, 11) % 10 == int(value[11])


def ogrn(value: str) -> bool:
    """Russian register number: 13 digits for firms, 15 for traders."""
    modulus = {13: 11, 15: 13}.get(len(value))
    return modulus is not None and int(value[:-1]) % modulus % 10 == int(value[-1])


def imo(value: str) -> bool:
    """Number of a ship's hull: seven digits."""
    return len(value) == 7 and _weighted(value, (7, 6, 5, 4, 3, 2), 10) == int(value[6])


def _mod97(value: str) -> bool:
    return int("".join(str(int(c, 36)) for c in value)) % 97 == 1


def lei(value: str) -> bool:
    """Legal Entity Identifier, ISO 17442."""
    return len(value) == 20 and _mod97(value)


def iban(value: str) -> bool:
    """Bank account number, ISO 13616."""
    return 15 <= len(value) <= 34 and _mod97(value[4:] + value[:4])


def uscc(value: str) -> bool:
    """Chinese Unified Social Credit Code, GB 32100-2015: letters without I, O, S, V, Z; the last of 18 is a check."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if len(value) != 18 or any(c not in letters for c in value):
        return False
    total = sum(letters.index(c) * pow(3, k, 31) for k, c in enumerate(value[:17]))
    return letters[(31 - total % 31) % 31] == value[17]


def bic(value: str) -> bool:
    """Bank code of SWIFT, ISO 9362: it has no check digit, so it needs its label."""
    return bool(re.fullmatch(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?", value))


# scheme, how it is written (the label is part of it where the digits alone prove too little), its check, whose it is
_SCHEMES: tuple[tuple[str, re.Pattern[str], Callable[[str], bool], frozenset[Kind]], ...] = (
    ("imo", re.compile(r"\bIMO(?: (?:number|No\.?|№)|-номер)?[ :]*(\d{7})\b", re.IGNORECASE), imo, frozenset({Kind.VESSEL})),
    ("inn", re.compile(r"\b(?:ИНН|INN)(?:/КПП)?[ :№]*(\d{12}|\d{10})\b", re.IGNORECASE), inn, _FIRMS | {Kind.PERSON}),
    ("ogrn", re.compile(r"\b(?:ОГРН(?:ИП)?|OGRN(?:IP)?)[ :№]*(\d{15}|\d{13})\b", re.IGNORECASE), ogrn, _FIRMS | {Kind.PERSON}),
    ("lei", re.compile(r"\bLEI(?: code)?[ :]*([A-Z0-9]{18}\d\d)\b"), lei, _FIRMS),
    ("bic", re.compile(r"\b(?:SWIFT|BIC)(?:[/ ](?:BIC|SWIFT))?(?: code)?[ :]*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"), bic, _FIRMS),
    ("iban", re.compile(r"\b([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b"), iban, _FIRMS | {Kind.PERSON}),
    ("uscc", re.compile(r"(?<![A-Z0-9])([0-9A-HJ-NP-RTUW-Y]{18})(?![A-Z0-9])"), uscc, _FIRMS),
)


def identifiers(text: str) -> list[Identifier]:
    """All numbers of a text whose check digits are right, in order."""
    found = []
    for scheme, pattern, check, _ in _SCHEMES:
        for m in pattern.finditer(text):
            value = m.group(1).replace(" ", "")
            if check(value):
                found.append(Identifier(m.start(1), m.end(1), scheme, value))
    return sorted(found, key=lambda i: (i.start, i.scheme))


def attached(mentions: Sequence[Mention], paragraphs: Iterable[tuple[int, str]]) -> list[Mention]:
    """The mentions, names with the numbers that stand beside them. Order is kept."""
    kinds = {scheme: whose for scheme, _, _, whose in _SCHEMES}
    given: dict[str, list[tuple[str, str]]] = {}
    for start, text in paragraphs:
        numbers = identifiers(text)
        inside = [m for m in mentions if start <= m.evidence.start < start + len(text) and m.form is Form.NAME] if numbers else []
        for number in numbers:
            owner = _owner(start + number.start, [m for m in inside if m.kind in kinds[number.scheme]])
            if owner is not None:
                given.setdefault(owner.id, []).append((number.scheme, number.value))
    return [msgspec.structs.replace(m, identifiers=tuple(dict.fromkeys(given[m.id]))) if m.id in given else m for m in mentions]


def _owner(place: int, names: Sequence[Mention]) -> Mention | None:
    """The nearest name before a place, else the nearest behind it."""
    before = [m for m in names if m.evidence.end <= place and place - m.evidence.end <= FAR]
    behind = [m for m in names if m.evidence.start > place and m.evidence.start - place <= FAR]
    return before[-1] if before else behind[0] if behind else None
