"""Chinese descriptions that stand for one party or one set of goods: 两名知情人士, 空壳公司.

Simple for now: a noun of the list with the nouns and adjectives right before it.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from wherefrom.lang.base import FoundNominal
from wherefrom.lang.names import lexicon, table
from wherefrom.lang.zh.parse import Token, tokens
from wherefrom.model import Kind

Spans = Sequence[tuple[int, int, Kind]]
_HERE = Path(__file__).parent
_BEFORE = frozenset(["n", "nz", "a", "b", "vn", "an", "LOC", "j", "s", "f"])


@cache
def _heads() -> dict[str, Kind]:
    return lexicon(table(_HERE, "names.toml")["nominal"])


def found_nominals(text: str, names: Spans) -> list[FoundNominal]:
    """The descriptions of one paragraph, in order; they overlap neither each other nor the names."""
    ts = tokens(text)
    found: list[FoundNominal] = []
    for place, token in enumerate(ts):
        head = next((token.text[k:] for k in range(len(token.text) - 1) if token.text[k:] in _heads()), None)
        if head is None or _taken(token, names) or token.tag == "w":
            continue
        made = _nominal(text, ts, place, head, names)
        if not any(n.start < made.end and made.start < n.end for n in found):
            found.append(made)
    return found


def _taken(token: Token, names: Spans) -> bool:
    return any(a < token.end and token.start < b for a, b, _ in names)


def _nominal(text: str, ts: tuple[Token, ...], place: int, head: str, names: Spans) -> FoundNominal:
    kind = _heads()[head]
    left, many = place, False
    while left > 0 and ts[left - 1].tag in _BEFORE and not _taken(ts[left - 1], names) and place - left < 3:
        left -= 1
    start, end = ts[left].start, ts[place].end
    if text[start] in "该其本":
        start = min(start + 1, end - 1)
    if kind in (Kind.PERSON, Kind.COMPANY) and left > 0 and ts[left - 1].tag == "m" and ts[left - 1].text[0] in "两三四五六七八九十数多几2345678":
        start, kind, many = ts[left - 1].start, Kind.GROUP, True
    beside = next(((a, b) for a, b, _ in names if 0 <= a - end <= 1 and text[end:a] in ("", "“", "《")), None)
    anonymous = kind in (Kind.PERSON, Kind.GROUP) and head in frozenset(table(_HERE, "names.toml")["anonymous"]["words"].split())
    modifiers = tuple(t.text for t in ts[left:place])
    return FoundNominal(start, end, kind, head, left == place, "noun phrase", modifiers, anonymous, many, beside)
