"""Who is blocked by ownership: the rules on invented holdings, and on the published cases where they are at hand."""

import datetime
import json
import os
from pathlib import Path
from typing import Any

import pytest

from wherefrom.analyse.ownership import ALWAYS, Listed, Outcome, Stake, outcomes
from wherefrom.analyse.regimes import regimes

DAY = datetime.date(2025, 6, 1)
# published cases; they are no part of the repository
CASES = Path(os.environ.get("WHEREFROM_OWNERSHIP_CASES", Path(__file__).parents[4] / "shared/data/screening/ownership/fifty_percent_cases.json"))

Share = float | tuple[float, float] | None


def stake(owner: str, owned: str, share: Share, first: str = "", last: str = "") -> Stake:
    low, high = (0.0, 100.0) if share is None else share if isinstance(share, tuple) else (share, share)
    held = (datetime.date.fromisoformat(first) if first else ALWAYS[0], datetime.date.fromisoformat(last) if last else ALWAYS[1])
    return Stake(owner, owned, low, high, held, held)


def judged(
    rule: str,
    listed: str | list[Listed],
    *owns: tuple[Any, ...],
    day: datetime.date = DAY,
    controls: tuple[tuple[str, str], ...] = (),
    joint: tuple[frozenset[str], ...] = (),
) -> dict[str, Outcome]:
    seeds = [Listed(p) for p in listed.split()] if isinstance(listed, str) else listed
    (regime,) = (r for r in regimes(day) if r.id == rule)
    return {o.party: o for o in outcomes(regime, day, seeds, [stake(*row) for row in owns], controls, joint)}


def statuses(found: dict[str, Outcome]) -> dict[str, str]:
    return {party: o.status for party, o in found.items() if o.status != "not"}


@pytest.mark.parametrize(
    ("rule", "listed", "owns", "expected"),
    [
        # half is enough for two authorities and not for the third
        ("ofac", "Orion", [("Orion", "Zenit", 50)], {"Zenit": "blocked"}),
        ("eu", "Orion", [("Orion", "Zenit", 50)], {"Zenit": "blocked"}),
        ("uk", "Orion", [("Orion", "Zenit", 50)], {}),
        ("uk", "Orion", [("Orion", "Zenit", 50.1)], {"Zenit": "blocked"}),
        ("ofac", "Orion", [("Orion", "Zenit", 49.99)], {}),
        # thirds of thirds: what floating point loses is not decisive
        ("ofac", "Orion Lumen Kestrel", [("Orion", "Zenit", 16.7), ("Lumen", "Zenit", 16.6), ("Kestrel", "Zenit", 16.7)], {"Zenit": "blocked"}),
        # several owners are added up, or not
        ("ofac", "Orion Lumen", [("Orion", "Zenit", 30), ("Lumen", "Zenit", 20)], {"Zenit": "blocked"}),
        ("uk", "Orion Lumen", [("Orion", "Zenit", 40), ("Lumen", "Zenit", 40)], {}),
        # one person's own stakes are added up under every rule, the indirect ones too
        ("uk", "Orion", [("Orion", "Balt", 90), ("Orion", "Zenit", 30), ("Balt", "Zenit", 30)], {"Balt": "blocked", "Zenit": "blocked"}),
        # a chain of ten
        ("ofac", "F0", [(f"F{n}", f"F{n + 1}", 51) for n in range(10)], {f"F{n}": "blocked" for n in range(1, 11)}),
        # a break in the chain
        ("ofac", "Orion", [("Orion", "Balt", 49), ("Balt", "Zenit", 100)], {}),
        # two that own each other block nobody; from outside they are reached
        ("ofac", "Orion", [("Balt", "Zenit", 100), ("Zenit", "Balt", 100)], {}),
        ("ofac", "Orion", [("Orion", "Balt", 50), ("Balt", "Zenit", 50), ("Zenit", "Balt", 50)], {"Balt": "blocked", "Zenit": "blocked"}),
        ("ofac", "Orion", [("Zenit", "Zenit", 60), ("Orion", "Zenit", 40)], {}),
        # a ring of three that one stake of a listed owner tips over
        (
            "ofac", "Orion", [("Orion", "A", 50), ("A", "B", 60), ("B", "C", 60), ("C", "A", 50)],
            {"A": "blocked", "B": "blocked", "C": "blocked"},
        ),
        # unknown shares
        ("ofac", "Orion", [("Orion", "Zenit", None)], {"Zenit": "possible"}),
        ("ofac", "Orion", [("Orion", "Zenit", None), ("Stranger", "Zenit", 51)], {}),
        ("ofac", "Orion", [("Orion", "Zenit", None), ("Stranger", "Zenit", (40, 60))], {"Zenit": "possible"}),
        ("ofac", "Orion Lumen", [("Orion", "Zenit", 50), ("Lumen", "Zenit", None)], {"Zenit": "blocked"}),
        ("ofac", "Orion", [("Orion", "Balt", None), ("Balt", "Zenit", 80)], {"Balt": "possible", "Zenit": "possible"}),
        # bands
        ("ofac", "Orion", [("Orion", "Zenit", (50, 75))], {"Zenit": "blocked"}),
        ("uk", "Orion", [("Orion", "Zenit", (50, 75))], {"Zenit": "possible"}),
        ("ofac", "Orion", [("Orion", "Zenit", (25, 49.99))], {}),
        # two statements on one stake that exclude each other, and two that do not
        ("ofac", "Orion", [("Orion", "Zenit", 60), ("Orion", "Zenit", 25)], {"Zenit": "possible"}),
        ("ofac", "Orion", [("Orion", "Zenit", (50, 75)), ("Orion", "Zenit", (40, 60))], {"Zenit": "blocked"}),
        ("ofac", "Orion", [("Orion", "Zenit", 60), ("Orion", "Zenit", 0)], {"Zenit": "possible"}),
    ],
)  # fmt: skip
def test_what_a_rule_says_of_holdings(rule: str, listed: str, owns: list[tuple[Any, ...]], expected: dict[str, str]) -> None:
    assert statuses(judged(rule, listed, *owns)) == expected


def test_owners_with_a_joint_arrangement_count_as_one_in_the_uk() -> None:
    owns = [("Orion", "Zenit", 30), ("Lumen", "Zenit", 30)]
    assert statuses(judged("uk", "Orion Lumen", *owns, joint=(frozenset({"Orion", "Lumen"}),))) == {"Zenit": "blocked"}
    assert statuses(judged("uk", "Orion", *owns, joint=(frozenset({"Orion", "Lumen"}),))) == {}


def test_half_was_not_enough_for_the_eu_before_july_2024() -> None:
    assert statuses(judged("eu", "Orion", ("Orion", "Zenit", 50), day=datetime.date(2024, 7, 2))) == {}
    assert statuses(judged("eu", "Orion", ("Orion", "Zenit", 50), day=datetime.date(2024, 7, 3))) == {"Zenit": "blocked"}


@pytest.mark.parametrize(("day", "is_in_force"), [("2025-09-28", False), ("2025-09-29", True), ("2025-11-10", False), ("2026-11-10", True)])
def test_a_rule_is_in_force_from_its_day_and_not_while_suspended(day: str, is_in_force: bool) -> None:
    assert ("bis" in {r.id for r in regimes(datetime.date.fromisoformat(day))}) is is_in_force


def test_a_stake_given_away_shortly_before_the_listing_is_remarked_on_and_blocks_nobody() -> None:
    since = datetime.date(2025, 3, 1)
    owns = ("Orion", "Zenit", 60, "2020-01-01", "2025-02-20")
    found = judged("eu", [Listed("Orion", True, since, since)], owns)
    assert (found["Zenit"].status, found["Zenit"].remarks) == ("not", ("transfer shortly before designation, review",))
    assert judged("eu", [Listed("Orion", True, since, since)], ("Orion", "Zenit", 60, "2020-01-01", "2024-02-20")) == {}
    assert statuses(judged("ofac", [Listed("Orion", True, since, since)], owns, day=datetime.date(2025, 2, 1))) == {}


def test_nobody_is_blocked_before_the_day_of_the_listing() -> None:
    since = datetime.date(2025, 7, 1)
    assert judged("ofac", [Listed("Orion", True, since, since)], ("Orion", "Zenit", 60)) == {}
    vague = Listed("Orion", True, since, datetime.date(2025, 5, 1))
    assert statuses(judged("ofac", [vague], ("Orion", "Zenit", 60))) == {"Zenit": "possible"}


def test_control_alone_is_a_remark() -> None:
    found = judged("eu", "Orion", ("Orion", "Zenit", 20), controls=(("Orion", "Zenit"),))
    assert (found["Zenit"].status, found["Zenit"].remarks) == ("not", ("control, review",))


def test_a_match_that_nobody_confirmed_makes_possible_and_never_blocked() -> None:
    assert statuses(judged("ofac", [Listed("Orion", sure=False)], ("Orion", "Zenit", 100))) == {"Zenit": "possible"}


def test_what_the_owners_hold_is_said_within_what_others_leave() -> None:
    found = judged("ofac", "Orion", ("Orion", "Zenit", None), ("Stranger", "Zenit", 40))
    assert (found["Zenit"].low, found["Zenit"].high, found["Zenit"].owners) == (0, 60, ("Orion",))


def _cases() -> list[dict[str, Any]]:
    return list(json.loads(CASES.read_text(encoding="utf-8"))["cases"]) if CASES.is_file() else []


@pytest.mark.skipif(not CASES.is_file(), reason="the published cases are not here; name their file in WHEREFROM_OWNERSHIP_CASES")
@pytest.mark.parametrize("case", _cases(), ids=lambda c: str(c["id"]))
def test_the_published_cases(case: dict[str, Any]) -> None:
    seeds = []
    for entry in case["listed"]:
        party, day = entry if isinstance(entry, list) else (entry, "0001-01-01")
        seeds.append(Listed(party, True, *[datetime.date.fromisoformat(day)] * 2))
    owns = [(a, b, tuple(share) if isinstance(share, list) else share, *dates) for a, b, share, *dates in case["owns"]]
    controls = tuple((a, b) for a, b, _ in case.get("controls", ()))
    for rule, expected in case["expected"].items():
        found = judged(rule, seeds, *owns, controls=controls)
        assert sorted(p for p, o in found.items() if o.status == "blocked") == expected, rule
    for rule, flags in case.get("expected_flag", {}).items():
        found = judged(rule, seeds, *owns, controls=controls)
        for party, flag in (f.split(": ", 1) for f in flags):
            assert found[party].status == "possible" if flag.startswith("possible") else flag in found[party].remarks, (rule, flag)


def test_a_chain_of_two_thousand_holdings_is_followed_to_its_end() -> None:
    assert judged("ofac", "F0", *[(f"F{n}", f"F{n + 1}", 51) for n in range(2_000)])["F2000"].status == "blocked"
