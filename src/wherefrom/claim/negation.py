"""Whether a word is negated."""

from typing import Any

from wherefrom.claim.cues import CUES


def is_negated(token: Any) -> bool:
    """ "did not answer", "could never confirm", "none of them replied"."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "nor") for c in token.children):
        return True
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and (subject.lower_ in CUES.doubt.negators or any(is_no(c) for c in subject.children))


def is_no(word: Any) -> bool:
    """Whether "no" stands before a noun, and not before a number: "no less than $2 million" were paid."""
    if word.lower_ not in ("no", "neither") or word.i + 1 >= len(word.doc):
        return False
    return word.doc[word.i + 1].lower_ not in CUES.doubt.bounds
