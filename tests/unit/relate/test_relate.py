"""Papers against papers: copies, which one is guessed to be first, and stretches that recur."""

import pytest

from wherefrom import relate
from wherefrom.config import Config
from wherefrom.model import Absence, Block, Chrome, Copy, Document, FuzzyDate, Paper, Records, Text
from wherefrom.model.document import Part
from wherefrom.relate.copies import groups
from wherefrom.relate.shingles import shingles

STORY = [
    "Zenit Works received twelve pumps from Orion Trade in the second quarter of last year, according to documents seen by the Harbour Post.",
    "Orion Trade billed the works forty thousand dollars for the pumps in May, and the sum was paid through a bank in Port Callan in June.",
    "The pumps are made by Haldor Precision, a firm with three hundred employees that did not respond to requests for comment on the matter.",
    "Two officials said they had assessed the pumps as parts of a cooling system, but nobody could confirm what the works had used them for.",
]
OTHER = [
    "The harbour board of Sestrin has chosen a new director after a long dispute about dues, two members of the board told the Ledger.",
    "The former director left in March with a letter in which he complained of pressure from the owners of three shipping companies.",
    "Dues are to rise by a tenth next year, and the owners of small boats have announced that they will block the entrance for a day.",
]
COOKIES = "This harbour portal stores small files on the devices of its visitors in order to count them and to know them again later."


def paper(name: str, paragraphs: list[str], published: str = "", aside: tuple[str, ...] = (), **more: str) -> list[Document | Text | Block]:
    text = "\n".join([*paragraphs, *aside])
    date = FuzzyDate(published) if published else Absence.NOT_STATED
    document = Document(
        name, name, "text/plain", "utf-8", "en", Paper.ARTICLE, "", published=date, published_basis=more.pop("basis", "dateline"), **more
    )
    blocks = []
    at = 0
    for paragraph in (*paragraphs, *aside):
        is_aside = paragraph in aside
        blocks.append(Block(name, f"t-{name}", at, at + len(paragraph), Part.BOILERPLATE if is_aside else Part.BODY, "advert" if is_aside else ""))
        at += len(paragraph) + 1
    return [document, Text(f"t-{name}", name, "test", text), *blocks]


def related(*papers: list[Document | Text | Block]) -> list[Copy | Chrome]:
    return relate.run(Records([r for p in papers for r in p]), Config())


def copies(*papers: list[Document | Text | Block]) -> list[tuple[str, ...]]:
    return [r.members for r in related(*papers) if isinstance(r, Copy)]


def test_papers_about_other_things_are_no_copies() -> None:
    assert related(paper("a", STORY), paper("b", OTHER)) == []


def test_papers_about_the_same_matter_in_other_words_are_no_copies() -> None:
    retold = [
        "Orion Trade sold pumps to Zenit Works, the Harbour Post reported, citing documents.",
        "The works used them for cooling, officials believe.",
    ]
    assert copies(paper("a", STORY), paper("b", retold)) == []


@pytest.mark.parametrize(
    "copy",
    [
        STORY,
        [p.replace("dollars", "US dollars").replace("nobody", "no one") for p in STORY],
        STORY[:2],
        [*STORY[1:], OTHER[0]],
        [p.upper() for p in STORY],
    ],
    ids=["word for word", "words changed", "cut short", "another beginning and end", "in capitals"],
)
def test_a_copy_is_found(copy: list[str]) -> None:
    assert [set(members) for members in copies(paper("a", STORY), paper("b", copy))] == [{"a", "b"}]


def test_what_was_set_aside_neither_makes_nor_hides_a_copy() -> None:
    adverts = tuple(OTHER)
    assert copies(paper("a", STORY, aside=adverts), paper("b", STORY)) == [("a", "b")]
    assert copies(paper("a", STORY[:1], aside=adverts), paper("b", [COOKIES], aside=adverts)) == []


def test_chinese_papers_are_compared_by_characters() -> None:
    story = [
        "江川精机有限公司去年第二季度向泽尼特工厂供应了十二台水泵，货款四万美元于六月经港城一家银行支付。",
        "两名官员认为这些水泵用于冷却系统，但无法证实工厂的用途。",
    ]
    assert copies(paper("a", story), paper("b", [story[0].replace("港城", "海港"), story[1]])) == [("a", "b")]


def test_copies_of_copies_are_one_group() -> None:
    assert copies(paper("a", STORY), paper("b", [*STORY[:3], OTHER[0]]), paper("c", [*STORY[:2], *OTHER[:1]])) == [("a", "b", "c")]


def test_very_many_copies_are_still_one_group() -> None:
    assert len(groups([shingles(STORY)] * 60)[0].members) == 60


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ({"published": "2025-03-15"}, {"published": "2025-03-14"}, "the earliest"),
        ({"title": "Pumps reached the works: report"}, {"title": "Pumps reached the works"}, "credits no other"),
        ({"byline": "By the Harbour Post"}, {"publisher": "Harbour Post", "byline": "By Ann Ferris"}, "credits no other"),
    ],
)
def test_the_original_is_guessed_with_a_reason(first: dict[str, str], second: dict[str, str], why: str) -> None:
    found = related(paper("a", STORY, **first), paper("b", STORY, **second))[0]
    assert isinstance(found, Copy)
    assert found.members == ("b", "a")
    assert why in found.reason
    assert found.likeness == 1.0


def test_an_inferred_date_does_not_decide_who_was_first() -> None:
    found = related(paper("a", STORY, published="2025-03-15"), paper("b", STORY, published="2024-01-01/..", basis="inferred: x"))[0]
    assert isinstance(found, Copy)
    assert found.members == ("a", "b")


def test_the_longer_of_two_is_taken_for_the_original_when_nothing_else_decides() -> None:
    assert copies(paper("a", STORY[:3]), paper("b", STORY)) == [("b", "a")]


def test_a_paragraph_in_three_unrelated_papers_belongs_to_none_of_them() -> None:
    papers = [paper("a", [*STORY[:2], COOKIES]), paper("b", [*OTHER, COOKIES]), paper("c", [*STORY[2:], COOKIES])]
    found = [r for r in related(*papers) if isinstance(r, Chrome)]
    assert [r.document for r in found] == ["a", "b", "c"]
    texts = {t.document: t.characters for p in papers for t in p if isinstance(t, Text)}
    assert all(texts[r.document][r.start : r.end] == COOKIES for r in found)


def test_copies_of_one_paper_count_once_for_what_recurs() -> None:
    papers = [paper("a", [*STORY, COOKIES]), paper("b", [*STORY, COOKIES]), paper("c", [*OTHER, COOKIES])]
    assert [r for r in related(*papers) if isinstance(r, Chrome)] == []


def test_short_lines_recur_by_nature() -> None:
    line = "Zenit Works did not respond to requests for comment."
    assert [r for r in related(*(paper(n, [s, line]) for n, s in zip("abc", STORY, strict=False))) if isinstance(r, Chrome)] == []


def test_the_order_of_the_papers_changes_nothing() -> None:
    papers = [paper("a", STORY), paper("b", [*STORY[:3], COOKIES]), paper("c", [*OTHER, COOKIES]), paper("d", [COOKIES, *OTHER[:1]])]
    assert related(*papers) == related(*reversed(papers))
