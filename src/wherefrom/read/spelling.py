"""Whether two names are one name spelled twice."""

import re

from rapidfuzz.distance import DamerauLevenshtein

# names shorter than this differ too easily by a letter: Orion, Arion
LONG_ENOUGH = 7


# case endings of Russian nouns and adjectives, longest first
_ENDINGS = re.compile(r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ой|ей|ом|ем|ым|им|ых|их|ую|юю|ая|яя|ое|ее|а|я|у|ю|е|ы|и|ь|й|о)$")
_CYRILLIC = re.compile(r"[а-яё-]{5,}")


def stem(word: str) -> str:
    """A lower-case word without what Russian case changes; other words as they are."""
    return _ENDINGS.sub("", word) if _CYRILLIC.fullmatch(word) else word


def near(a: str, b: str) -> bool:
    """Whether they differ by one letter (two in long names), spaces and hyphens apart. Codes and numbers never do."""
    a, b = (re.sub(r"[\s-]", "", name.casefold()) for name in (a, b))
    if min(len(a), len(b)) < LONG_ENOUGH or a[0] != b[0] or any(c.isdigit() for c in a + b):
        return False
    allowed = 1 if len(a) < 2 * LONG_ENOUGH else 2
    return DamerauLevenshtein.distance(a, b, score_cutoff=allowed) <= allowed


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of a short name stand in this order in a longer one, from its first letter."""
    letters = re.sub(r"[\W_]", "", short.casefold())
    if not letters or len(letters) >= len(long) or " " not in long or letters[0] != long[0].casefold():
        return False
    rest = iter(long.casefold())
    return all(c in rest for c in letters)
