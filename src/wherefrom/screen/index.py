"""The names of watchlists, arranged so that those worth a closer look are found quickly.

    >>> index = Index(listings)
    >>> index.nearest([parse("Orion Trade")])

Nothing is decided here: of 50 entries that come back for a name, one at most is meant.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from wherefrom.matching import ABJAD, Sort, Weighed, Word, bones, english, parse, prepare, rarity, variants, weigh
from wherefrom.model import Listing
from wherefrom.screen import grams
from wherefrom.screen.hints import normal_identifiers
from wherefrom.screen.letters import Letters, Near

# A translated word counts by what it means in English, and less by how it is spelled. Legal forms tell names of common words apart.
_ENGLISH, _OWN, _LEGAL = 0.9, 0.4, 0.3


class Parts(NamedTuple):
    """What is worked out of listings: for each name the position of its entry and its own position there, and how it is read (a line may
    hold several names); how many names hold each word; the letters."""

    owner: list[int]
    which: list[int]
    texts: list[str]
    frequency: dict[str, int]
    letters: Letters


class Index:
    """Entries of any number of lists. `names` are all their names; `owner` is the position of each one's entry in `listings`."""

    def __init__(self, listings: Sequence[Listing], saved: Parts | None = None) -> None:
        """With the parts saved of an index of the same listings, names are taken apart only when they are looked at."""
        self.listings = listings
        self.parts = saved or _parts(listings)
        self.owner = self.parts.owner
        self.names = [listings[at].names[which] for at, which in zip(self.owner, self.parts.which, strict=True)]
        self._weighed: dict[int, Weighed] = {}
        self._apart: set[int] | None = set() if saved else None

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """Only for parties of whom an identifier is known."""
        holders: dict[str, list[int]] = {}
        for at, listing in enumerate(self.listings):
            for identifier in normal_identifiers(value for _, value in listing.identifiers):
                holders.setdefault(identifier, []).append(at)
        return holders

    @cached_property
    def _consonants(self) -> Letters:
        """Only for names in Arabic or Hebrew letters."""
        self.take_apart(range(len(self.names)))
        return Letters.of(_bones([self._words(at) for at in range(len(self.names))]))

    def nearest(self, names: Sequence[tuple[Word, ...]]) -> list[Near]:
        """For each name the listed names that share most letters with it."""
        near = self.parts.letters.nearest(_skeletons(names))
        if abjad := [at for at, words in enumerate(names) if any(ABJAD.search(w.text) for w in words)]:
            for at, more in zip(abjad, self._consonants.nearest(_bones([names[at] for at in abjad])), strict=True):
                best = dict(near[at])
                for name, likeness in more:
                    best[name] = max(likeness, best.get(name, 0.0))
                near[at] = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return near

    def holders(self, identifiers: Sequence[str]) -> list[int]:
        """Positions of the entries that have one of these identifiers."""
        return sorted({at for identifier in normal_identifiers(identifiers) for at in self._holders.get(identifier, ())})

    def first_name(self, listing: int) -> int:
        """The position in `names` of an entry's main name."""
        return bisect_left(self.owner, listing)

    def take_apart(self, names: Iterable[int]) -> None:
        """Make looking at these listed names cheap; nothing to do where all were taken apart when the index was made."""
        if self._apart is not None:
            new = {at for at in names if at not in self._apart}
            prepare(self.parts.texts[at] for at in new)
            self._apart |= new

    def weighed(self, name: int) -> Weighed:
        """The words of a listed name with what each counts."""
        if name not in self._weighed:
            self._weighed[name] = weigh(self._words(name), self.rarity)
        return self._weighed[name]

    def rarity(self, word: Word) -> float:
        """How rare a word is, here and elsewhere."""
        return rarity(word, self.parts.frequency.get(word.meaning or word.key, 0), len(self.names))

    def _words(self, name: int) -> tuple[Word, ...]:
        return parse(self.parts.texts[name], self.listings[self.owner[name]].schema == "Person")


def _parts(listings: Sequence[Listing]) -> Parts:
    owner: list[int] = []
    which: list[int] = []
    texts: list[str] = []
    for at, listing in enumerate(listings):
        for place, name in enumerate(listing.names):
            for variant in variants(name):
                owner.append(at)
                which.append(place)
                texts.append(variant)
    prepare(texts)
    words = [parse(text, listings[at].schema == "Person") for text, at in zip(texts, owner, strict=True)]
    frequency = Counter([key for one in words for key in {w.meaning or w.key for w in one}])
    return Parts(owner, which, texts, frequency, Letters.of(_skeletons(words)))


def _skeletons(names: Sequence[tuple[Word, ...]]) -> csr_matrix:
    """What of names is compared by letters."""
    kept = [[w for w in words if w.sort is not Sort.LEGAL] for words in names]
    found = grams.matrix([" ".join([w.key for w in words if not w.meaning]) for words in kept])
    for factor, texts in (
        (_ENGLISH, [" ".join([english(w.meaning) for w in words if w.meaning]) for words in kept]),
        (_OWN, [" ".join([w.key for w in words if w.meaning]) for words in kept]),
        (_LEGAL, [" ".join([w.key for w in words if w.sort is Sort.LEGAL]) for words in names]),
    ):
        found = found.maximum(grams.matrix(texts) * np.float32(factor))
    return found


def _bones(names: Sequence[tuple[Word, ...]]) -> csr_matrix:
    """What of names is compared by consonants."""
    return grams.matrix([" ".join([bones(w.key) for w in words if w.sort not in (Sort.LEGAL, Sort.WEAK)]) for words in names])
