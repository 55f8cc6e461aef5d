"""Adverts, appeals and page furniture inside the running text: found, given a reason, never removed.

Every paragraph is judged by what its words are worth (`signals.py`, `noise.toml`), by its form and by what ties it to the rest
of the paper (`forms.py`, `topic.py`). Adverts come in blocks, so the neighbours of a clear one are judged with it. A paper is
its own measure: where much of it speaks to the reader, speaking to the reader says nothing.
"""

from collections.abc import Iterable, Sequence

import msgspec

from wherefrom.ingest import forms, repeats, runs
from wherefrom.ingest.base import Piece
from wherefrom.ingest.signals import Signal, seen
from wherefrom.ingest.topic import ties
from wherefrom.model.document import Part

# Chosen on invented papers and on half of a set of articles with injected adverts; the other half was held out.
SURE = 0.9
_MOST_HARD = 1.5  # of hard signals; two words for one thing do not outweigh that somebody says it in a report
_SOLID = 0.6  # of hard signals; from here ties to the paper (its own name on its own menu) do not speak for the paragraph
_MOST_OF_PAPER = 0.5  # of its characters; beyond that the signals have mistaken the paper's own voice
_OWN_VOICE = 0.33  # share of the characters in paragraphs with a soft signal from which it is the paper's own way of speaking
_REPORTED = frozenset({"offer", "bait"})
_TONE = frozenset({"label", "label inside", "offer", "bait", "command", "you", "chat", "everyday", "exclaims", "emoji", "price", "address", "teaser"})
_BINDS = frozenset({"names", "affairs"})  # what ties even a short line to its paper; a shared word or two does not
_MATTERS = frozenset({"affairs", "year"})  # a signature and a date stand at the foot of a paper too
_TITLES = 2  # paragraphs at the head that may be titles
_LONGEST = 2_000  # characters; no advert is longer
_EDGE = 3  # paragraphs at either end, where page furniture stands


class Judged(msgspec.Struct, frozen=True):
    """A paragraph with all that speaks for and against its being an advert."""

    signals: tuple[Signal, ...]

    @property
    def score(self) -> float:
        hard, soft, ties_, against = (sum(s.weight for s in self.signals if s.kind == kind) for kind in ("hard", "soft", "ties", "against"))
        hard = min(hard, _MOST_HARD)
        return round(hard + against + (max(0.0, soft + ties_) if hard >= _SOLID else soft + ties_), 6)

    def reports(self, name: str) -> bool:
        """Whether it only reports of offers and promises, as a paper about a trade does."""
        return name in _REPORTED and any(s.kind == "against" for s in self.signals)

    @property
    def reason(self) -> str:
        """The weightiest reasons in words."""
        best = sorted((s for s in self.signals if s.weight > 0), key=lambda s: -s.weight)
        return ", ".join(dict.fromkeys(s.reason for s in best[:2]))


def find(paragraphs: Sequence[str]) -> dict[int, str]:
    """The paragraphs that are no part of the paper: their positions, and why."""
    every = list(paragraphs)
    judged = judge(every)
    sure = {i: j.reason for i, j in enumerate(judged) if j.score >= SURE}
    if len(every) == 1:
        return sure
    lines = [_line(p, j) for p, j in zip(every, judged, strict=True)]
    return _at_most_half({**runs.extended(sure, lines), **repeats.find(every)}, every, judged)


def _line(paragraph: str, judged: Judged) -> runs.Line:
    names, kinds = {s.name for s in judged.signals}, {s.kind for s in judged.signals}
    return runs.Line(
        paragraph,
        judged.score,
        tone=round(sum(s.weight for s in judged.signals if s.name in _TONE), 6),
        menu_word="menu word" in names,
        belongs="against" in kinds or bool(names & _BINDS),
        reports="against" in kinds or bool(names & _MATTERS),
    )


def set_aside(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, those of the running text that are adverts labelled as such."""
    own = [at for at, p in enumerate(pieces) if p.part is not Part.BOILERPLATE]
    foreign = {own[n]: reason for n, reason in find([text[pieces[at].start : pieces[at].end] for at in own]).items()}
    return tuple(Piece(p.start, p.end, Part.BOILERPLATE, foreign[at]) if at in foreign else p for at, p in enumerate(pieces))


def judge(paragraphs: list[str]) -> list[Judged]:
    """Every paragraph with its signals: what `wherefrom` shows when asked how it read a paper."""
    last = len(paragraphs) - _EDGE
    places = [forms.Place(tied, at < _EDGE or at >= last, first=at < _TITLES) for at, tied in enumerate(ties(paragraphs))]
    judged = [
        _kept([*seen(p), *forms.of(p, place)], place) if len(p) <= _LONGEST else Judged(()) for p, place in zip(paragraphs, places, strict=True)
    ]
    return _without_own_voice(paragraphs, judged)


def _kept(signals: Iterable[Signal], place: forms.Place) -> Judged:
    return Judged(tuple(s for s in signals if s.name != "everyday" or place.ties.is_apart))


def _without_own_voice(paragraphs: list[str], judged: list[Judged]) -> list[Judged]:
    """Without the soft signals that much of the paper shows. Measured in characters: adverts are many but short."""
    whole = sum(len(p) for p in paragraphs)
    names = {s.name for j in judged for s in j.signals if s.kind == "soft"}
    own = {name for name in names if _spread(name, paragraphs, judged) > _OWN_VOICE * whole}
    return [Judged(tuple(s for s in j.signals if s.name not in own)) for j in judged] if len(paragraphs) > _EDGE else judged


def _spread(name: str, paragraphs: list[str], judged: list[Judged]) -> int:
    """The characters of the paragraphs that show a signal; none when it is a single one."""
    shown = [len(p) for p, j in zip(paragraphs, judged, strict=True) if any(s.name == name for s in j.signals) and not j.reports(name)]
    return sum(shown) if len(shown) > 1 else 0


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
