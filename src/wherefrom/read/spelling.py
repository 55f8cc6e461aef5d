"""Whether two names are one name spelled twice."""

import re

from rapidfuzz.distance import DamerauLevenshtein

# names shorter than this differ too easily by a letter: Orion, Arion
LONG_ENOUGH = 7


def near(a: str, b: str) -> bool:
    """Whether they differ by one letter (two in long names), spaces and hyphens apart. Codes and numbers never do."""
    a, b = (re.sub(r"[\s-]", "", name.casefold()) for name in (a, b))
    if min(len(a), len(b)) < LONG_ENOUGH or a[0] != b[0] or any(c.isdigit() for c in a + b):
        return False
    allowed = 1 if len(a) < 2 * LONG_ENOUGH else 2
    return DamerauLevenshtein.distance(a, b, score_cutoff=allowed) <= allowed
