"""Who says so: the words for a claim's chain of sources.

A chain does not say whether a later link passes on an earlier one or stands beside it, so the words do not either:
`according to two officials and the Lowmoor Gazette`.
"""

from collections.abc import Iterable

from wherefrom.model import Attribution, Claim, Document
from wherefrom.present.report.pieces import Piece, Sentence, listing
from wherefrom.present.report.refs import Refs


def paper_name(d: Document) -> str:
    """What to call a paper: publisher and title as far as known, else its file."""
    return d.title or d.name


def according(refs: Refs, claim: Claim) -> Sentence:
    """`according to two officials (not named)`, or that the paper says so in its own voice."""
    d = refs.view.documents[claim.document]
    if not claim.attribution:
        who = Piece(d.publisher, language=d.language) if d.publisher else Piece(f"the paper {d.name}")
        return (who, Piece(" says so in its own voice"))
    return (Piece("according to "), *listing(tuple(_speaker(refs, a, d.language) for a in claim.attribution)))


def together(refs: Refs, claims: Iterable[Claim]) -> list[tuple[Sentence, list[Claim]]]:
    """The distinct ways in which claims say who says so, each with the claims that say it that way."""
    found: dict[Sentence, list[Claim]] = {}
    for claim in claims:
        found.setdefault(according(refs, claim), []).append(claim)
    return list(found.items())


def _speaker(refs: Refs, a: Attribution, language: str) -> Piece:
    entity = refs.view.entity_of.get(a.mention or "", "")
    return Piece(f"{a.who} (not named)" if a.anonymous else a.who, entity=entity, language=language)
