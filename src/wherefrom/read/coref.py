"""Who is who inside one paper: short forms, acronyms and aliases lead to the name they stand for.

Each link says why. Where the paper leaves it open there is no link. Links lead to an earlier or fuller mention, never round.
Descriptions are linked in nominals.py.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from wherefrom.model import Form, Kind, Mention
from wherefrom.read.spelling import near, stem

_FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.GROUP})
_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORDS = tomllib.loads((Path(__file__).parent / "coref.toml").read_text(encoding="utf-8"))
_SMALL, _LEGAL = frozenset(_WORDS["small"]), frozenset(_WORDS["legal"])
_ALIAS = re.compile(rf"[\s,;(\[（]*(?:{'|'.join(re.escape(a) for a in _WORDS['aliases'])})[\s,:]*(?:the )?[\"“«(为]*", re.IGNORECASE)
_BRACKET = re.compile(r"\s?[（(](?:the |“the |\"the |hereinafter )?[\"“«‘]?")
_QUOTED_BRACKET = re.compile(r"\s?[（(](?:the |hereinafter )?[\"“«‘]")


def linked(mentions: Sequence[Mention], characters: str) -> list[Mention]:
    """The names with `antecedent` and `because` filled in where the paper settles it. Order is kept."""
    names = [m for m in mentions if m.form is Form.NAME]
    targets: dict[str, tuple[str, str]] = {}
    for place, m in enumerate(names):
        found = _target(place, names, characters) or _as_before(m, names[:place], targets)
        if found is not None and not _leads_to(targets, found[0].id, m.id):
            targets[m.id] = (found[0].id, found[1])
    return [msgspec.structs.replace(m, antecedent=targets[m.id][0], because=targets[m.id][1]) if m.id in targets else m for m in mentions]


def _as_before(m: Mention, earlier: Sequence[Mention], targets: dict[str, tuple[str, str]]) -> tuple[Mention, str] | None:
    """The same words as an earlier name that was given as somebody's alias."""
    like = next((o for o in earlier if o.id in targets and o.kind is m.kind and o.normal == m.normal), None)
    return (like, "same name") if like is not None else None


def _leads_to(targets: dict[str, tuple[str, str]], start: str, goal: str) -> bool:
    while start in targets and start != goal:
        start = targets[start][0]
    return start == goal


def _target(place: int, names: Sequence[Mention], characters: str) -> tuple[Mention, str] | None:
    """Whom the name at `place` stands for: 1. defined beside it, 2. a longer form, 3. spelled out, 4. spelled alike."""
    alias = _alias(place, names, characters)
    if alias is not None:
        return alias
    rules: tuple[tuple[Callable[[int, Sequence[Mention]], Mention | None], str], ...] = (
        (_longer, "short form"),
        (_other_case, "same name"),
        (_spelled_out, "acronym"),
        (_variant, "spelling variant"),
    )
    for rule, because in rules:
        found = rule(place, names)
        if found is not None:
            return found, because
    return None


def _alias(place: int, names: Sequence[Mention], characters: str) -> tuple[Mention, str] | None:
    """ "Orion Trade (hereinafter Orion)", "Zenit (formerly Nadir; Azimut)", "Border Guard Service (BGS)"."""
    if place == 0:
        return None
    m, before = names[place], names[place - 1]
    gap = characters[before.evidence.end : m.evidence.start]
    if len(gap) > 60 or not _alike(m.kind, before.kind):
        return None
    if _ALIAS.fullmatch(gap):
        return before, "alias"
    if _QUOTED_BRACKET.fullmatch(gap) or (_BRACKET.fullmatch(gap) and _abbreviates(m.normal, before.normal)):
        return before, "alias"
    if place > 1 and gap in ("; ", "; and ", ", ") and _alias(place - 1, names, characters):
        opened = characters[names[place - 2].evidence.end : m.evidence.start]
        return (before, "alias") if "(" in opened and ")" not in opened else None
    return None


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of a short name stand in this order in a longer one, from its first letter."""
    letters = re.sub(r"[\W_]", "", short.casefold())
    if not letters or len(letters) >= len(long) or " " not in long or letters[0] != long[0].casefold():
        return False
    rest = iter(long.casefold())
    return all(c in rest for c in letters)


def _alike(a: Kind, b: Kind) -> bool:
    return a is b or (a in _FIRMS and b in _FIRMS)


def words(name: str, kind: Kind) -> list[str]:
    """The words of a name to compare: lower case, without quotes and dots, a firm's also split at hyphens."""
    parts = re.split(r"[\s]+" if kind is Kind.PERSON else r"[\s-]+", name.casefold())
    return [stem(w) for w in (p.strip("\"'“”«»‘’.,()") for p in parts) if w]


def _longer(place: int, names: Sequence[Mention]) -> Mention | None:
    """The longer name that this one shortens: the only one, or of several the last before it."""
    m = names[place]
    short = words(m.normal, m.kind)
    if m.kind in (Kind.PLACE, Kind.PRODUCT) or not short:
        return None
    found = [o for o in names if o.kind is m.kind and o.normal != m.normal and _shortens(short, words(o.normal, o.kind), m.kind)]
    if not found:
        return None
    longest = max(found, key=lambda o: (len(words(o.normal, o.kind)), len(o.normal)))
    if all(
        o is longest or o.normal.casefold() == longest.normal.casefold() or _shortens(words(o.normal, o.kind), words(longest.normal, o.kind), o.kind)
        for o in found
    ):
        return next(o for o in found if o.normal == longest.normal)
    before = [o for o in found if o.evidence.start < m.evidence.start]
    return before[-1] if before and m.kind is Kind.PERSON else None


def _shortens(short: list[str], long: list[str], kind: Kind) -> bool:
    if len(short) == 1 and len(short[0]) > 1 and _HAN.fullmatch(short[0]):
        return short[0] in "".join(long) and short != long
    if kind is Kind.PERSON:
        return _same_person(short, long)
    core = [w for w in long if w not in _LEGAL]
    bare = [w for w in short if w not in _LEGAL]
    if not bare or len(bare) > len(core) or short == long:
        return False
    if bare == core or core[: len(bare)] == bare or core[-len(bare) :] == bare:
        return True
    return len(bare) == 1 and bare[0] in core


def _same_person(short: list[str], long: list[str]) -> bool:
    """Part of a full name in any order, initials included: Ryabov, O. Ryabov, Oleg Viktorovich for Oleg Viktorovich Ryabov."""
    if short == long or len(short) > len(long):
        return False
    whole = [w for w in short if w in long]
    initials = [w for w in short if w not in long and len(w) == 1 and any(o.startswith(w) for o in long if o not in short)]
    return bool(whole) and len(whole) + len(initials) == len(short) and (len(short) < len(long) or bool(initials))


def _other_case(place: int, names: Sequence[Mention]) -> Mention | None:
    """An earlier name that differs by case endings or its legal form alone."""
    m = names[place]
    own = [w for w in words(m.normal, m.kind) if w not in _LEGAL]
    earlier = (o for o in names[:place] if o.kind is m.kind and o.normal != m.normal)
    return next((o for o in earlier if [w for w in words(o.normal, o.kind) if w not in _LEGAL] == own), None) if own else None


def _spelled_out(place: int, names: Sequence[Mention]) -> Mention | None:
    m = names[place]
    letters = re.sub(r"[.&\s]", "", m.normal)
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return None
    return next((o for o in names if " " in o.normal and _alike(m.kind, o.kind) and letters.casefold() in _initials(o.normal)), None)


def _initials(name: str) -> set[str]:
    parts = [w for w in re.split(r"[\s-]+", name.casefold()) if w]
    content = [w for w in parts if w not in _SMALL]
    named = [w for w in content if w.strip(".,") not in _LEGAL]
    return {"".join(w[0] for w in some) for some in (parts, content, named) if len(some) > 1}


def _variant(place: int, names: Sequence[Mention]) -> Mention | None:
    """An earlier name of the same kind that differs by a letter or two."""
    m = names[place]
    if m.kind is Kind.PRODUCT:
        return None
    return next((o for o in names[:place] if o.kind is m.kind and o.normal != m.normal and near(o.normal, m.normal)), None)
