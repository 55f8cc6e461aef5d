"""What the paper says its people are, and which of its organisations report: what tells one sort of source from another."""

from collections.abc import Iterator
from typing import Any

import msgspec

from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.scene import Scene
from wherefrom.model import Form, Kind, Mention, Predicate


class Post(msgspec.Struct, frozen=True):
    """A title and the kind of body it belongs to."""

    title: str
    employer: Kind | None


class People(msgspec.Struct, frozen=True):
    """Posts by party, and the parties that are outlets."""

    posts: dict[str, Post]
    outlets: frozenset[str]


def people(scene: Scene, drafts: list[Draft]) -> People:
    """Title and kind of employer for each person that a role was found for, the first one given; and the outlets."""
    posts: dict[str, Post] = {}
    for draft in drafts:
        if draft.predicate is not Predicate.ROLE:
            continue
        employer = next(iter(draft.role("object")), None)
        title = dict(draft.attributes).get("role", "")
        for person in draft.role("subject"):
            posts.setdefault(scene.party(person), Post(title.lower(), employer.kind if employer else None))
    return People(posts, frozenset(_outlets(scene)))


def title_beside(mention: Mention, head: Any) -> str:
    """The words right before a name: "general counsel Rene Moor"."""
    words = [t.lower_ for t in head.subtree if t.i < head.i and t.dep_ in ("compound", "nmod", "amod")]
    return " ".join(words)


def _outlets(scene: Scene) -> Iterator[str]:
    """Organisations that see papers, are told things or could not confirm them, are called outlets, or publish this paper."""
    publisher = scene.document.publisher.lower()
    for mention in scene.mentions:
        if mention.kind is not Kind.ORGANIZATION:
            continue
        name = mention.normal.lower()
        called = mention.form is Form.NOMINAL and name.split()[-1:] and name.split()[-1] in CUES.source.outlets
        if called or (publisher and (name in publisher or publisher in name)):
            yield scene.party(mention)
    for sentence in scene.sentences:
        for token in sentence.words:
            named = scene.mention_at(sentence, token)
            if named is not None and named.kind is Kind.ORGANIZATION and _reports(token):
                yield scene.party(named)


def _reports(token: Any) -> bool:
    """Whether a word is that of somebody who saw, was told, or could not confirm or reach."""
    above = token.head
    if token.dep_ == "pobj" and above.lower_ in ("by", "to", "with"):
        return above.head.lemma_ in CUES.source.access and above.head.tag_ == "VBN"
    if token.dep_ in ("dobj", "dative"):
        return bool(above.lemma_ == "tell")
    if token.dep_ == "nsubj":
        verbs = [above, *(v for c in above.children if c.dep_ in ("acomp", "xcomp") for v in (c, *c.children))]
        doubts = any(v.lemma_ in CUES.unconfirmed.verbs | CUES.noresponse.reach for v in verbs)
        return doubts and any(c.dep_ == "neg" or c.lower_ == "unable" for v in verbs for c in (v, *v.children))
    return False
