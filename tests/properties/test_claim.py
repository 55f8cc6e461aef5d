"""Whatever words an English paper is made of: its claims quote it exactly, name only its mentions, and come out the same twice."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.marked import Paper
from tests.unit.claim.told import claims
from wherefrom.model import Predicate

PIECES = [
    "[[Orion Trade|Company]]", "[[Zenit Works|Company]]", "[[Rene Moor|Person]]", "[[Norrby|Place]]", "[[lathes|Product]]",
    "[[two officials|Group|]]",
    "supplied", "billed", "paid", "denied", "said", "it", "which", "that", "to", "by", "from", "was", "did not", "respond",
    "according to", "an invoice",
    "may", "because", "could not confirm", "and", ",", ".", "“", "”", ":", "-", "\n", "\n- ", "in May 2024", "$40,000", "head of", "'s", "🎬", "if",
]  # fmt: skip
papers = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)


@settings(max_examples=60)
@example("")
@example("🎬")
@example("According to an invoice : \n- [[Orion Trade|Company]] supplied [[lathes|Product]] to [[Zenit Works|Company]] .")
@given(papers)
def test_claims_hold_together_whatever_the_text(marked: str) -> None:
    paper = Paper("a.txt", marked, published="2025-05-05")
    found = claims(paper, band=None)
    known = {m.id for m in paper.mentions}
    for claim in found:
        for evidence in (*claim.evidence, *claim.reasons, *(a.evidence for a in claim.attribution if a.evidence)):
            evidence.check(paper.text)
        assert {m for role in claim.roles for m in role.mentions} <= known
        assert {a.mention for a in claim.attribution} <= known | {None}
        assert 0 <= claim.score <= 1
        assert set(claim.conflicts_with) <= {c.id for c in found} - {claim.id}
        assert not claim.is_plain or claim.predicate not in (Predicate.DENIED, Predicate.COULD_NOT_CONFIRM)
    assert len({c.id for c in found}) == len(found)
    assert claims(paper, band=None) == found
