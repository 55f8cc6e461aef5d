"""Which word of one name meets which word of another, and how.

Steps, each with what the steps before left over:
1. words of the same spelling, then of the same sound, then of the same meaning, then legal forms whatever they are
2. words that differ by a slip of the pen, initials, words written together or apart, acronyms: the likeliest first
"""

from typing import NamedTuple

from wherefrom.matching.acronym import LONGEST, SHORTEST, compound_letters, spells
from wherefrom.matching.alike import bones_alike, characters_alike, is_abjad, other_characters, same_root, slip
from wherefrom.matching.skeleton import bones
from wherefrom.matching.vocabulary import Sort
from wherefrom.matching.words import Word

_LONGEST_JOIN = 3
# With fewer consonants, two words of which one holds the other would pass for one.
_LONG_BONES = 5
# How sure each kind of meeting is. A translation may be of another word of the group; the first letter is all that an initial says.
_SOUND, _MEANING, _LEGAL, _INITIAL, _JOINED, _ACRONYM, _INFLECTED = 0.98, 0.95, 0.7, 0.8, 0.97, 0.85, 0.9
# In this order. How alike homophones are depends on them.
_LIKENESS = (("transliteration", _SOUND), ("translation", _MEANING), ("homophone", 0.0), ("legal form", _LEGAL))


class Meeting(NamedTuple):
    """Words `left` of one name (positions) met words `right` of the other: how, and how well (0 to 1)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    how: str
    likeness: float


def align(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Meeting]:
    """The best meetings, each word in at most one."""
    met: list[Meeting] = []
    rest_a, rest_b = _same(a, b, met)
    if rest_a and rest_b:
        options = [m for i in rest_a for j in rest_b if (m := _alike(i, a[i], j, b[j]))]
        if len(rest_b) > 1:
            options += _runs(a, rest_a, b, rest_b)
        if len(rest_a) > 1:
            options += [Meeting(m.right, m.left, m.how, m.likeness) for m in _runs(b, rest_b, a, rest_a)]
        if options:
            met += _likeliest(options)
    return met


def _same(a: tuple[Word, ...], b: tuple[Word, ...], met: list[Meeting]) -> tuple[list[int], list[int]]:
    """Step 1: adds to `met`, returns the positions left over. Written out, because it runs for every pair of names."""
    rest_b = list(range(len(b)))
    rest_a = []
    for i, v in enumerate(a):
        plain = v.plain
        for j in rest_b:
            if b[j].plain == plain and not other_characters(v, b[j]):
                how = "exact" if v.text.casefold() == b[j].text.casefold() else "transliteration"
                met.append(Meeting((i,), (j,), how, 1.0))
                rest_b.remove(j)
                break
        else:
            rest_a.append(i)
    if not rest_a or not rest_b:
        return rest_a, rest_b
    for how, sure in _LIKENESS:
        left = []
        for i in rest_a:
            v = a[i]
            for j in rest_b:
                if _is(how, v, b[j]):
                    likeness = characters_alike(v, b[j]) if how == "homophone" else sure
                    met.append(Meeting((i,), (j,), how, likeness))
                    rest_b.remove(j)
                    break
            else:
                left.append(i)
        rest_a = left
    return rest_a, rest_b


def _is(how: str, v: Word, w: Word) -> bool:
    if how == "transliteration":
        return v.key == w.key and not other_characters(v, w)
    if how == "homophone":
        return v.key == w.key
    if how == "translation":
        return v.meaning != "" and v.meaning == w.meaning and v.sort is w.sort
    return v.sort is Sort.LEGAL and w.sort is Sort.LEGAL


def _alike(i: int, v: Word, j: int, w: Word) -> Meeting | None:
    if v.sort is Sort.INITIAL or w.sort is Sort.INITIAL:
        same = (v.plain[:1] == w.plain[:1] or v.key[:1] == w.key[:1]) and v.sort is not w.sort
        return Meeting((i,), (j,), "initial", _INITIAL) if same and Sort.LEGAL not in (v.sort, w.sort) else None
    if abs(len(v.plain) - len(w.plain)) > LONGEST:
        short, long = (v, w) if len(v.plain) < len(w.plain) else (w, v)
        return Meeting((i,), (j,), "acronym", _ACRONYM) if short.plain in compound_letters(long.key) else None
    likeness = slip(v.key, w.key)
    if v.plain != v.key or w.plain != w.key:
        likeness = max(likeness, slip(v.plain, w.plain))
    if likeness:
        return Meeting((i,), (j,), "typo", likeness)
    if same_root(v.key, w.key):
        return Meeting((i,), (j,), "inflection", _INFLECTED)
    if (is_abjad(v) or is_abjad(w)) and (likeness := bones_alike(v.key, w.key)):
        return Meeting((i,), (j,), "consonants", likeness)
    return None


def _runs(a: tuple[Word, ...], rest_a: list[int], b: tuple[Word, ...], rest_b: list[int]) -> list[Meeting]:
    """One word of `a` against neighbouring words of `b` that nothing else has taken."""
    found = []
    free = set(rest_b)
    for i in rest_a:
        v = a[i]
        short = v.sort is Sort.NAME and not v.meaning and SHORTEST <= len(v.plain) <= LONGEST
        for start in rest_b:
            w = b[start]
            # most pairs end here: nothing that starts with this word can be written together as `v`, or be spelled by it
            joins = len(v.key) > len(w.key) and w.sort is not Sort.LEGAL
            spelled = short and (w.meaning != "" or w.plain[0] == v.plain[0] or w.sort is not Sort.NAME)
            if joins or spelled:
                found += _stretches(i, v, b, start, free, spelled)
    return found


def _stretches(i: int, v: Word, b: tuple[Word, ...], start: int, free: set[int], spelled: bool) -> list[Meeting]:
    """The runs of words of `b` from here on that are `v` written apart, or that `v` abbreviates."""
    found = []
    joined, joined_plain = b[start].key, b[start].plain
    stop = start + 1
    while stop in free:
        joined += b[stop].key
        joined_plain += b[stop].plain
        stop += 1
        likeness = 0.0
        if stop - start <= _LONGEST_JOIN:
            likeness = _JOINED if v.key == joined or v.plain == joined_plain else slip(v.key, joined)
            if not likeness and (is_abjad(v) or is_abjad(b[start])) and len(bones(v.key)) >= _LONG_BONES:
                likeness = bones_alike(v.key, joined)
        if likeness:
            found.append(Meeting((i,), tuple(range(start, stop)), "joined", likeness))
        elif spelled and spells(v.plain, b[start:stop]):
            found.append(Meeting((i,), tuple(range(start, stop)), "acronym", _ACRONYM))
        elif stop - start >= _LONGEST_JOIN and not spelled:
            break
    return found


def _likeliest(options: list[Meeting]) -> list[Meeting]:
    """Step 2: the best first, as long as its words are free."""
    options.sort(key=lambda m: (-m.likeness * (len(m.left) + len(m.right)), abs(m.left[0] - m.right[0]), m.left, m.right))
    chosen: list[Meeting] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for m in options:
        if taken_a.isdisjoint(m.left) and taken_b.isdisjoint(m.right):
            taken_a.update(m.left)
            taken_b.update(m.right)
            chosen.append(m)
    return chosen
