"""Chinese descriptions that stand for one party or one set of goods: 两名知情人士, 空壳公司.

A noun of the list with the nouns and adjectives right before it. Which of them stand for somebody is weighed as in English
(weights/nominals.json, see weights/README.md).
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache

from wherefrom.lang.base import FoundNominal
from wherefrom.lang.names import lexicon, table
from wherefrom.lang.zh.lexicon import HERE, words
from wherefrom.lang.zh.parse import Token, tokens
from wherefrom.model import Kind

Spans = Sequence[tuple[int, int, Kind]]
_FIRMS = (Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY)
_BEFORE = frozenset(["n", "nz", "a", "b", "vn", "an", "LOC", "j", "s", "f"])
_MANY = "两二三四五六七八九十数多几2345678"
# a description has at most so many words before its noun
WORDS = 3


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
        head = next((token.text[k:] for k in range(len(token.text)) if token.text[k:] in _heads()), None)
        if head is None or _taken(token, names) or token.tag == "w":
            continue
        made = _nominal(text, ts, place, head, names)
        if not any(n.start < made[0].end and made[0].start < n.end for n, _ in found):
            found.append(made)
    return found


def _taken(token: Token, names: Spans) -> bool:
    return any(a < token.end and token.start < b for a, b, _ in names)


def _nominal(text: str, ts: tuple[Token, ...], place: int, head: str, names: Spans) -> tuple[FoundNominal, list[str]]:
    kind = _heads()[head]
    left, many = place, False
    while left > 0 and ts[left - 1].tag in _BEFORE and not _taken(ts[left - 1], names) and place - left < WORDS:
        left -= 1
    start, end = ts[left].start, ts[place].end
    determined = text[start] in "该其本此" and end - start > 1
    start += determined
    if kind in (Kind.PERSON, Kind.COMPANY) and left > 0 and ts[left - 1].tag == "m" and ts[left - 1].text[0] in _MANY:
        start, kind, many = ts[left - 1].start, Kind.GROUP, True
    beside, how = _beside(text, start, end, names)
    cues = list(
        dict.fromkeys(
            [
                "phrase",
                *_cues(ts, left, place, head, kind),
                *(["determined"] if determined else []),
                *([f"beside-{how}", f"beside-{how}:{kind.value}"] if how else []),
            ]
        )
    )
    apposed = beside[:2] if beside and how != "of" and (beside[2] is kind or (beside[2] in _FIRMS and kind in _FIRMS)) else None
    anonymous = kind in (Kind.PERSON, Kind.GROUP) and head in words("anonymous", "words")
    modifiers = tuple(t.text for t in ts[left:place])
    nominal = FoundNominal(
        start, end, kind, head, determined or left == place, "noun phrase", modifiers, anonymous, many, apposed, sum(map(worth, cues))
    )
    return nominal, cues


def _beside(text: str, start: int, end: int, names: Spans) -> tuple[tuple[int, int, Kind] | None, str]:
    """The name that a phrase stands before (买家“泽尼特”), behind (江川公司，一家机床厂) or belongs to (江川的经理)."""
    for name in names:
        if name[0] >= end and text[end : name[0]] in ("", "“", "《", "—"):
            return name, "before"
        if name[1] <= start and text[name[1] : start] in ("，", "（", "，一家", "，系", "是", "是一家", "系"):
            return name, "after"
        if name[1] <= start and text[name[1] : start] in ("的", ""):
            return name, "of"
    return None, ""


def _cues(ts: tuple[Token, ...], left: int, place: int, head: str, kind: Kind) -> Iterator[str]:
    yield f"kind:{kind.value}"
    yield f"head:{head}"
    yield f"modifiers-{place - left}"
    if any(t.tag == "LOC" for t in ts[left:place]):
        yield f"nation:{kind.value}"
    before = ts[left - 1] if left else None
    after = ts[place + 1] if place + 1 < len(ts) else None
    yield f"before-tag:{before.tag if before else '^'}"
    yield f"after-tag:{after.tag if after else '$'}"
    yield f"before:{before.text if before else '^'}"
    yield f"after:{after.text if after else '$'}"
    if len(ts[place].text) > len(head):
        yield "compound"
    if before is not None and before.tag == "m":
        yield f"number:{kind.value}"
