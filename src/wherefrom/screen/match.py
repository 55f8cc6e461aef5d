"""Names against the entries of watchlists: which one each may be, how sure that is, and why.

The score is that of the names (`matching`), lowered or raised by what else is known of both: schema, country, birth date, identifier.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wherefrom.matching import Judgement, Sort, Weighed, Word, explain, judge, parse, prepare, schema_factor, variants, weigh
from wherefrom.model import Explanation, Feature, Listing
from wherefrom.screen.hints import Hints, weigh_hints
from wherefrom.screen.index import Index
from wherefrom.screen.letters import Near

# Of the listed names near in letters, these are compared word by word: the first so many, unless they are far behind the first.
# Measured on 5,440 names: 4 a name, R@1 95.6%; with 0.25 and 0.6 it is 6 a name and the same.
_COMPARED = 12
_BEHIND = 0.7
_LEAST = 0.28
# What is only near in letters is ranked below everything compared.
_LETTERS_ONLY = 0.3
# Below this, a hit is not explained word by word.
_EXPLAINED = 0.5
# Whom a single given name or "Ministry of Defence" means, no name can say: never an alert by itself.
_NOBODY = 0.98
# Names in one matrix product: bounds the memory.
_BATCH = 20_000


class Asked(NamedTuple):
    """A name to be screened, and what else is known of the party."""

    name: str
    schema: str = ""
    hints: Hints = Hints()


class Found(NamedTuple):
    """An entry that may be meant: the score, the listed name that came nearest, and why."""

    listing: Listing
    score: float
    name: str
    explanation: Explanation


class _Best(NamedTuple):
    """The best so far for one entry; not judged where it is only near in letters."""

    score: float
    likeness: float
    name: int
    ours: Weighed | None = None
    judged: Judgement | None = None


_LITTLE = Explanation("little in common")


def find(index: Index, asked: Sequence[Asked], limit: int, threshold: float) -> Iterator[list[Found]]:
    """For each name the entries it may be, best first, at most `limit`; also those far below the threshold for alerts."""
    for start in range(0, len(asked), _BATCH):
        yield from _find(index, asked[start : start + _BATCH], limit, threshold)


def _find(index: Index, asked: Sequence[Asked], limit: int, threshold: float) -> Iterator[list[Found]]:
    said = [(at, variant) for at, one in enumerate(asked) for variant in variants(one.name)]
    prepare(variant for _, variant in said)
    parsed = [parse(variant, asked[at].schema == "Person") for at, variant in said]
    best: list[dict[int, _Best]] = [{} for _ in asked]
    far: list[dict[int, tuple[float, int]]] = [{} for _ in asked]
    nearest = index.nearest(parsed)
    index.take_apart(name for near in nearest for name, _ in near[:_COMPARED])
    for (at, _), words, near in zip(said, parsed, nearest, strict=True):
        rest = _compare(index, asked[at].schema, words, near, best[at], threshold)
        others = far[at]
        for name, likeness in rest:
            owner = index.owner[name]
            if owner in others:
                others[owner] = max(others[owner], (likeness, name))
            elif len(others) < limit:
                others[owner] = likeness, name
    for one, compared, others in zip(asked, best, far, strict=True):
        for owner in index.holders(one.hints.identifiers):
            compared.setdefault(owner, _Best(0.0, 0.0, index.first_name(owner)))
        yield _ranked(index, one, compared, others, limit)


def _compare(index: Index, schema: str, words: tuple[Word, ...], near: Near, best: dict[int, _Best], threshold: float) -> Near:
    """Compare word by word those that are nearest, into `best` by entry; returns the others."""
    if not near:
        return near
    ours = weigh(words, index.rarity)
    least = max(_LEAST, _BEHIND * near[0][1])
    nobody = _is_nobody(schema, words)
    for rank, (name, likeness) in enumerate(near):
        if rank >= _COMPARED or likeness < least:
            return near[rank:]
        owner = index.owner[name]
        theirs = index.weighed(name)
        judged = judge(ours, theirs)
        score = judged.score
        if (nobody and all(len(m.right) == 1 for m in judged.met)) or _is_one_name(index.listings[owner], theirs, judged):
            score = min(score, threshold * _NOBODY)
        score *= schema_factor(schema, index.listings[owner].schema)
        score = max(score, likeness * _LETTERS_ONLY)
        if owner not in best or score > best[owner].score:
            best[owner] = _Best(score, likeness, name, ours, judged)
    return []


def _is_nobody(schema: str, words: tuple[Word, ...]) -> bool:
    """Whether the name says too little to tell a party by: one name of a person, a public body by what it does."""
    if schema == "Person":
        return sum(w.sort is not Sort.WEAK for w in words) < 2
    return schema == "PublicBody" and all(w.meaning or w.sort is not Sort.NAME for w in words)


def _is_one_name(listing: Listing, theirs: Weighed, judged: Judgement) -> bool:
    """Whether what was met is one name of a listed person, and not two written together."""
    return len(theirs.words) == 1 and listing.schema == "Person" and all(len(m.left) == 1 for m in judged.met)


def _ranked(index: Index, one: Asked, compared: dict[int, _Best], others: dict[int, tuple[float, int]], limit: int) -> list[Found]:
    found = []
    for owner, best in compared.items():
        score, features = weigh_hints(one.hints, index.listings[owner], best.score) if one.hints.given else (best.score, ())
        found.append((-round(score, 4), -best.likeness, owner, _found(index, one, owner, round(score, 4), best, features)))
    found.sort(key=lambda row: row[:3])
    top = [row[-1] for row in found[:limit]]
    # what is only near in letters comes after all that was compared
    rest = sorted((-likeness, owner, name) for owner, (likeness, name) in others.items() if owner not in compared)
    least = top[-1].score if top else 1.0
    for likeness, owner, name in rest[: limit - len(top)]:
        top.append(Found(index.listings[owner], round(min(least, -likeness * _LETTERS_ONLY), 4), index.names[name], _LITTLE))
    return top


def _found(index: Index, one: Asked, owner: int, score: float, best: _Best, hints: tuple[Feature, ...]) -> Found:
    listing, name = index.listings[owner], index.names[best.name]
    if best.judged is None or best.ours is None or best.score < _EXPLAINED:
        explanation = _LITTLE
    else:
        explanation = explain(best.ours, index.weighed(best.name), best.judged)
        if schema_factor(one.schema, listing.schema) < 1:
            hints = (Feature("schema", one.schema, listing.schema, -0.2), *hints)
    why = "; ".join([explanation.why, *(_said(h) for h in hints)])
    return Found(listing, score, name, Explanation(why, (*explanation.features, *hints)))


def _said(hint: Feature) -> str:
    """A hint in words."""
    return f"same {hint.name} ({hint.ours})" if hint.weight > 0 else f"another {hint.name} ({hint.ours}, listed: {hint.theirs})"
