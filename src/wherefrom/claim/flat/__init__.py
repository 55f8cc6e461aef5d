"""Claims of papers in languages that are read without a grammar: Russian and Chinese.

    sentences, words, mentions (scene) -> propose (frames, statements) -> weigh (the judge) -> settle -> [Claim]

What a grammar gives in English is here guessed from the word before a name, its case and its distance.
"""

from wherefrom.claim.flat import frames, settle, statements, weigh
from wherefrom.claim.flat.draft import Draft
from wherefrom.claim.flat.scene import Scene, read
from wherefrom.claim.flat.words import LANGUAGES
from wherefrom.model import Claim, Records

__all__ = ["LANGUAGES", "propose", "run"]


def run(records: Records) -> list[Claim]:
    """The claims of one paper in one of `LANGUAGES`."""
    scene = read(records)
    return settle.settle(scene, weigh.weigh(scene, propose(scene)))


def propose(scene: Scene) -> list[Draft]:
    """All drafts of a paper, sentence by sentence; a bare statement only where a sentence gives nothing else."""
    drafts: list[Draft] = []
    for sentence in scene.sentences:
        found = [*frames.propose(scene, sentence), *statements.propose(scene, sentence)]
        drafts += found or list(statements.said(scene, sentence))
    return drafts
