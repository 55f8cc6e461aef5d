"""The last word of people on a claim."""

from tests.marked import Paper
from wherefrom.model import Band, Decision, Judgement, Subject
from wherefrom.model.verdict import last_words, standing

PAPER = Paper("a.txt", "[[Orion Trade|Company]] billed [[Zenit Works|Company]]. Orion was paid.")
BILLED = PAPER.claim("billed", "billed", subject="Orion Trade", recipient="Zenit Works")
PAID = PAPER.claim("paid", "was paid", object="Orion Trade", band=Band.SUGGESTION)


def decide(judgement: Judgement, target: str, at: str = "2025-01-01T00:00:00Z", **rest: str) -> Decision:
    return Decision(Subject.CLAIM, (target,), judgement, "ada", at, **rest)


def test_a_claim_stands_until_it_is_rejected_and_a_suggestion_falls_until_it_is_accepted() -> None:
    assert standing([BILLED, PAID], []) == [BILLED]
    assert standing([BILLED, PAID], [decide(Judgement.NEGATIVE, BILLED.id)]) == []
    assert standing([BILLED, PAID], [decide(Judgement.POSITIVE, PAID.id)]) == [BILLED, PAID]
    assert standing([BILLED, PAID], [decide(Judgement.UNSURE, PAID.id), decide(Judgement.UNSURE, BILLED.id)]) == [BILLED]


def test_the_latest_decision_counts_and_a_superseded_one_does_not() -> None:
    no, yes = decide(Judgement.NEGATIVE, BILLED.id, "2025-01-02T00:00:00Z"), decide(Judgement.POSITIVE, BILLED.id, "2025-01-01T00:00:00Z")
    assert standing([BILLED], [no, yes]) == []
    later = decide(Judgement.POSITIVE, "else", "2025-01-03T00:00:00Z", supersedes=no.id)
    assert standing([BILLED], [no, yes, later]) == [BILLED]
    assert set(last_words([no, yes, later], Subject.CLAIM)) == {(BILLED.id,), ("else",)}


def test_a_decision_finds_its_claim_again_by_its_quote_when_only_one_has_it() -> None:
    no = decide(Judgement.NEGATIVE, "an identifier of an earlier reading", document=PAPER.id, quote="billed")
    assert standing([BILLED, PAID], [no]) == []
    twin = PAPER.claim("billed", "billed", subject="Zenit Works", recipient="Orion Trade")
    assert standing([BILLED, twin], [no]) == [BILLED, twin]


def test_a_decision_by_identifier_outranks_one_found_by_its_quote() -> None:
    by_quote = decide(Judgement.NEGATIVE, "earlier", "2025-01-02T00:00:00Z", document=PAPER.id, quote="billed")
    assert standing([BILLED], [by_quote, decide(Judgement.POSITIVE, BILLED.id)]) == [BILLED]
