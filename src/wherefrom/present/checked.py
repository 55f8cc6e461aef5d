"""A checked draft in lines for people: each sentence, how it stands and why, and the quotes it was held against."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wherefrom.model import Attribution, Checked, Standing
from wherefrom.present.view import View

# quotes shown below a sentence; the rest is counted
_SHOWN = 3


def checked(found: Iterable[Checked], view: View) -> Iterator[str]:
    """The sentences in their order, then how many stand how."""
    counts: Counter[Standing] = Counter()
    for c in found:
        counts[c.standing] += 1
        yield f"{c.standing.value.upper()}: {' '.join(c.sentence.quote.split())}"
        yield from (f"    {reason}" for reason in c.reasons)
        for claim in c.claims[:_SHOWN]:
            yield from _quotes(view, claim)
        if len(c.claims) > _SHOWN:
            yield f"    ... and {len(c.claims) - _SHOWN} more"
    yield ""
    yield ", ".join(f"{counts[s]} {s.value}" for s in Standing)
    yield "Only what was read as a claim is checked, in the draft and in the papers: read the quotes, and every sentence that has none."


def _quotes(view: View, claim: str) -> Iterator[str]:
    c = view.claims.get(claim) or view.suggestions[claim]
    said = f", according to {_chain(c.attribution)}" if c.attribution else ""
    page = view.texts[c.document].page(c.evidence[0].start)
    where = f"{view.documents[c.document].name}{f', page {page}' if page else ''}, character {c.evidence[0].start}"
    quote = " … ".join(" ".join(e.quote.split()) for e in c.evidence)
    yield f"    “{quote}” ({where}{said})"


def _chain(links: Iterable[Attribution]) -> str:
    return ", ".join(dict.fromkeys(a.who for a in links))
