"""What a paper with marked names is read as, written on one line.

supplied: subject=Orion Trade; object=lathes; recipient=Zenit Works | reported | invoice (document), Courier (outlet)
"""

from tests.marked import Paper
from wherefrom import claim
from wherefrom.config import Config
from wherefrom.model import Band, Claim, Polarity, Records


def claims(paper: Paper, band: Band | None = Band.CLAIM) -> list[Claim]:
    """The claims read from a paper; of both bands where `band` is None."""
    return [c for c in claim.run(Records(paper.records), Config()) if band is None or c.band is band]


def told(paper: Paper) -> list[str]:
    """Every claim of a paper as a line, in the order of the text."""
    return [line(paper, c) for c in claims(paper)]


def line(paper: Paper, found: Claim) -> str:
    words = {m.id: m.evidence.quote for m in paper.mentions}
    order = ("subject", "object", "recipient", "supplier", "via", "from", "to", "maker", "target", "for")
    roles = [f"{name}={' + '.join(words[m] for m in found.role(name))}" for name in order if found.role(name)]
    if found.object_text:
        roles.append(f"text={found.object_text}")
    firmness = ("not " if found.polarity is Polarity.NEGATIVE else "") + found.guideline_modality
    chain = ", ".join(f"{a.who} ({a.basis.value})" for a in found.attribution)
    return f"{found.predicate.value}: {'; '.join(roles)} | {firmness}" + (f" | {chain}" if chain else "")
