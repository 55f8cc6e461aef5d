"""A claim in the making, before speaker, stance, values and evidence are settled."""

import msgspec

from wherefrom.claim.flat.scene import Scene, Sentence
from wherefrom.model import Kind, Mention, Predicate

TEXTUAL = frozenset(
    {Predicate.SAID, Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM, Predicate.ACCUSED_OF, Predicate.DESCRIBED_AS}
)


class Draft(msgspec.Struct, frozen=True):
    """One proposal. `at` is the number of the word that says it; `roles` hold mentions, several where the text lists them.

    `span` is the evidence when it is less than the sentence; such a draft is the paper's own addition (an apposition).
    A `firm` draft has all the parties that its frame asks for and stands whatever the judge holds of it.
    """

    predicate: Predicate
    sentence: Sentence
    at: int
    roles: dict[str, tuple[Mention, ...]]
    rule: str
    score: float
    object_text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    span: tuple[int, int] | None = None
    firm: bool = False

    def role(self, name: str) -> tuple[Mention, ...]:
        return self.roles.get(name, ())


def fits(scene: Scene, predicate: Predicate, role: str, kind: Kind) -> bool:
    """Whether a party of this kind may have this role."""
    kinds = scene.lexicon.kinds.get(f"{predicate.value}.{role}")
    return kinds is None or kind in kinds
