"""How wide words are on a drawing, near enough, without a font: so that they can be broken and cut to fit a card."""

import unicodedata

# width of a character in parts of the font size; measured on the widest of the usual sans-serif fonts, in bold
_WIDE, _BROAD, _CAPITAL, _NARROW, _OTHER = 1.05, 1.12, 0.8, 0.42, 0.7
_BROADEST = frozenset("WMwmШЩЖЮМФшщжюмфы@%—…")
_THIN = frozenset("ijltfrI.,:;'|!()[]-­·’‘“” ")


def width(text: str, size: float) -> float:
    """The width of a line of text at a font size."""
    return size * sum(_character(c) for c in text)


def _character(c: str) -> float:
    if unicodedata.combining(c):
        return 0.0
    if unicodedata.east_asian_width(c) in "WF":
        return _WIDE
    if c in _BROADEST:
        return _BROAD
    if c in _THIN:
        return _NARROW
    return _CAPITAL if c.isupper() else _OTHER


def wrapped(text: str, size: float, room: float, lines: int) -> list[str]:
    """The text in at most so many lines, broken between words or Chinese characters; what does not fit ends in an ellipsis."""
    found: list[str] = []
    rest = " ".join(text.split())
    while rest and len(found) < lines:
        cut = _fits(rest, size, room)
        if len(found) == lines - 1 and cut < len(rest):
            cut = _fits(rest, size, room - size)
            return [*found, rest[:cut].rstrip() + "…"]
        if cut < len(rest):
            cut = _break(rest, cut)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return found


def _fits(text: str, size: float, room: float) -> int:
    """How many characters fit; at least one."""
    used = 0.0
    for i, c in enumerate(text):
        used += size * _character(c)
        if used > room:
            return max(1, i)
    return len(text)


def _break(text: str, cut: int) -> int:
    """The last good place for a line break before `cut`, or `cut` itself."""
    for i in range(cut, 0, -1):
        if text[i] == " " or text[i - 1] in " -" or unicodedata.east_asian_width(text[i]) in "WF":
            return i
    return cut
