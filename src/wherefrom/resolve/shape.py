"""What of a name counts when names are compared: its telling words, their spelling, its numbers."""

import re
from functools import lru_cache

from wherefrom.matching import Sort, Word, parse
from wherefrom.matching.skeleton import HAN
from wherefrom.model import Kind
from wherefrom.resolve.titles import untitled

_NAMES_KEPT = 100_000
_DIGITS = re.compile(r"\d+")


@lru_cache(_NAMES_KEPT)
def words(name: str, kind: Kind) -> tuple[Word, ...]:
    """The words of a name that say who is meant: no legal form, no weak words unless there are no others.

    Of people and places all: Gu is also a legal form, and Al Ain is no Ain.
    """
    if kind is Kind.PERSON:
        return parse(untitled(name))
    found = parse(name)
    if kind is Kind.PLACE:
        return found
    return tuple(w for w in found if w.sort is Sort.NAME or is_initial(w)) or found


def is_initial(word: Word) -> bool:
    """A capital letter that stands for a word: also "В.", which elsewhere is a preposition, and "E."."""
    return word.sort is Sort.INITIAL or (word.sort is Sort.WEAK and len(word.text) == 1 and word.text.isupper())


@lru_cache(_NAMES_KEPT)
def spelling(name: str, kind: Kind) -> tuple[str, ...]:
    """What two writings of one name share: the sounds of its words, but numbers and Chinese characters as they are.

    Characters that sound alike are other characters: 陕西 is not 山西, though both are Shanxi.
    """
    return tuple(w.text if HAN.search(w.text) else w.plain if _DIGITS.search(w.plain) else w.key for w in words(name, kind))


@lru_cache(_NAMES_KEPT)
def numbers(name: str, kind: Kind) -> tuple[str, ...]:
    """The numbers in a name, which must agree: an A-60 is no A-600."""
    return tuple(_DIGITS.findall(" ".join(w.plain for w in words(name, kind))))
