"""The words that speak for or against a paragraph being an advert or page furniture, as listed in `noise.toml`."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec

# what may stand before the first word: emoji, bullets, arrows, brackets, quotation marks
_EAST_ASIAN = "\u2e80"  # the first character of the East Asian blocks
LEAD = r"^[^\w【\[©#(]*"


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
    reason: str
    pattern: Any  # a compiled regular expression


@cache
def table() -> dict[str, Any]:
    """The whole of `noise.toml`."""
    return tomllib.loads(resources.files(__package__).joinpath("noise.toml").read_text(encoding="utf-8"))


def seen(paragraph: str) -> list[Signal]:
    """The signals of the vocabulary in a paragraph, each once with the worth of all its words."""
    words = paragraph.replace("’", "'")
    result = []
    for rule in _rules():
        found = {m[0].lower() for m in rule.pattern.finditer(words)}
        if found:
            worth = rule.weight * len(found)
            result.append(Signal(rule.name, rule.kind, max(worth, rule.most) if worth < 0 else min(worth, rule.most), rule.reason))
    return result


@cache
def _rules() -> tuple[_Rule, ...]:
    rows = table()["signal"]
    return tuple(_Rule(r["name"], r["kind"], r["weight"], r["most"], r["reason"], _compiled(r["where"], _words(r))) for r in rows)


def _words(row: dict[str, Any]) -> list[str]:
    """The words of all languages: papers in one carry adverts in another."""
    return [w for key in ("en", "ru", "zh") for w in row.get(key, ())]


def _compiled(where: str, words: list[str]) -> re.Pattern[str]:
    # longest first, so that "get free" is one sign and not two
    alternatives = "|".join(expression(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))
    if where == "start":
        return re.compile(f"{LEAD}(?:{alternatives})", re.IGNORECASE)
    if where == "whole":
        return re.compile(rf"^\s*(?:{alternatives})\s*$", re.IGNORECASE)
    return re.compile(f"(?:{alternatives})", re.IGNORECASE)


def expression(word: str) -> str:
    """A word of the list as an expression: whole words where the script writes spaces."""
    body = r"[\s-]".join(re.escape(part) for part in word.rstrip("*").split(" "))
    if any(c >= _EAST_ASIAN for c in word):  # Chinese writes no spaces, also around the Latin words in it
        return body
    before = r"\b" if word[0].isalnum() else ""
    if word.endswith("*"):
        return rf"{before}{body}\w*"
    after = r"\b" if word[-1].isalnum() else ""
    return before + body + after
