"""Who travelled with whom, and how close: adjacent seats say more than one flight, one flight more than one place.

Only journeys that were made. A booking for a journey not made yet is a claim, but no travel.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from wherefrom.analyse.amounts import days
from wherefrom.analyse.findings import is_plain
from wherefrom.analyse.words import strength
from wherefrom.model import Claim, Finding, Predicate, Travel, When

STRENGTHS = ("adjacent seats", "same booking", "same flight", "same place and dates")


def travel(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> list[Travel]:
    """Each pair once, as close as any of its findings says, with all of them."""
    found: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    given = list(findings)
    for f in given:
        if f.predicate is Predicate.TRAVELLED_WITH and is_plain(f):
            for a, b in combinations(sorted(f.role("subject")), 2):
                found[a, b][_strength(f, claims)].add(f.id)
    for pair, how, ids in _shared(given):
        found[pair][how] |= ids
    return [
        Travel(pair, min(by_strength, key=STRENGTHS.index), tuple(sorted({i for ids in by_strength.values() for i in ids})))
        for pair, by_strength in sorted(found.items())
    ]


def _strength(f: Finding, claims: Mapping[str, Claim]) -> str:
    said = [" ".join([*(v for _, v in claims[c].attributes), *(e.quote for e in claims[c].evidence)]) for c in f.claims]
    return min((how for words in said if (how := strength(words))), key=STRENGTHS.index, default=STRENGTHS[-1])


def _shared(findings: Iterable[Finding]) -> Iterable[tuple[tuple[str, str], str, set[str]]]:
    """Two people of whom it is said apart that they made the same journey on the same day, on a flight of the same number if one is given."""
    journeys: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for f in findings:
        if f.predicate is Predicate.TRAVELLED and is_plain(f) and isinstance(f.when, When) and days(f.when.date) == 1:
            ends = (f.role("from"), f.role("object") or f.role("to"))
            if all(ends):
                journeys[ends, f.when.date.edtf].append(f)
    for together in journeys.values():
        for x, y in combinations(together, 2):
            numbers = [dict(f.attributes).get("flight", "") for f in (x, y)]
            if all(numbers) and numbers[0] != numbers[1]:
                continue
            for a in x.role("subject"):
                for b in y.role("subject"):
                    if a != b:
                        yield (min(a, b), max(a, b)), STRENGTHS[2 if all(numbers) else 3], {x.id, y.id}
