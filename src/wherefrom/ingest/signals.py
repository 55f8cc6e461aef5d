"""The words that speak for or against a paragraph being an advert or page furniture, as listed in `noise.toml`."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from wherefrom.ingest.vocabulary import Vocabulary

# what may stand before the first word: emoji, bullets, arrows, brackets, quotation marks
_LEAD = re.compile(r"[^\w【\[©#(（▲]*")
_QUOTED_POST = 120  # characters; a post quoted at length is part of the paper, although the link to its picture stands in it
_PICTURE = re.compile(r"pic\.twitter\.com/\w+")
_START = 60  # characters after it, in which a word that must begin the paragraph ends


class Signal(msgspec.Struct, frozen=True):
    """One thing that was seen in a paragraph, what it is worth and why."""

    name: str
    kind: str  # "hard", "soft", "ties" or "against", as explained in `noise.toml`
    weight: float
    reason: str


class _Rule(msgspec.Struct, frozen=True):
    name: str
    kind: str
    weight: float
    most: float
    where: str
    reason: str
    words: Any  # a Vocabulary


@cache
def table() -> dict[str, Any]:
    """The whole of `noise.toml`."""
    return tomllib.loads(resources.files(__package__).joinpath("noise.toml").read_text(encoding="utf-8"))


def seen(paragraph: str) -> list[Signal]:
    """The signals of the vocabulary in a paragraph, each once with the worth of all its words."""
    text = paragraph.replace("’", "'")
    if len(text) > _QUOTED_POST:
        text = _PICTURE.sub("", text)
    lead = _LEAD.match(text)
    start = text[lead.end() if lead else 0 :][:_START]
    result = []
    for rule in _rules():
        count = _count(rule, text, start)
        if count:
            worth = rule.weight * count
            result.append(Signal(rule.name, rule.kind, max(worth, rule.most) if worth < 0 else min(worth, rule.most), rule.reason))
    return result


def _count(rule: _Rule, text: str, start: str) -> int:
    """How many different words of a rule stand where it wants them."""
    words: Vocabulary = rule.words
    if rule.where == "start":
        return any(span[0] == 0 for span in words.found(start))
    if rule.where == "whole":
        whole = text.strip()
        return len(whole) <= _START and (0, len(whole)) in words.found(whole)
    return len(words.words(text))


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            r["name"], r["kind"], r["weight"], r["most"], r["where"], r["reason"], Vocabulary(w for key in ("en", "ru", "zh") for w in r.get(key, ()))
        )
        for r in table()["signal"]
    )
