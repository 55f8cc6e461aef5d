"""The names of watchlists, arranged so that those worth a closer look are found quickly.

    >>> index = Index(listings)
    >>> index.nearest([parse("Orion Trade")])

Nothing is decided here: of 50 entries that come back for a name, one at most is meant.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from scipy.sparse import csr_matrix

from wherefrom.matching import ABJAD, Sort, Weighed, Word, bones, english, parse, prepare, rarity, variants, weigh
from wherefrom.model import Listing
from wherefrom.screen import grams
from wherefrom.screen.hints import normal_identifiers
from wherefrom.screen.letters import Letters, Near

# A translated word counts by what it means in English, and less by how it is spelled. Legal forms tell names of common words apart.
_ENGLISH, _OWN, _LEGAL = 0.9, 0.4, 0.3


class Index:
    """Entries of any number of lists. `names` are all their names; `owner` is the position of each one's entry in `listings`."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self.listings = listings
        self.names: list[str] = []
        self.owner: list[int] = []
        rows: list[tuple[str, bool]] = []
        for at, listing in enumerate(listings):
            for name in listing.names:
                for variant in variants(name):
                    rows.append((variant, listing.schema == "Person"))
                    self.names.append(name)
                    self.owner.append(at)
        prepare(name for name, _ in rows)
        self._words = [parse(name, person) for name, person in rows]
        self._weighed: dict[int, Weighed] = {}
        self._holders: dict[str, list[int]] = {}
        for at, listing in enumerate(listings):
            for identifier in normal_identifiers(value for _, value in listing.identifiers):
                self._holders.setdefault(identifier, []).append(at)
        self._frequency = Counter([key for words in self._words for key in {w.meaning or w.key for w in words}])
        self._letters = Letters(_skeletons(self._words))

    @cached_property
    def _consonants(self) -> Letters:
        """Only for names in Arabic or Hebrew letters."""
        return Letters(_bones(self._words))

    def nearest(self, names: Sequence[tuple[Word, ...]]) -> list[Near]:
        """For each name the listed names that share most letters with it."""
        near = self._letters.nearest(_skeletons(names))
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

    def weighed(self, name: int) -> Weighed:
        """The words of a listed name with what each counts."""
        if (known := self._weighed.get(name)) is None:
            known = self._weighed[name] = weigh(self._words[name], self.rarity)
        return known

    def rarity(self, word: Word) -> float:
        """How rare a word is, here and elsewhere."""
        return rarity(word, self._frequency.get(word.meaning or word.key, 0), len(self.names))


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
