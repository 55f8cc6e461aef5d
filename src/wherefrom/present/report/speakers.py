"""Who says so: the words for a claim's chain of sources.

A chain does not say whether a later link passes on an earlier one or stands beside it, so the words do not either:
`according to two officials and the Lowmoor Gazette`.
"""

from pathlib import PurePosixPath

import msgspec

from wherefrom.model import Attribution, Claim, Document, Finding, Paper, When
from wherefrom.present.report.dates import interval
from wherefrom.present.report.pieces import Piece, Sentence, listing
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.spoken import carriers
from wherefrom.present.report.words import amounts

# papers of other kinds begin with a letterhead, not with a title of their own
_TITLED = frozenset({Paper.ARTICLE, Paper.PRESS_RELEASE, Paper.REPORT, Paper.OTHER})


def paper_name(d: Document) -> str:
    """What to call a paper: its title, else its file."""
    return d.title or PurePosixPath(d.name).name


def according(refs: Refs, claim: Claim) -> Sentence:
    """`according to two officials (not named)`, or that the paper says so in its own voice."""
    d = refs.view.documents[claim.document]
    if not claim.attribution:
        return (*_voice(d), Piece(", in its own voice"))
    return (Piece("according to "), *listing(tuple(_speaker(refs, a, d.language) for a in claim.attribution)))


def _voice(d: Document) -> Sentence:
    """Who speaks in a paper: its publisher, else the paper itself, by what makes it known."""
    if d.publisher:
        return (Piece(d.publisher, language=d.language),)
    if d.title and d.paper in _TITLED:
        return (Piece(d.title, said=True, language=d.language),)
    kind = "paper" if d.paper is Paper.OTHER else d.paper.value
    return (Piece(f"the {kind} {PurePosixPath(d.name).name}"),)


class Voice(msgspec.Struct, frozen=True):
    """Claims of one finding with the same words for who says so.

    `weaker`: they say it less firmly than the finding does. `own`: what they say otherwise than it does of amounts and dates.
    """

    who: Sentence
    weaker: bool
    own: Sentence
    claims: tuple[Claim, ...]


def voices(refs: Refs, finding: Finding) -> list[Voice]:
    """Everybody who says so, each once for every degree of firmness and every amount or date of their own."""
    members = refs.members([finding.id])
    firm = {c.id for c in carriers(sorted(members, key=lambda c: finding.claims.index(c.id)))}
    found: dict[tuple[Sentence, bool, Sentence], list[Claim]] = {}
    for claim in members:
        found.setdefault((according(refs, claim), claim.id not in firm, _own(refs, claim, finding)), []).append(claim)
    return [Voice(*key, tuple(claims)) for key, claims in found.items()]


def _own(refs: Refs, claim: Claim, finding: Finding) -> Sentence:
    """No source is made to say what another one said."""
    found: list[Piece] = []
    if amounts(finding) and _values(claim) != _values(finding):
        said = tuple(Piece(a, said=True, language=refs.language(claim)) for a in amounts(claim))
        found += listing(said) or (Piece("no amount given"),)
    if isinstance(finding.when, When) and claim.when != finding.when:
        theirs = interval(claim.when.date) if isinstance(claim.when, When) else "no date given"
        if theirs != interval(finding.when.date):
            found += [Piece(", ")] if found else []
            found.append(Piece(theirs))
    return tuple(found)


def _values(said: Claim | Finding) -> tuple[object, ...]:
    """What the amounts come to, whatever their words."""
    return (said.quantity.low, said.quantity.high) if said.quantity else (), sorted((m.value, m.currency) for m in said.money)


def _speaker(refs: Refs, a: Attribution, language: str) -> Piece:
    entity = refs.view.entity_of.get(a.mention or "", "")
    return Piece(f"{a.who} (not named)" if a.anonymous else a.who, entity=entity, language=language)
