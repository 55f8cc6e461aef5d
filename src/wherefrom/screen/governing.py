"""Which names of a party are screened: those that say most.

A paper calls "Zenit Works" also "Zenit"; the short form alone would match every other Zenit. So a name is left out when all its words
stand in a longer name of the same party, or when it abbreviates one.
"""

from collections.abc import Sequence

from wherefrom.matching import Sort, acronym_of, parse


def governing(names: Sequence[str], person: bool) -> list[str]:
    """The names that govern, in order; never none of them."""
    words = {name: _telling(name, person) for name in dict.fromkeys(names)}
    return [a for a in words if words[a] and not any(_is_short_for(a, words[a], b, words[b]) for b in words if b != a)]


def _telling(name: str, person: bool) -> frozenset[str]:
    return frozenset(w.meaning or w.key for w in parse(name, person) if w.sort not in (Sort.LEGAL, Sort.WEAK))


def _is_short_for(name: str, words: frozenset[str], other: str, more: frozenset[str]) -> bool:
    if words == more:  # two spellings: both are screened
        return False
    return words < more or acronym_of(name, other)
