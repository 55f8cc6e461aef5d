"""Are two names the same party's? A score from 0 to 1, and why in one line."""

from collections.abc import Callable

import msgspec

from wherefrom.matching.align import Meeting, align
from wherefrom.matching.words import Sort, Word, parse
from wherefrom.model import Explanation, Feature

_WORTH = {Sort.NAME: 1.0, Sort.INITIAL: 0.3, Sort.WEAK: 0.2, Sort.LEGAL: 0.05}


class Comparison(msgspec.Struct, frozen=True):
    """How alike two names are, 0 to 1, and why."""

    score: float
    explanation: Explanation


def worth(word: Word) -> float:
    """What a word says about who is meant, when nothing is known of how common it is."""
    return _WORTH[word.sort] * (0.5 if word.meaning else 1.0)


def compare(a: str, b: str, *, schema_a: str = "", schema_b: str = "", weight: Callable[[Word], float] = worth) -> Comparison:
    """Compare two names in any scripts. `schema_*` are FollowTheMoney schemata where known; `weight` says what a word is worth.

    Symmetric: the score of (b, a) is that of (a, b), its features have `ours` and `theirs` swapped.
    """
    if (b, schema_b) < (a, schema_a):
        other = compare(b, a, schema_a=schema_b, schema_b=schema_a, weight=weight)
        features = tuple(Feature(f.name, f.theirs, f.ours, f.weight) for f in other.explanation.features)
        return Comparison(other.score, Explanation(_why(features), features))
    ours, theirs = parse(a), parse(b)
    meetings = align(ours, theirs)
    score = _score([weight(w) for w in ours], [weight(w) for w in theirs], meetings)
    if "Person" in (schema_a, schema_b) and schema_a != schema_b and schema_a and schema_b:
        score *= 0.8
    features = _features(ours, theirs, meetings, weight)
    return Comparison(score, Explanation(_why(features), features))


def _score(ours: list[float], theirs: list[float], meetings: list[Meeting]) -> float:
    if not sum(ours) or not sum(theirs):
        return 0.0
    left = sum(m.likeness * sum(ours[i] for i in m.left) for m in meetings) / sum(ours)
    right = sum(m.likeness * sum(theirs[j] for j in m.right) for m in meetings) / sum(theirs)
    return min(1.0, 2 * left * right / (left + right)) if left + right else 0.0


def _features(ours: tuple[Word, ...], theirs: tuple[Word, ...], meetings: list[Meeting], weight: Callable[[Word], float]) -> tuple[Feature, ...]:
    met_a = {i for m in meetings for i in m.left}
    met_b = {j for m in meetings for j in m.right}
    found = [
        Feature(
            m.how,
            " ".join(ours[i].text for i in m.left),
            " ".join(theirs[j].text for j in m.right),
            round(m.likeness * sum(weight(ours[i]) for i in m.left), 3),
        )
        for m in meetings
    ]
    found += [Feature("missing word", w.text, "", -round(weight(w), 3)) for i, w in enumerate(ours) if i not in met_a]
    found += [Feature("missing word", "", w.text, -round(weight(w), 3)) for j, w in enumerate(theirs) if j not in met_b]
    return tuple(found)


def _why(features: tuple[Feature, ...]) -> str:
    parts = []
    for f in features:
        if f.name == "missing word":
            parts.append(f"{f.ours or f.theirs!r} only in {'ours' if f.ours else 'theirs'}")
        else:
            parts.append(f"{f.ours!r} = {f.theirs!r} ({f.name})" if f.ours != f.theirs else f"{f.ours!r} in both")
    return "; ".join(parts)
