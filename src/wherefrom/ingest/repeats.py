"""Paragraphs that only repeat what stands elsewhere in the same paper: pull quotes, and lists doubled by scraping."""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[一-鿿]{1,2}|\w+")  # Chinese by pairs of characters
_RUN = 4  # words
_LEAST = 12  # words; shorter paragraphs ("did not respond to requests for comment") recur by nature
_COVERED = 0.95  # share of its runs of words that must stand elsewhere
REASON = "repeats what stands elsewhere in the paper"


def find(paragraphs: Sequence[str]) -> dict[int, str]:
    """The positions of repeating paragraphs; of two that are alike, the later one. Rows of tables repeat by nature and are left."""
    runs = [_runs(p) for p in paragraphs]
    count = Counter(r for own in runs for r in own)
    found: dict[int, str] = {}
    for at in reversed(range(len(paragraphs))):
        own = runs[at]
        if len(own) > _LEAST - _RUN and "\t" not in paragraphs[at] and sum(count[r] > 1 for r in own) >= _COVERED * len(own):
            found[at] = REASON
            count.subtract(own)
    return found


def _runs(paragraph: str) -> set[tuple[str, ...]]:
    words = [w.lower() for w in _WORD.findall(paragraph)]
    return {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
