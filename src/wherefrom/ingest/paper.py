"""What sort of paper it is, from words that such papers use about themselves, with the words that decided."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from wherefrom.ingest.vocabulary import Vocabulary
from wherefrom.model import Paper

_TOP = 700  # characters in which a paper says what it is
_LABEL = 80  # characters of a line that names it; in running text the same words speak of another paper
_ENOUGH_TEXT = 20_000  # characters; more do not change the answer
_STRONG, _WEAK, _ENOUGH = 1.0, 0.35, 1.0
_SHOWN = 3  # words named in the reason


class _Sort(msgspec.Struct, frozen=True):
    paper: Paper
    strong: Any  # a Vocabulary each
    weak: Any


def sort(text: str, bylined: bool) -> tuple[Paper, str]:
    """The sort of paper and why. A byline or dateline speaks for an article; without any cue it is `OTHER`."""
    text = text[:_ENOUGH_TEXT]
    labels = "\n".join(line for line in text[:_TOP].split("\n") if len(line) <= _LABEL)
    best, best_score, why = Paper.OTHER, 0.0, "nothing says what sort of paper it is"
    for candidate in _sorts():
        strong, weak = candidate.strong.words(labels), candidate.weak.words(text)
        score = _STRONG * len(strong) + _WEAK * len(weak)
        if candidate.paper is Paper.ARTICLE and bylined:
            score += _STRONG
        if score >= _ENOUGH and score > best_score:
            said = ", ".join(f"“{w}”" for w in (*strong, *weak)[:_SHOWN])
            best, best_score, why = candidate.paper, score, f"it says {said}" if said else "it has a byline or a dateline"
    return best, why


@cache
def _sorts() -> tuple[_Sort, ...]:
    table = tomllib.loads(resources.files(__package__).joinpath("paper.toml").read_text(encoding="utf-8"))
    return tuple(_Sort(Paper(row["kind"]), Vocabulary(row["strong"]), Vocabulary(row["weak"])) for row in table["paper"])
