"""The last word of people on each thing, and which claims stand after it.

Stages and exports ask here, so that a rejected claim is gone everywhere at once and an accepted suggestion is everywhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from wherefrom.model.claim import Band, Claim
from wherefrom.model.decision import Decision, Judgement, Subject


def last_words(decisions: Iterable[Decision], about: Subject) -> dict[tuple[str, ...], Decision]:
    """The decision in force for each target: superseded ones left out, the latest of the others."""
    ours = [d for d in decisions if d.about is about]
    gone = {d.supersedes for d in ours if d.supersedes}
    return {d.target: d for d in sorted(ours, key=lambda d: (d.at, d.id)) if d.id not in gone}


def verdicts(claims: Sequence[Claim], decisions: Iterable[Decision]) -> dict[str, Judgement]:
    """What people judged of these claims, by claim; claims that nobody judged are not in it.

    A decision finds its claim by identifier. After a better reading of the paper the identifier may be another: then it
    finds the one claim of that paper with exactly the quote decided on, and nothing where several claims share that quote.
    """
    known = {c.id for c in claims}
    quoted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for c in claims:
        quoted[c.document, c.evidence[0].quote].append(c.id)
    verdict = {}
    words = last_words(decisions, Subject.CLAIM)
    # those found by identifier come last, because they outrank what is only found again by its quote
    for target, decision in sorted(words.items(), key=lambda item: item[0][0] in known):
        found = [t for t in target if t in known] or quoted.get((decision.document, decision.quote), [])
        if len(found) == 1:
            verdict[found[0]] = decision.judgement
    return verdict


def standing(claims: Sequence[Claim], decisions: Iterable[Decision]) -> list[Claim]:
    """The claims that the program stands by or a person accepted, without those a person rejected; in the order given."""
    verdict = verdicts(claims, decisions)
    ours = [c for c in claims if verdict.get(c.id) is not Judgement.NEGATIVE]
    return [c for c in ours if c.band is Band.CLAIM or verdict.get(c.id) is Judgement.POSITIVE]
