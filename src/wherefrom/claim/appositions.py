"""Descriptions that stand beside the name they describe, where reading names has left them unlinked.

[[SRG|Company]], a Tehran [[conglomerate|Company|]], ...       "conglomerate" is SRG
[[trader|Company|]] [[Volna|Company]] ...                      "trader" is Volna
"""

import re
from collections.abc import Iterable

from wherefrom.model import Form, Kind, Mention

_ALIKE = (
    frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.VESSEL}),
    frozenset({Kind.PERSON}),
    frozenset({Kind.PRODUCT}),
)
# "SRG (the Group), a Tehran conglomerate": what may stand between a name and its description
_AFTER = re.compile(r"(?:\s*\([^()]{1,40}\))?,\s+(?:a|an|the)\s+(?:[\w’'.-]+\s+){0,3}")
_BEFORE = re.compile(r"\s")


def described(text: str, sentences: Iterable[tuple[Mention, ...]]) -> dict[str, str]:
    """For each unlinked description the name right beside it, by identifiers of mentions."""
    found: dict[str, str] = {}
    for named in sentences:
        for n, mention in enumerate(named):
            if mention.form is not Form.NOMINAL or mention.antecedent is not None:
                continue
            before = next((m for m in reversed(named[:n]) if m.kind is not Kind.PLACE), None)
            after = named[n + 1] if n + 1 < len(named) else None
            if before is not None and _fits(before, mention) and _AFTER.fullmatch(text[before.evidence.end : mention.evidence.start]):
                found[mention.id] = before.id
            elif after is not None and _fits(after, mention) and _BEFORE.fullmatch(text[mention.evidence.end : after.evidence.start]):
                found[mention.id] = after.id
    return found


def _fits(name: Mention, description: Mention) -> bool:
    return name.form is Form.NAME and any(name.kind in group and description.kind in group for group in _ALIKE)
