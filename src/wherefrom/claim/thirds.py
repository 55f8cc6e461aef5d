"""Third parties of a claim that no rule found: who received it, via whom, from where. The judge says how likely each is.

Its label for one is `supplied@recipient`; it holds between the goods, or the supplier, and the recipient.
"""

import msgspec

from wherefrom.claim.draft import Draft
from wherefrom.claim.frames import PARTIES, lexicon
from wherefrom.claim.judge import Judge
from wherefrom.claim.pairs import Pair
from wherefrom.claim.scene import Scene
from wherefrom.model import Mention, Predicate

MARK = "@"
ROLES = {
    Predicate.SUPPLIED: ("recipient", "via", "maker", "from"),
    Predicate.ORDERED: ("supplier",),
    Predicate.BILLED: ("recipient",),
    Predicate.PAID: ("via",),
    Predicate.TRANSPORTED: ("from", "to"),
    Predicate.TRAVELLED_WITH: ("from", "to"),
}
# a third party less sure than this is left out; a wrong recipient is worse than none
SURE = 0.5

# candidates with their scores, by the sentence and the first party
Found = dict[tuple[int, str], list[tuple[Pair, dict[str, float]]]]


def label(predicate: Predicate, role: str) -> str:
    return f"{predicate.value}{MARK}{role}"


def with_thirds(scene: Scene, draft: Draft, found: Found, known: Judge) -> Draft:
    """The draft with the third parties the judge is sure of; those that a rule found stay."""
    roles = dict(draft.roles)
    for role in ROLES.get(draft.predicate, ()):
        taken = {scene.party(m) for mentions in roles.values() for m in mentions}
        third = _likeliest(scene, draft, role, taken, found, known) if role not in roles else None
        if third is not None:
            roles[role] = (third,)
    return msgspec.structs.replace(draft, roles=roles)


def _likeliest(scene: Scene, draft: Draft, role: str, taken: set[str], found: Found, known: Judge) -> Mention | None:
    kinds = lexicon().kinds.get(f"{draft.predicate.value}.{role}", PARTIES)
    name = label(draft.predicate, role)
    best: tuple[float, Mention] | None = None
    for side in ("object", "subject"):
        for one in draft.role(side)[:1]:
            for pair, scores in found.get((draft.sentence.number, scene.party(one)), ()):
                third = pair.other
                if third is None or third.party in taken or third.kind not in kinds or name not in scores:
                    continue
                certainty = known.certainty(name, "", scores[name])
                if certainty >= SURE and (best is None or certainty > best[0]):
                    best = (certainty, third.mention)
    return best[1] if best else None
