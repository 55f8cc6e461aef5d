"""What sort of paper it is, from words that such papers use about themselves, with the words that decided."""

import re
import tomllib
from functools import cache
from importlib import resources

import msgspec

from wherefrom.ingest.signals import expression
from wherefrom.model import Paper

_TOP = 700  # characters in which a paper says what it is
_STRONG, _WEAK, _ENOUGH = 1.0, 0.35, 1.0
_SHOWN = 3  # words named in the reason


class _Sort(msgspec.Struct, frozen=True):
    paper: Paper
    strong: re.Pattern[str]
    weak: re.Pattern[str]


def sort(text: str, bylined: bool) -> tuple[Paper, str]:
    """The sort of paper and why. A byline or dateline speaks for an article; without any cue it is `OTHER`."""
    best, best_score, why = Paper.OTHER, 0.0, "nothing says what sort of paper it is"
    for candidate in _sorts():
        strong = list(dict.fromkeys(m[0].lower() for m in candidate.strong.finditer(text[:_TOP])))
        weak = list(dict.fromkeys(m[0].lower() for m in candidate.weak.finditer(text)))
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
    return tuple(_Sort(Paper(row["kind"]), _compiled(row["strong"]), _compiled(row["weak"])) for row in table["paper"])


def _compiled(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(expression(w) for w in words) or r"(?!)", re.IGNORECASE)
