"""The findings of a route's hops, those that join its two ends directly first."""

from itertools import pairwise

from wherefrom.model import Finding, Predicate, Route
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.words import is_hedged

_RECEIVERS = ("recipient", "object", "to", "supplier", "for")
# what carries goods or money comes before what only says that there are some
_CARRIES = frozenset({Predicate.SUPPLIED, Predicate.TRANSPORTED, Predicate.PAID, Predicate.TRAVELLED_WITH})


def hops(refs: Refs, route: Route) -> list[list[str]]:
    """For each hop its findings that still stand, the most direct and firmest first."""
    return [_ordered(refs, hop, left, right) for hop, (left, right) in zip(route.hops, pairwise(route.parties), strict=True)]


def _ordered(refs: Refs, hop: tuple[str, ...], left: str, right: str) -> list[str]:
    def order(finding: str) -> tuple[bool, bool, bool, int, int]:
        f = refs.findings[finding]
        return not _direct(f, left, right), is_hedged(f), f.predicate not in _CARRIES, -len(refs.members([finding])), refs.finding_no[finding]

    return sorted((f for f in hop if f in refs.findings), key=order)


def _direct(f: Finding, left: str, right: str) -> bool:
    ends = {e for role in _RECEIVERS for e in f.role(role)}
    return (left in f.role("subject") and right in ends) or (right in f.role("subject") and left in ends)
