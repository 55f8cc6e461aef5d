"""Who is meant over papers: full names that are one name, and short forms that fit one party of the whole case.

Only the fullest names of a party are compared: that two papers each say "Orion" for short says nothing about whether their
Orions are one. People need two names; a surname alone stays in its paper. Nobody unnamed is ever linked.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from wherefrom.matching import parse
from wherefrom.matching.skeleton import HAN
from wherefrom.model import Form, Kind, Mention, Merge
from wherefrom.resolve.block import pairs
from wherefrom.resolve.cluster import Groups, Proposal
from wherefrom.resolve.family import family
from wherefrom.resolve.likeness import one_name
from wherefrom.resolve.longer import Longer, Test, fitting
from wherefrom.resolve.namesakes import of_one_party
from wherefrom.resolve.shape import spelling, words
from wherefrom.resolve.shortening import acronym, short_form

# what has short forms that mean it over papers; a ministry's ("the Council", "Norway") mean another one elsewhere
_WITH_SHORT_FORMS = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.VESSEL})
# a short form that stands for a party over papers must say something: "AO" or "Li" does not
_SHORTEST, _SHORTEST_HAN = 4, 2
# what the same words are worth when only the whole case, not one paper, makes them clear
_OVER_PAPERS = 0.9


def across(mentions: Sequence[Mention], groups: Groups) -> None:
    """Join parties of different papers. `mentions` are in an order that depends on their content alone."""
    full = _fullest(mentions, groups)
    groups.take(_same(full, groups))
    distinct = _distinct(full, groups)
    alike = _alike(distinct)
    han = {m.id for m in distinct if HAN.search(m.normal)}
    groups.take(p for p in alike if (p.left in han) == (p.right in han))
    groups.take(_matched_by_sound(alike, han, groups))
    groups.take(_clear(_distinct(_fullest(mentions, groups), groups), groups))


def _fullest(mentions: Sequence[Mention], groups: Groups) -> list[Mention]:
    """One mention for each full name of each group: names that shorten another name of their group are left out."""
    names: dict[str, dict[tuple[str, ...], Mention]] = defaultdict(dict)
    for m in mentions:
        if m.form is Form.NAME and not m.anonymous:
            names[groups.of(m.id)].setdefault(spelling(m.normal, m.kind), m)
    return [m for group in names.values() for m in group.values() if not any(_shortens(m, other) for other in group.values())]


def _shortens(m: Mention, other: Mention) -> bool:
    return m is not other and bool(short_form(m.normal, other.normal, m.kind) or acronym(m.normal, other.normal, m.kind))


def _identifies(m: Mention) -> bool:
    """Whether a name means the same party in another paper too: a lone surname does not, nor does "the Supplier"."""
    naming = words(m.normal, m.kind)
    if all(w.text.casefold() in _local_terms() or _is_sign(w.text) for w in naming):
        return False
    return m.kind is not Kind.PERSON or len(naming) > 1 or (bool(HAN.search(m.normal)) and len(m.normal) > 1)


def _is_sign(word: str) -> bool:
    """A number or a single letter: "Company A", "Vessel 2"."""
    return word.isdigit() or (len(word) == 1 and not HAN.search(word))


@cache
def _local_terms() -> frozenset[str]:
    data = tomllib.loads(files("wherefrom.resolve").joinpath("local_terms.toml").read_text(encoding="utf-8"))
    return frozenset(word.casefold() for words_ in data.values() for word in words_)


def _distinct(full: list[Mention], groups: Groups) -> list[Mention]:
    """One mention for each spelling of each family. Namesakes are left out: who is meant by what is like their name cannot be told."""
    found: dict[tuple[Kind, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for m in full:
        found[family(m.kind), spelling(m.normal, m.kind)].append(m)
    return [alike[0] for alike in found.values() if not _identifies(alike[0]) or len({groups.of(m.id) for m in alike}) == 1]


def _same(full: list[Mention], groups: Groups) -> Iterator[Proposal]:
    names: dict[tuple[Kind, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for m in full:
        if _identifies(m):
            names[family(m.kind), spelling(m.normal, m.kind)].append(m)
    for mentions in names.values():
        for a, b in of_one_party(mentions, groups):
            yield Proposal(a.id, b.id, Merge(a.normal, b.normal, "the same full name in another paper", 0.95))


def _alike(distinct: list[Mention]) -> list[Proposal]:
    """Other spellings and scripts."""
    candidates = pairs([m for m in distinct if _identifies(m)])
    return [
        Proposal(a.id, b.id, Merge(a.normal, b.normal, found.why, found.score))
        for a, b in candidates
        if (found := one_name(a.normal, b.normal, a.kind))
    ]


def _matched_by_sound(proposals: list[Proposal], han: set[str], groups: Groups) -> list[Proposal]:
    """A Chinese name and its sound in letters: many names sound alike, so both sides must fit only each other."""
    found = [p for p in proposals if (p.left in han) != (p.right in han)]
    partners: dict[str, set[str]] = defaultdict(set)
    for p in found:
        partners[groups.of(p.left)].add(groups.of(p.right))
        partners[groups.of(p.right)].add(groups.of(p.left))
    return [p for p in found if len(partners[groups.of(p.left)]) == len(partners[groups.of(p.right)]) == 1]


def _clear(distinct: list[Mention], groups: Groups) -> Iterator[Proposal]:
    """Short forms and acronyms that fit exactly one party of the case."""
    longer = Longer(m for m in distinct if m.kind is not Kind.PLACE)
    for short in distinct:
        for test in _tests(short):
            fits = fitting(short, longer.than(short), groups, test)
            if len(fits) == 1:
                long, found = fits[0]
                why = f"{found.why}, and of nobody else in this case"
                yield Proposal(long.id, short.id, Merge(long.normal, short.normal, why, round(found.score * _OVER_PAPERS, 3)))


def _tests(m: Mention) -> tuple[Test, ...]:
    """What a name may be short for over papers; two letters only among public bodies, where the EU is the EU."""
    letters = sum(c.isalpha() for c in m.normal)
    return (*([acronym] if letters > 2 or m.kind is Kind.PUBLIC_BODY else []), *([short_form] if _says_something(m) else []))


def _says_something(m: Mention) -> bool:
    """Whether a short form can stand for one party over papers; "the Works" and "Technology" stand for too many."""
    if m.kind not in _WITH_SHORT_FORMS or not _identifies(m) or all(w.meaning for w in words(m.normal, m.kind)):
        return False
    text = "".join(w.text for w in parse(m.normal))
    if HAN.search(text):
        return m.kind is not Kind.PERSON and len(text) >= _SHORTEST_HAN
    return len(text) >= _SHORTEST
