"""What sort of source a speaker is, by its words, its kind and what the paper says the person is."""

from typing import Any

from wherefrom.claim.cues import CUES
from wherefrom.claim.people import People, Post, title_beside
from wherefrom.claim.scene import Scene
from wherefrom.model import Basis, Form, Kind, Mention

_S = CUES.source


def basis_of(scene: Scene, head: Any, mention: Mention | None, people: People) -> Basis:
    """1. a paper; 2. somebody the text describes; 3. a named person by post; 4. a named body by kind."""
    lemma = head.lemma_.lower()
    is_itself = mention is not None and mention.evidence.start <= _offset(mention, head)
    if lemma in _S.documents and not (is_itself and mention is not None and mention.form is Form.NAME):  # 1
        return Basis.DOCUMENT
    if mention is not None and mention.kind is Kind.PERSON:  # 3
        known = people.posts.get(scene.party(mention))
        beside = Post(title_beside(mention, head), known.employer if known else None)
        if mention.form is Form.NAME or known:
            return _by_post(known or beside)
    words = {t.lemma_.lower() for t in head.subtree if t.dep_ in ("compound", "amod", "nmod") and t.head == head} | {lemma}
    described = _described(lemma, words, mention)  # 2
    if described is not None:
        return described
    return _by_kind(scene, mention, people)  # 4


def _offset(mention: Mention, head: Any) -> int:
    return mention.evidence.start if head.text in mention.evidence.quote else -1


def _described(lemma: str, words: set[str], mention: Mention | None) -> Basis | None:
    if mention is not None and mention.form is Form.NAME:
        return None
    if words & {"former", "ex"}:
        return Basis.OTHER
    if lemma in _S.officials:
        return Basis.ANONYMOUS_OFFICIAL
    if lemma in _S.experts:
        return Basis.NAMED_EXPERT
    if lemma in _S.private:
        return Basis.OTHER
    if lemma in _S.outlets and (mention is None or mention.kind is Kind.ORGANIZATION):
        return Basis.OUTLET
    if lemma in _S.spokespeople:
        return Basis.COMPANY if mention is None or mention.kind is not Kind.PUBLIC_BODY else Basis.GOVERNMENT
    if lemma in _S.government:
        return Basis.GOVERNMENT
    if lemma in _S.company:
        return Basis.COMPANY
    return None


def _by_post(post: Post) -> Basis:
    words = set(post.title.replace("-", " ").split())
    if "former" in words or words & {"lawyer", "attorney", "solicitor", "barrister"}:
        return Basis.OTHER
    if post.employer is Kind.PUBLIC_BODY or words & {
        "minister",
        "prosecutor",
        "ambassador",
        "inspector",
        "senator",
        "lawmaker",
        "judge",
        "commissioner",
        "detective",
    }:
        return Basis.GOVERNMENT
    if words & _S.experts:
        return Basis.NAMED_EXPERT
    if post.employer is Kind.COMPANY or words & _S.company:
        return Basis.COMPANY
    return Basis.OTHER


def _by_kind(scene: Scene, mention: Mention | None, people: People) -> Basis:
    if mention is None:
        return Basis.OTHER
    fullest = scene.fullest(mention)
    if fullest.kind in (Kind.PUBLIC_BODY, Kind.PLACE):
        return Basis.GOVERNMENT
    if fullest.kind is Kind.COMPANY:
        return Basis.COMPANY
    if fullest.kind is Kind.ORGANIZATION:
        return Basis.OUTLET if scene.party(fullest) in people.outlets else Basis.OTHER
    return Basis.OTHER
