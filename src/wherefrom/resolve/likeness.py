"""Whether two names are spellings of one name: in other scripts and languages, with slips of the pen, one model and several.

`matching` says which word met which; here stands what that is worth when the question is "one party or two". Whether the
papers round two names speak for or against it is the business of `papers` and `case`.
"""

import msgspec

from wherefrom.matching import compare, parse
from wherefrom.matching.skeleton import HAN
from wherefrom.model import Kind
from wherefrom.resolve.palladius import spelled
from wherefrom.resolve.shape import numbers, spelling, words
from wherefrom.resolve.titles import untitled

# one letter may differ in words of at least this many: below it, it is as a rule another name (Ivan, Ivana; Wei, Wen)
_SHORTEST_TYPO = {Kind.PERSON: 6}
_SHORTEST_TYPO_OF_OTHERS = 5
# measured on the invented training papers with perfect mentions: lower joins companies that share all but one word
_ALIKE = 0.88
_MISSING = "missing word"
# a letter off is another place or model: only another script or language is allowed
_ONLY_EXACT = frozenset({Kind.PLACE, Kind.PRODUCT})
_EXACT = frozenset({"exact", "transliteration", "translation", "joined"})


class Likeness(msgspec.Struct, frozen=True):
    """How surely two names are one party's, 0 to 1, and why."""

    score: float
    why: str


def one_name(a: str, b: str, kind: Kind) -> Likeness | None:
    """Two spellings of one name: every word that names meets one in the other, numbers agree, typos are small."""
    if numbers(a, kind) != numbers(b, kind):
        return None
    if spelling(a, kind) == spelling(b, kind):
        return Likeness(0.97, "the same name" if a.casefold() == b.casefold() else "the same name, spelled another way")
    if kind is not Kind.PERSON and sorted(spelling(a, kind)) == sorted(spelling(b, kind)):
        return None  # "Harbour Kite" is not "Kite Harbour"; only people's names turn round
    if kind is Kind.PRODUCT and _plural(a, b):
        return Likeness(0.95, "the same model, one and several")
    if kind is Kind.PERSON and (_run_together(b) in spelled(a) or _run_together(a) in spelled(b)):
        return Likeness(0.95, "the same Chinese name, once in Russian letters")
    if HAN.search(a) and HAN.search(b):
        return None
    found = compare(untitled(a), untitled(b)) if kind is Kind.PERSON else compare(a, b)
    if kind in _ONLY_EXACT and not {f.name for f in found.explanation.features} <= _EXACT:
        return None
    naming = {w.text for name in (a, b) for w in words(name, kind)}
    for f in found.explanation.features:
        if f.name == _MISSING and (f.ours or f.theirs) in naming:
            return None
        if f.name in ("acronym", "initial") or (f.name == "typo" and not _small(f.ours, f.theirs, kind)):
            return None
    return Likeness(round(found.score * 0.95, 3), found.explanation.why) if found.score >= _ALIKE else None


def _run_together(name: str) -> str:
    """A name in plain Latin letters without its gaps; ü is written u."""
    plain = "".join(w.plain for w in words(name, Kind.PERSON))
    return plain.replace("v", "u") if HAN.search(name) else plain


def _plural(a: str, b: str) -> bool:
    less, more = sorted((a.casefold(), b.casefold()), key=len)
    return more in (less + "s", less + "es", less + "'s", less + "’s")


def _small(a: str, b: str, kind: Kind) -> bool:
    """A slip of the pen, not another name; a Russian surname with -a is a woman's."""
    if min(len(a), len(b)) < _SHORTEST_TYPO.get(kind, _SHORTEST_TYPO_OF_OTHERS):
        return False
    a, b = parse(a)[0].plain, parse(b)[0].plain
    return not (kind is Kind.PERSON and (a + "a" == b or b + "a" == a))
