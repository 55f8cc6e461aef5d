"""Listed names by their letters: which of them share most with a name, found by sparse matrix product."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from wherefrom.screen import grams

# Listed names that come back for each name; several may be of one entry.
NEAREST = 100
# A name is looked up by its rarest letters, as many as this many listed names hold: a third of the time of using all. Of 3,940
# misspelled names all but 9 came back among 50 entries, as with all letters (37,506 listed names; 13 with a budget of 15,000).
_BUDGET = 25_000
# Names that share less are not kept: a third of the time, and nothing lost up to 0.1.
_LITTLE = 0.08

# Positions of listed names and how much of their letters is shared (0 to 1), best first.
Near = list[tuple[int, float]]


class Letters:
    """Listed names as rows of `grams.matrix`, arranged for looking up."""

    def __init__(self, columns: csr_matrix, often: NDArray[np.int64], rarity: NDArray[np.float32]) -> None:
        """For each pair and triple of letters the names that hold it, how many those are, and how rare that makes it."""
        self.columns, self.often, self.rarity = columns, often, rarity

    @classmethod
    def of(cls, listed: csr_matrix) -> "Letters":
        often = np.bincount(listed.indices, minlength=grams.COLUMNS)
        rarity = (np.log((listed.shape[0] + 1) / (often + 1)) + 1).astype(np.float32)
        return cls(grams.weighed(listed, rarity).T.tocsr(), often, rarity)

    def nearest(self, names: csr_matrix) -> list[Near]:
        """For each name the listed names that share most letters with it."""
        rows = grams.rarest(grams.weighed(names, self.rarity), self.often, _BUDGET)
        near = sp_matmul_topn(rows, self.columns, NEAREST, threshold=_LITTLE, sort=True, n_threads=2)
        flat = list(zip(near.indices.tolist(), near.data.tolist(), strict=True))
        return [flat[start:end] for start, end in zip(near.indptr[:-1].tolist(), near.indptr[1:].tolist(), strict=True)]
