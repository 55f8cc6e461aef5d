"""The whole stage: values, conflicts, reasons, what is left alone; with the trained judge where it matters."""

from tests.marked import Paper
from tests.unit.claim.told import claims, told
from wherefrom.claim.judge import judge
from wherefrom.model import Absence, Band, Claim, Predicate, Stance, When


def one(paper: Paper, predicate: str) -> Claim:
    return next(c for c in claims(paper) if c.predicate is Predicate(predicate))


def test_a_supply_carries_its_date_and_the_date_its_words() -> None:
    paper = Paper(
        "a.txt",
        "[[Orion Trade|Company]] supplied [[lathes|Product|]] to [[Zenit Works|Company]] in the second quarter of last year, documents showed.",
        published="2025-09-25",
    )
    when = one(paper, "supplied").when
    assert isinstance(when, When)
    assert (when.date.earliest.isoformat(), when.date.latest.isoformat()) == ("2024-04-01", "2024-06-30")  # type: ignore[union-attr]
    assert when.evidence is not None
    assert "second quarter of last year" in when.evidence.quote


def test_the_day_of_a_report_is_not_the_day_of_what_it_reports() -> None:
    paper = Paper(
        "a.txt", "The [[Courier|Organization]] reported in July that [[Orion Trade|Company]] shipped [[lathes|Product|]].", published="2025-09-25"
    )
    assert one(paper, "supplied").when is Absence.NOT_STATED


def test_a_bill_carries_its_sum() -> None:
    paper = Paper("a.txt", "[[Orion Trade|Company]] billed [[Zenit Works|Company]] more than 5 million yuan for [[lathes|Product|]].")
    assert [(m.amount, m.currency, m.bound.value) for m in one(paper, "billed").money] == [("5000000", "CNY", ">")]


def test_competing_descriptions_of_one_group_point_to_each_other() -> None:
    paper = Paper(
        "a.txt",
        "A letter described the [[guests|Group|]] as employees of [[Zenit Works|Company]]. "
        "However, [[two officials|Group|]] said they assessed that the [[guests|Group|guests]] were [[Orion Trade|Company]] staff.",
    )
    described, assessed = one(paper, "described_as"), one(paper, "role")
    assert assessed.conflicts_with == (described.id,)
    assert assessed.stance is Stance.ASSESSED
    assert [a.who for a in assessed.attribution] == ["two officials"]


def test_the_reason_for_a_judgement_is_kept() -> None:
    paper = Paper(
        "a.txt",
        "[[Two officials|Group|]] said they assessed that the [[guests|Group|]] were [[Orion Trade|Company]] staff "
        "because several had travelled with its owner.",
    )
    assert [r.quote for r in one(paper, "role").reasons] == ["because several had travelled with its owner"]


def test_a_denial_competes_with_what_it_denies() -> None:
    paper = Paper(
        "a.txt",
        "[[Orion Trade|Company]] supplied [[lathes|Product|]] to [[Zenit Works|Company]], an invoice showed. "
        "[[Orion Trade|Company|Orion Trade]] denied having sold [[lathes|Product|lathes]] to [[Zenit Works|Company|Zenit Works]].",
    )
    assert one(paper, "denied").conflicts_with == (one(paper, "supplied").id,)


def test_what_was_set_aside_is_not_read() -> None:
    assert told(Paper("a.txt", "Advert: [[Orion Trade|Company]] supplied [[lathes|Product|]] to [[Zenit Works|Company]].")) == []


def test_nothing_hedged_planned_or_denied_is_plain() -> None:
    hedged = (
        "[[Orion Trade|Company]] may have supplied [[lathes|Product|]] to [[Zenit Works|Company]].",
        "[[Orion Trade|Company]] plans to supply [[lathes|Product|]] to [[Zenit Works|Company]].",
        "[[Orion Trade|Company]] denied supplying [[lathes|Product|]] to [[Zenit Works|Company]].",
        "[[Orion Trade|Company]] never supplied [[lathes|Product|]] to [[Zenit Works|Company]].",
        "[[Orion Trade|Company]] would be supplying [[lathes|Product|]] to [[Zenit Works|Company]].",
        "[[Orion Trade|Company]] is due to supply [[lathes|Product|]] to [[Zenit Works|Company]].",
        "[[Orion Trade|Company]] allegedly supplied [[lathes|Product|]] to [[Zenit Works|Company]].",
        "The [[Courier|Organization]] could not confirm that [[Orion Trade|Company]] supplied [[lathes|Product|]] to [[Zenit Works|Company]].",
    )
    supplies = [c for text in hedged for c in claims(Paper("a.txt", text), band=None) if c.predicate is Predicate.SUPPLIED]
    assert [c.evidence[0].quote for c in supplies if c.is_plain] == []


def test_the_judge_is_there_and_knows_the_main_predicates() -> None:
    known = judge("en")
    assert known is not None
    assert {"supplied", "paid", "role", "based_in", "part_of", "sanctioned_by", "said", "denied"} <= set(known.labels)


def test_suggestions_are_less_sure_than_claims() -> None:
    paper = Paper(
        "a.txt",
        "[[Orion Trade|Company]], [[Zenit Works|Company]] and [[Balt Cargo|Company]] met [[Rene Moor|Person]] "
        "in [[Norrby|Place]] to speak of [[lathes|Product|]].",
    )
    found = claims(paper, band=None)
    sure = [c.score for c in found if c.band is Band.CLAIM]
    unsure = [c.score for c in found if c.band is Band.SUGGESTION]
    assert not sure or not unsure or min(sure) > max(unsure)


def test_a_quarter_without_its_year_is_the_one_spoken_of_before() -> None:
    paper = Paper(
        "a.txt",
        "[[Zenit Works|Company]] tested the [[K10|Product]] in the third quarter of last year. "
        "[[Rene Moor|Person]] visited [[Zenit Works|Company]] in the third quarter.",
        published="2025-11-25",
    )
    when = one(paper, "visited").when
    assert isinstance(when, When)
    assert when.date.earliest is not None
    assert when.date.earliest.isoformat() == "2024-07-01"


def test_a_sentence_may_take_up_the_date_of_the_one_before() -> None:
    paper = Paper(
        "a.txt",
        "[[Rene Moor|Person]] visited [[Zenit Works|Company]] in 2024. "
        "During that time [[Orion Trade|Company]] supplied [[lathes|Product|]] to [[Zenit Works|Company]].",
        published="2025-11-25",
    )
    when = one(paper, "supplied").when
    assert isinstance(when, When)
    assert when.date.words == "During that time"
    assert str(when.date.earliest) == "2024-01-01"
