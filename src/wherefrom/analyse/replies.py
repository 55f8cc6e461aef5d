"""How each party answered, and what nobody could confirm or would tell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from wherefrom.analyse.words import reply
from wherefrom.model import Absence, Claim, Finding, Gap, Polarity, Predicate, Reply, Stance


def replies(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> list[Reply]:
    """For each party each way in which it answered, with the findings that say so."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for f in findings:
        for status in _statuses(f, claims):
            for party in f.role("subject"):
                found[party, status].add(f.id)
    return [Reply(party, status, tuple(sorted(ids))) for (party, status), ids in sorted(found.items())]


def _statuses(f: Finding, claims: Mapping[str, Claim]) -> set[str]:
    """A finding may hold several answers: "did not respond" in one paper, "hung up" in another."""
    if f.polarity is Polarity.NEGATIVE:
        return set()  # "did not deny" is no answer
    if f.predicate is Predicate.DENIED:
        return {"unaware" if claims[c].stance is Stance.UNAWARE else "denied" for c in f.claims}
    if f.predicate is Predicate.NO_RESPONSE:
        return {_silence(claims[c]) for c in f.claims}
    return set()


def _silence(claim: Claim) -> str:
    words = " ".join([claim.object_text, *(value for _, value in claim.attributes), *(e.quote for e in claim.evidence)])
    return reply(words) or "no response"


def gaps(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> list[Gap]:
    """What somebody could not confirm, in the scope of his own words, and values that are known to somebody and kept back."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for f in findings:
        first = claims[f.claims[0]]
        if f.predicate is Predicate.COULD_NOT_CONFIRM:
            found["unconfirmed", f.object_text or first.evidence[0].quote].add(f.id)
        if any(claims[c].when is Absence.WITHHELD for c in f.claims):
            found["withheld", f"the date of: {first.evidence[0].quote}"].add(f.id)
    return [Gap(kind, scope, tuple(sorted(ids))) for (kind, scope), ids in sorted(found.items())]
