"""The story in numbers and in a few lines: every number and line leads to what it counts."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from wherefrom.model import Predicate, Reply
from wherefrom.present.report.hops import hops
from wherefrom.present.report.network import Network
from wherefrom.present.report.parties import Cast
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import table

# an editor reads ten lines; the findings follow in full
_LINES = 10


class Number(msgspec.Struct, frozen=True):
    """A count, what it counts, where that stands, and what must be said beside it."""

    value: int
    label: str
    href: str
    note: str = ""


def numbers(refs: Refs, cast: Cast) -> list[Number]:
    """The counts at the head of the report."""
    view = refs.view
    status = Counter(view.status(f)[0] for f in view.files)
    read, unread = len(view.documents), status["refused"] + status["failed"]
    copies = sum(len(c.members) - 1 for c in view.copies)
    alerts = [refs.hit_words.get(h.id) for hits in view.hits.values() for h in hits if h.alert]
    unreviewed = alerts.count(None)
    unanswered = {r.party for r in view.replies if r.status in ("no response", "declined", "unreachable")}
    routes, conflicts = len(view.routes), len(view.conflicts)
    return [
        Number(read, _many(read, "paper") + " read", "#papers", f"{copies} of them {'copies' if copies > 1 else 'a copy'}" if copies else ""),
        Number(unread, "refused or failed", "#unread", f"{status['partly']} more read in part" if status["partly"] else ""),
        Number(len(refs.claims), _many(len(refs.claims), "claim"), "#claims", _waiting(refs.waiting)),
        Number(
            len(cast.parties),
            "party" if len(cast.parties) == 1 else "parties",
            "#parties",
            f"{len(cast.named)} more only named" if cast.named else "",
        ),
        Number(len(alerts), "possible list match" + "es" * (len(alerts) != 1), "#listed", _reviewed(len(alerts), unreviewed, len(view.watchlists))),
        Number(routes, _many(routes, "route") + " to a listed party", "#routes", "put together by the program" if routes else ""),
        Number(
            conflicts, "competing claims" if conflicts != 1 else "pair of competing claims", "#conflicts", "no winner is picked" if conflicts else ""
        ),
        Number(len(unanswered), "did not answer", "#answers"),
    ]


def listed(refs: Refs, cast: Cast) -> dict[str, list[tuple[str, list[str]]]]:
    """Whom a list may name or, a person said, does name; with the lists."""
    found = {
        state: [(p.entity.id, sorted({j.hit.listing.watchlist for j in p.alerts})) for p in cast.parties if refs.listed(p.entity.id) == state]
        for state in table()["listed"]
    }
    return {state: parties for state, parties in found.items() if parties}


def replies(refs: Refs) -> list[Reply]:
    """How each party answered, by the names of the parties."""
    return sorted(refs.view.replies, key=lambda r: (refs.entity(r.party).text, r.party, r.status))


class Reaction(msgspec.Struct, frozen=True):
    """Everybody who answered in one way."""

    status: str
    parties: tuple[str, ...]


def reactions(refs: Refs) -> list[Reaction]:
    """Who denied, was unaware, declined or did not answer, in the order of `words.toml`."""
    order = table()["reply"]
    found = {status: tuple(dict.fromkeys(r.party for r in replies(refs) if r.status == status)) for status in order}
    return [Reaction(status, parties) for status, parties in found.items() if parties]


def _many(count: int, noun: str) -> str:
    return noun if count == 1 else noun + "s"


def _waiting(count: int) -> str:
    return f"{count} {_many(count, 'suggestion')} {'waits' if count == 1 else 'wait'} for review" if count else ""


def _reviewed(alerts: int, unreviewed: int, lists: int) -> str:
    if alerts:
        return f"{unreviewed} not reviewed"
    return f"{lists} {_many(lists, 'list')} searched" if lists else "no list was given"


def key_lines(refs: Refs, net: Network) -> list[str]:
    """The findings to read first: the hops of routes, then travel together, then what is said of listed parties."""
    return list(dict.fromkeys(f for f in _candidates(refs, net) if f in refs.findings))[:_LINES]


def _candidates(refs: Refs, net: Network) -> Iterator[str]:
    for route in refs.view.routes[:3]:
        for hop in hops(refs, route):
            yield from hop[:2]
    for travel in refs.view.travel[:3]:
        yield from travel.findings[:1]
    edges = sorted(net.edges, key=lambda e: (not (refs.listed(e.source) or refs.listed(e.target)), e.hedged))
    for e in edges:
        yield from (f for f in e.findings if refs.findings[f].predicate is not Predicate.ROLE)
