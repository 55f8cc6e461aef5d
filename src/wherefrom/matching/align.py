"""Which word of one name meets which word of another, and how."""

from typing import NamedTuple

from rapidfuzz.distance import OSA

from wherefrom.matching.words import Sort, Word

# words shorter than this must agree exactly: Omar is not Umar's typo, it is another name
_SHORTEST_TYPO = 4
_LONGEST_ACRONYM = 7


class Meeting(NamedTuple):
    """Words `left` of one name (positions) met words `right` of the other: how, and how well (0 to 1)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    how: str
    likeness: float


def align(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Meeting]:
    """The best meetings, each word in at most one."""
    options = [m for i, v in enumerate(a) for j, w in enumerate(b) if (m := _meet(i, v, j, w))]
    options += _joined(a, b) + [m._replace(left=m.right, right=m.left) for m in _joined(b, a)]
    options += _acronyms(a, b) + [m._replace(left=m.right, right=m.left) for m in _acronyms(b, a)]
    options.sort(key=lambda m: (-m.likeness * (len(m.left) + len(m.right)), abs(m.left[0] - m.right[0]), m.left, m.right))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen = []
    for m in options:
        if taken_a.isdisjoint(m.left) and taken_b.isdisjoint(m.right):
            taken_a.update(m.left)
            taken_b.update(m.right)
            chosen.append(m)
    return sorted(chosen)


def _meet(i: int, v: Word, j: int, w: Word) -> Meeting | None:
    if v.plain == w.plain:
        return Meeting((i,), (j,), "exact", 1.0)
    if v.sort is Sort.LEGAL and w.sort is Sort.LEGAL:
        return Meeting((i,), (j,), "legal form", 0.9 if v.meaning == w.meaning else 0.6)
    if v.meaning and v.meaning == w.meaning:
        return Meeting((i,), (j,), "translation", 0.9)
    if v.key == w.key:
        return Meeting((i,), (j,), "transliteration", 0.97)
    if Sort.INITIAL in (v.sort, w.sort):
        return Meeting((i,), (j,), "initial", 0.6) if v.key[:1] == w.key[:1] else None
    longest = max(len(v.key), len(w.key))
    if min(len(v.key), len(w.key)) >= _SHORTEST_TYPO and (off := OSA.distance(v.key, w.key, score_cutoff=longest // 4)) <= longest // 4:
        return Meeting((i,), (j,), "typo", 1 - off / longest)
    return None


def _joined(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Meeting]:
    """Two or three words of `b` written as one in `a`."""
    found = []
    for i, v in enumerate(a):
        for j in range(len(b) - 1):
            for n in (2, 3):
                if "".join(w.key for w in b[j : j + n]) == v.key and j + n <= len(b):
                    found.append(Meeting((i,), tuple(range(j, j + n)), "joined", 0.95))
    return found


def _acronyms(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Meeting]:
    """A short word of `a` that is the first letters of words of `b`."""
    found = []
    for i, v in enumerate(a):
        if 2 <= len(v.plain) <= _LONGEST_ACRONYM and v.sort is Sort.NAME:
            for j in range(len(b)):
                for n in range(2, len(b) - j + 1):
                    if spells(v.plain, b[j : j + n]):
                        found.append(Meeting((i,), tuple(range(j, j + n)), "acronym", 0.8))
    return found


def spells(short: str, words: tuple[Word, ...]) -> bool:
    """Whether the first letters of these words spell `short`."""
    return short == "".join(w.plain[:1] for w in words)
