"""Chinese names: where they stand (candidates.py) and what speaks for their kind.

What a cue is worth for which kind stands in weights/kinds.json (see weights/README.md).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from wherefrom.lang.base import FoundName, Vote
from wherefrom.lang.names import CODE, KINDS, Candidate, strongest, votes_of
from wherefrom.lang.zh.candidates import candidates
from wherefrom.lang.zh.lexicon import beside, ending, words
from wherefrom.lang.zh.parse import tokens
from wherefrom.model import Kind

_NAMES = {kind: name for name, kind in KINDS.items()}
_HAN = re.compile(r"[\u3400-\u9fff]+")


def found_names(text: str) -> list[FoundName]:
    """The candidate names of one paragraph."""
    return [_judged(text, c) for c in candidates(text)] if text.strip() else []


def worth(cue: str) -> tuple[Vote, ...]:
    """The votes that one cue casts."""
    return votes_of(Path(__file__).parent, cue)


def base_form(name: str, kind: Kind) -> str:
    """Without quotes and spaces around it."""
    return " ".join(name.split()).strip('“”《》「」"') or name


def _judged(text: str, c: Candidate) -> FoundName:
    surface = text[c.start : c.end]
    cues = dict.fromkeys([f"rule-{c.rule}", *_by_words(surface), *_by_surroundings(text, c)])
    votes = tuple(vote for cue in cues for vote in worth(cue))
    if surface in words("gazetteer", "countries"):
        acts = any(text.startswith(verb, c.end) for verb in words("state", "verbs"))
        return FoundName(c.start, c.end, Kind.PUBLIC_BODY if acts else Kind.PLACE, "country", votes, settled=True)
    if surface in words("gazetteer", "cities"):
        return FoundName(c.start, c.end, Kind.PLACE, "city", votes, settled=True)
    return FoundName(c.start, c.end, strongest(votes), c.rule, votes, doubtful=c.doubtful)


def _by_words(surface: str) -> Iterator[str]:
    if surface in words("gazetteer", "countries") | words("gazetteer", "cities"):
        yield "gazetteer-place"
    elif found := ending(surface):
        yield f"end-{_NAMES[found[1]]}"
        yield f"end:{found[0]}"
    if CODE.search(surface):
        yield "code"
    if _HAN.fullmatch(surface):
        yield f"characters-{min(len(surface), 6)}"
    else:
        yield "other-script"
    if surface[0] in words("limits", "surnames") and 2 <= len(surface) <= 3:
        yield f"surname-{len(surface)}"
    if "·" in surface:
        yield "middle-dot"


def _by_surroundings(text: str, c: Candidate) -> Iterator[str]:
    if kind := beside(text, c.start, c.end):
        yield f"beside-{_NAMES[kind]}"
    ts = tokens(text)
    yield from (f"lac-{t.tag}" for t in ts if t.start < c.end and c.start < t.end and t.tag in ("PER", "LOC", "ORG", "nz", "nw"))
    before = next((t for t in reversed(ts) if t.end <= c.start and t.text not in "“《「 "), None)
    if before is not None and c.start - before.end <= 1:
        yield f"before:{before.text}" if before.tag not in ("PER", "LOC", "ORG", "TIME", "m", "nz") else f"before-{before.tag}"
    after = next((t for t in ts if t.start >= c.end and t.text not in "”》」 "), None)
    if after is not None and after.start - c.end <= 1:
        yield f"after:{after.text}" if after.tag not in ("PER", "LOC", "ORG", "TIME", "m", "nz") else f"after-{after.tag}"
