"""Quotes in context and papers in full: nothing of a paper is changed, moved or lost."""

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.present.report.made import ORION, ZENIT, Made
from wherefrom.model import Claim, Predicate
from wherefrom.present.report.fulltext import SHOWN, full_text, shows
from wherefrom.present.report.quotes import AROUND, passages
from wherefrom.present.report.refs import Refs


def billed(made: Made, paper: str, quote: str) -> Claim:
    return made.claim(paper, Predicate.BILLED, quote, {"subject": ORION, "recipient": ZENIT})


def test_a_quote_is_marked_within_its_paragraph(made: Made) -> None:
    paper = made.paper("in.txt", f"A headline\nEarlier words. {ORION} billed {ZENIT}. Later words.\nAnother paragraph")
    said = billed(made, paper, f"{ORION} billed {ZENIT}")
    (passage,) = passages(made.view(), said)
    assert [(s.text, s.marked) for s in passage.stretches] == [
        ("Earlier words. ", False),
        (f"{ORION} billed {ZENIT}", True),
        (". Later words.", False),
    ]
    assert not passage.cut_before
    assert not passage.cut_after


def test_a_long_paragraph_is_cut_between_sentences_on_both_sides(made: Made) -> None:
    sentences = "This sentence is about nothing at all. " * 20
    paper = made.paper("in.txt", f"{sentences}{ORION} billed {ZENIT}. {sentences}")
    (passage,) = passages(made.view(), billed(made, paper, f"{ORION} billed {ZENIT}."))
    before, quote, after = passage.stretches
    assert quote.marked
    assert passage.cut_before
    assert passage.cut_after
    assert before.text.startswith("This sentence")
    assert after.text.endswith(". ")
    assert max(len(before.text), len(after.text)) <= AROUND


def test_two_quotes_of_one_paragraph_share_their_context_and_others_do_not(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} billed. Then {ZENIT} paid.\nElsewhere it rained.")
    said = billed(made, paper, f"{ORION} billed")
    made.claims.clear()
    more = [made.quote(paper, f"{ZENIT} paid"), made.quote(paper, "it rained")]
    said = Claim.make(paper, said.predicate, said.roles, (*said.evidence, *more), extractor="made")
    made.claims.append(said)
    shared, alone = passages(made.view(), said)
    assert [s.text for s in shared.stretches if s.marked] == [f"{ORION} billed", f"{ZENIT} paid"]
    assert [s.text for s in alone.stretches if s.marked] == ["it rained"]


@given(st.data())
def test_the_paper_in_full_is_the_paper(data: st.DataObject) -> None:
    made = Made()
    body = data.draw(st.text(st.sampled_from("ab é林\n。. "), max_size=60))
    text = f"{ORION} and {ZENIT}\n{body}"
    paper = made.paper("in.txt", text)
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        billed(made, paper, text[start:end])
    refs = Refs(made.view())
    shown = full_text(refs, paper)
    assert shown is not None
    runs = [r for p in shown.paragraphs for r in p.runs]
    # line ends that no block holds are not shown; everything else is, in order
    assert "".join(r.text for r in runs).replace("\n", "").replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert sorted(c for r in runs for c in r.starts) == sorted(refs.claims)
    for claim in refs.claims.values():
        assert "".join(r.text for r in runs if claim.id in r.claims).strip() == claim.evidence[0].quote.strip() or "\n" in claim.evidence[0].quote


def test_a_very_long_paper_is_shown_up_to_a_limit_and_says_so(made: Made) -> None:
    paper = made.paper("in.txt", f"{ORION} billed {ZENIT}.\n" + "x" * SHOWN + f"\nThen {ORION}")
    early, late = billed(made, paper, f"{ORION} billed {ZENIT}"), billed(made, paper, f"Then {ORION}")
    refs = Refs(made.view())
    shown = full_text(refs, paper)
    assert shown is not None
    assert shown.left_out == shown.characters - SHOWN > 0
    assert shows(refs, early)
    assert not shows(refs, late)
