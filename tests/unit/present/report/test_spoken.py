"""A sentence for several claims says what the firmest of them say, and each source only what it said itself."""

import pytest

from tests.unit.present.report.made import BALT, ORION, ZENIT, Made
from wherefrom.model import Absence, Claim, FuzzyDate, Kind, Modality, Money, Predicate, Quantity, Stance, When
from wherefrom.model.finding import Finding, Part
from wherefrom.present.report.network import network
from wherefrom.present.report.pieces import text
from wherefrom.present.report.refs import Refs
from wherefrom.present.report.speakers import voices
from wherefrom.present.report.words import sentence

FIRM = f"{ORION} supplied drives in 2024"
WEAK = f"{ORION} may have supplied 40 drives to {ZENIT} on 3 May 2024"


def two(made: Made, firm: dict[str, object], weak: dict[str, object]) -> tuple[Refs, Finding]:
    """One finding of two claims: the first names no receiver, the second does."""
    a, b = made.paper("a.txt", FIRM, publisher="The Gazette"), made.paper("b.txt", WEAK, publisher="The Courier")
    one = made.claim(a, Predicate.SUPPLIED, FIRM, {"subject": ORION}, object_text="drives", **firm)
    other = made.claim(b, Predicate.SUPPLIED, WEAK, {"subject": ORION, "recipient": ZENIT}, object_text="drives", **weak)
    return together(made, one, other)


def together(made: Made, *claims: Claim) -> tuple[Refs, Finding]:
    """A finding of all these claims with the roles, date and amounts of every one, the last in front; as `analyse` makes them."""
    last = claims[-1]
    home = {m: e.id for e in made.entities() for m in e.members}
    roles: dict[str, dict[str, None]] = {}
    for c in claims:
        for r in c.roles:
            roles.setdefault(r.name, {}).update(dict.fromkeys(home[m] for m in r.mentions))
    parts = tuple(Part(name, tuple(filled)) for name, filled in roles.items())
    base = made.finding(*claims)
    found = Finding(
        base.id, base.predicate, parts, base.claims, ("one", "two"), base.object_text, when=last.when, quantity=last.quantity, money=last.money,
        stance=base.stance, modality=base.modality,
    )  # fmt: skip
    claims_only = [r for r in made.view(found).findings.values() if r.id == found.id]
    assert claims_only == [found]
    refs = Refs(made.view(found))
    return refs, refs.findings[found.id]


LATE = When(FuzzyDate("2024-05-03", "on 3 May 2024"))
YEAR = When(FuzzyDate("2024", "in 2024"))


WEAKER = [(Stance.REPORTED, Modality.PLANNED), (Stance.REPORTED, Modality.POSSIBLE), *((Stance.ASSESSED, m) for m in Modality)]


@pytest.mark.parametrize(("stance", "modality"), WEAKER)
def test_what_only_a_weaker_claim_adds_is_not_said(made: Made, stance: Stance, modality: Modality) -> None:
    weak = {"when": LATE, "quantity": Quantity(40, 40, "drives", "40 drives"), "stance": stance, "modality": modality}
    refs, finding = two(made, {"when": YEAR}, weak)
    assert text(sentence(refs, finding)) == "Orion Trade supplied drives, in 2024"


def test_what_another_plain_claim_adds_is_said_but_not_laid_at_the_door_of_the_first(made: Made) -> None:
    refs, finding = two(made, {"when": YEAR}, {"when": LATE, "quantity": Quantity(40, 40, "drives", "40 drives"), "stance": Stance.REPORTED})
    assert text(sentence(refs, finding)) == "Orion Trade supplied drives (“40 drives”) to Zenit Works, on 3 May 2024"
    assert [(text(v.who), v.weaker, text(v.own)) for v in voices(refs, finding)] == [
        ("The Gazette, in its own voice", False, "no amount given, 2024"),
        ("The Courier, in its own voice", False, ""),
    ]


def test_the_same_amount_in_other_words_is_no_difference(made: Made) -> None:
    amounts = [
        {"quantity": Quantity(40, 40, "drives", words), "money": (Money("900", "EUR", words=euros),)}
        for words, euros in (("forty", "900 euros"), ("40 drives", "€900"))
    ]
    refs, finding = two(made, amounts[0], amounts[1])
    assert [text(v.own) for v in voices(refs, finding)] == ["", ""]


def test_no_date_is_said_to_be_none(made: Made) -> None:
    refs, finding = two(made, {"when": Absence.NOT_STATED}, {"when": LATE})
    assert [text(v.own) for v in voices(refs, finding)] == ["no date given", ""]


def test_a_party_that_only_a_weaker_claim_names_gets_a_hedged_line(made: Made) -> None:
    refs, _ = two(made, {}, {"modality": Modality.POSSIBLE})
    assert {(refs.entity(e.source).text, refs.entity(e.target).text, e.hedged) for e in network(refs).edges} == {(ORION, ZENIT, True)}


def test_goods_described_in_almost_the_same_words_go_by_the_shortest(made: Made) -> None:
    goods = ("grey QD drives", "QD drives", "cables")
    made.kinds |= dict.fromkeys(goods, Kind.PRODUCT)
    paper = made.paper("in.txt", f"{ORION} supplied {BALT}: grey QD drives, cables. Then QD drives")
    roles: dict[str, str | tuple[str, ...]] = {"subject": ORION, "recipient": BALT, "object": goods}
    claim = made.claim(paper, Predicate.SUPPLIED, f"{ORION} supplied {BALT}", roles)
    assert text(sentence(Refs(made.view()), claim)) == f"{ORION} supplied QD drives and cables to {BALT}"
