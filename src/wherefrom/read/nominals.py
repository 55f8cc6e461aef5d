"""Descriptions of a whole paper: which of them stand for somebody or something, and for whom.

A language says per paragraph how likely each one is; the paper adds whether its head comes again. A description leads to
the name beside it, else to the nearest compatible one before it if it says "the"; where the paper leaves it open, to nobody.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from wherefrom.lang import FoundNominal, Language
from wherefrom.read.families import Paragraph
from wherefrom.read.names import Named, prepared

# log-odds from which a description is kept: chosen for the best F1 of mentions over 60 papers in cross-validation
KEPT = -0.6


def described(language: Language, paragraphs: Sequence[Paragraph], names: Sequence[Named]) -> list[tuple[Paragraph, FoundNominal]]:
    """The descriptions of a paper that stand for somebody or something in particular, in order of place."""
    found = []
    starts = [n.start for n in names]
    for p in prepared(language, paragraphs):
        some = names[bisect_left(starts, p.start) : bisect_left(starts, p.start + len(p.text))]
        inside = [(n.start - p.start, n.end - p.start, n.kind) for n in some]
        found += [(p, n) for n in language.nominals(p.text, inside)]
    heads = Counter(n.head for _, n in found)
    seen: set[str] = set()
    kept = []
    for p, n in found:
        score = n.score + sum(language.nominal_worth(cue) for cue in paper_cues(n, heads, n.head in seen))
        seen.add(n.head)
        if score >= KEPT:
            kept.append((p, n))
    return kept


def paper_cues(n: FoundNominal, heads: Counter[str], seen: bool) -> list[str]:
    """What the whole paper says of one description: how often its head comes, and whether it came before."""
    cues = [f"paper-heads-{min(heads[n.head], 4)}"]
    if seen:
        cues += ["paper-seen", "paper-seen-definite" if n.definite else "paper-seen-indefinite"]
    elif heads[n.head] > 1:
        cues.append("paper-first-of-many")
    return cues
