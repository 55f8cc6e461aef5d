"""Names of a whole paper: what a word is called in one place counts in every other.

A language says per paragraph where a name may stand and what speaks for its kind (`lang.base.FoundName`). Here short
forms join their long form ("Orion" and "Orion Trade Ltd"), the votes of all places of such a family are added up, one
kind is chosen for it, and places that the language missed (headings in capitals) are found by their words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from wherefrom.lang import FoundName, Language, Vote
from wherefrom.model import Kind
from wherefrom.read.families import Family, Paragraph, gathered
from wherefrom.read.missed import missed, whole

# what a second and a third sight of the same cue add to the first; further ones add nothing
REPEATS = (1.0, 0.5, 0.5)
# by so many votes a short form is a place of its own
CLEARLY = 2.0
# paragraphs that a language is told of at once
AT_ONCE = 256


class Named(msgspec.Struct, frozen=True):
    """A name in its place in the paper, with its kind."""

    start: int
    end: int
    kind: Kind
    normal: str
    rule: str


def named(language: Language, paragraphs: Sequence[Paragraph]) -> list[Named]:
    """All names of a paper in order of place; none overlap."""
    found = [(p, f) for p in prepared(language, paragraphs) for f in language.names(p.text)]
    families = gathered(language, found)
    kinds = {key: kind for family in families for key, kind in _kinds(language, family).items()}
    result, places = [], []
    for p, f in found:
        if id(f) in kinds:
            places.append(p)
            kind = f.kind if f.settled else kinds[id(f)]
            result.append(Named(p.start + f.start, p.start + f.end, kind, language.base_form(p.text[f.start : f.end], kind), f.rule))
    words = {p.text[n.start - p.start : n.end - p.start]: n for n, p in reversed([*zip(result, places, strict=True)])}
    texts = [(p.start, p.text) for p in paragraphs]
    result = whole(words, texts, result)
    also = missed(words, texts, result)
    more = [Named(start, end, n.kind, language.base_form(n.normal, n.kind), "elsewhere") for start, end, n in also]
    return sorted(result + more, key=lambda n: n.start)


def prepared(language: Language, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, with the language warned of many at once."""
    for first in range(0, len(paragraphs), AT_ONCE):
        some = paragraphs[first : first + AT_ONCE]
        language.prepare([p.text for p in some])
        yield from some


def _kinds(language: Language, family: Family) -> dict[int, Kind]:
    """The kind of every member, by identity: one for all, but a short form that is clearly a place stays one (Perm, of Perm Motor Works)."""
    first, *shorter = family.wordings
    apart = [w for w in shorter if _is_place(_votes(language, w, ())) and not _is_place(_votes(language, first, ()))]
    together = [w for w in family.wordings if w not in apart]
    kind = _best(_votes(language, [f for w in together for f in w], family.cues))
    return {id(f): Kind.PLACE if w in apart else kind for w in family.wordings for f in w}


def _votes(language: Language, members: Sequence[FoundName], cues: Sequence[str]) -> dict[Kind, float]:
    """The votes of some places together."""
    seen: Counter[tuple[Kind, str]] = Counter()
    total: dict[Kind, float] = defaultdict(float)
    more: list[Vote] = [vote for cue in cues for vote in language.worth(cue)]
    for vote in (*(v for f in members for v in f.votes), *more):
        times = seen[(vote.kind, vote.why)]
        seen[(vote.kind, vote.why)] += 1
        total[vote.kind] += vote.weight * (REPEATS[times] if times < len(REPEATS) else 0.0)
    return total


def _best(total: Mapping[Kind, float]) -> Kind:
    best = max(sorted(total, key=lambda k: k.value), key=lambda k: total[k], default=Kind.COMPANY)
    return best if total.get(best, 0.0) > 0 else Kind.COMPANY


def _is_place(total: Mapping[Kind, float]) -> bool:
    """Whether the votes are for a place, by more than CLEARLY."""
    others = max((w for k, w in total.items() if k is not Kind.PLACE), default=0.0)
    return total.get(Kind.PLACE, 0.0) > max(others, 0.0) + CLEARLY
