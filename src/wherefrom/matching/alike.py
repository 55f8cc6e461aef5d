"""How alike two words are, 0 to 1: slips of the pen, other vowels, other forms of a name, other characters of one sound.

All of it is symmetric, and 0.0 says that they are different words.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from wherefrom.matching.skeleton import ABJAD, HAN, bones
from wherefrom.matching.vocabulary import root
from wherefrom.matching.words import Word

_PAIRS_KEPT = 500_000
# In a word of so many letters, so many may differ: shorter ones would be another name (Ali, Eli).
_SLIPS = (0, 0, 0, 0, 1, 1, 2, 2, 2, 3)
# What two letters that changed places leave in a word of three: ZLT, ZTL.
_SWAPPED = 0.6
# In a whole name, one letter of so many.
_LETTERS_A_SLIP = 4
# A slip in a Chinese name makes another Chinese name more often than it is a slip.
_FINALS = "iang|iong|uang|[aeiou]ng|ian|uan|uai|iao|uei|[aeiu]n|a[io]|ei|u|i[aeu]|u[aeio]|[aeiou]"
_SYLLABLES = re.compile(f"(?:(?:[zcs]h|ks|[bpmfdtnlgkhjqxrvwyzcsčšži])?(?:{_FINALS}))+")
_OTHER_SYLLABLE = 0.9
# Names in Arabic and Hebrew letters are compared by their consonants, of which one is not enough.
_SHORTEST_BONES, _CONSONANTS, _CONSONANT_SLIP, _OTHER_VOWELS, _FEW_BONES = 2, 0.7, 0.15, 0.35, 0.1
# A name may lose a vowel or a soft sign before its adjective's ending: Рязань, Рязанский.
_SHORTEST_ROOT, _ROOT_MORE = 4, 2
# Of Chinese words of one sound: what another character leaves, in words so short that it makes another name.
_HOMOPHONE, _SHORTEST_MISWRITTEN = 0.3, 4
# as Arabic and Hebrew write them
_VOWELS = str.maketrans({"e": "i", "o": "u"})


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


def is_abjad(word: Word) -> bool:
    """Whether a word is in letters that leave out vowels."""
    return not word.text.isascii() and bool(ABJAD.search(word.text))


def bones_alike(key: str, other: str) -> float:
    """How alike two words are of which one is without most vowels: محمد has the consonants of Mohamed.

    Vowels that are written must be in the other word too: حسين (hsin) is Hussein and not Hassan.
    """
    a, b = bones(key), bones(other)
    if min(len(a), len(b)) < _SHORTEST_BONES or (a != b and not slip(a, b)):
        return 0.0
    near = 1 - OSA.distance(key, other) / max(len(key), len(other))
    likeness = _CONSONANTS + near * (1 - _CONSONANTS) - (_FEW_BONES if len(a) == _SHORTEST_BONES else 0)
    if a != b:
        return likeness - _CONSONANT_SLIP
    short, long = sorted((key.translate(_VOWELS), other.translate(_VOWELS)), key=len)
    left = iter(long)
    return likeness if all(letter in left for letter in short) else likeness - _OTHER_VOWELS


def same_root(a: str, b: str) -> bool:
    """Whether one is an adjective made of the other, or of the same name: Казанский and Kazan."""
    root_a, root_b = root(a), root(b)
    if not root_a and not root_b:
        return False
    root_a, root_b = root_a or a, root_b or b
    short = min(root_a, root_b, key=len)
    return len(short) >= _SHORTEST_ROOT and abs(len(root_a) - len(root_b)) <= _ROOT_MORE and root_a.startswith(short) and root_b.startswith(short)


def other_characters(v: Word, w: Word) -> bool:
    """Whether both are Chinese and not the same: 陕西 is not 山西, though both are Shanxi. (One may be the older writing of the other.)"""
    return not v.text.isascii() and v.text != w.text and bool(HAN.search(v.text)) and bool(HAN.search(w.text))


def characters_alike(v: Word, w: Word) -> float:
    """Of two Chinese words of one sound: in short ones, as people's names are, another character is another name."""
    shortest = min(len(v.text), len(w.text))
    return _HOMOPHONE if shortest < _SHORTEST_MISWRITTEN else max(_HOMOPHONE, 1 - OSA.distance(v.text, w.text) / shortest)
