"""What two papers are compared by: short runs of words, whatever their case and punctuation."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[一-鿿぀-ヿ가-힯]|\w+")
RUN = 5  # words, or characters of Chinese: long enough that chance agreement is rare, short enough to survive an editor


def words(text: str) -> list[str]:
    """The words of a text; every Chinese character is one."""
    return [w.lower() for w in _WORD.findall(text)]


def shingles(paragraphs: Iterable[str]) -> frozenset[str]:
    """The runs of words of all paragraphs; runs do not cross from one paragraph to the next."""
    found: set[str] = set()
    for paragraph in paragraphs:
        own = words(paragraph)
        found.update(" ".join(own[i : i + RUN]) for i in range(max(1, len(own) - RUN + 1)) if own)
    return frozenset(found)
