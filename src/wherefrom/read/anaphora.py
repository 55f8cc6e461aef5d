"""For whom a description stands: "the company", "the converters", "the officials" lead back to somebody met before.

Every description is weighed against each party or thing of the paper that it may stand for, and against being new: from
how far back it is, how often it came, whether it was called that before, whether anything contradicts it (another
nationality). What each of these is worth stands in weights/descriptions.json (see weights/README.md).
"""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import msgspec

from wherefrom.lang import FoundNominal
from wherefrom.model import Form, Kind, Mention

# nobody refers back over more parties than this with a description
REMEMBERED = 60
_FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY})
_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})


class Referent:
    """A party or thing as far as the paper has been read."""

    def __init__(self, first: Mention, key: str) -> None:
        self.key = key
        self.kind = first.kind
        self.named = False
        self.count = 0
        self.shown = first  # the mention that others lead to: its first name, else its first description
        self.last = (0, 0)  # sentence and order of its last mention
        self.heads: dict[str, int] = {}  # what it was called, and when last
        self.modifiers: set[str] = set()
        self.words: set[str] = set()
        self.early = False
        self.anonymous = False
        self.leads = False  # whether its last mention was the first of its sentence

    def add(self, m: Mention, n: FoundNominal | None, sentence: int, order: int, leads: bool) -> None:
        if m.form is Form.NAME and not self.named:
            self.named, self.shown, self.kind = True, m, m.kind
        self.count += 1
        self.anonymous = self.anonymous or m.anonymous
        self.last = (sentence, order)
        self.leads = leads
        self.early = self.early or sentence < 3
        if n is not None:
            self.heads[n.head] = order
            self.modifiers.update(w.casefold() for w in n.modifiers)
        else:
            self.words.update(m.normal.casefold().split())


class Seen(msgspec.Struct, frozen=True):
    """What is weighed for one description: its candidates, each with its features, and the features of being new."""

    candidates: tuple[tuple[Referent, tuple[str, ...]], ...]
    new: tuple[str, ...]


Choose = Callable[[Mention, Seen], Referent | None]


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads((Path(__file__).parent / "weights" / "descriptions.json").read_text(encoding="utf-8"))
    return found


def weigh(features: Sequence[str]) -> float:
    return sum(_weights().get(f, 0.0) for f in features)


def best(m: Mention, seen: Seen) -> Referent | None:
    """The candidate with the most weight, if it outweighs being new."""
    ranked = max(seen.candidates, key=lambda c: (weigh(c[1]), c[0].last), default=None)
    return ranked[0] if ranked is not None and weigh(ranked[1]) > weigh(seen.new) else None


def resolved(
    mentions: Sequence[Mention], found: Mapping[str, FoundNominal], sentence_of: Callable[[int], int], choose: Choose = best
) -> list[Mention]:
    """The mentions (names already linked, descriptions beside a name too), every description with its antecedent if it has one.

    A description takes the kind of the one it stands for ("the agency" may be a firm).
    """
    referents: OrderedDict[str, Referent] = OrderedDict()  # the last mentioned last
    by_id = {m.id: m for m in mentions}
    result, previous = [], -1
    for order, m in enumerate(mentions):
        n = found.get(m.id)
        key = _root(m, by_id)
        if n is not None and m.antecedent is None:
            chosen = choose(m, _weighed(n, m.kind, _recent(referents, m.kind), sentence_of(m.evidence.start)))
            if chosen is not None:
                m = msgspec.structs.replace(
                    m, antecedent=chosen.shown.id, because=f"description: {n.head}", kind=chosen.kind, anonymous=m.anonymous and not chosen.named
                )
                by_id[m.id] = m
                key = chosen.key
        if key not in referents:
            referents[key] = Referent(m, key)
        sentence = sentence_of(m.evidence.start)
        referents.move_to_end(key)
        referents[key].add(m, n, sentence, order, leads=sentence != previous)
        previous = sentence
        result.append(m)
    return result


def _recent(referents: OrderedDict[str, Referent], kind: Kind) -> list[Referent]:
    """The last mentioned that a description may stand for, at most REMEMBERED, the last first."""
    fits = (r for r in reversed(referents.values()) if _fits(kind, r.kind))
    return list(islice(fits, REMEMBERED))


def _root(m: Mention, by_id: Mapping[str, Mention]) -> str:
    """One key for all names of one party: where its links end, or its words."""
    while m.antecedent is not None and m.antecedent in by_id:
        m = by_id[m.antecedent]
    return f"{m.kind.value} {m.normal.casefold()}" if m.form is Form.NAME else m.id


def _weighed(n: FoundNominal, kind: Kind, recent: Sequence[Referent], sentence: int) -> Seen:
    same = [r for r in recent if r.kind is kind]
    called = sorted((r for r in recent if n.head in r.heads), key=lambda r: -r.heads[n.head])
    candidates = tuple((r, tuple(_features(n, kind, r, sentence, same, called))) for r in recent)
    return Seen(candidates, tuple(_new(n, kind, bool(called))))


def _fits(kind: Kind, other: Kind) -> bool:
    return kind is other or (kind in _FIRMS and other in _FIRMS) or (kind in _PEOPLE and other in _PEOPLE)


def _manner(n: FoundNominal) -> str:
    return "definite" if n.definite else "indefinite"


def _features(n: FoundNominal, kind: Kind, r: Referent, sentence: int, same: Sequence[Referent], called: Sequence[Referent]) -> Iterator[str]:
    manner, away = _manner(n), sentence - r.last[0]
    yield "distance-" + ("0" if away == 0 else "1" if away == 1 else "2" if away < 4 else "4" if away < 8 else "8")
    if r.leads:
        yield "leads"
        yield f"leads-distance-{min(away, 2)}"
    yield "same-kind" if r.kind is kind else "like-kind"
    yield f"{kind.value}-{'named' if r.named else 'described'}"
    if same and r is same[0]:
        yield f"nearest-{manner}"
        yield f"nearest-{kind.value}"
        yield f"nearest:{n.head}"
    elif len(same) > 1 and r is same[1]:
        yield "second-nearest"
    if len(same) == 1 and r is same[0]:
        yield "only-one"
    if n.head in r.heads:
        yield f"same-head-{manner}"
        yield f"same-head-{kind.value}"
        yield "same-head-latest" if r is called[0] else "same-head-older"
    elif called:
        yield "other-has-head"
    if n.head in r.words:
        yield "head-in-name"
    if r.count > 2:
        yield "often" if r.count < 6 else "very-often"
    if r.early:
        yield "early"
    if n.anonymous and r.anonymous:
        yield f"both-anonymous-{manner}"
        yield f"both-anonymous-{kind.value}"
        if same and r is same[0]:
            yield f"both-anonymous-nearest-{manner}"
    modifiers = {w.casefold() for w in n.modifiers}
    if modifiers:
        common = modifiers & (r.modifiers | r.words)
        yield "modifiers-common" if common else "modifiers-new" if not r.modifiers else "modifiers-differ"
        if modifiers <= r.modifiers:
            yield "modifiers-all"
    elif r.named:
        yield f"bare-{manner}-named"


def _new(n: FoundNominal, kind: Kind, called: bool) -> Iterator[str]:
    yield "new"
    yield f"new-{_manner(n)}"
    yield f"new-{kind.value}"
    yield f"new-{_manner(n)}-{kind.value}"
    if called:
        yield f"new-though-called-{_manner(n)}"
    yield f"new:{n.head}"
    yield f"new-modifiers-{min(len(n.modifiers), 2)}"
    if n.anonymous:
        yield "new-anonymous"
