"""The words of a phrase as they stand in the text."""

from typing import Any

from wherefrom.claim.scene import Sentence

_LEFT_OUT = frozenset({"relcl", "appos", "advcl"})
# a phrase quoted as the object of a claim is cut here, at a word
_LONGEST = 240


def phrase(sentence: Sentence, head: Any) -> str:
    """A noun phrase or clause from its first word to its last, without a leading article and trailing relative clause."""
    words = own_words(head)
    while words and words[0].lower_ in ("the", "a", "an", "that", "to", ","):
        words = words[1:]
    if not words:
        return ""
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    text: str = head.doc.text[start:end]
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


def own_words(head: Any) -> list[Any]:
    """The words under a head up to the first loose addition after it."""
    words = sorted(head.subtree, key=lambda t: t.i)
    cut = [t for child in head.children if child.dep_ in _LEFT_OUT and child.i > head.i for t in child.subtree]
    if head.pos_ in ("NOUN", "PROPN") and cut:
        first = min(t.i for t in cut)
        words = [t for t in words if t.i < first]
    while words and words[-1].is_punct and words[-1].text not in ('"', "”", "’", ")"):
        words.pop()
    return words
