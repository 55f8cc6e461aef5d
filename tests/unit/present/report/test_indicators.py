"""Owners and red flags in the report: each with its quotes, none as a fact."""

from pathlib import Path

from tests.unit.present.report.made import ORION, ZENIT, Made, report
from wherefrom.model import Flag, Ownership, Predicate


def section(html: str) -> str:
    return html[html.index('<section id="indicators"') : html.index('<section id="answers"')]


def test_an_owner_and_a_flag_are_shown_with_their_quotes_and_their_doubt(made: Made, tmp_path: Path) -> None:
    paper = made.paper("one.txt", f"{ORION} holds 60 percent of {ZENIT}.\n{ORION} billed {ZENIT} again.")
    held = made.finding(made.claim(paper, Predicate.PART_OF, "holds 60 percent", {"subject": ZENIT, "object": ORION}))
    bill = made.finding(made.claim(paper, Predicate.BILLED, f"billed {ZENIT} again", {"subject": ORION, "recipient": ZENIT}))
    owned = Ownership(
        made.entity(ZENIT), "ofac", "Rule of <Half>", "2025-06-01", "possible", (made.entity(ORION),), 60, 60, (held.id,), (), "a match not confirmed"
    )
    flag = Flag("round_trip", "Bills that <return>", (made.entity(ORION),), (bill.id,), "they came back (indicator, not proof)", "A Note of 2023")
    shown = section(report(made.view(owned, flag), tmp_path))
    assert '<em class="hedge">possibly blocked</em> under the Rule of &lt;Half&gt;, as of 2025-06-01' in shown
    assert "A match not confirmed." in shown
    assert "Bills that &lt;return&gt;" in shown
    assert "They came back (indicator, not proof). After: A Note of 2023." in shown
    assert "holds 60 percent</a>" in shown
    assert f"billed {ZENIT} again</a>" in shown
    assert "Each is an indicator, not proof." in shown


def test_what_rests_on_no_standing_claim_is_not_shown(made: Made, tmp_path: Path) -> None:
    made.paper("one.txt", f"{ORION} paid.")
    shown = section(report(made.view(Flag("round_trip", "Bills that return", (), ("gone",), "they came back", "A Note")), tmp_path))
    assert "Bills that return" not in shown
    assert "None of the rules saw its pattern. That does not say that there is nothing to see." in shown
    assert "or no party is listed." in shown
