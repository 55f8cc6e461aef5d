"""Adverts, appeals and page furniture inside the running text: found, given a reason, never removed.

Every paragraph is judged by what its words are worth (`signals.py`), by its form, and by what ties it to the rest of the paper
(`topic.py`). Adverts come in blocks, so the neighbours of a clear one are judged with it. A paper is its own measure: where
most paragraphs speak to the reader, speaking to the reader says nothing.
"""

import re
from collections.abc import Callable, Sequence

import msgspec

from wherefrom.ingest.signals import Signal, seen
from wherefrom.ingest.topic import Ties, ties

# Chosen on invented papers and on half of a set of articles with injected adverts; see docs/decisions.
SURE = 1.0
NEAR = 0.4  # enough beside a sure one
_LONG = 450  # characters; adverts are shorter, so a longer paragraph needs more
_MOST_OF_PAPER = 0.5  # of its characters; beyond that the signals have mistaken the paper's own voice
_OWN_VOICE = 0.25  # share of the characters in paragraphs with a soft signal from which it is the paper's own way of speaking
_SOFT = frozenset({"you", "chat", "command", "exclaims", "emoji", "offer"})

_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u25b2\u25ba\u25b6]")
_ARROW = re.compile(r">>|»\s*$|👉|➡|→\s*$|›")
_SEPARATOR = re.compile(r"\s[|·›/•→]\s|｜|\s{3,}|　　|】【")
_ADDRESS = re.compile(r"https?://|www\.|\bt\.me/|(?<!\w)@\w{3,}|#\w{3,}\s+#\w")
_ITEM = re.compile(r"\s*[-*•–—✓✔·▪●]\s")
_DIGITS = re.compile(r"\d{4}|\d+[.,]\d+")


class Judged(msgspec.Struct, frozen=True):
    """A paragraph with what it is worth as an advert, and why."""

    score: float
    signals: tuple[Signal, ...]

    @property
    def reason(self) -> str:
        """The weightiest reasons in words."""
        best = sorted((s for s in self.signals if s.weight > 0), key=lambda s: -s.weight)
        return ", ".join(dict.fromkeys(s.reason for s in best[:2]))


def find(paragraphs: Sequence[str]) -> dict[int, str]:
    """The paragraphs that are no part of the paper: their positions, and why."""
    every = list(paragraphs)
    judged = _against_own_voice(every, [_judge(p, t) for p, t in zip(every, ties(every), strict=True)])
    sure = {i: j.reason for i, j in enumerate(judged) if j.score >= SURE}
    if len(every) == 1:
        return sure
    found = {**sure, **_beside(sure, every, judged)}
    return _at_most_half(found, every, judged)


def _judge(paragraph: str, tied: Ties) -> Judged:
    return _weighed((*seen(paragraph), *(s for rule in _FORMS if (s := rule(paragraph, tied)))))


def _against_own_voice(paragraphs: list[str], judged: list[Judged]) -> list[Judged]:
    """Without the soft signals that much of the paper shows. Measured in characters: adverts are many but short."""
    whole = sum(len(p) for p in paragraphs)
    common = {
        name
        for name in _SOFT
        if sum(len(p) for p, j in zip(paragraphs, judged, strict=True) if any(s.name == name for s in j.signals)) > _OWN_VOICE * whole
        and sum(any(s.name == name for s in j.signals) for j in judged) > 2
    }
    return [_weighed(tuple(s for s in j.signals if s.name not in common)) for j in judged]


def _weighed(signals: tuple[Signal, ...]) -> Judged:
    return Judged(sum(s.weight for s in signals), signals)


def _beside(sure: dict[int, str], paragraphs: list[str], judged: list[Judged]) -> dict[int, str]:
    """Paragraphs in one run with a sure one that look like more of the same."""
    found: dict[int, str] = {}
    for at in sure:
        for step in (-1, 1):
            place = at + step
            while 0 <= place < len(paragraphs) and place not in sure and place not in found and _more_of_it(paragraphs[place], judged[place]):
                found[place] = f"stands in one block with an advert: {sure[at]}"
                place += step
    return found


def _more_of_it(paragraph: str, judged: Judged) -> bool:
    short_item = bool(_ITEM.match(paragraph)) and len(paragraph) < 90
    return judged.score >= (0.0 if short_item else NEAR)


def _at_most_half(found: dict[int, str], paragraphs: list[str], judged: list[Judged]) -> dict[int, str]:
    """Everything when the text is nothing but adverts; otherwise never most of a paper, the surest kept."""
    size = [len(p) for p in paragraphs]
    if len(found) == len(paragraphs):
        return found
    kept: dict[int, str] = {}
    for at in sorted(found, key=lambda i: (-judged[i].score, i)):
        if sum(size[i] for i in kept) + size[at] <= _MOST_OF_PAPER * sum(size):
            kept[at] = found[at]
    return dict(sorted(kept.items()))


# ---- the forms: each looks at one thing ------------------------------------------------------------------------------


def _shouts(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("exclaims", 0.2, "shouts") if re.search("[!！]", paragraph) else None


def _pictures(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("emoji", 0.4, "decorated with pictures") if _PICTURE.search(paragraph) or _ARROW.search(paragraph) else None


def _menu(paragraph: str, tied: Ties) -> Signal | None:
    """Short words set apart by strokes."""
    parts = _SEPARATOR.split(paragraph)
    if len(parts) >= 4 and max(len(p) for p in parts) < 45 and not _DIGITS.search(paragraph):
        return Signal("menu", 0.7, "a menu")
    return Signal("strokes", 0.3, "a row of links") if len(parts) >= 2 and len(paragraph) < 200 and not _DIGITS.search(paragraph) else None


def _addresses(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("address", 0.25, "gives an address to go to") if _ADDRESS.search(paragraph) else None


def _bullets(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("item", 0.1, "an item of a list") if _ITEM.match(paragraph) and len(paragraph) < 90 else None


def _length(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("long", -0.5, "longer than adverts are") if len(paragraph) > _LONG else None


def _quotes(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("quotes", -0.4, "quotes somebody") if re.match(r"[“\"«「].{15,}", paragraph.strip()) else None


def _dates(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("dates", -0.25, "gives dates or sums") if _DIGITS.search(paragraph) else None


def _shares_names(paragraph: str, tied: Ties) -> Signal | None:
    return Signal("names", -0.35 * min(2, tied.names), "shares names with the paper") if tied.names else None


def _shares_words(paragraph: str, tied: Ties) -> Signal | None:
    if tied.words < 3:
        return None
    if tied.shared > 0.5:
        return Signal("same topic", -0.4, "speaks of what the paper speaks of")
    if tied.shared <= 0.15 and not tied.names:
        return Signal("topic break", 0.3, "has nothing in common with the rest of the paper")
    return None


_FORMS: tuple[Callable[[str, Ties], Signal | None], ...] = (
    _shouts, _pictures, _menu, _addresses, _bullets, _length, _quotes, _dates, _shares_names, _shares_words,
)  # fmt: skip
