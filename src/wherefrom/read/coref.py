"""Who is who inside one paper: short forms, acronyms and aliases lead to the name they stand for.

Each link says why. Where the paper leaves it open there is no link. Links lead to an earlier or fuller mention, never round.
Descriptions are linked in anaphora.py.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from wherefrom.model import Form, Kind, Mention
from wherefrom.read.spelling import abbreviates
from wherefrom.read.wordings import WORDS, Wording, Wordings

_FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.GROUP})
_ALIAS = re.compile(rf"[\s,;(\[（]*(?:{'|'.join(re.escape(a) for a in WORDS['aliases'])})[\s,:]*(?:the )?[\"“«(为]*", re.IGNORECASE)
_BRACKET = re.compile(r"\s?[（(](?:the |“the |\"the |hereinafter )?[\"“«‘]?")
_QUOTED_BRACKET = re.compile(r"\s?[（(](?:the |hereinafter )?[\"“«‘]")
_SCRIPTS = {
    "CJK": "Han",
    "CYRILLIC": "Cyrillic",
    "ARABIC": "Arabic",
    "HEBREW": "Hebrew",
    "GREEK": "Greek",
    "GEORGIAN": "Georgian",
    "ARMENIAN": "Armenian",
}
# between a name and its alias stands no more than this
FAR = 60

Link = tuple[Mention, str]


def linked(mentions: Sequence[Mention], characters: str) -> list[Mention]:
    """The names with `antecedent` and `because` filled in where the paper settles it. Order is kept."""
    names = [m for m in mentions if m.form is Form.NAME]
    wordings = Wordings(names)
    targets: dict[str, tuple[str, str]] = {}
    aliased: dict[tuple[Kind, str], Mention] = {}  # the first place where a wording was linked
    for place, m in enumerate(names):
        found = _target(place, names, characters, wordings)
        if found is None and (m.kind, m.normal) in aliased:
            found = aliased[m.kind, m.normal], "same name"
        if found is not None and not _leads_to(targets, found[0].id, m.id):
            targets[m.id] = (found[0].id, found[1])
            aliased.setdefault((m.kind, m.normal), m)
    return [msgspec.structs.replace(m, antecedent=targets[m.id][0], because=targets[m.id][1]) if m.id in targets else m for m in mentions]


def _leads_to(targets: dict[str, tuple[str, str]], start: str, goal: str) -> bool:
    while start in targets and start != goal:
        start = targets[start][0]
    return start == goal


def _target(place: int, names: Sequence[Mention], characters: str, wordings: Wordings) -> Link | None:
    """Whom the name at `place` stands for: 1. defined beside it, 2. a longer form, 3. in another case, 4. spelled out, 5. spelled alike."""
    m = names[place]
    wording = wordings.of(m)
    full = _longer(place, wording, wordings) if m.kind not in (Kind.PLACE, Kind.PRODUCT) else None
    return (
        _alias(place, names, characters)
        or _because(full, "short form")
        or _because(_earlier(place, wordings.same_core(wording)), "same name")
        or _because(_spelled_out(m, wordings), "acronym")
        or _because(_earlier(place, wordings.near(wording)) if m.kind is not Kind.PRODUCT else None, "spelling variant")
    )


def _because(m: Mention | None, why: str) -> Link | None:
    return (m, why) if m is not None else None


def _earlier(place: int, wordings: Sequence[Wording]) -> Mention | None:
    """The first mention of the first of these that stands before `place`."""
    first = min((w for w in wordings if w.places[0] < place), key=lambda w: w.places[0], default=None)
    return first.mentions[0] if first is not None else None


def _alias(place: int, names: Sequence[Mention], characters: str) -> Link | None:
    """ "Orion Trade (hereinafter Orion)", "Zenit (formerly Nadir; Azimut)", "Border Guard Service (BGS)", "江川精机有限公司（Jiangchuan Jingji）"."""
    if place == 0:
        return None
    m, before = names[place], names[place - 1]
    gap = characters[before.evidence.end : m.evidence.start]
    if len(gap) > FAR or not _alike(m.kind, before.kind):
        return None
    if _ALIAS.fullmatch(gap):
        return before, "alias"
    if _QUOTED_BRACKET.fullmatch(gap) or (_BRACKET.fullmatch(gap) and abbreviates(m.normal, before.normal)):
        return before, "alias"
    if _BRACKET.fullmatch(gap) and _script(m) != _script(before):
        return before, "in another script"
    if place > 1 and gap in ("; ", "; and ", ", ") and _alias(place - 1, names, characters):
        opened = characters[names[place - 2].evidence.end : m.evidence.start]
        return (before, "alias") if "(" in opened and ")" not in opened else None
    return None


def _script(m: Mention) -> str:
    """The script of the first letter that is not Latin, else Latin: "宁波" in a name makes it a Chinese one."""
    return next((s for c in m.normal if (s := _SCRIPTS.get(unicodedata.name(c, "").split(" ")[0]))), "Latin")


def _alike(a: Kind, b: Kind) -> bool:
    return a is b or (a in _FIRMS and b in _FIRMS)


def _longer(place: int, wording: Wording, wordings: Wordings) -> Mention | None:
    """The longer name that this one shortens: the only one, or the one that has all others in it; of two people the last before it."""
    found = wordings.longer(wording)
    if not found:
        return None
    longest = max(found, key=lambda w: (len(w.words), len(w.normal)))
    if all(w is longest or w.normal.casefold() == longest.normal.casefold() or w.shortens(longest) for w in found):
        return longest.mentions[0]
    before = [(w.places[k - 1], w.mentions[k - 1]) for w in found if (k := bisect_left(w.places, place))]
    return max(before, key=lambda b: b[0])[1] if before and wording.kind is Kind.PERSON else None


def _spelled_out(m: Mention, wordings: Wordings) -> Mention | None:
    letters = re.sub(r"[.&\s]", "", m.normal)
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return None
    return next((w.mentions[0] for w in wordings.spelled_out(letters) if _alike(m.kind, w.kind) and w.normal != m.normal), None)
