"""A claim in the making: what a rule proposes, before speaker, stance, values and evidence are settled."""

from typing import Any

import msgspec

from wherefrom.claim.scene import Sentence
from wherefrom.model import Mention, Predicate


class Draft(msgspec.Struct, frozen=True):
    """One proposal. `trigger` is the word that says it; `roles` hold mentions, several where the text lists them.

    `span` is the evidence when it is less than the sentence. `own_voice` marks what the paper adds itself inside
    somebody's words: appositions and loose relative clauses. `how` tells how the parties were found.
    `before` is an earlier sentence that names one of them.
    """

    predicate: Predicate
    sentence: Sentence
    trigger: Any
    roles: dict[str, tuple[Mention, ...]]
    rule: str
    score: float
    object_text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    span: tuple[int, int] | None = None
    own_voice: bool = False
    how: frozenset[str] = frozenset()
    before: Sentence | None = None

    def role(self, name: str) -> tuple[Mention, ...]:
        return self.roles.get(name, ())
