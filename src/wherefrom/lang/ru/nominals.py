"""Russian descriptions that stand for one party or one set of goods: «арендованное судно», «двое инженеров».

A noun of the list with the adjectives right before it. Which of them stand for somebody is weighed as in English
(weights/nominals.json, see weights/README.md).
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache

from wherefrom.lang.base import FoundNominal
from wherefrom.lang.names import lexicon, table
from wherefrom.lang.ru.lexicon import HERE, words
from wherefrom.lang.ru.parse import Token, lemma, readings, tokens
from wherefrom.model import Kind

Spans = Sequence[tuple[int, int, Kind]]
_FIRMS = (Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY)
_NUMBER = re.compile(r"дв[ао]е?|двух|двум\w*|тро?[её]х?|трое|четыр\w+|пять|пятеро|шесть|семь|восемь|девять|десять|несколько|\d+")
_BESIDE = re.compile(r"[ ,]*(?:под названием )?[«„“\"]?")
_BEHIND = re.compile(r"[»”\"]?, (?:эт[оа] |бывш\w+ )?")


@cache
def _heads() -> dict[str, Kind]:
    return lexicon(table(HERE, "names.toml")["nominal"])


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads((HERE / "weights" / "nominals.json").read_text(encoding="utf-8"))
    return found


def worth(cue: str) -> float:
    """What a cue says for (above 0) or against a phrase standing for somebody or something in particular."""
    return _weights().get(cue, 0.0)


def found_nominals(text: str, names: Spans) -> list[FoundNominal]:
    """The descriptions of one paragraph, in order; they overlap neither each other nor the names."""
    return [n for n, _ in weighed(text, names)]


def weighed(text: str, names: Spans) -> list[tuple[FoundNominal, list[str]]]:
    """Every phrase that may stand for somebody or something, with its score, and the cues that it rests on."""
    ts = tokens(text)
    found: list[tuple[FoundNominal, list[str]]] = []
    for place, token in enumerate(ts):
        if not re.fullmatch(r"[А-ЯЁ]?[а-яё]+(?:-[а-яё]+)*", token.text) or _taken(token, names):
            continue
        base = lemma(token.text.lower())
        kind = _heads().get(token.text.lower()) or _heads().get(base)
        if kind is not None:
            found.append(_nominal(text, ts, place, base, kind, names))
    return found


def _taken(token: Token, names: Spans) -> bool:
    return any(a < token.end and token.start < b for a, b, _ in names)


def _nominal(text: str, ts: list[Token], place: int, head: str, kind: Kind, names: Spans) -> tuple[FoundNominal, list[str]]:
    left = place
    while left > 0 and _adjective(ts[left - 1]) and not _taken(ts[left - 1], names):
        left -= 1
    many = _many(ts, left, place) and kind is not Kind.PRODUCT
    if many and left > 0 and _NUMBER.fullmatch(ts[left - 1].text.lower()):
        left -= 1
    if many and kind in (Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.VESSEL):
        kind = Kind.GROUP
    start, end = ts[left].start, ts[place].end
    beside, how = _beside(text, start, end, names)
    cues = list(
        dict.fromkeys(["phrase", *_cues(text, ts, left, place, head, kind, names), *([f"beside-{how}", f"beside-{how}:{kind.value}"] if how else [])])
    )
    apposed = beside[:2] if beside and (beside[2] is kind or (beside[2] in _FIRMS and kind in _FIRMS)) else None
    anonymous = kind in (Kind.PERSON, Kind.GROUP) and head in words("anonymous", "words") and beside is None
    modifiers = tuple(t.text for t in ts[left:place])
    nominal = FoundNominal(
        start, end, kind, head, beside is None and left == place, "noun phrase", modifiers, anonymous, many, apposed, sum(map(worth, cues))
    )
    return nominal, cues


def _many(ts: list[Token], left: int, place: int) -> bool:
    """Whether a noun is in the plural: its form allows nothing else, or a number or an adjective before it says so."""
    numbers = [r.tag.number for r in readings(ts[place].text.lower()) if r.tag.POS == "NOUN"]
    if "plur" not in numbers:
        return left > 0 and bool(_NUMBER.fullmatch(ts[left - 1].text.lower())) and ts[left - 1].text != "1"
    if "sing" not in numbers:
        return True
    if left > 0 and _NUMBER.fullmatch(ts[left - 1].text.lower()):
        return True
    return left < place and readings(ts[left].text.lower())[0].tag.number == "plur"


def _adjective(token: Token) -> bool:
    if not re.fullmatch(r"[А-ЯЁ]?[а-яё-]+|\d+-летн\w+", token.text) or lemma(token.text.lower()) in words("articles", "words"):
        return False
    return bool(readings(token.text.lower())[0].tag.POS in ("ADJF", "PRTF"))


def _beside(text: str, start: int, end: int, names: Spans) -> tuple[tuple[int, int, Kind] | None, str]:
    """The name that a phrase stands before («фирма «X»») or behind («X», латвийский перевозчик»)."""
    for name in names:
        if name[0] >= end and name[0] - end < 20 and _BESIDE.fullmatch(text[end : name[0]]):
            return name, "before" if "," not in text[end : name[0]] else "comma"
        if name[1] <= start and start - name[1] < 14 and _BEHIND.fullmatch(text[name[1] : start]):
            return name, "after"
    return None, ""


def _cues(text: str, ts: list[Token], left: int, place: int, head: str, kind: Kind, names: Spans) -> Iterator[str]:
    yield f"kind:{kind.value}"
    yield f"head:{head}"
    reading = next((r for r in readings(ts[place].text.lower()) if r.tag.POS == "NOUN"), None)
    if reading is not None:
        yield f"case:{reading.tag.case}"
        yield f"{kind.value}:{reading.tag.case}"
    yield f"modifiers-{min(place - left, 3)}"
    yield from (f"modifier:{lemma(t.text.lower())}" for t in ts[left:place])
    if any(lemma(t.text.lower()).endswith("ский") for t in ts[left:place]):
        yield f"nation:{kind.value}"
    before = ts[left - 1].text.lower() if left else "^"
    after = ts[place + 1].text.lower() if place + 1 < len(ts) else "$"
    yield f"before:{lemma(before) if before.isalpha() else before}"
    yield f"after:{lemma(after) if after.isalpha() else after}"
    if ts[place].text[0].isupper():
        yield "capital-first" if before in ("^", ".", "—", ":", "«", "!", "?") else "capital"
    near = [k for a, b, k in names if abs(a - ts[place].start) < 120]
    yield f"names-{min(len(near), 3)}"
