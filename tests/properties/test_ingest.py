"""What holds for any bytes whatever: every word has its block, the text is the file's own, and nothing but a DocumentError is raised."""

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.strategies import characters
from tests.unit.ingest.papers import Taken, file
from wherefrom import ingest
from wherefrom.config import Config
from wherefrom.errors import DocumentError
from wherefrom.ingest import noise
from wherefrom.ingest.formats import page
from wherefrom.model import Records

_LINES = [
    "Orion Trade billed Zenit Works for 12 pumps in May 2024, an invoice showed.",
    "By Ann Ferris",
    "PORT CALLAN, May 3 (Harbour Post) - The works paid.",
    "🎁 Win a Free Phone Today!",
    "- No purchase needed",
    "Читайте также: семь вещей",
    "ООО «Балт-Лоджистик» поставило насосы.",
    "江川精机有限公司供应了水泵。",
    "Home | World | Log in",
    "| a | b |",
    "# Heading",
    "Total:\t40,000",
    "2024年5月12日 讯 工厂收到水泵。",
    "",
    " ",
    "---",
    "\ufffd\u200b",
]
lines = st.lists(st.one_of(st.sampled_from(_LINES), characters), min_size=1, max_size=25).map("\n".join)
tags = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='nav'>",
        "</div>",
        "<td>",
        "<tr>",
        "<table>",
        "<h1>",
        "<br>",
        "<pre>",
        "<script>",
        "<!--",
        "&nbsp;",
        "&#0;",
        "<li",
        "\x00",
    ]
)
pages = st.lists(st.one_of(tags, st.sampled_from(_LINES), characters), max_size=40).map(lambda parts: "<html><body>" + "".join(parts))


def taken(content: bytes, name: str) -> Taken | None:
    """What comes of a file; None when it is refused as it may be."""
    with tempfile.TemporaryDirectory() as folder:
        given_file = file(Path(folder), content, name)
        try:
            return Taken(ingest.run(Records([given_file]), Config()))
        except DocumentError:
            return None


def check_blocks(found: Taken) -> None:
    """In order, apart, and together every character that can be seen."""
    blocks, text = found.blocks, found.text.characters
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert all(0 <= b.start < b.end <= len(text) and text[b.start : b.end].strip() for b in blocks)
    assert "".join("".join(found.words()).split()) == "".join(text.split())


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
@settings(deadline=None)  # the first example loads word lists and languages
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    found = taken(content, name)
    if found is not None:
        check_blocks(found)


@given(lines, st.sampled_from(["a.txt", "a.md"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
@settings(deadline=None)  # the first example loads the languages
def test_the_text_is_the_characters_of_the_file_and_every_word_has_its_block(text: str, name: str, encoding: str) -> None:
    found = taken(text.encode(encoding), name)
    if found is not None and found.document.media_type in ("text/plain", "text/markdown"):
        assert found.text.characters == text
        check_blocks(found)


@given(pages)
@settings(deadline=None)  # the first example loads the library
def test_every_word_of_a_page_has_its_block(markup: str) -> None:
    found = taken(markup.encode(), "a.html")
    if found is not None:
        check_blocks(found)


@given(pages)
@settings(deadline=None)  # the first example loads word lists and languages
def test_lines_of_a_page_stand_where_they_say(markup: str) -> None:
    tree = page.parse(markup)
    if tree is not None:
        found = page.lines(tree)
        whole = page.characters(found)
        assert all(whole[line.start : line.end] == line.text and line.text.strip() for line in found)


@given(st.lists(st.sampled_from(_LINES[:10]), min_size=2, max_size=20))
@settings(deadline=None)  # the first example loads word lists and languages
def test_most_of_a_paper_is_never_set_aside_unless_all_of_it_is(paragraphs: list[str]) -> None:
    found = noise.find(paragraphs)
    whole = sum(len(p) for p in paragraphs)
    assert len(found) == len(paragraphs) or sum(len(paragraphs[at]) for at in found) <= whole / 2
