"""What the paper says its people are: their titles and the firms or bodies these belong to."""

from typing import Any

import msgspec

from wherefrom.claim.draft import Draft
from wherefrom.claim.scene import Scene
from wherefrom.model import Kind, Mention, Predicate


class Post(msgspec.Struct, frozen=True):
    title: str
    employer: Kind | None


Posts = dict[str, Post]  # by party


def posts(scene: Scene, drafts: list[Draft]) -> Posts:
    """Title and kind of employer for each person that a role was found for, the first one given."""
    found: Posts = {}
    for draft in drafts:
        if draft.predicate is not Predicate.ROLE:
            continue
        employer = next(iter(draft.role("object")), None)
        title = dict(draft.attributes).get("role", "")
        for person in draft.role("subject"):
            found.setdefault(scene.party(person), Post(title.lower(), employer.kind if employer else None))
    return found


def title_beside(scene: Scene, mention: Mention, head: Any) -> str:
    """The words right before a name: "general counsel Rene Moor"."""
    words = [t.lower_ for t in head.subtree if t.i < head.i and t.dep_ in ("compound", "nmod", "amod")]
    return " ".join(words)
