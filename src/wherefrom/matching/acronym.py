"""Acronyms: whether a short word is spelled by the first letters of others, in any of the languages they are translated to."""

from functools import cache, lru_cache

from wherefrom.matching.skeleton import data, sound
from wherefrom.matching.vocabulary import Sort, initials
from wherefrom.matching.words import Word

_PAIRS_KEPT = 500_000
# Two letters are the beginnings of too many things.
SHORTEST, LONGEST = 3, 7


def spells(short: str, words: tuple[Word, ...]) -> bool:
    """Whether the first letters of these words spell `short`; a translated word counts in any of its languages, a weak one may be left
    out, a legal form is."""
    ends = {0}
    for w in words:
        if w.sort is Sort.LEGAL:
            continue
        beginnings = (*initials(w.meaning), w.plain[:1], *compound_letters(w.key)) if w.meaning else (w.plain[:1], *compound_letters(w.key))
        if w.sort is not Sort.NAME:
            beginnings = (*beginnings, "")
        ends = {e + len(c) for e in ends for c in beginnings if short.startswith(c, e)}
        if not ends:
            return False
    return len(short) in ends


@lru_cache(_PAIRS_KEPT)
def compound_letters(key: str) -> tuple[str, ...]:
    """The letters a compound may give to an acronym: electromechanical gives EM, Severneftmash SNM."""
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
