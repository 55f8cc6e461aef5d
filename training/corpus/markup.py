"""The text of a `*.paper` file: plain text out of marked text, with what the marks said.

    [[e1|Orion Trade]]   a name of e1              [[e1~|trader]]   a description of e1 alone
    <3>Orion sold ...    clause 3 begins           </>              the clause before ends here
    {{advert|Buy now!}}  noise, of the kind named

A clause ends at the next mark, the end of the line, or noise.
"""

import re
from dataclasses import dataclass, field

_MARK = re.compile(
    r"\[\[(?P<id>[^\W_]\w*)(?P<nominal>~?)\||(?P<close>\]\])|\{\{(?P<noise>[^|{}\n]+)\||(?P<unnoise>\}\})|<(?P<clause>\d+)>|(?P<end></>)"
)
# what a clause neither begins nor ends with when it stands as evidence
_LOOSE = " \t\n　,;，；、—–"


# a letter or digit of a script that writes words apart
_APART = r"[^\W\u3400-\u9fff]"


class Fault(Exception):
    """A line that cannot be read; the message says what is wrong with it."""


@dataclass
class Marked:
    """Text without marks; mentions are (entity, nominal, start, end), noise (kind, start, end), clauses number -> (start, end)."""

    text: str
    mentions: list[tuple[str, bool, int, int]] = field(default_factory=list)
    noise: list[tuple[str, int, int]] = field(default_factory=list)
    clauses: dict[int, tuple[int, int]] = field(default_factory=dict)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without blanks, commas and dashes at its ends."""
        inside = self.text[start:end]
        return start + len(inside) - len(inside.lstrip(_LOOSE)), end - len(inside) + len(inside.rstrip(_LOOSE))


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.out = Marked("")
        self.mention: tuple[str, bool, int] | None = None
        self.noise: tuple[str, int] | None = None
        self.begun: list[tuple[int | None, int]] = []  # clause marks in order; None ends the one before

    def read(self) -> Marked:
        at = 0
        for mark in _MARK.finditer(self.source):
            self._take(self.source[at : mark.start()])
            self._turn(mark)
            at = mark.end()
        self._take(self.source[at:])
        if self.mention or self.noise:
            raise Fault(f"text: {(self.mention or self.noise or ('',))[0]!r} is opened and never closed")
        self.out.text = "".join(self.parts)
        self._close_clauses()
        return self.out

    def _take(self, plain: str) -> None:
        for odd in ("[[", "{{"):
            if odd in plain:
                raise Fault(f"text: mark not understood: {plain[plain.index(odd) :][:30]!r}")
        self.parts.append(plain)
        self.length += len(plain)

    def _turn(self, mark: re.Match[str]) -> None:
        here = f"near {self.source[mark.start() : mark.start() + 30]!r}"
        if mark["id"]:
            if self.mention or self.noise:
                raise Fault(f"text: a mention inside another mention or inside noise, {here}")
            self.mention = (mark["id"], bool(mark["nominal"]), self.length)
        elif mark["close"]:
            if not self.mention:
                raise Fault(f"text: ]] without [[, {here}")
            self.out.mentions.append((*self.mention, self.length))
            self.mention = None
        elif mark["noise"]:
            self.noise = (mark["noise"], self.length)
            self.begun.append((None, self.length))
        elif mark["unnoise"]:
            if not self.noise:
                raise Fault(f"text: }}}} without {{{{, {here}")
            self.out.noise.append((self.noise[0], self.noise[1], self.length))
            self.noise = None
        elif self.mention or self.noise:
            raise Fault(f"text: a clause mark inside a mention or inside noise, {here}")
        else:
            self.begun.append((int(mark["clause"]) if mark["clause"] else None, self.length))

    def _close_clauses(self) -> None:
        ends = [start for _, start in self.begun[1:]] + [self.length]
        for (number, start), end in zip(self.begun, ends, strict=True):
            if number is None:
                continue
            if number in self.out.clauses:
                raise Fault(f"text: clause <{number}> is marked twice")
            line_end = self.out.text.find("\n", start, end)
            self.out.clauses[number] = self.out.trimmed(start, end if line_end < 0 else line_end)


def read_marked(source: str) -> Marked:
    """Take the marks out of a text. Raises Fault when they do not pair."""
    return _Reader(source).read()


def occurrences(words: str, text: str, evidence: list[tuple[int, int]]) -> list[int]:
    """Where the words begin: in the evidence, else anywhere; as whole words where they stand as such ("три" is not in "отрицает")."""
    whole = (rf"(?<!{_APART})" if re.match(_APART, words) else "") + re.escape(words) + (rf"(?!{_APART})" if re.search(rf"{_APART}\Z", words) else "")
    places = [m.start() for m in re.finditer(whole, text)] or [m.start() for m in re.finditer(re.escape(words), text)]
    return [at for at in places if any(start <= at and at + len(words) <= end for start, end in evidence)] or places
