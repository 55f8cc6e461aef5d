"""Which findings a claim may belong to, found without comparing it with all: one party may be the subject of ten thousand claims.

Claims that say the same share two filled roles, or all roles that one of them fills; and those that are words share some of
their longest words. Whether they do say the same is judged in `findings`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import ceil

from wherefrom.analyse.said import Said, word_set
from wherefrom.model import Entity

# how many of their words two texts must share to say the same; both directions of a paraphrase share about this many
SAME_WORDS = 0.6
# what of the words of one text the other must then have at least: 0.6 / (2 - 0.6)
_SHARE = SAME_WORDS / (2 - SAME_WORDS)

_Key = tuple[object, ...]


class Neighbours:
    """Numbers of findings by what their claims fill."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._pairs: dict[_Key, set[int]] = defaultdict(set)
        self._ones: dict[_Key, set[int]] = defaultdict(set)  # all claims by each role
        self._alone: dict[_Key, set[int]] = defaultdict(set)  # claims that fill one role only

    def add(self, s: Said, number: int) -> None:
        """A claim was put into this finding."""
        for pair in self._two(s):
            self._pairs[pair].add(number)
        for one in self._one(s):
            self._ones[one].add(number)
            if len(s.roles) == 1:
                self._alone[one].add(number)

    def of(self, s: Said) -> list[int]:
        """The findings worth a look."""
        found = {n for pair in self._two(s) for n in self._pairs.get(pair, ())}
        wide = self._ones if len(s.roles) == 1 else self._alone
        found.update(n for one in self._one(s) for n in wide.get(one, ()))
        return sorted(found)

    def _labels(self, s: Said) -> list[tuple[str, str]]:
        """Roles with their parties; unnamed goods also by the word that says what they are."""
        labels = [(name, e) for name, filled in s.roles.items() for e in filled]
        unnamed = [self._entities[e] for e in s.role("object") if e in self._entities and not self._entities[e].names]
        return sorted([*labels, *(("object", f"~{word}") for e in unnamed for word in e.caption.casefold().split()[-1:])])

    def _two(self, s: Said) -> Iterator[_Key]:
        head = (s.claim.predicate, s.claim.polarity)
        yield from ((*head, a, b) for a, b in combinations(self._labels(s), 2) if a[0] != b[0])

    def _one(self, s: Said) -> Iterator[_Key]:
        head = (s.claim.predicate, s.claim.polarity)
        words = _telling(s.claim.object_text) or [""]
        yield from ((*head, label, word) for label in self._labels(s) for word in words)


def _telling(text: str) -> list[str]:
    """The longest words of a text, so many that a text that shares enough of all shares one of these."""
    words = sorted(word_set(text), key=lambda w: (-len(w), w))
    return words[: len(words) - ceil(len(words) * _SHARE) + 1] if words else []
