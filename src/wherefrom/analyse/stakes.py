"""Who holds how much of whom and when, from what the papers say of owners.

A share is what the paper says: a number, a band ("25 to 50 percent"), a word ("majority", "wholly owned"), or unknown (0 to 100).
What is only assessed or possible is never certain; what is planned is nothing. That somebody does not hold it is a share of nothing.

    undated                held on every day
    2024-03, 2024-03/..    held from then on
    ../2024-03             held until then
    2024-03-01/2024-03-31  words such as "in March" or "in the first quarter": held from its end on
    2023-02/2024-07        any other stretch: it may be the time of buying or of holding, so never certain
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping

from wherefrom.analyse.ownership import ALWAYS, Span, Stake
from wherefrom.analyse.regimes import Share, is_control, is_holding, stated_share
from wherefrom.model import Absence, Entity, Finding, FuzzyDate, Kind, Modality, Polarity, Predicate, Stance, When

_OWNED = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.VESSEL})
_OWNERS = _OWNED | {Kind.PERSON, Kind.GROUP}
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|％|per ?cent|проц)")


def stakes(findings: Iterable[Finding], entities: Mapping[str, Entity], day: datetime.date) -> list[Stake]:
    """What each finding of owner and owned says of each pair. Nothing that is said to have happened began after `day`."""
    found = []
    for f, owner, owned in _held(findings, entities):
        low, high = _share(f)
        certain = f.modality in (Modality.HAPPENED, Modality.UNDER_WAY) and f.stance is not Stance.ASSESSED
        surely, maybe = spans(f.when, day)
        found.append(Stake(owner, owned, low, high, surely if certain else None, maybe, (f.id,)))
    return found


def controls(findings: Iterable[Finding], entities: Mapping[str, Entity]) -> list[tuple[str, str]]:
    """Who controls whom without a stated share."""
    pairs = {(owner, owned) for f, owner, owned in _held(findings, entities) if is_control(_words(f)) and _share(f) == (0.0, 100.0)}
    return sorted(pairs)


def spans(when: When | Absence, day: datetime.date) -> tuple[Span | None, Span]:
    """The days on which something surely and maybe held that is dated so; the table at the head of this module."""
    if isinstance(when, Absence):
        return ALWAYS, ALWAYS
    first, slash, last = when.date.edtf.partition("/")
    is_open = ("", "..")
    if slash and first in is_open:
        early, late = _bounds(last)
        return (ALWAYS[0], early - datetime.timedelta(days=1)), (ALWAYS[0], late)
    early, late = _bounds(first)
    if slash and last not in is_open:
        late = _bounds(last)[1]
        if not _is_unit(early, late):
            return None, (early, ALWAYS[1])
    return (min(late, max(day, early)), ALWAYS[1]), (early, ALWAYS[1])


def _is_unit(first: datetime.date, last: datetime.date) -> bool:
    """Whether a stretch is a whole month, quarter, half or year, which is how "in March" and its like are kept."""
    after = last + datetime.timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return first.day == after.day == 1 and months in (1, 3, 6, 12) and (first.month - 1) % months == 0


def _bounds(point: str) -> Span:
    date = FuzzyDate(point)
    return date.earliest or ALWAYS[0], date.latest or ALWAYS[1]


def _held(findings: Iterable[Finding], entities: Mapping[str, Entity]) -> Iterator[tuple[Finding, str, str]]:
    for f in findings:
        if f.predicate is not Predicate.PART_OF or f.modality is Modality.PLANNED or f.stance is Stance.UNCONFIRMED or not is_holding(_words(f)):
            continue
        for owned in f.role("subject"):
            for owner in f.role("object"):
                if owner != owned and _is(owned, _OWNED, entities) and _is(owner, _OWNERS, entities):
                    yield f, owner, owned


def _is(party: str, kinds: frozenset[Kind], entities: Mapping[str, Entity]) -> bool:
    return party in entities and entities[party].kind in kinds


def _words(f: Finding) -> str:
    return f"{dict(f.attributes).get('relation', '')} {f.object_text}"


def _share(f: Finding) -> Share:
    """What each of its owners holds. Of a share that several hold together, each may hold anything up to it."""
    if f.polarity is Polarity.NEGATIVE:
        return 0.0, 0.0
    low, high = _stated(f)
    return (low, high) if len(f.role("object")) == 1 else (0.0, high)


def _stated(f: Finding) -> Share:
    if f.quantity is not None and f.quantity.unit == "percent":
        return max(0.0, f.quantity.low or 0.0), 100.0 if f.quantity.high is None else min(100.0, f.quantity.high)
    words = _words(f)
    if number := _PERCENT.search(words.casefold()):
        share = min(100.0, float(number[1].replace(",", ".")))
        return share, share
    return stated_share(words) or (0.0, 100.0)
