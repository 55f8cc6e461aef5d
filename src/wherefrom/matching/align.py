"""Which word of one name meets which word of another, and how.

Steps, each with what the steps before left over:
1. words of the same spelling, then of the same sound, then of the same meaning, then legal forms whatever they are
2. words that differ by a slip of the pen, initials, words written together or apart, acronyms: the likeliest first
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from wherefrom.matching.skeleton import HAN, data, sound
from wherefrom.matching.vocabulary import Sort, initials, root
from wherefrom.matching.words import Word

# In a word of so many letters, so many may differ: shorter ones would be another name (Ali, Eli).
_SLIPS = (0, 0, 0, 0, 1, 1, 2, 2, 2, 3)
# In a whole name, one letter of so many.
_LETTERS_A_SLIP = 4
# A slip in a Chinese name makes another Chinese name more often than it is a slip.
_FINALS = "iang|iong|uang|[aeiou]ng|ian|uan|uai|iao|uei|[aeiu]n|a[io]|ei|u|i[aeu]|u[aeio]|[aeiou]"
_SYLLABLES = re.compile(f"(?:(?:[zcs]h|ks|[bpmfdtnlgkhjqxrvwyzcsčšži])?(?:{_FINALS}))+")
_OTHER_SYLLABLE = 0.9
_PAIRS_KEPT = 500_000
# A name may lose a vowel or a soft sign before its adjective's ending: Рязань, Рязанский.
_SHORTEST_ROOT, _ROOT_MORE = 4, 2
# Two letters are the beginnings of too many things.
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 7
_LONGEST_JOIN = 3
# How sure each kind of meeting is. A translation may be of another word of the group; the first letter is all that an initial says.
_SOUND, _MEANING, _LEGAL, _INITIAL, _JOINED, _ACRONYM, _SWAPPED, _INFLECTED, _HOMOPHONE = 0.98, 0.95, 0.7, 0.8, 0.97, 0.85, 0.6, 0.9, 0.3
# in this order
_LIKENESS = (("transliteration", _SOUND), ("translation", _MEANING), ("homophone", _HOMOPHONE), ("legal form", _LEGAL))


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
            if b[j].plain == plain and not _other_characters(v, b[j]):
                how = "exact" if v.text.casefold() == b[j].text.casefold() else "transliteration"
                met.append(Meeting((i,), (j,), how, 1.0))
                rest_b.remove(j)
                break
        else:
            rest_a.append(i)
    if not rest_a or not rest_b:
        return rest_a, rest_b
    for how, likeness in _LIKENESS:
        left = []
        for i in rest_a:
            v = a[i]
            for j in rest_b:
                if _is(how, v, b[j]):
                    met.append(Meeting((i,), (j,), how, likeness))
                    rest_b.remove(j)
                    break
            else:
                left.append(i)
        rest_a = left
    return rest_a, rest_b


def _other_characters(v: Word, w: Word) -> bool:
    """Whether both are Chinese and not the same: 陕西 is not 山西, though both are Shanxi. (One may be the older writing of the other.)"""
    return not v.text.isascii() and v.text != w.text and bool(HAN.search(v.text)) and bool(HAN.search(w.text))


def _is(how: str, v: Word, w: Word) -> bool:
    if how == "transliteration":
        return v.key == w.key and not _other_characters(v, w)
    if how == "homophone":
        return v.key == w.key
    if how == "translation":
        return v.meaning != "" and v.meaning == w.meaning and v.sort is w.sort
    return v.sort is Sort.LEGAL and w.sort is Sort.LEGAL


def _alike(i: int, v: Word, j: int, w: Word) -> Meeting | None:
    if v.sort is Sort.INITIAL or w.sort is Sort.INITIAL:
        same = (v.plain[:1] == w.plain[:1] or v.key[:1] == w.key[:1]) and v.sort is not w.sort
        return Meeting((i,), (j,), "initial", _INITIAL) if same and Sort.LEGAL not in (v.sort, w.sort) else None
    if abs(len(v.plain) - len(w.plain)) > _LONGEST_ACRONYM:
        short, long = (v, w) if len(v.plain) < len(w.plain) else (w, v)
        return Meeting((i,), (j,), "acronym", _ACRONYM) if short.plain in _parts(long.key) else None
    if likeness := max(slip(v.key, w.key), slip(v.plain, w.plain)):
        return Meeting((i,), (j,), "typo", likeness)
    return Meeting((i,), (j,), "inflection", _INFLECTED) if _same_root(v.key, w.key) else None


def _same_root(a: str, b: str) -> bool:
    """Whether one is an adjective made of the other, or of the same name: Казанский and Kazan."""
    root_a, root_b = root(a), root(b)
    if not root_a and not root_b:
        return False
    root_a, root_b = root_a or a, root_b or b
    short = min(root_a, root_b, key=len)
    return len(short) >= _SHORTEST_ROOT and abs(len(root_a) - len(root_b)) <= _ROOT_MORE and root_a.startswith(short) and root_b.startswith(short)


@lru_cache(_PAIRS_KEPT)
def slip(a: str, b: str) -> float:
    """How alike two words are that may differ by a slip of the pen; 0.0 when they are different words."""
    shortest = min(len(a), len(b))
    allowed = _SLIPS[min(shortest, len(_SLIPS) - 1)]
    if not -allowed <= len(a) - len(b) <= allowed or a.isdigit() or b.isdigit():
        return 0.0
    if not allowed:
        return _SWAPPED if shortest == 3 and a[0] == b[0] and a[1:] == b[:0:-1] else 0.0
    off = OSA.distance(a, b, score_cutoff=allowed)
    if off > allowed:
        return 0.0
    likeness = 1 - off / max(len(a), len(b))
    if likeness < _OTHER_SYLLABLE and _SYLLABLES.fullmatch(a) and _SYLLABLES.fullmatch(b):
        return 0.0
    return likeness


def as_one(a: str, b: str) -> float:
    """How alike two names' letters are as one string, when a slip moved a letter over a space; 0.0 when they are not."""
    allowed = min(len(a), len(b)) // _LETTERS_A_SLIP
    if not allowed or not -allowed <= len(a) - len(b) <= allowed:
        return 0.0
    off = OSA.distance(a, b, score_cutoff=allowed)
    if off > allowed or (_SYLLABLES.fullmatch(a) and _SYLLABLES.fullmatch(b)):
        return 0.0
    return 1 - off / max(len(a), len(b))


def _runs(a: tuple[Word, ...], rest_a: list[int], b: tuple[Word, ...], rest_b: list[int]) -> list[Meeting]:
    """One word of `a` against neighbouring words of `b` that nothing else has taken."""
    found = []
    free = set(rest_b)
    for i in rest_a:
        v = a[i]
        short = v.sort is Sort.NAME and not v.meaning and _SHORTEST_ACRONYM <= len(v.plain) <= _LONGEST_ACRONYM
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


def spells(short: str, words: tuple[Word, ...]) -> bool:
    """Whether the first letters of these words spell `short`; a translated word counts in any of its languages, a weak one may be left
    out, a legal form is."""
    ends = {0}
    for w in words:
        if w.sort is Sort.LEGAL:
            continue
        beginnings = (*initials(w.meaning), w.plain[:1], *_parts(w.key)) if w.meaning else (w.plain[:1], *_parts(w.key))
        if w.sort is not Sort.NAME:
            beginnings = (*beginnings, "")
        ends = {e + len(c) for e in ends for c in beginnings if short.startswith(c, e)}
        if not ends:
            return False
    return len(short) in ends


@lru_cache(_PAIRS_KEPT)
def _parts(key: str) -> tuple[str, ...]:
    """The letters a compound may give to an acronym: electromechanical gives EM, Stroygazmontazh SGM."""
    letters, rest = "", key
    while part := next((c for c in _compounds() if rest.startswith(c)), None):
        letters += part[0]
        rest = rest[len(part) :].removeprefix("o")
    letters += rest[:1]
    return tuple(letters[:n] for n in range(2, len(letters) + 1))


@cache
def _compounds() -> tuple[str, ...]:
    """Parts of compounds, the longest first."""
    return tuple(sorted({sound(c) for c in data("inflection.toml")["compounds"]}, key=lambda c: (-len(c), c)))
