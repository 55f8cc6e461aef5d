"""Who said it first. Copies of a paper, and papers that only pass something on, add no origin.

    a paper's own voice            the one who published it
    "the ministry said"            the ministry, in whatever paper it says so
    "two officials told us"        those officials of that outlet: another outlet's two officials may be others
    "an invoice showed"            that invoice of that outlet: two documents seen by one outlet are two
    "the Dispatch reported that"   the Dispatch, once, however many papers repeat it

Counting is careful the other way too: where nobody can know that an invoice seen by an outlet is a paper of this case, it counts.
"""

from collections.abc import Iterable

from wherefrom.model import Attribution, Basis, Claim, Copy, Document, Entity


class Origins:
    """Finds the origins of a claim. An origin is a label a person can read; equal labels are one origin."""

    def __init__(self, documents: Iterable[Document], copies: Iterable[Copy], entities: Iterable[Entity]) -> None:
        self._documents = {d.id: d for d in documents}
        self._original = {d: c.members[0] for c in copies for d in c.members}
        given = list(entities)
        self._entity = {m: e for e in given for m in e.members}
        # the same name for two entities: neither is held to be the publisher
        named: dict[str, set[str]] = {}
        for e in given:
            for n in e.names:
                named.setdefault(n.name.casefold(), set()).add(e.caption)
        self._known = {name: captions.pop() for name, captions in named.items() if len(captions) == 1}

    def of(self, claim: Claim) -> tuple[str, ...]:
        """The origins of a claim, at least one: its own paper, or the first links of its chain."""
        outlets = [a for a in claim.attribution if a.basis is Basis.OUTLET]
        first = [a for a in claim.attribution if a.basis is not Basis.OUTLET] or outlets[:1]
        home = self._label(outlets[0], "") if outlets else self._publisher(claim.document)
        return tuple(sorted({self._label(a, home) for a in first})) or (home,)

    def _publisher(self, document: str) -> str:
        """Who speaks in a paper: its publisher if known, else the paper itself; for a copy, that of the paper it repeats."""
        paper = self._documents.get(self._original.get(document, document))
        if paper is None:
            return document
        return self._known.get(paper.publisher.casefold(), paper.publisher) or paper.name

    def _label(self, link: Attribution, home: str) -> str:
        entity = self._entity.get(link.mention or "")
        named = entity is not None and bool(entity.names)
        if entity is not None and named and link.basis is not Basis.DOCUMENT:
            return entity.caption
        who = entity.caption if entity is not None and link.basis is not Basis.DOCUMENT else link.who
        return f"{who} ({home})" if home else who
