"""Who says so: the words for a claim's chain of sources.

A chain does not say whether a later link passes on an earlier one or stands beside it, so the words do not either:
`according to two officials and the Lowmoor Gazette`.
"""

from pathlib import PurePosixPath

import msgspec

from wherefrom.model import Attribution, Claim, Document, Finding
from wherefrom.present.report.pieces import Piece, Sentence, listing
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import is_hedged


def paper_name(d: Document) -> str:
    """What to call a paper: its title, else its file."""
    return d.title or PurePosixPath(d.name).name


def according(refs: Refs, claim: Claim) -> Sentence:
    """`according to two officials (not named)`, or that the paper says so in its own voice."""
    d = refs.view.documents[claim.document]
    if not claim.attribution:
        who = Piece(d.publisher, language=d.language) if d.publisher else Piece(paper_name(d), said=True, language=d.language)
        return (who, Piece(", in its own voice"))
    return (Piece("according to "), *listing(tuple(_speaker(refs, a, d.language) for a in claim.attribution)))


class Voice(msgspec.Struct, frozen=True):
    """Claims of one finding with the same words for who says so. `weaker`: they say it less firmly than the finding does."""

    who: Sentence
    claims: tuple[Claim, ...]
    weaker: bool


def voices(refs: Refs, finding: Finding) -> list[Voice]:
    """Everybody who says so, each once for every degree of firmness."""
    found: dict[tuple[Sentence, bool], list[Claim]] = {}
    for claim in refs.members([finding.id]):
        weaker = is_hedged(claim) and (claim.stance, claim.modality) != (finding.stance, finding.modality)
        found.setdefault((according(refs, claim), weaker), []).append(claim)
    return [Voice(who, tuple(claims), weaker) for (who, weaker), claims in found.items()]


def _speaker(refs: Refs, a: Attribution, language: str) -> Piece:
    entity = refs.view.entity_of.get(a.mention or "", "")
    return Piece(f"{a.who} (not named)" if a.anonymous else a.who, entity=entity, language=language)
