"""Pages into one text: sentences that run over a page's end are made whole, and what stands on every page is told apart.

Heads and feet of pages are kept where they stand first, for a letterhead says who writes; their repetitions are set aside.
"""

import re
from collections import Counter
from collections.abc import Sequence

from wherefrom.ingest.formats.layout import runs_on
from wherefrom.ingest.formats.lines import Lines
from wherefrom.model.document import Part

_EDGE = 2  # paragraphs at either end of a page among which heads and feet are looked for
_LONGEST = 150  # characters of a head or foot
_LEAST_PAGES = 3  # on which the same words must stand; two may be chance
_REASON = "stands on every page"
_NUMBER = re.compile(r"\d+")


def lay(pages: Sequence[Sequence[str]], lines: Lines) -> None:
    """All paragraphs of all pages, in order; a tab makes one a row of a table."""
    heads = _recurring(pages)
    seen: set[str] = set()
    for number, page in enumerate(pages):
        margins, own = _apart(page, heads)
        if number and own and lines.last and runs_on(lines.last, own[0]):
            lines.page(continued=own[0])
            own = own[1:]
        else:
            lines.page()
        for words in margins:
            lines.add(words, Part.CAPTION, _REASON if _same(words) in seen else "")
            seen.add(_same(words))
        for words in own:
            if "\t" in words:
                lines.row(words.split("\t"))
            else:
                lines.add(words)


def _same(words: str) -> str:
    """What is left of a line when its numbers are taken for the same: `Page 3 of 9`."""
    return _NUMBER.sub("0", "".join(words.split()))


def _recurring(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    count = Counter(words for page in pages for words in {_same(w) for w in (*page[:_EDGE], *page[-_EDGE:]) if len(w) <= _LONGEST})
    most = max(_LEAST_PAGES, len(pages) // 2)
    return frozenset(words for words, times in count.items() if times >= most)


def _apart(page: Sequence[str], heads: frozenset[str]) -> tuple[list[str], list[str]]:
    """The head and foot of a page, and its own paragraphs."""
    at_edge = {*range(_EDGE), *range(len(page) - _EDGE, len(page))}
    margins = [at for at, words in enumerate(page) if at in at_edge and _same(words) in heads]
    return [page[at] for at in margins], [words for at, words in enumerate(page) if at not in margins]
