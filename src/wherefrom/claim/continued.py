"""A deal told on in the next sentence: who had the goods is said in one, who sent them in the other.

    Zenit Works received forty lathes last year.  The lathes were supplied by Orion Trade.
                recipient    goods                    the same goods           subject

The goods must be taken up by a description that leads back to those of the sentence before; then the later claim takes
over the party that it does not name itself, and both sentences are its evidence.
"""

from collections.abc import Iterable

import msgspec

from wherefrom.claim import stance
from wherefrom.claim.draft import Draft
from wherefrom.claim.scene import Scene
from wherefrom.claim.settle import CERTAIN
from wherefrom.model import Form, Polarity, Predicate

# "the lathes" two sentences on may be others
NEAR = 2
_TAKEN_OVER = ("recipient", "subject")


def continued(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those that tell on an earlier deal with its other party."""
    listed = list(drafts)
    deals = [d for d in listed if d.predicate is Predicate.SUPPLIED and d.role("object") and d.score >= CERTAIN]
    return [_told_on(scene, d, deals) if d in deals else d for d in listed]


def _told_on(scene: Scene, draft: Draft, deals: list[Draft]) -> Draft:
    goods = draft.role("object")[0]
    if goods.form is not Form.NOMINAL or scene.party(goods) == goods.id:
        return draft
    for earlier in reversed(deals):
        near = 0 < draft.sentence.number - earlier.sentence.number <= NEAR
        if near and scene.party(earlier.role("object")[0]) == scene.party(goods) and stance.polarity(earlier) is Polarity.POSITIVE:
            missing = [name for name in _TAKEN_OVER if not draft.role(name) and earlier.role(name)]
            present = {scene.party(m) for found in draft.roles.values() for m in found}
            new = {name: earlier.role(name) for name in missing if not present & {scene.party(m) for m in earlier.role(name)}}
            if new:
                return msgspec.structs.replace(draft, roles=draft.roles | new, before=earlier.sentence)
    return draft
