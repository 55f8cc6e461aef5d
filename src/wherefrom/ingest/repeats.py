"""Paragraphs that only repeat what stands elsewhere in the same paper: pull quotes, and lists doubled by scraping."""

import re
from collections import Counter
from collections.abc import Sequence

_NOT_A_WORD = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[.!?…。！？”»」\"]\s*$")
_HEADING = 120  # letters; a heading may come again at the start of the paragraph below it
_LEAST = 40  # letters; shorter paragraphs ("did not respond to requests for comment") recur by nature
_LEAST_SENTENCE = 30  # the same for a whole sentence or a quotation
_LEAST_HAN = 20
_PIECE = 8  # letters of a paragraph that a doubled list may be made of
_COVERED = 0.9  # of a doubled list, by its pieces
_MOST = 500  # paragraphs; comparing all with all of a book would take minutes, and books quote themselves by nature
REASON = "repeats what stands elsewhere in the paper"


def find(paragraphs: Sequence[str]) -> dict[int, str]:
    """The positions of repeating paragraphs. Of two that are alike, it is the later one; what stands there more often is
    a question of a form or an item of a list, and is left. Rows of tables repeat by nature."""
    letters = [_NOT_A_WORD.sub("", p).lower() for p in paragraphs]
    count = Counter(letters)
    found: dict[int, str] = {}
    for at, own in enumerate(letters):
        if len(own) < _least(own, paragraphs[at]) or "\t" in paragraphs[at]:
            continue
        if count[own] > 1:
            if count[own] == 2 and own in letters[:at]:
                found[at] = REASON
        elif len(letters) <= _MOST and (any(_quotes(other, own, paragraphs[at]) for other in letters) or _is_list_of(own, letters)):
            found[at] = REASON
    return found


def _least(own: str, written: str) -> int:
    if "一" <= own[:1] <= "鿿":
        return _LEAST_HAN
    return _LEAST_SENTENCE if _SENTENCE.search(written) and written[-1] != ")" else _LEAST


def _quotes(other: str, own: str, written: str) -> bool:
    """Whether the letters of a longer paragraph hold those of this one, other than as a heading."""
    return len(other) > len(own) and own in other and not (len(own) < _HEADING and other.startswith(own) and not _SENTENCE.search(written))


def _is_list_of(own: str, letters: Sequence[str]) -> bool:
    """Whether a paragraph is made of others, one after another."""
    at = covered = pieces = 0
    parts = sorted({p for p in letters if _PIECE <= len(p) < len(own) and p in own}, key=lambda p: (-len(p), p))
    while parts and at < len(own):
        piece = next((p for p in parts if own.startswith(p, at)), "")
        covered, pieces, at = covered + len(piece), pieces + bool(piece), at + (len(piece) or 1)
    return pieces > 1 and covered >= _COVERED * len(own)
