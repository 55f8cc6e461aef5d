"""The page as a whole: closed to the outside, every link arrives, the same bytes twice."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.unit.present.report.made import BALT, ORION, ZENIT, Made, report
from wherefrom.config import Config
from wherefrom.errors import InputError
from wherefrom.model import Band, Decision, Judgement, Kind, Predicate, Subject
from wherefrom.present.report import write
from wherefrom.present.view import View


class Page(HTMLParser):
    """What a page points to, what it can be pointed at by, and whether its elements close in order."""

    VOID = frozenset({"meta", "link", "br", "input", "img", "hr"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("href", "src", "srcset", "action", "data", "xlink:href"):
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def test_a_page_asks_nothing_of_anywhere(view: View, tmp_path: Path) -> None:
    html = report(view, tmp_path)
    page = Page(html)
    assert [link for link in page.links if not link.startswith("#")] == ["data:,"]
    assert re.findall(r"url\(|@import|https?:|//[a-z]", html) == []
    assert "default-src 'none'" in html
    assert set(page.tags).isdisjoint({"img", "iframe", "object", "embed", "form", "video", "audio", "base"})


def test_every_link_arrives_and_every_place_is_there_once(view: View, tmp_path: Path) -> None:
    page = Page(report(view, tmp_path))
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} - set(page.ids) == set()
    assert len(page.ids) == len(set(page.ids))


def test_elements_close_in_order(view: View, tmp_path: Path) -> None:
    assert Page(report(view, tmp_path)).open == []


def test_the_same_view_gives_the_same_bytes_and_the_order_of_records_does_not_matter(view: View, tmp_path: Path) -> None:
    records = [
        *view.files, *view.documents.values(), *view.texts.values(), *(b for bs in view.blocks.values() for b in bs), *view.mentions.values(),
        *view.claims.values(), *view.entities.values(), *(h for hs in view.hits.values() for h in hs), *view.findings.values(), *view.conflicts,
        *view.routes, *view.travel, *view.replies, *view.gaps, *view.ownership, *view.flags, *view.copies, *view.watchlists,
        *view.decisions, *view.problems,
    ]  # fmt: skip
    first = report(view, tmp_path)
    assert report(View(reversed(records)), tmp_path) == first
    assert report(view, tmp_path) == first


def test_a_case_without_papers_still_has_a_page(tmp_path: Path) -> None:
    page = Page(report(View([]), tmp_path))
    assert "No paper was read." in page.text
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= set(page.ids)


def test_a_name_cannot_become_part_of_the_page(made: Made, tmp_path: Path) -> None:
    hostile = """<script>alert("x")</script> & "Söhne" '</style>"""
    paper = made.paper("in.txt", f"{hostile} supplied {ORION}\0.", title=hostile, publisher=hostile)
    made.claim(paper, Predicate.SUPPLIED, f"{hostile} supplied {ORION}\0", {"subject": hostile, "recipient": ORION}, object_text=hostile)
    html = report(made.view(), tmp_path)
    page = Page(html)
    assert page.tags.count("script") == 1
    assert hostile in page.text
    assert "\0" not in html


def test_five_hundred_parties_fit_and_those_without_room_are_counted(made: Made, tmp_path: Path) -> None:
    names = [f"Firm {i:03} Holding" for i in range(500)]
    paper = made.paper("many.txt", "\n".join(f"{a} supplied {b}." for a, b in zip(names, names[1:] + names[:1], strict=True)))
    for a, b in zip(names, names[1:] + names[:1], strict=True):
        made.claim(paper, Predicate.SUPPLIED, f"{a} supplied {b}", {"subject": a, "recipient": b})
    page = Page(report(made.view(), tmp_path))
    assert "Left out for want of room: 460 parties with fewer ties." in page.text
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= set(page.ids)


def test_a_suggestion_is_only_counted_until_a_person_accepts_it(made: Made, tmp_path: Path) -> None:
    paper = made.paper("in.txt", f"{ORION} and {ZENIT} met. {ORION} billed {BALT}.")
    offered = made.claim(paper, Predicate.VISITED, f"{ORION} and {ZENIT} met", {"subject": ORION, "object": ZENIT}, band=Band.SUGGESTION, score=0.4)
    before = Page(report(made.view(), tmp_path))
    assert "1 suggestion waits for review" in before.text
    assert f"c-{offered.id}" not in before.ids
    yes = Decision(Subject.CLAIM, (offered.id,), Judgement.POSITIVE, "Mira", "2025-04-01T10:00:00Z")
    after = Page(report(made.view(yes), tmp_path))
    assert "suggestion" not in after.text
    assert f"c-{offered.id}" in after.ids
    assert "accepted by a person" in after.text


def test_a_claim_that_a_person_rejected_is_nowhere(made: Made, tmp_path: Path) -> None:
    paper = made.paper("in.txt", f"{ORION} billed {BALT}.")
    wrong = made.claim(paper, Predicate.BILLED, f"{ORION} billed {BALT}", {"subject": ORION, "recipient": BALT})
    no = Decision(Subject.CLAIM, (wrong.id,), Judgement.NEGATIVE, "Mira", "2025-04-01T10:00:00Z")
    page = Page(report(made.view(no), tmp_path))
    assert f"c-{wrong.id}" not in page.ids
    assert "The papers gave no finding." in page.text


def test_quotes_from_a_copy_are_called_so(view: View, tmp_path: Path) -> None:
    text = Page(report(view, tmp_path)).text
    assert "in its own voice · paper 2 (a copy of paper 1) · claim" in text
    assert "paper 1 , repeated in paper 2 : the same words" in text


def test_a_hedged_verb_is_marked_wherever_its_sentence_stands(view: View, tmp_path: Path) -> None:
    html = report(view, tmp_path)
    assert html.count('<em class="hedge">may have supplied</em>') == html.count("may have supplied") - html.count(f"{ZENIT} may have supplied")
    assert '<em class="hedge">may have supplied</em>' in html


def test_a_match_is_called_not_reviewed_until_a_person_has_decided(view: View, tmp_path: Path) -> None:
    text = Page(report(view, tmp_path)).text
    assert re.search(r"Possible match, not reviewed with BALT LOGISTIC LLC on A small list, version 2024-07-02, entry L-7", text)
    assert re.search(r"Not a match, says a person with ZENITH on A small list", text)
    assert re.search(r"Decided by Mira on 2025-04-01T10:00:00Z: negative\. another firm", text)


def test_what_was_set_aside_is_shown_with_its_reason_and_the_rest_of_the_paper_is_complete(made: Made, tmp_path: Path) -> None:
    from wherefrom.model import Block
    from wherefrom.model.document import Part

    paper = made.paper("in.txt", f"{ORION} billed {ZENIT}.\nBuy one, get one free!")
    advert = next(b for b in made.records if isinstance(b, Block) and b.start > 0)
    made.records[made.records.index(advert)] = Block(
        advert.document, advert.text, advert.start, advert.end, Part.BOILERPLATE, "an offer that is not about the paper"
    )
    made.claim(paper, Predicate.BILLED, f"{ORION} billed {ZENIT}", {"subject": ORION, "recipient": ZENIT})
    text = Page(report(made.view(), tmp_path)).text
    assert "set aside: an offer that is not about the paper Buy one, get one free!" in text


def test_nothing_is_written_where_there_is_no_folder(view: View, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        write(view, tmp_path / "nowhere" / "report.html", Config())


def test_parties_and_other_entities_can_all_be_reached(made: Made, tmp_path: Path) -> None:
    made.kinds["Riga"] = Kind.PLACE
    paper = made.paper("in.txt", f"{ORION} visited Riga. {ZENIT} is a firm.")
    made.claim(paper, Predicate.VISITED, f"{ORION} visited Riga", {"subject": ORION, "object": "Riga"})
    made.name(paper, ZENIT)
    view = made.view()
    assert {f"e-{e}" for e in view.entities} <= set(Page(report(view, tmp_path)).ids)
