"""Names as rows of a sparse matrix over pairs and triples of letters.

Spellings of one name share most of theirs, whatever the order of its words. Letters are those of skeletons: there are 41 of them, so
every pair and triple has a column of its own and nothing is hashed.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_LETTERS = " abcdefghijklmnopqrstuvwxyz0123456789čšž"
_SIZE = len(_LETTERS) + 2  # 0 ends a name, the last is every other letter
_SPACE = 1
_PAIRS = _SIZE * _SIZE
COLUMNS = _PAIRS + _PAIRS * _SIZE

_CODES = np.full(0x180, _SIZE - 1, dtype=np.int32)
_CODES[ord("\n")] = 0
_CODES[[ord(letter) for letter in _LETTERS]] = np.arange(1, len(_LETTERS) + 1)


def matrix(texts: Sequence[str]) -> csr_matrix:
    """One row a text, 1.0 for every pair and triple in it.

    A pair is two letters of one word next to each other or with one between, in either order, so that a swap of two letters leaves
    most of them; or the beginning of a word and its first letter, for initials. A triple is three letters in a row, and may reach
    over the beginning or end of a word.
    """
    text = "".join([f" {t} \n" for t in texts])
    points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    codes = _CODES[np.minimum(points, len(_CODES) - 1)]
    rows = np.concatenate(([0], np.cumsum(codes == 0)[:-1])).astype(np.int32)
    first, second, third = codes[:-2], codes[1:-1], codes[2:]
    triples = (first > 0) & (second > _SPACE) & (third > 0)
    near = (first > 0) & (second > _SPACE)
    far = (first > _SPACE) & (second > _SPACE) & (third > _SPACE)
    columns = np.concatenate((_pair(first, second)[near], _pair(first, third)[far], (_PAIRS + (first * _SIZE + second) * _SIZE + third)[triples]))
    where = np.concatenate([rows[:-2][kind] for kind in (near, far, triples)])
    found = csr_matrix((np.ones(len(columns), dtype=np.float32), (where, columns)), shape=(len(texts), COLUMNS))
    found.sum_duplicates()
    found.data[:] = 1.0
    return found


def _pair(one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.int32]:
    """The column of two letters in either order."""
    return np.minimum(one, other) * _SIZE + np.maximum(one, other)


def weighed(found: csr_matrix, rarity: NDArray[np.float32]) -> csr_matrix:
    """The rows with every column weighed by its rarity, and made of length one."""
    data = found.data * rarity[found.indices]
    rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
    lengths = np.sqrt(np.bincount(rows, data**2, minlength=found.shape[0]))
    return csr_matrix(((data / lengths[rows]).astype(np.float32), found.indices, found.indptr), shape=found.shape)


def rarest(found: csr_matrix, frequency: NDArray[np.int64], budget: int) -> csr_matrix:
    """Each row with only its rarest columns: as many as stand, taken together, in at most `budget` names, and at least one."""
    lengths = np.diff(found.indptr)
    rows = np.repeat(np.arange(found.shape[0]), lengths)
    often = frequency[found.indices]
    order = np.lexsort((often, rows))
    running = np.concatenate(([0], np.cumsum(often[order])))
    before_row = np.repeat(running[found.indptr[:-1]], lengths)
    is_first = np.arange(len(order)) == np.repeat(found.indptr[:-1], lengths)
    kept = np.sort(order[(running[1:] - before_row <= budget) | is_first])
    ends = np.concatenate(([0], np.cumsum(np.bincount(rows[kept], minlength=found.shape[0]))))
    return csr_matrix((found.data[kept], found.indices[kept], ends), shape=found.shape)
