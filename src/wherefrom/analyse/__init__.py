"""What follows from the claims: findings, conflicts, routes, travel, replies, gaps, ownership and red flags.

Nothing here is new; everything names its claims.

Only claims that the program stands by or a person accepted are read, never a rejected one.
"""

from collections.abc import Mapping

from wherefrom.analyse.conflicts import conflicts
from wherefrom.analyse.findings import findings, is_plain
from wherefrom.analyse.flags import flags
from wherefrom.analyse.graph import edges
from wherefrom.analyse.holdings import holdings
from wherefrom.analyse.origins import Origins
from wherefrom.analyse.replies import gaps, replies
from wherefrom.analyse.routes import routes
from wherefrom.analyse.said import said
from wherefrom.analyse.travel import travel
from wherefrom.config import Config
from wherefrom.model import (
    Claim,
    Conflict,
    Copy,
    Decision,
    Document,
    Entity,
    Finding,
    Flag,
    Gap,
    Hit,
    Judgement,
    Ownership,
    Predicate,
    Records,
    Reply,
    Route,
    Subject,
    Travel,
)  # fmt: skip
from wherefrom.model.verdict import last_words, standing


def run(records: Records, settings: Config) -> list[Finding | Conflict | Route | Travel | Reply | Gap | Ownership | Flag]:
    """Everything derived from the claims of a case. The order of the records does not matter."""
    decisions = records.all(Decision)
    claims = {c.id: c for c in standing(records.all(Claim), decisions)}
    entities = {e.id: e for e in records.all(Entity)}
    origins = Origins(records.all(Document), records.all(Copy), records.all(Entity))
    hits, verdicts = records.all(Hit), {target[0]: d.judgement for target, d in last_words(decisions, Subject.HIT).items()}
    found = findings(said(claims.values(), entities.values(), records.all(Copy)), entities, origins.of)
    listed = _listed(hits, verdicts)
    by_id = {f.id: f for f in found}
    return [
        *found,
        *conflicts(found, claims, entities),
        *routes(edges(found, entities), by_id, entities, listed, _named(found)),
        *travel(found, claims),
        *replies(found, claims),
        *gaps(found, claims),
        *holdings(found, entities, records.all(Document), hits, verdicts),
        *flags(found, claims, entities, listed | _named(found)),
    ]


def _listed(hits: tuple[Hit, ...], verdicts: Mapping[str, Judgement]) -> set[str]:
    """Parties with an alert that no person has turned down, or with a hit that one has confirmed."""
    return {h.entity for h in hits if verdicts.get(h.id) is Judgement.POSITIVE or (h.alert and verdicts.get(h.id) is not Judgement.NEGATIVE)}


def _named(found: list[Finding]) -> set[str]:
    """Parties that a paper plainly says are under sanctions."""
    return {e for f in found if f.predicate is Predicate.SANCTIONED_BY and is_plain(f) for e in f.role("subject")}
