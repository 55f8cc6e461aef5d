"""A quote where it stands: the words around it, the quote marked, and where the paper was cut."""

import re

import msgspec

from wherefrom.model import Block, Claim, Evidence
from wherefrom.present.view import View

# how much of the paper is shown on either side of a quote, in characters, unless its paragraph is shorter
AROUND = 240
# where a paper may be cut without cutting a sentence; only for showing, so a wrong guess costs nothing
_STOP = re.compile(r"[.!?…]['”»\")]?\s+|[。！？]['”」』）]?|\n")


class Stretch(msgspec.Struct, frozen=True):
    """Words of a paper, marked or not."""

    text: str
    marked: bool


class Passage(msgspec.Struct, frozen=True):
    """One quote, or several of one paragraph, in context; `cut_before`, `cut_after`: the paragraph goes on there."""

    stretches: tuple[Stretch, ...]
    cut_before: bool
    cut_after: bool


def passages(view: View, claim: Claim) -> list[Passage]:
    """The claim's quotes in the order of the paper, those of one paragraph together."""
    characters = view.texts[claim.document].characters
    groups: dict[tuple[int, int], list[Evidence]] = {}
    for e in sorted(claim.evidence, key=lambda e: (e.start, e.end)):
        groups.setdefault(_home(view.blocks.get(claim.document, []), e), []).append(e)
    return [_passage(characters, home, quotes) for home, quotes in groups.items()]


def _home(blocks: list[Block], e: Evidence) -> tuple[int, int]:
    """The paragraph of a quote, or the quote alone where it crosses paragraphs."""
    for b in blocks:
        if b.start <= e.start and e.end <= b.end:
            return b.start, b.end
    return e.start, e.end


def _passage(characters: str, home: tuple[int, int], quotes: list[Evidence]) -> Passage:
    first, last = quotes[0].start, max(e.end for e in quotes)
    start, end = _start(characters, home[0], first), _end(characters, home[1], last)
    stretches, at = [], start
    for e in quotes:
        if e.end <= at:
            continue
        stretches += [Stretch(characters[at : max(at, e.start)], False), Stretch(characters[max(at, e.start) : e.end], True)]
        at = e.end
    stretches.append(Stretch(characters[at:end], False))
    return Passage(tuple(s for s in stretches if s.text), start > home[0], end < home[1])


def _start(characters: str, floor: int, quote: int) -> int:
    """The earliest sentence start within reach before a quote; the reach itself where there is none."""
    if quote - floor <= AROUND:
        return floor
    stop = next(_STOP.finditer(characters, quote - AROUND, quote), None)
    return stop.end() if stop else quote - AROUND


def _end(characters: str, ceiling: int, quote: int) -> int:
    if ceiling - quote <= AROUND:
        return ceiling
    stops = [m.end() for m in _STOP.finditer(characters, quote, quote + AROUND)]
    return stops[-1] if stops else quote + AROUND
