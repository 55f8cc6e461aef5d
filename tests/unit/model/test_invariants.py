"""What a record refuses when it is made."""

import pytest

from wherefrom.errors import EvidenceError, WherefromError
from wherefrom.model import Block, Claim, Evidence, Money, Predicate, Quantity, Role, Span, Stance
from wherefrom.model.attribution import GUIDELINE, from_guideline, guideline_modality
from wherefrom.model.document import Part

TEXT = "Orion Trade billed Zenit Works."
QUOTE = Evidence.of("t", TEXT, 0, len(TEXT))


def test_a_claim_without_evidence_cannot_be_made() -> None:
    with pytest.raises(EvidenceError):
        Claim.make("d", Predicate.BILLED, (), (), "rule")


def test_a_denial_is_always_denied_and_nothing_else_is() -> None:
    with pytest.raises(WherefromError):
        Claim.make("d", Predicate.DENIED, (), (QUOTE,), "rule", stance=Stance.REPORTED)
    with pytest.raises(WherefromError):
        Claim.make("d", Predicate.SUPPLIED, (), (QUOTE,), "rule", stance=Stance.DENIED)


def test_a_role_is_given_once() -> None:
    with pytest.raises(WherefromError):
        Claim.make("d", Predicate.BILLED, (Role("subject", ("a",)), Role("subject", ("b",))), (QUOTE,), "rule")


def test_an_empty_role_is_no_role() -> None:
    assert Claim.make("d", Predicate.BILLED, (Role("subject", ()),), (QUOTE,), "rule").roles == ()


def test_evidence_outside_the_text_or_empty_is_refused() -> None:
    for start, end in ((0, len(TEXT) + 1), (5, 5), (-1, 3), (9, 3)):
        with pytest.raises(EvidenceError):
            Evidence.of("t", TEXT, start, end)
    with pytest.raises(EvidenceError):
        Evidence("t", 0, 5, "Ori")


def test_a_stretch_set_aside_needs_its_reason() -> None:
    with pytest.raises(WherefromError):
        Block("d", "t", 0, 5, Part.BOILERPLATE)


def test_ranges_stand_the_right_way_round() -> None:
    with pytest.raises(WherefromError):
        Quantity(5, 3)
    with pytest.raises(WherefromError):
        Quantity(None, None)
    with pytest.raises(WherefromError):
        Money("about five", "CNY")


def test_spans_touch_without_overlapping() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 9).contains(Span(3, 5))


@pytest.mark.parametrize("modality", GUIDELINE)
def test_every_modality_of_the_guidelines_goes_there_and_back(modality: str) -> None:
    assert guideline_modality(*from_guideline(modality)) == modality
