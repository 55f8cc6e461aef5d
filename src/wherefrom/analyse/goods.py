"""Whether two papers speak of the same goods. Goods with a name are what they are called; unnamed ones go by their words."""

from collections.abc import Collection, Mapping

from wherefrom.analyse.said import alike
from wherefrom.model import Entity


def same_goods(a: Collection[str], b: Collection[str], entities: Mapping[str, Entity]) -> bool:
    """The same thing, or called alike where at least one side has no name of its own ("cameras", "thermal cameras")."""
    if not set(a).isdisjoint(b):
        return True
    first, second = ([entities[e] for e in sorted(ids) if e in entities] for ids in (a, b))
    return not named_both(a, b, entities) and any(_called_alike(x.caption, y.caption) for x in first for y in second)


def named_both(a: Collection[str], b: Collection[str], entities: Mapping[str, Entity]) -> bool:
    """Whether both sides have a name of their own."""
    return all(any(e in entities and entities[e].names for e in ids) for ids in (a, b))


def _called_alike(a: str, b: str) -> bool:
    """Half of the words, or the last word, which says what it is."""
    return alike(a, b) >= 0.5 or a.casefold().split()[-1:] == b.casefold().split()[-1:]
