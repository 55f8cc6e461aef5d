"""Names of a whole paper: what a word is called in one place counts in every other.

A language says per paragraph where a name may stand and what speaks for its kind (`lang.base.FoundName`). Here short
forms join their long form ("Orion" and "Orion Trade Ltd"), the votes of all places of such a family are added up, one
kind is chosen for it, and places that the language missed (headings in capitals) are found by their words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from wherefrom.lang import Language, Vote
from wherefrom.model import Kind
from wherefrom.read.families import Family, Paragraph, gathered
from wherefrom.read.missed import missed

# what a second and a third sight of the same cue add to the first; further ones add nothing
REPEATS = (1.0, 0.5, 0.5)
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
    kinds = {id(f): _kind(language, family) for family in families for f in family.members}
    result, places = [], []
    for p, f in found:
        if id(f) in kinds:
            places.append(p)
            kind = f.kind if f.settled else kinds[id(f)]
            result.append(Named(p.start + f.start, p.start + f.end, kind, language.base_form(p.text[f.start : f.end], kind), f.rule))
    words = {p.text[n.start - p.start : n.end - p.start]: n for n, p in reversed([*zip(result, places, strict=True)])}
    more = [
        Named(a, b, n.kind, language.base_form(n.normal, n.kind), "elsewhere")
        for a, b, n in missed(words, [(p.start, p.text) for p in paragraphs], result)
    ]
    return sorted(result + more, key=lambda n: n.start)


def prepared(language: Language, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, with the language warned of many at once."""
    for first in range(0, len(paragraphs), AT_ONCE):
        some = paragraphs[first : first + AT_ONCE]
        language.prepare([p.text for p in some])
        yield from some


def _kind(language: Language, family: Family) -> Kind:
    """The kind with the most votes of all places together."""
    seen: Counter[tuple[Kind, str]] = Counter()
    total: dict[Kind, float] = defaultdict(float)
    more: list[Vote] = [vote for cue in family.cues for vote in language.worth(cue)]
    for vote in (*(v for f in family.members for v in f.votes), *more):
        times = seen[(vote.kind, vote.why)]
        seen[(vote.kind, vote.why)] += 1
        total[vote.kind] += vote.weight * (REPEATS[times] if times < len(REPEATS) else 0.0)
    best = max(sorted(total, key=lambda k: k.value), key=lambda k: total[k], default=Kind.COMPANY)
    return best if total.get(best, 0.0) > 0 else Kind.COMPANY
