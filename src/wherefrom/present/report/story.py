"""The story in numbers and in a few lines: every number and line leads to what it counts."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from wherefrom.model import Predicate, Reply
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
    return [
        Number(read, "paper read" if read == 1 else "papers read", "#papers", f"{copies} of them copies" if copies else ""),
        Number(unread, "refused or failed", "#unread", f"{status['partly']} more read in part" if status["partly"] else ""),
        Number(len(refs.claims), "claims", "#claims", f"{refs.waiting} suggestions wait for review" if refs.waiting else ""),
        Number(len(cast.parties), "parties", "#parties", f"{len(cast.named)} more only named" if cast.named else ""),
        Number(len(alerts), "possible list matches", "#listed", f"{unreviewed} not reviewed" if alerts else _lists(len(view.watchlists))),
        Number(len(view.routes), "routes to a listed party", "#routes", "put together by the program" if view.routes else ""),
        Number(len(view.conflicts), "competing claims", "#conflicts", "no winner is picked" if view.conflicts else ""),
        Number(len(unanswered), "did not answer", "#answers"),
    ]


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


def _lists(count: int) -> str:
    return f"{count} list{'s' * (count != 1)} searched" if count else "no list was given"


def key_lines(refs: Refs, net: Network) -> list[str]:
    """The findings to read first: the hops of routes, then travel together, then what is said of listed parties."""
    return list(dict.fromkeys(f for f in _candidates(refs, net) if f in refs.findings))[:_LINES]


def _candidates(refs: Refs, net: Network) -> Iterator[str]:
    for route in refs.view.routes[:3]:
        for hop in route.hops:
            yield from sorted((f for f in hop if f in refs.findings), key=lambda f: -len(refs.findings[f].claims))[:2]
    for travel in refs.view.travel[:3]:
        yield from travel.findings[:1]
    edges = sorted(net.edges, key=lambda e: (not (refs.listed(e.source) or refs.listed(e.target)), e.hedged))
    for e in edges:
        yield from (f for f in e.findings if refs.findings[f].predicate is not Predicate.ROLE)
