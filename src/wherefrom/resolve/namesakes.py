"""Mentions of one name that may be of two parties: Mr Li Jun, Ms Li Jun, and a Li Jun of whom nothing more is said.

Where lines or facts split a name, a mention that fits both sides joins neither: which one is meant is for a person to say.
"""

from collections.abc import Iterator, Sequence

from wherefrom.model import Mention
from wherefrom.resolve.cluster import Groups


def of_one_party(mentions: Sequence[Mention], groups: Groups) -> Iterator[tuple[Mention, Mention]]:
    """The pairs to join among mentions of one name: all with the first where nothing splits them."""
    sides: list[list[Mention]] = []
    for m in mentions:
        if groups.is_marked(m.id):
            fitting = [side for side in sides if all(groups.may_join(m.id, other.id) for other in side)]
            if fitting:
                fitting[0].append(m)
            else:
                sides.append([m])
    for one in sides if len(sides) > 1 else [mentions]:
        yield from ((one[0], m) for m in one[1:])
