"""The names of watchlists, arranged so that those worth a closer look are found quickly.

    >>> index = Index(listings)
    >>> index.nearest([parse("Orion Trade")])

Nothing is decided here: of 50 entries that come back for a name, one at most is meant.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from wherefrom.matching import Sort, Weighed, Word, english, parse, prepare, rarity, variants, weigh
from wherefrom.model import Listing
from wherefrom.screen import grams
from wherefrom.screen.hints import normal_identifiers

# Listed names that come back for each name; several may be of one entry.
NEAREST = 120
# A name is looked up by its rarest letters, as many as this many listed names hold: a third of the time of using all. Of 3,940
# misspelled names all but 10 came back among 50 entries, as with all letters (37,506 listed names; 13 with a budget of 15,000).
_BUDGET = 30_000
# A translated word counts by what it means in English, and less by how it is spelled. Legal forms tell names of common words apart.
_ENGLISH, _OWN, _LEGAL = 0.9, 0.4, 0.3
# Positions in `Index.names` and how much of their letters is shared (0 to 1), best first.
Near = list[tuple[int, float]]


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
        found = _letters(self._words)
        self._often = np.bincount(found.indices, minlength=grams.COLUMNS)
        self._rarity = (np.log((len(self.names) + 1) / (self._often + 1)) + 1).astype(np.float32)
        self._columns = grams.weighed(found, self._rarity).T.tocsr()

    def nearest(self, names: Sequence[tuple[Word, ...]]) -> list[Near]:
        """For each name the listed names that share most letters with it."""
        rows = grams.rarest(grams.weighed(_letters(names), self._rarity), self._often, _BUDGET)
        near = sp_matmul_topn(rows, self._columns, NEAREST, sort=True, n_threads=2)
        flat = list(zip(near.indices.tolist(), near.data.tolist(), strict=True))
        return [flat[start:end] for start, end in zip(near.indptr[:-1].tolist(), near.indptr[1:].tolist(), strict=True)]

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


def _letters(names: Sequence[tuple[Word, ...]]) -> csr_matrix:
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
