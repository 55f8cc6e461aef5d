"""Russian descriptions that stand for one party or one set of goods: «арендованное судно», «двое инженеров».

Simple for now: a noun of the list with the adjectives right before it.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from wherefrom.lang.base import FoundNominal
from wherefrom.lang.names import lexicon, table
from wherefrom.lang.ru.parse import Token, lemma, readings, tokens
from wherefrom.model import Kind

Spans = Sequence[tuple[int, int, Kind]]
_HERE = Path(__file__).parent


@cache
def _heads() -> dict[str, Kind]:
    return lexicon(table(_HERE, "names.toml")["nominal"])


@cache
def _articles() -> frozenset[str]:
    return frozenset(table(_HERE, "names.toml")["articles"]["words"].split())


def found_nominals(text: str, names: Spans) -> list[FoundNominal]:
    """The descriptions of one paragraph, in order; they overlap neither each other nor the names."""
    ts = tokens(text)
    found: list[FoundNominal] = []
    for place, token in enumerate(ts):
        if not token.text.islower() or any(a < token.end and token.start < b for a, b, _ in names):
            continue
        base = lemma(token.text)
        kind = _heads().get(token.text) or _heads().get(base)
        if kind is not None:
            found.append(_nominal(text, ts, place, base, kind, names))
    return found


def _nominal(text: str, ts: list[Token], place: int, head: str, kind: Kind, names: Spans) -> FoundNominal:
    many = any(r.tag.number == "plur" for r in readings(ts[place].text)[:1]) and kind is not Kind.PRODUCT
    left = place
    while left > 0 and _adjective(ts[left - 1]) and not any(a < ts[left - 1].end and ts[left - 1].start < b for a, b, _ in names):
        left -= 1
    if many and left > 0 and re.fullmatch(r"дв[ао]е?|двух|двум\w*|тро?[её]х?|трое|четыр\w+|пять|пятеро|шесть|несколько", ts[left - 1].text.lower()):
        left -= 1
    if many and kind in (Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION):
        kind = Kind.GROUP
    start, end = ts[left].start, ts[place].end
    beside = next(((a, b) for a, b, _ in names if a >= end and re.fullmatch(r"[ ,]*[«„“\"]?", text[end:a])), None)
    words = frozenset(table(_HERE, "names.toml")["anonymous"]["words"].split())
    anonymous = kind in (Kind.PERSON, Kind.GROUP) and head in words and beside is None
    modifiers = tuple(t.text for t in ts[left:place])
    return FoundNominal(start, end, kind, head, beside is None and left == place, "noun phrase", modifiers, anonymous, many, beside)


def _adjective(token: Token) -> bool:
    if not re.fullmatch(r"[а-яё-]+|\d+-летн\w+", token.text) or lemma(token.text) in _articles():
        return False
    return bool(readings(token.text)[0].tag.POS in ("ADJF", "PRTF"))
