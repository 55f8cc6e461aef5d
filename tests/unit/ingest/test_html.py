"""Web pages: their own visible text, the main text in it, and what they say of themselves."""

from pathlib import Path

import pytest

from tests.unit.ingest.papers import take
from wherefrom.errors import LimitExceeded
from wherefrom.ingest.formats import metadata, page
from wherefrom.model import FuzzyDate
from wherefrom.model.document import Part

STORY = [
    "Zenit Works received 12 pumps from Orion Trade in the second quarter of 2024, according to documents that the Harbour Post has seen.",
    "Orion Trade billed Zenit Works $40,000 for the pumps in May 2024, an invoice showed. The sum was paid in June through a bank in Port Callan.",
    "The pumps are made by Haldor Precision, a firm with three hundred employees. Haldor did not respond to requests for comment on the deliveries.",
    "Two officials said that they had assessed the pumps as parts of a cooling system. The Harbour Post could not confirm what they were used for.",
]
PARAGRAPHS = "".join(f"<p>{p}</p>" for p in STORY)


def html(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def story(more: str = "") -> str:
    return html(
        '<header><a href="#">Harbour Post</a></header><nav><ul><li>World</li><li>Business</li></ul></nav>'
        f"<main><article><h1>Pumps for Zenit Works</h1><p class='byline'>By Ann Ferris</p>{PARAGRAPHS}{more}</article></main>"
        "<aside><p>Most read</p><p>Ten harbours to see before you are old</p></aside><footer><p>© Harbour Post</p></footer>"
    )


def lines(body: str) -> list[str]:
    tree = page.parse(html(body))
    assert tree is not None
    return [line.text for line in page.lines(tree)]


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("<p>One  <b>bold</b>\n word.</p><p>Two.</p>", ["One bold word.", "Two."]),
        ("<p>A &amp; B &#8211; «Зенит»&nbsp;12</p>", ["A & B – «Зенит» 12"]),
        ("<p>One<br>Two<br/>Three</p>", ["One", "Two", "Three"]),
        ("One<div>Two<p>Three</p>Four</div>Five", ["One", "Two", "Three", "Four", "Five"]),
        ("<script>x()</script><style>p{}</style><template><p>x</p></template><noscript>x</noscript><p>One</p><!-- x -->", ["One"]),
        ("<p hidden>x</p><p style='display: none'>x</p><p>One</p>", ["One"]),
        ("<table><tr><th>Pump</th><th>Sum</th></tr><tr><td>12</td><td>$40,000</td></tr></table>", ["Pump\tSum", "12\t$40,000"]),
        ("<table><tr><td><p>One</p><p>Two</p></td></tr></table>", ["One", "Two"]),
        ("<ul><li>One</li><li>Two <ul><li>Three</li></ul></li></ul>", ["One", "Two", "Three"]),
        ("<pre>One  two\n  Three</pre>", ["One two", "Three"]),
        ("<p>江川<b>精机</b>有限公司</p>", ["江川精机有限公司"]),
        ("<p>One", ["One"]),
    ],
)
def test_the_visible_text_is_read_line_by_line(body: str, seen: list[str]) -> None:
    assert lines(body) == seen


def test_offsets_point_into_the_text_of_the_page() -> None:
    tree = page.parse(story())
    assert tree is not None
    found = page.lines(tree)
    characters = page.characters(found)
    assert all(characters[line.start : line.end] == line.text for line in found)


def test_a_page_nested_deeper_than_the_stack_is_read() -> None:
    assert lines("<div>" * 1_500 + "<p>One</p>" + "</div>" * 1_500 + "<p>Two</p>") == ["One", "Two"]


def test_a_page_nested_too_deeply_for_the_parser_is_refused_rather_than_cut() -> None:
    with pytest.raises(LimitExceeded, match="nested too deeply"):
        lines("<div>" * 50_000 + "<p>One</p>")


def test_the_main_text_is_told_from_the_page_around_it(tmp_path: Path) -> None:
    taken = take(tmp_path, story(), "page.html")
    assert taken.words(Part.BODY) == STORY
    assert taken.words(Part.TITLE) == ["Pumps for Zenit Works"]
    assert taken.words(Part.BYLINE) == ["By Ann Ferris"]
    reasons = {taken.text.characters[b.start : b.end]: b.reason for b in taken.blocks if b.reason}
    assert reasons["World"] == "menu"
    assert reasons["Most read"] == "beside the main text"
    assert reasons["© Harbour Post"] == "foot of the page"


def test_headings_captions_and_tables_inside_the_story_have_their_parts(tmp_path: Path) -> None:
    table = "<table><tr><td>Pump</td><td>$40,000 in all</td></tr><tr><td>Valve</td><td>$2,000 in all</td></tr></table>"
    more = f"<h2>No answers</h2><p>{STORY[0]} Really.</p>{table}"
    taken = take(tmp_path, story(more), "page.html")
    assert taken.words(Part.HEADING) == ["No answers"]
    assert taken.words(Part.TABLE) == ["Pump\t$40,000 in all", "Valve\t$2,000 in all"]


def test_an_advert_inside_the_story_is_set_aside(tmp_path: Path) -> None:
    taken = take(tmp_path, story("<p>Click here to claim your free prize before midnight!</p>"), "page.html")
    assert "Click here to claim your free prize before midnight!" in taken.words(Part.BOILERPLATE)


def test_a_page_without_an_article_keeps_what_is_no_furniture(tmp_path: Path) -> None:
    taken = take(tmp_path, html("<nav>Home</nav><div>Orion Trade</div><div>12 pumps, $40,000</div>"), "page.html")
    assert taken.words(Part.BODY) == ["Orion Trade", "12 pumps, $40,000"]
    assert taken.words(Part.BOILERPLATE) == ["Home"]


def test_a_short_heading_that_also_stands_in_the_menu_is_found_in_the_story(tmp_path: Path) -> None:
    body = f"<nav><a>No answers</a></nav><article><h1>Pumps</h1>{PARAGRAPHS}<h2>No answers</h2><p>{STORY[0]} Really.</p></article>"
    taken = take(tmp_path, html(body), "page.html")
    assert [b.part for b in taken.blocks if taken.text.characters[b.start : b.end] == "No answers"] == [Part.BOILERPLATE, Part.HEADING]


def found(head: str, body: str = "") -> tuple[str, str]:
    tree = page.parse(html(body, head))
    assert tree is not None
    said = metadata.of_page(tree)
    return (said.published.edtf if said.published else "", said.published_basis)


JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-15T06:30:00+00:00", "headline": "Pumps"}</script>'
OPEN_GRAPH = '<meta property="article:published_time" content="2025-03-14T23:00:00Z">'


@pytest.mark.parametrize(
    ("head", "body", "published", "basis"),
    [
        (JSON_LD + OPEN_GRAPH, "", "2025-03-15", "metadata (JSON-LD datePublished)"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "Organization"}, {"@type": ["Article"], "datePublished": "2025-03-15"}]}</script>',
         "",
         "2025-03-15", "metadata (JSON-LD datePublished)"),
        ('<script type="application/ld+json">{damaged</script>' + OPEN_GRAPH, "", "2025-03-14", "metadata (article:published_time)"),
        ('<meta name="pubdate" content="Sat, 15 Mar 2025 06:30:00 GMT">', "", "2025-03-15", "metadata (pubdate)"),
        ('<meta name="date" content="20250315">', "", "2025-03-15", "metadata (date)"),
        ("", '<time class="updated" datetime="2025-03-16">x</time><time datetime="2025-03-15">x</time>', "2025-03-15", "the page's <time> element"),
        ('<meta name="date" content="soon">', "", "", ""),
        ('<meta name="date" content="2025-13-45">', "", "", ""),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_found_with_its_place(head: str, body: str, published: str, basis: str) -> None:
    assert found(head, body) == (published, basis)


def test_a_date_in_the_text_counts_where_the_head_has_none(tmp_path: Path) -> None:
    body = story().replace("<p class='byline'>", "<p class='date'>Published: 15 March 2025</p><p class='byline'>")
    taken = take(tmp_path, body, "page.html")
    assert taken.document.published in (FuzzyDate("2025-03-15", words="15 March 2025"), FuzzyDate("2024-04-01/.."))


def test_title_author_publisher_and_language_are_read_from_the_head() -> None:
    site = "<meta property='og:site_name' content='Harbour Post'>"
    head = f"<title>Pumps for Zenit Works | Harbour Post</title><meta name='author' content='Ann Ferris'>{site}"
    tree = page.parse(html("<h1>Pumps for Zenit Works</h1>", head))
    assert tree is not None
    said = metadata.of_page(tree)
    assert (said.title, said.byline, said.publisher, said.publisher_basis, said.language) == (
        "Pumps for Zenit Works", "Ann Ferris", "Harbour Post", "metadata (site name)", "en",
    )  # fmt: skip


def test_the_name_of_the_site_in_a_heading_is_not_the_title() -> None:
    tree = page.parse(html("<h1>Harbour Post</h1>", "<title>Pumps for Zenit Works</title>"))
    assert tree is not None
    assert metadata.of_page(tree).title == "Pumps for Zenit Works"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_a_page_in_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    words = "Завод «Зенит» получил насосы" if encoding != "koi8-r" else "Завод получил насосы"
    content = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><body><p>{words}</p></body></html>'
    assert take(tmp_path, content.encode(encoding), "page.html").text.characters == words
