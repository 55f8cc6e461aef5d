"""How much a paragraph shares with the rest of its paper: names, and words that carry meaning."""

import re
from collections import Counter
from functools import cache

import msgspec

from wherefrom.ingest.signals import table

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HAN = re.compile(r"[一-鿿]{2,}")
_ENOUGH = 2  # words below which nothing can be said
_APART = 0.15
_FUNCTION = re.compile("[的了在是和有也都就不我你您他她它们这那一个上下中为与及于之其以而对从到被把让给会能可要还又很更最等所该并或]")
_STEM = 5  # letters; inflection changes what comes after
_INITIAL = re.compile(r"(?:^|[.!?…:;•\n—–-]\s*[\"'“«(]*)$")


class Ties(msgspec.Struct, frozen=True):
    """`shared` is the share of its own words that stand in other paragraphs too, `names` how many capitalised words do."""

    shared: float
    names: int
    words: int  # words that carry meaning, in all

    @property
    def is_apart(self) -> bool:
        """Whether the paragraph says enough to tell, and has next to nothing in common with the others."""
        return self.words >= _ENOUGH and self.shared <= _APART and not self.names


def ties(paragraphs: list[str]) -> list[Ties]:
    """For each paragraph, what ties it to the others."""
    words = [_words(p) for p in paragraphs]
    names = [_names(p) for p in paragraphs]
    word_count = Counter(w for found in words for w in found)
    name_count = Counter(n for found in names for n in found)
    return [
        Ties(
            shared=sum(word_count[w] > 1 for w in own) / len(own) if own else 0.0,
            names=sum(name_count[n] > 1 for n in called),
            words=len(own),
        )
        for own, called in zip(words, names, strict=True)
    ]


def _words(paragraph: str) -> set[str]:
    found = {w.lower()[:_STEM] for w in _WORD.findall(paragraph) if len(w) >= _STEM and not _HAN.match(w)} - _common()
    for run in _HAN.findall(paragraph):
        found.update(run[i : i + 2] for i in range(len(run) - 1) if not _FUNCTION.search(run[i : i + 2]))
    return found


def _names(paragraph: str) -> set[str]:
    """Capitalised words that do not begin a sentence, and Latin words in Chinese text."""
    return {
        m[0][: _STEM + 2]
        for m in _WORD.finditer(paragraph)
        if m[0][0].isupper() and len(m[0]) > 2 and not _INITIAL.search(paragraph[max(0, m.start() - 6) : m.start()])
    }


@cache
def _common() -> frozenset[str]:
    return frozenset(w[:_STEM] for words in table()["common"].values() for w in words)
