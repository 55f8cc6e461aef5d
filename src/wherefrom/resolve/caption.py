"""A group of mentions as an entity: its kind, its names, and the name to show."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from wherefrom.model import Entity, Form, Kind, Mention, Merge, Name
from wherefrom.resolve.shape import words

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def entity(members: Sequence[Mention], merges: Sequence[Merge]) -> Entity:
    """The entity of these mentions. It is anonymous when no member names it and a source keeps it unnamed."""
    named = [m for m in members if m.form is Form.NAME] or list(members)
    ids = tuple(sorted(m.id for m in members))
    return Entity(
        id=Entity.make_id(ids),
        kind=_kind(named),
        caption=caption(named, _kind(named)),
        names=_names(members),
        members=ids,
        identifiers=tuple(sorted({i for m in members for i in m.identifiers})),
        merges=tuple(sorted(merges)),
        anonymous=all(m.form is not Form.NAME for m in members) and any(m.anonymous for m in members),
    )


def caption(named: Sequence[Mention], kind: Kind) -> str:
    """The most complete name in Latin letters; where there is none, the name used most."""
    times = Counter(m.normal for m in named)
    latin = [name for name in times if _LATIN.match(name)]
    if latin:
        return min(latin, key=lambda name: (-len(words(name, kind)), -times[name], -len(name), name))
    return min(times, key=lambda name: (-times[name], -len(name), name))


def _kind(named: Sequence[Mention]) -> Kind:
    """What most of its mentions are held to be."""
    times = Counter(m.kind for m in named)
    return min(times, key=lambda kind: (-times[kind], kind.value))


def _names(members: Sequence[Mention]) -> tuple[Name, ...]:
    """Each name with its language and its papers."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for m in members:
        if m.form is Form.NAME:
            found[m.normal, m.language].add(m.document)
    return tuple(Name(name, language, tuple(sorted(papers))) for (name, language), papers in sorted(found.items()))
