"""What two papers are compared by: short runs of words, whatever their case and punctuation."""

import re
import zlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Shingles = NDArray[np.uint32]

_WORD = re.compile(r"[一-鿿぀-ヿ가-힯]|\w+")
RUN = 5  # words, or characters of Chinese: long enough that chance agreement is rare, short enough to survive an editor


def words(text: str) -> list[str]:
    """The words of a text; every Chinese character is one."""
    return [w.lower() for w in _WORD.findall(text)]


def shingles(paragraphs: Iterable[str]) -> Shingles:
    """The runs of words of all paragraphs, each once and in order; runs do not cross from one paragraph to the next.

    Runs are kept as checksums: of ten thousand papers they fit into memory, and one in a thousand meets another by chance.
    """
    found: set[int] = set()
    for paragraph in paragraphs:
        own = words(paragraph)
        found.update(zlib.crc32(" ".join(own[i : i + RUN]).encode()) for i in range(max(1, len(own) - RUN + 1)) if own)
    return np.array(sorted(found), dtype=np.uint32)
