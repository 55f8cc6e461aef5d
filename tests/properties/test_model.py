"""What must hold of every record, whatever stands in it."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.properties.strategies import characters, claims, evidence, fuzzy_dates, mentions, money, quantities
from wherefrom.errors import EvidenceError
from wherefrom.model import Certainty, Claim, Evidence, FuzzyDate, Judgement, Mention, Money, Quantity


@pytest.mark.parametrize(
    ("kind", "strategy"),
    [(Claim, claims()), (Mention, mentions), (Evidence, evidence()), (FuzzyDate, fuzzy_dates()), (Quantity, quantities()), (Money, money)],
)
def test_every_record_survives_a_round_trip_through_json(kind: type, strategy: st.SearchStrategy[Any]) -> None:
    @given(strategy)
    def holds(record: Any) -> None:
        assert msgspec.json.decode(msgspec.json.encode(record), type=kind) == record

    holds()


@given(characters, st.data())
def test_evidence_is_what_stands_in_the_text(text: str, data: st.DataObject) -> None:
    found = data.draw(evidence(text))
    assert text[found.start : found.end] == found.quote
    found.check(text)


@given(characters, st.data())
def test_evidence_is_refused_where_the_text_says_something_else(text: str, data: st.DataObject) -> None:
    found = data.draw(evidence(text))
    changed = text[: found.start] + "☃" + text[found.start + 1 :]
    with pytest.raises(EvidenceError):
        found.check(changed)


@given(fuzzy_dates(), fuzzy_dates())
def test_no_two_dates_lie_before_each_other(a: FuzzyDate, b: FuzzyDate) -> None:
    assert (a.before(b), b.before(a)) != (Certainty.YES, Certainty.YES)
    if a.before(b) is Certainty.YES:
        assert not a.compatible(b)
        assert b.before(a) is Certainty.NO


@given(fuzzy_dates(), fuzzy_dates())
def test_dates_share_a_day_or_one_lies_before_the_other(a: FuzzyDate, b: FuzzyDate) -> None:
    assert a.compatible(b) == b.compatible(a)
    assert a.compatible(b) != (Certainty.YES in (a.before(b), b.before(a)))


@given(claims())
def test_the_same_content_has_the_same_identifier(claim: Claim) -> None:
    again = Claim.make(
        claim.document,
        claim.predicate,
        tuple(reversed(claim.roles)),
        claim.evidence,
        "another rule",
        object_text=claim.object_text,
        stance=claim.stance,
    )
    assert again.id == claim.id


@given(claims())
def test_nothing_hedged_planned_denied_or_open_is_plain(claim: Claim) -> None:
    if claim.is_plain:
        assert claim.guideline_modality in ("asserted", "reported")
        assert claim.polarity.value == "positive"


@given(st.sampled_from(Judgement), st.sampled_from(Judgement))
def test_judgements_add_up_the_same_both_ways(a: Judgement, b: Judgement) -> None:
    assert a + b is b + a
    assert a + Judgement.NO_JUDGEMENT in (Judgement.NO_JUDGEMENT, Judgement.UNSURE)
