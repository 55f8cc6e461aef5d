"""Where in a text something stands, and the exact words there.

`Span` is a half-open stretch of a text in Unicode code points. `Evidence` is a span with the text it belongs to and
the quote found there. Nothing in this program says anything without one:

    >>> Evidence.of("t1", "Orion Trade billed Zenit.", 0, 11)
    Evidence(text='t1', start=0, end=11, quote='Orion Trade')

The selectors correspond to TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model.
"""

import msgspec

from wherefrom.errors import EvidenceError


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch `[start, end)` of a text, in code points. Never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"a span must not be empty or negative: [{self.start}, {self.end})")

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


class Evidence(msgspec.Struct, frozen=True, order=True):
    """A span of one text with the exact quote that stands there.

    Make it with `Evidence.of`, which cuts the quote out of the text; call `check` whenever it is shown again.
    """

    text: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"evidence must not be empty or negative: [{self.start}, {self.end})")
        if len(self.quote) != self.end - self.start:
            raise EvidenceError(f"a quote of {len(self.quote)} characters cannot stand at [{self.start}, {self.end})")

    @classmethod
    def of(cls, text_id: str, characters: str, start: int, end: int) -> "Evidence":
        """The evidence at `[start, end)` of `characters`. Raises EvidenceError when that lies outside the text."""
        if not 0 <= start < end <= len(characters):
            raise EvidenceError(f"[{start}, {end}) does not lie inside a text of {len(characters)} characters")
        return cls(text_id, start, end, characters[start:end])

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def check(self, characters: str) -> None:
        """Raise EvidenceError unless the quote stands exactly there in `characters`."""
        if characters[self.start : self.end] != self.quote:
            raise EvidenceError(f"the quote at [{self.start}, {self.end}) of text {self.text} is not what stands there")
