"""Mentions in, claims out: who did what to whom, who says so, how firmly, when.

    records of one paper -> propose (frames, what stands beside names, statements) -> weigh (the judge)
        -> limit (what rules out what) -> continue (deals told on) -> settle (source, stance, values, evidence) -> compete -> [Claim]

Everything proposed names its rule in `extractor`; what is not certain enough to stand by is a suggestion (`Band`).
"""

from wherefrom.claim import besides, conflicts, continued, flat, frames, limits, people, settle, statements, travel, weigh
from wherefrom.claim.draft import Draft
from wherefrom.claim.scene import Scene, read
from wherefrom.config import Config
from wherefrom.model import Claim, Document, Predicate, Records

__all__ = ["propose", "run"]


def run(records: Records, settings: Config) -> list[Claim]:
    """The claims of one paper. Papers in a language without rules give none."""
    language = records.one(Document).language
    if language in flat.LANGUAGES:
        return flat.run(records)
    if language != "en":
        return []
    scene = read(records)
    drafts = propose(scene)
    weighed = continued.continued(scene, limits.limit(scene, weigh.weigh(scene, drafts)))
    return conflicts.compete(scene, settle.settle(scene, weighed, people.people(scene, drafts)))


def propose(scene: Scene) -> list[Draft]:
    """All drafts of a paper, sentence by sentence; a statement that holds a better claim is left out."""
    drafts: list[Draft] = []
    for sentence in scene.sentences:
        found = [*frames.propose(scene, sentence), *besides.propose(scene, sentence), *travel.propose(scene, sentence)]
        spoken = list(statements.propose(scene, sentence))
        drafts += found
        drafts += [
            s for s in spoken if s.predicate is not Predicate.SAID or not any(_inside(f, s) for f in found + [o for o in spoken if o is not s])
        ]
    return drafts


def _inside(found: Draft, statement: Draft) -> bool:
    """Whether a draft lies in what somebody states; a second verb of the same speaker does not."""
    if found.own_voice:
        return False
    node = found.trigger
    while node.head != node and node.head != statement.trigger:
        node = node.head
    return bool(node.head == statement.trigger and node != statement.trigger and node.dep_ != "conj")
