"""Red flags: small named rules over plain findings, each with the findings it rests on. An indicator, never a proof.

A rule is one function that is given `Facts` and yields parties, findings and a sentence. Denied, hedged and planned things raise no
flag. What each rule looks for and where it comes from stands in `flags.toml`.
"""

import datetime
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any

from wherefrom.analyse.findings import is_plain
from wherefrom.model import Claim, Entity, Finding, Flag, Kind, Predicate, When

_GOODS = frozenset({Predicate.SUPPLIED, Predicate.BILLED, Predicate.ORDERED, Predicate.TRANSPORTED})
_TRADE = _GOODS | {Predicate.PAID}
_FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION})
_YEAR = 365.25

# parties, findings, and what was seen
_Seen = tuple[Iterable[str], Iterable[Finding], str]


class Facts:
    """The plain findings of a case, with what the rules ask of them. `listed` are parties on a list or said to be under sanctions."""

    def __init__(self, findings: Iterable[Finding], claims: Mapping[str, Claim], entities: Mapping[str, Entity], listed: set[str]) -> None:
        self.entities, self.listed = entities, listed
        self._claims = claims
        self._by: dict[Predicate, list[Finding]] = defaultdict(list)
        for f in findings:
            if is_plain(f):
                self._by[f.predicate].append(f)

    def of(self, *predicates: Predicate) -> list[Finding]:
        return sorted((f for p in predicates for f in self._by[p]), key=lambda f: f.id)

    def words(self, f: Finding) -> str:
        """What a finding says in the words of its papers, in lower case."""
        said = [e.quote for c in f.claims for e in self._claims[c].evidence]
        return " ".join([*said, f.object_text, *(value for _, value in f.attributes)]).casefold()

    def name(self, party: str) -> str:
        return self.entities[party].caption if party in self.entities else "somebody who is not named"

    def firm(self, party: str) -> bool:
        return party in self.entities and self.entities[party].kind in _FIRMS and not self.entities[party].anonymous


def flags(findings: Iterable[Finding], claims: Mapping[str, Claim], entities: Mapping[str, Entity], listed: set[str]) -> list[Flag]:
    """Everything the rules see, each once for the same rule and parties."""
    facts = Facts(findings, claims, entities, listed)
    found: dict[str, Flag] = {}
    for name, rule in RULES.items():
        seen: dict[tuple[str, ...], tuple[set[str], str]] = {}
        for parties, on, why in rule(facts):
            ids, _ = seen.setdefault(tuple(sorted(set(parties))), (set(), why))
            ids |= {f.id for f in on}
        for parties, (ids, why) in seen.items():
            table = _data()["rule"][name]
            flag = Flag(name, table["title"], tuple(parties), tuple(sorted(ids)), f"{why} (indicator, not proof)", table["guidance"])
            found[flag.id] = flag
    return sorted(found.values(), key=lambda f: (f.rule, f.parties))


def _third_country(facts: Facts) -> Iterator[_Seen]:
    """Goods went through a place where neither side is said to be based."""
    bases: dict[str, set[str]] = defaultdict(set)
    for f in facts.of(Predicate.BASED_IN):
        for party in f.role("subject"):
            bases[party] |= set(f.role("object"))
    for f in facts.of(Predicate.SUPPLIED, Predicate.TRANSPORTED):
        ends = {*f.role("subject"), *f.role("recipient"), *f.role("from"), *f.role("to"), *f.role("maker")}
        home = ends | {place for e in ends for place in bases[e]}
        for via in f.role("via"):
            if via in facts.entities and facts.entities[via].kind is Kind.PLACE and via not in home:
                yield ({via, *f.role("subject"), *f.role("recipient")}, [f], f"the goods went through {facts.name(via)}")


def _founded_after_ban(facts: Facts) -> Iterator[_Seen]:
    trade = {e: f for f in facts.of(*_TRADE) for p in f.parts for e in p.entities if facts.firm(e)}
    table = _data()["rule"]["founded_after_ban"]
    bans = [datetime.date.fromisoformat(d) for d in table["bans"]] + [d for days in _listings(facts).values() for d in days]
    for f in facts.of(Predicate.BASED_IN, Predicate.ROLE, Predicate.DESCRIBED_AS):
        firms = f.role("object" if f.predicate is Predicate.ROLE else "subject")
        if not isinstance(f.when, When) or f.when.date.earliest is None or not _has("founded", facts.words(f)):
            continue
        day = f.when.date.earliest
        before = max((b for b in bans if 0 < (day - b).days <= table["years"] * _YEAR), default=None)
        for firm in firms:
            if before and firm in trade:
                yield (firm,), [f, trade[firm]], f"{facts.name(firm)} dates from {f.when.date.edtf}, after the ban or listing of {before.isoformat()}"


def _stranger_pays(facts: Facts) -> Iterator[_Seen]:
    """Somebody pays a supplier with whom, by these papers, he has no trade, while others have."""
    trade: dict[str, dict[str, Finding]] = defaultdict(dict)
    for f in facts.of(*_GOODS):
        ends = {e for p in f.parts if p.role not in ("object", "from", "to") for e in p.entities}
        for a in ends:
            for b in ends - {a}:
                trade[a].setdefault(b, f)
    for f in facts.of(Predicate.PAID):
        for payee in (e for e in f.role("object") if facts.firm(e) and e in trade):
            for payer in (e for e in f.role("subject") if facts.firm(e) and e not in trade[payee]):
                first = min(trade[payee].values(), key=lambda x: x.id)
                yield (payer, payee), [f, first], f"{facts.name(payer)} paid {facts.name(payee)} and is named in no trade with it"


def _round_trip(facts: Facts) -> Iterator[_Seen]:
    """A bills B, and B bills A; or over three."""
    billed: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for f in facts.of(Predicate.BILLED):
        for a in f.role("subject"):
            for b in (e for e in f.role("recipient") if e != a):
                billed[a][b].append(f)
    for a in sorted(billed):
        for b in sorted(billed[a]):
            if a in billed.get(b, ()):
                yield (a, b), [*billed[a][b], *billed[b][a]], f"{facts.name(a)} and {facts.name(b)} billed each other"
            for c in sorted(billed.get(b, ())):
                if c != a and a in billed.get(c, ()) and a == min(a, b, c):
                    bills = [*billed[a][b], *billed[b][c], *billed[c][a]]
                    yield (a, b, c), bills, f"{facts.name(a)} billed {facts.name(b)}, that {facts.name(c)}, and that {facts.name(a)}"


def _shared_contact(facts: Facts) -> Iterator[_Seen]:
    """An identifier, an address or a director in common with a listed party."""
    shared: dict[tuple[str, str], dict[str, Finding]] = defaultdict(dict)
    for f in facts.of(Predicate.BASED_IN):
        for place in f.role("object"):
            if any(c.isdigit() for c in facts.name(place)):  # a street and a number; a town is shared by many
                shared["address", place].update(dict.fromkeys(f.role("subject"), f))
    for f in facts.of(Predicate.ROLE):
        if _has("director", dict(f.attributes).get("role", "")):
            for person in f.role("subject"):
                if facts.name(person) and not (person in facts.entities and facts.entities[person].anonymous):
                    shared["director", person].update(dict.fromkeys(f.role("object"), f))
    for (what, by), holders in sorted(shared.items()):
        for a, b in combinations(sorted(holders), 2):
            if (a in facts.listed) is not (b in facts.listed):
                other, listed = (a, b) if b in facts.listed else (b, a)
                why = f"{facts.name(other)} shares the {what} {facts.name(by)} with {facts.name(listed)}, which is possibly listed"
                yield (a, b), [holders[a], holders[b]], why


def _name_change(facts: Facts) -> Iterator[_Seen]:
    listings, most = _listings(facts), _data()["rule"]["name_change"]["days"]
    for f in facts.of(Predicate.DESCRIBED_AS, Predicate.PART_OF, Predicate.BASED_IN):
        if isinstance(f.when, When) and f.when.date.earliest and _has("renamed", facts.words(f)):
            for party in {*f.role("subject"), *f.role("object")}:
                near = [d for d in listings.get(party, {}) if abs((d - f.when.date.earliest).days) <= most]
                if near:
                    day = min(near)
                    yield (
                        (party,),
                        [f, listings[party][day]],
                        f"{facts.name(party)} has another name since {f.when.date.edtf}; listed {day.isoformat()}",
                    )


def _priority_goods(facts: Facts) -> Iterator[_Seen]:
    for f in facts.of(Predicate.SUPPLIED, Predicate.BILLED, Predicate.ORDERED):
        receivers = f.role("subject") if f.predicate is Predicate.ORDERED else f.role("recipient")
        goods = " ".join([f.object_text, *(facts.name(e) for e in f.role("object"))]).casefold()
        for party in receivers:
            if facts.firm(party) and _has("priority", goods) and _has("middlemen", facts.name(party).casefold()):
                yield (party,), [f], f"{facts.name(party)} received or ordered goods whose name is on the list: {goods.strip()}"


RULES: dict[str, Callable[[Facts], Iterator[_Seen]]] = {
    "third_country": _third_country,
    "founded_after_ban": _founded_after_ban,
    "stranger_pays": _stranger_pays,
    "round_trip": _round_trip,
    "shared_contact": _shared_contact,
    "name_change": _name_change,
    "priority_goods": _priority_goods,
}


def _listings(facts: Facts) -> dict[str, dict[datetime.date, Finding]]:
    """The days on which, by the papers, parties were listed."""
    found: dict[str, dict[datetime.date, Finding]] = defaultdict(dict)
    for f in facts.of(Predicate.SANCTIONED_BY):
        if isinstance(f.when, When) and f.when.date.earliest:
            for party in f.role("subject"):
                found[party].setdefault(f.when.date.earliest, f)
    return found


def _has(table: str, text: str) -> bool:
    return any(word in text for word in _data()["words"][table])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("wherefrom.analyse").joinpath("flags.toml").read_text(encoding="utf-8"))
