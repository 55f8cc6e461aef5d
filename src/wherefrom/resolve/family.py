"""Kinds that may be one party. A reader may take a firm for a ministry, but a person is no company, whatever the name."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from wherefrom.model import Form, Kind, Mention
from wherefrom.resolve.shape import spelling, words

_BODIES = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY})
# what readers take for each other; people and ships are not among them, because firms are named after both
_MISTAKEN = _BODIES | {Kind.PLACE, Kind.PRODUCT}
# shorter names may be a place and a body at once: Washington, the Baltic Exchange
_LONG_NAME = 3


def family(kind: Kind) -> Kind:
    """The kind that stands for all those this one may be taken for."""
    return Kind.COMPANY if kind in _BODIES else kind


def settled(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with long names of the same words taken for the same kind of thing: what most of them are held to be.

    A plant whose long name was read as a place in one paper and as a company in four is a company.
    """
    kinds: dict[tuple[str, ...], Counter[Kind]] = defaultdict(Counter)
    for m in mentions:
        if _is_long(m):
            kinds[spelling(m.normal, Kind.COMPANY)][m.kind] += 1
    held = {name: min(times, key=lambda kind: (-times[kind], kind.value)) for name, times in kinds.items() if len(times) > 1}
    return [msgspec.structs.replace(m, kind=held.get(spelling(m.normal, Kind.COMPANY), m.kind)) if _is_long(m) else m for m in mentions]


def _is_long(m: Mention) -> bool:
    return m.form is Form.NAME and m.kind in _MISTAKEN and len(words(m.normal, Kind.COMPANY)) >= _LONG_NAME
