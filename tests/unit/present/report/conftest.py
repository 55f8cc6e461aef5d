"""The case that most tests of the report look at."""

import pytest

from tests.unit.present.report.made import BALT, JIANGCHUAN, ORION, ZENIT, Made
from wherefrom.model import (
    Attribution,
    Basis,
    Bound,
    Conflict,
    Copy,
    Decision,
    Explanation,
    FuzzyDate,
    Gap,
    Hit,
    Judgement,
    Kind,
    Listing,
    Modality,
    Money,
    Predicate,
    Problem,
    Quantity,
    Reply,
    Route,
    RouteKind,
    Stance,
    Subject,
    Travel,
    Watchlist,
    When,
)  # fmt: skip
from wherefrom.model.finding import Finding
from wherefrom.model.fuzzydate import Absence
from wherefrom.present.view import View


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def view(made: Made) -> View:
    """Two papers with everything in them that a report can show."""
    made.kinds |= {"Ada Lind": Kind.PERSON, "Oleg Brand": Kind.PERSON}
    one = made.paper(
        "one.txt",
        f"{ORION} supplied 12 QD drives to {ZENIT} in the second quarter of last year, an invoice showed.\n"
        f"{ZENIT} may have supplied drives to {BALT}, an official said.\n"
        f"Ada Lind and Oleg Brand flew together to Riga.\n{ORION} did not respond. {ZENIT} denied it.\n"
        "The Gazette could not confirm where the drives are.",
        title="Drives for <Zenit>",
        publisher="The Gazette",
        published=FuzzyDate("2025-03-14"),
        published_basis="byline",
    )
    two = made.paper("two.txt", f"{JIANGCHUAN}向{ORION}供应了驱动器。", "zh")
    quarter = When(FuzzyDate("2024-04-01/2024-06-30", "the second quarter of last year", "2025-03-14"))
    supply = made.claim(
        one, Predicate.SUPPLIED, f"{ORION} supplied 12 QD drives to {ZENIT}", {"subject": ORION, "recipient": ZENIT},
        object_text="QD drives", when=quarter, stance=Stance.REPORTED, attribution=(Attribution("an invoice", Basis.DOCUMENT),),
        quantity=Quantity(12, 12, "drives", "12 QD drives"), money=(Money("900", "EUR", Bound.ABOUT, "about 900 euros"),),
    )  # fmt: skip
    onward = made.claim(
        one, Predicate.SUPPLIED, f"{ZENIT} may have supplied drives to {BALT}", {"subject": ZENIT, "recipient": BALT}, object_text="drives",
        stance=Stance.REPORTED, modality=Modality.POSSIBLE, when=Absence.WITHHELD,
        attribution=(Attribution("an official", Basis.ANONYMOUS_OFFICIAL, anonymous=True),),
    )  # fmt: skip
    flight = made.claim(one, Predicate.TRAVELLED_WITH, "Ada Lind and Oleg Brand flew together", {"subject": "Ada Lind", "object": "Oleg Brand"})
    silence = made.claim(one, Predicate.NO_RESPONSE, f"{ORION} did not respond", {"subject": ORION}, stance=Stance.SILENT)
    denial = made.claim(one, Predicate.DENIED, f"{ZENIT} denied it", {"subject": ZENIT}, object_text="supplied drives", stance=Stance.DENIED)
    gap = made.claim(
        one, Predicate.COULD_NOT_CONFIRM, "could not confirm where the drives are", {}, object_text="where the drives are", stance=Stance.UNCONFIRMED
    )
    made.claim(
        two,
        Predicate.SUPPLIED,
        f"{JIANGCHUAN}向{ORION}供应了驱动器",
        {"subject": JIANGCHUAN, "recipient": ORION},
        when=When(FuzzyDate("2024/..", "2024年起")),
    )

    def found(claim: object) -> Finding:
        return made.finding(claim)  # type: ignore[arg-type]  # a claim of this case

    listing = Listing("L-7", "A small list", "2024-07-02", ("BALT LOGISTIC LLC",), programs=("P-1",))
    hit = Hit(made.entity(BALT), listing, BALT, "BALT LOGISTIC LLC", 0.91, True, Explanation("the same words in another script"))
    again = Hit(
        made.entity(ZENIT), Listing("L-8", "A small list", "2024-07-02", ("ZENITH",)), ZENIT, "ZENITH", 0.85, True, Explanation("one letter more")
    )
    return made.view(
        hit, again, Watchlist("list.csv", "A small list", "2024-07-02", "0" * 64, 8),
        Route(
            RouteKind.GOODS, tuple(made.entity(e) for e in (ORION, ZENIT, BALT)), ((found(supply).id,), (found(onward).id,)),
            (made.entity(BALT),), 0.6, 1, "the second hop is only possible",
        ),
        Travel((made.entity("Ada Lind"), made.entity("Oleg Brand")), "same flight", (found(flight).id,)),
        Reply(made.entity(ORION), "no response", (found(silence).id,)), Reply(made.entity(ZENIT), "denied", (found(denial).id,)),
        Gap("unconfirmed", "where the drives are", (found(gap).id,)),
        Conflict((found(supply).id, found(denial).id), "denial", "one says so, the other denies it"),
        Copy((one, two), 0.97, "the same words"),
        Problem("ingest", two, "UnreadableDocument", "a page could not be read", partly=True),
        Decision(Subject.HIT, (again.id,), Judgement.NEGATIVE, "Mira", "2025-04-01T10:00:00Z", why="another firm"),
    )  # fmt: skip
