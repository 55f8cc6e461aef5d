"""Who is owned by listed parties: blocked, possibly blocked, or not, as of a day.

    X 50 % of A, A 50 % of B        A and B: a blocked company counts whole for what it owns, nothing is multiplied
    X 25 % of A, Y 25 % of A        A where owners are added up (OFAC, EU), not where each counts for itself (UK)
    X 30 % of A, B 20 %, A owns B   neither: two companies cannot block each other by owning each other

It is the least set of parties that follows from the listed ones, worked out twice: over what is certain (the least that the
papers say everybody holds) for `blocked`, and over what is possible (the most) for `possible`. Control alone blocks nobody here;
it is remarked on, as is a stake given away shortly before its holder was listed.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from wherefrom.analyse.regimes import Regime

Span = tuple[datetime.date, datetime.date]
ALWAYS: Span = (datetime.date.min, datetime.date.max)


class Stake(msgspec.Struct, frozen=True):
    """What somebody says that an owner holds, between `low` and `high` percent. `surely` and `maybe` are the first and last day on
    which it is held; a stake that is never certain has no `surely`. Nothing held is 0 to 0."""

    owner: str
    owned: str
    low: float
    high: float
    surely: Span | None = ALWAYS
    maybe: Span = ALWAYS
    findings: tuple[str, ...] = ()


class Listed(msgspec.Struct, frozen=True):
    """A party on a list: `sure` when a person confirmed it; listed surely from one day, maybe from an earlier one."""

    party: str
    sure: bool = True
    surely: datetime.date = datetime.date.min
    maybe: datetime.date = datetime.date.min


class Outcome(msgspec.Struct, frozen=True):
    """What a rule says of one party. `low` and `high` is the share that `owners` hold together."""

    party: str
    status: str  # blocked, possible, or not
    owners: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0
    findings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def outcomes(
    regime: Regime,
    day: datetime.date,
    listed: Sequence[Listed],
    stakes: Iterable[Stake],
    controls: Iterable[tuple[str, str]] = (),
    joint: Iterable[frozenset[str]] = (),
) -> list[Outcome]:
    """Every party that is blocked or possibly blocked, or on which there is a remark; listed parties themselves are left out.

    `controls` are (who controls, whom); `joint` are owners who act by a joint arrangement.
    """
    given = sorted(stakes, key=lambda s: (s.owned, s.owner))
    graph, groups = _Holdings(given, day), tuple(joint)
    blocked = _reached(regime, graph.least, graph.owned, [x.party for x in listed if x.sure and x.surely <= day], groups)
    possible = _reached(regime, graph.most, graph.owned, [x.party for x in listed if x.maybe <= day], groups)
    ways = {party: possible.get(party, frozenset()) | blocked.get(party, frozenset()) for party in possible.keys() | blocked.keys()}
    remarks = _remarks(regime, day, listed, given, controls, ways.keys())
    found = []
    for party in sorted((ways.keys() | remarks.keys()) - {x.party for x in listed}):
        owners = ways.get(party, frozenset())
        status = "blocked" if party in blocked else "possible" if party in possible else "not"
        low, high = graph.least(party, blocked.get(party, owners)), graph.most(party, owners)
        why = tuple(sorted(graph.support(party, ways)))
        found.append(Outcome(party, status, tuple(sorted(owners)), low, high, why, tuple(sorted(remarks.get(party, ())))))
    return found


class _Holdings:
    """The stakes of one day: the least and the most that each owner holds of each party."""

    def __init__(self, stakes: Iterable[Stake], day: datetime.date) -> None:
        self.owned: dict[str, list[str]] = defaultdict(list)
        self._shares: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
        self._findings: dict[tuple[str, str], list[str]] = defaultdict(list)
        said: dict[tuple[str, str], list[Stake]] = defaultdict(list)
        for s in stakes:
            if _holds(s.maybe, day):
                said[s.owner, s.owned].append(s)
        for (owner, owned), told in said.items():
            self._shares[owned][owner] = _agreed(told, day)
            self._findings[owner, owned] = [f for s in told for f in s.findings]
            self.owned[owner].append(owned)

    def least(self, party: str, owners: frozenset[str]) -> float:
        return round(sum(low for o, (low, _) in self._shares.get(party, {}).items() if o in owners), 4)

    def most(self, party: str, owners: frozenset[str]) -> float:
        """What others certainly hold, these cannot. Papers may add up to more than 100: then what is certain counts."""
        shares = self._shares.get(party, {})
        ours = sum(high for o, (_, high) in shares.items() if o in owners)
        left = 100.0 - sum(low for o, (low, _) in shares.items() if o not in owners)
        return round(max(self.least(party, owners), min(ours, left)), 4)

    def support(self, party: str, ways: Mapping[str, frozenset[str]]) -> set[str]:
        """The findings of every stake on the way from the listed owners to a party."""
        found: set[str] = set()
        waiting, seen = [party], {party}
        while waiting:
            owned = waiting.pop()
            for owner in sorted(ways.get(owned, ())):
                found |= set(self._findings[owner, owned])
                if owner not in seen:
                    seen.add(owner)
                    waiting.append(owner)
        return found


def _agreed(told: list[Stake], day: datetime.date) -> tuple[float, float]:
    """The share of one owner on a day by all that is said of it. Statements that exclude each other leave the span between them."""
    firm = [(s.low, s.high) for s in told if s.surely and _holds(s.surely, day)]
    hedged = [(s.low, s.high) for s in told if not (s.surely and _holds(s.surely, day))]
    if not firm:
        return 0.0, max(high for _, high in hedged)
    low, high = max(low for low, _ in firm), min(high for _, high in firm)
    if low > high:
        low, high = min(low for low, _ in firm), max(high for _, high in firm)
    return low, max([high, *(most for least, most in hedged if least > high)])


_Share = Callable[[str, frozenset[str]], float]
_Ways = dict[str, frozenset[str]]


def _reached(regime: Regime, held: _Share, owned: Mapping[str, list[str]], seeds: Iterable[str], joint: tuple[frozenset[str], ...]) -> _Ways:
    """For each party that is reached, the owners that reach it. Where owners are not added up, each listed one is followed for itself."""
    known = frozenset(seeds)
    groups = [known] if regime.aggregate else [frozenset({s}) for s in sorted(known)]
    groups += [g & known for g in joint if regime.joint and len(g & known) > 1]
    found: _Ways = {}
    for group in groups:
        for party, owners in _least_set(regime, held, owned, group).items():
            found[party] = found.get(party, frozenset()) | owners
    return found


def _least_set(regime: Regime, held: _Share, owned: Mapping[str, list[str]], seeds: frozenset[str]) -> _Ways:
    """From the seeds on, each party once: as soon as those reached so far hold enough of it."""
    reached, waiting = set(seeds), sorted(seeds)
    holders: dict[str, set[str]] = defaultdict(set)
    found: _Ways = {}
    while waiting:
        owner = waiting.pop()
        for party in owned.get(owner, ()):
            if party == owner:
                continue  # its own shares give nobody else a say
            holders[party].add(owner)
            if party not in reached and regime.reached(held(party, frozenset(holders[party]))):
                reached.add(party)
                waiting.append(party)
                found[party] = frozenset()
    return {party: frozenset(holders[party]) for party in found}


def _remarks(
    regime: Regime,
    day: datetime.date,
    listed: Iterable[Listed],
    stakes: Iterable[Stake],
    controls: Iterable[tuple[str, str]],
    owned: Iterable[str],
) -> dict[str, set[str]]:
    """What is no ownership and still worth a look: control by a listed party or one it owns, and stakes given away in time."""
    found: dict[str, set[str]] = defaultdict(set)
    since = {x.party: x for x in listed if x.maybe <= day}
    controllers = since.keys() | set(owned)
    for who, whom in controls:
        if who in controllers:
            found[whom].add(regime.control)
    for s in stakes:
        last = s.maybe[1]
        if regime.transfer_days and s.owner in since and last < day and 0 <= (since[s.owner].surely - last).days <= regime.transfer_days:
            found[s.owned].add("transfer shortly before designation, review")
    return found


def _holds(span: Span, day: datetime.date) -> bool:
    return span[0] <= day <= span[1]
