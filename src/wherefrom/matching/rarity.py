"""How much a word says about who is meant: the rarer it is in names, the more.

Without a list to count in, by what sort of word it is; with one, by counting, and the list counts the more the longer it is.
"""

import math
from functools import cache

from wherefrom.matching.skeleton import data, sound
from wherefrom.matching.vocabulary import Sort
from wherefrom.matching.words import Word

# The share of names that hold such a word, roughly as in lists of some ten thousand names.
_SHARE = {Sort.NAME: 0.0, Sort.PATRONYMIC: 0.001, Sort.INITIAL: 0.02, Sort.WEAK: 0.03, Sort.LEGAL: 0.05}
_TRANSLATED = 0.003
_COMMON_NAME = 0.003
# As if so many names had been seen before any list.
SEEN_BEFORE = 20_000


def share(word: Word) -> float:
    """The share of names that hold such a word, when nothing was counted."""
    if word.sort is Sort.NAME and word.meaning:
        return _TRANSLATED
    return _COMMON_NAME if word.key in _common_names() else _SHARE[word.sort]


def rarity(word: Word, found: int = 0, among: int = 0) -> float:
    """How rare a word is that stands in `found` of `among` names: the logarithm of one in how many."""
    return math.log((SEEN_BEFORE + among + 1) / (SEEN_BEFORE * share(word) + found + 1))


@cache
def _common_names() -> frozenset[str]:
    return frozenset(sound(name) for names in data("common_names.toml").values() for name in names)
