"""Entities in, hits out: which parties of a case may be on a watchlist.

    >>> screen.run(Records([*entities, *watchlists]), settings)

A hit is a *possible match, not reviewed*: only a person's decision makes it more. People, companies, organisations, vessels and public
bodies that are named are screened; those whom the source keeps anonymous never are. Hits below the threshold for alerts are kept as
near misses, so that a person can see what was considered. Decisions change nothing here: a hit keeps its id, and its decision with it.
"""

from pathlib import Path

from wherefrom.config import Config
from wherefrom.errors import WatchlistError
from wherefrom.model import Entity, Hit, Kind, Records, Watchlist
from wherefrom.screen.governing import governing
from wherefrom.screen.pause import uncollected
from wherefrom.screen.since import NEAR_MISS

_SCREENED = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.VESSEL, Kind.PUBLIC_BODY})
# At most so many hits an entity.
_AN_ENTITY = 10


def run(records: Records, settings: Config) -> list[Hit]:
    """Screen every entity against every list of the case. Raises WatchlistError when a list is gone or is no longer what it was."""
    entities = [e for e in records.all(Entity) if e.kind in _SCREENED and e.names and not e.anonymous]
    known = records.all(Watchlist)
    if not entities or not known:
        return []
    with uncollected():
        return _screened(entities, known, settings.screen.threshold)


def _screened(entities: list[Entity], known: tuple[Watchlist, ...], threshold: float) -> list[Hit]:
    # numpy and scipy, which a case without lists need not load
    from wherefrom.screen.hints import Hints
    from wherefrom.screen.match import Asked, find
    from wherefrom.screen.saved import ready

    loaded, index = ready(Path(w.path) for w in known)
    if changed := {w.sha256 for w in known} - {w.sha256 for w in loaded}:
        path = next(w.path for w in known if w.sha256 in changed)
        raise WatchlistError(f"{path} is not the list it was when it was added to the case; add it again with --list")

    asked = [
        (entity, Asked(name, entity.kind.value, Hints(identifiers=tuple(value for _, value in entity.identifiers))))
        for entity in entities
        for name in governing([n.name for n in entity.names], entity.kind is Kind.PERSON)
    ]
    best: dict[tuple[str, str, str], Hit] = {}
    for (entity, one), found in zip(asked, find(index, [one for _, one in asked], _AN_ENTITY, threshold), strict=True):
        for f in found:
            key = entity.id, f.listing.watchlist, f.listing.id
            if f.score >= min(NEAR_MISS, threshold) and (key not in best or f.score > best[key].score):
                best[key] = Hit(entity.id, f.listing, one.name, f.name, f.score, f.score >= threshold, f.explanation)
    return _few(list(best.values()))


def _few(hits: list[Hit]) -> list[Hit]:
    """The best of each entity, entities in order of their ids."""
    hits.sort(key=lambda h: (h.entity, -h.score, h.listing.watchlist, h.listing.id))
    kept: list[Hit] = []
    for hit in hits:
        if sum(k.entity == hit.entity for k in kept[-_AN_ENTITY:]) < _AN_ENTITY:
            kept.append(hit)
    return kept
