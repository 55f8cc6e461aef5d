"""Which names a short one may stand for, found without comparing it with all."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from wherefrom.matching.skeleton import HAN, latin
from wherefrom.model import Kind, Mention
from wherefrom.resolve.cluster import Groups
from wherefrom.resolve.family import family
from wherefrom.resolve.likeness import Likeness
from wherefrom.resolve.shape import is_initial, words
from wherefrom.resolve.shortening import initials

Test = Callable[[str, str, Kind], Likeness | None]


class Longer:
    """Names by their words, by their Chinese characters in pairs, and by the first letters of their words."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._index: dict[tuple[Kind, str], list[Mention]] = defaultdict(list)
        for m in mentions:
            for key in {*_words(m), *_pairs(m.normal), *(letters for way in initials(m.normal) for letters in way)}:
                self._index[family(m.kind), key].append(m)

    def than(self, short: Mention) -> list[Mention]:
        """Names of the same family that have the telling part of this one, or that it may abbreviate."""
        kind = family(short.kind)
        # a longer form has every word of the short one, so the rarest finds it; of Chinese names the first two characters do
        parts = [short.normal[:2]] if HAN.search(short.normal) else _words(short)
        rarest = min((self._index[kind, part] for part in parts), key=len, default=[])
        spelled_out = self._index[kind, latin("".join(c for c in short.normal if c.isalnum()))]
        return [m for m in {m.id: m for m in (*rarest, *spelled_out)}.values() if m.id != short.id]


def _words(m: Mention) -> list[str]:
    return [w.key for w in words(m.normal, m.kind) if not is_initial(w)]


def _pairs(name: str) -> list[str]:
    return [name[i : i + 2] for i in range(len(name) - 1)] if HAN.search(name) else []


def fitting(short: Mention, near: Iterable[Mention], groups: Groups, test: Test) -> list[tuple[Mention, Likeness]]:
    """The parties among `near` that `short` may stand for, each with its first fitting name."""
    found: dict[str, tuple[Mention, Likeness]] = {}
    for long in near:
        if (
            family(long.kind) is family(short.kind)
            and (likeness := test(short.normal, long.normal, short.kind))
            and groups.may_join(long.id, short.id)
        ):
            found.setdefault(groups.of(long.id), (long, likeness))
    return list(found.values())
