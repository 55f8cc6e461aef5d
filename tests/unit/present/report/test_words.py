"""Sentences never say more than the claim they are made from."""

import itertools
import re

import pytest

from tests.unit.present.report.made import ORION, ZENIT, Made
from wherefrom.model import Attribution, Basis, Claim, FuzzyDate, Kind, Modality, Polarity, Predicate, Quantity, Stance, When
from wherefrom.model.claim import FIXED_STANCE
from wherefrom.present.report.dates import interval, said_date
from wherefrom.present.report.network import network
from wherefrom.present.report.pieces import text
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.speakers import according, voices
from wherefrom.present.report.words import family, is_hedged, label, sentence, table, verb

OWN = (Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM)
DENIALS = (Stance.DENIED, Stance.UNAWARE)
# every stance and modality that a claim of each predicate may have
ALLOWED = [
    (p, s, m)
    for p, s, m in itertools.product(Predicate, Stance, Modality)
    if s in FIXED_STANCE.get(p, (s,)) and (s not in DENIALS or p is Predicate.DENIED)
]
HEDGES = re.compile(
    r"^(may\b|may, by an assessment,|(is|are) assessed\b|(was|were) (said (not )?to be |not )?due to\b"
    r"|(is|are) said, without (confirmation|an answer),|gave as an assessment:|said, as a possibility only:|said it was unaware)"
)
NEGATIONS = re.compile(r"\b(not|no|unable)\b")


def claim(made: Made, predicate: Predicate = Predicate.SUPPLIED, **rest: object) -> Claim:
    paper = made.paper("in.txt", f"{ORION} and {ZENIT}.", publisher="The Gazette")
    return made.claim(paper, predicate, f"{ORION} and {ZENIT}", {"subject": ORION, "recipient": ZENIT}, object_text="drives", **rest)


@pytest.mark.parametrize("predicate", Predicate)
def test_every_predicate_has_its_words(predicate: Predicate) -> None:
    assert label(predicate)
    assert family(predicate) in table()["families"]


@pytest.mark.parametrize("plural", [False, True])
@pytest.mark.parametrize(("predicate", "stance", "modality"), [c for c in ALLOWED if c[0] not in OWN])
def test_what_is_hedged_never_has_an_asserting_verb(predicate: Predicate, stance: Stance, modality: Modality, plural: bool, made: Made) -> None:
    said = claim(made, predicate, stance=stance, modality=modality)
    words = verb(said, plural=plural)
    assert bool(HEDGES.match(words)) is not said.is_plain, words
    assert "{" not in words


@pytest.mark.parametrize(("predicate", "stance", "modality"), ALLOWED)
def test_a_negative_claim_says_that_it_is_not_so(predicate: Predicate, stance: Stance, modality: Modality, made: Made) -> None:
    assert NEGATIONS.search(verb(claim(made, predicate, stance=stance, modality=modality, polarity=Polarity.NEGATIVE), plural=False))


@pytest.mark.parametrize(("predicate", "stance", "modality"), ALLOWED)
def test_a_finding_is_hedged_where_its_claim_is(predicate: Predicate, stance: Stance, modality: Modality, made: Made) -> None:
    said = claim(made, predicate, stance=stance, modality=modality)
    assert is_hedged(said) is not said.is_plain
    assert is_hedged(made.finding(said)) is not said.is_plain


def test_denials_and_silence_keep_their_own_words(made: Made) -> None:
    assert verb(claim(made, Predicate.DENIED, stance=Stance.UNAWARE), plural=False) == "said it was unaware of this:"
    assert verb(claim(Made(), Predicate.DENIED, stance=Stance.DENIED), plural=False) == "denied this:"
    assert verb(claim(Made(), Predicate.NO_RESPONSE, stance=Stance.SILENT), plural=False) == "declined to comment or did not respond"


def test_a_sentence_names_its_parties_amounts_and_date(made: Made) -> None:
    said = claim(made, quantity=Quantity(13, None, "drives", "more than a dozen"), when=When(FuzzyDate("2024-04/2024-06", "the second quarter")))
    assert text(sentence(Refs(made.view()), said)) == "Orion Trade supplied drives (“more than a dozen”) to Zenit Works, in April to June 2024"


def test_an_amount_that_is_part_of_the_name_is_not_repeated(made: Made) -> None:
    said = claim(made, quantity=Quantity(1, 1, "", "drives"))
    assert text(sentence(Refs(made.view()), said)) == "Orion Trade supplied drives to Zenit Works"


def test_an_unknown_party_is_called_so(made: Made) -> None:
    paper = made.paper("in.txt", "Drives came.")
    said = made.claim(paper, Predicate.SUPPLIED, "Drives came", {}, object_text="drives")
    assert text(sentence(Refs(made.view()), said)) == "A party that is not named supplied drives"


def test_several_subjects_and_groups_take_the_plural(made: Made) -> None:
    made.kinds["Two engineers"] = Kind.GROUP
    paper = made.paper("in.txt", f"{ORION} and {ZENIT} are in Riga. Two engineers may be.")
    both = made.claim(paper, Predicate.BASED_IN, f"{ORION} and {ZENIT} are in Riga", {"subject": (ORION, ZENIT)}, object_text="Riga")
    group = made.claim(paper, Predicate.BASED_IN, "Two engineers may be", {"subject": "Two engineers"}, object_text="Riga", stance=Stance.ASSESSED)
    refs = Refs(made.view())
    assert text(sentence(refs, both)) == "Orion Trade and Zenit Works are based in Riga"
    assert text(sentence(refs, group)) == "Two engineers are assessed to be based in Riga"


def test_a_description_begins_with_a_capital_and_a_name_stays_as_written(made: Made) -> None:
    made.unnamed |= {"two traders"}
    paper = made.paper("in.txt", "two traders left. eZenit left.")
    described = made.claim(paper, Predicate.VISITED, "two traders left", {"subject": "two traders"}, object_text="Riga")
    named = made.claim(paper, Predicate.VISITED, "eZenit left", {"subject": "eZenit"}, object_text="Riga")
    refs = Refs(made.view())
    assert text(sentence(refs, described)) == "Two traders visited Riga"
    assert text(sentence(refs, named)) == "eZenit visited Riga"


def test_what_the_paper_leaves_out_is_called_not_named(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} paid.")
    said = made.claim(paper, Predicate.PAID, f"{ORION} paid", {"subject": ORION})
    assert text(sentence(Refs(made.view()), said)) == "Orion Trade paid somebody who is not named"


def test_two_who_travelled_together_read_alike_as_claim_and_as_finding_with_two_subjects(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} and {ZENIT} flew.")
    made.claim(paper, Predicate.TRAVELLED_WITH, f"{ORION} and {ZENIT} flew", {"subject": (ORION, ZENIT)})
    refs = Refs(made.view())
    (finding,) = refs.findings.values()
    assert text(sentence(refs, finding)) == "Orion Trade travelled with Zenit Works"
    assert [(refs.entity(e.source).text, refs.entity(e.target).text) for e in network(refs).edges] in ([(ORION, ZENIT)], [(ZENIT, ORION)])


def test_a_paper_speaks_in_its_own_voice_and_an_unnamed_source_is_called_not_named(made: Made) -> None:
    own = claim(made)
    assert text(according(Refs(made.view()), own)) == "The Gazette, in its own voice"
    untitled = Made()
    said = untitled.claim(untitled.paper("papers/in.txt", f"{ORION} left."), Predicate.SAID, f"{ORION} left", {"subject": ORION})
    assert text(according(Refs(untitled.view()), said)) == "the article in.txt, in its own voice"
    made = Made()
    passed = claim(made, attribution=(Attribution("an official", Basis.ANONYMOUS_OFFICIAL, anonymous=True), Attribution("the Gazette", Basis.OUTLET)))
    assert text(according(Refs(made.view()), passed)) == "according to an official (not named) and the Gazette"


def test_whoever_says_less_than_the_finding_is_told_apart(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} supplied {ZENIT}. {ORION} may have supplied {ZENIT}.", publisher="The Gazette")
    roles: dict[str, str | tuple[str, ...]] = {"subject": ORION, "recipient": ZENIT}
    firm = made.claim(paper, Predicate.SUPPLIED, f"{ORION} supplied {ZENIT}", roles)
    weak = made.claim(paper, Predicate.SUPPLIED, f"{ORION} may have supplied {ZENIT}", roles, modality=Modality.POSSIBLE)
    both = made.finding(firm, weak)
    refs = Refs(made.view(both))
    assert [(v.weaker, v.claims) for v in voices(refs, both)] == [(False, (firm,)), (True, (weak,))]


@pytest.mark.parametrize(
    ("edtf", "in_a_sentence", "alone"),
    [
        ("2024-05-14", "on 14 May 2024", "14 May 2024"),
        ("2024-05", "in May 2024", "May 2024"),
        ("2024", "in 2024", "2024"),
        ("2024-34", "in April to June 2024", "April to June 2024"),
        ("2023/2024", "in 2023 to 2024", "2023 to 2024"),
        ("2024-11/2025-02", "in November 2024 to February 2025", "November 2024 to February 2025"),
        ("2024-09-01/2024-09-10", "between 1 and 10 September 2024", "1–10 September 2024"),
        ("2024-09-28/2024-10-03", "between 28 September and 3 October 2024", "28 September – 3 October 2024"),
        ("2024-12-28/2025-01-03", "between 28 December 2024 and 3 January 2025", "28 December 2024 – 3 January 2025"),
        ("2023/..", "since 2023", "since 2023"),
        ("2023-04-02/..", "since 2 April 2023", "since 2 April 2023"),
        ("../2024-09-06", "up to 6 September 2024", "up to 6 September 2024"),
        ("2024~", "in about 2024", "about 2024"),
        ("2024-05-14?", "perhaps on 14 May 2024", "perhaps 14 May 2024"),
    ],
)
def test_a_date_reads_as_wide_as_it_is(edtf: str, in_a_sentence: str, alone: str) -> None:
    assert said_date(FuzzyDate(edtf)) == in_a_sentence
    assert interval(FuzzyDate(edtf)) == alone
