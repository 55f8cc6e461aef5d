"""Titles inside a person's name: what is left without them, and what they say.

>>> untitled("LI/JUN MS"), sex("LI/JUN MS")
('LI/JUN', 'female')
"""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _titles() -> dict[str, re.Pattern[str]]:
    """For each kind of title where it may stand: before the name or after it, with or without a point."""
    data = tomllib.loads(files("wherefrom.resolve").joinpath("titles.toml").read_text(encoding="utf-8"))
    return {kind: _pattern(words) for kind, words in data.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    spaced = "|".join(re.escape(w) for w in words if w[0] < "\u3400")
    joined = "|".join(re.escape(w) for w in words if w[0] >= "\u3400")
    after = rf"\s+(?:{spaced})\.?$"
    return re.compile(rf"^(?:{spaced})\.?\s+|{after}" + (rf"|(?<=.)(?:{joined})$" if joined else ""), re.IGNORECASE)


def untitled(name: str) -> str:
    """The name without its titles; the name itself where it is nothing but a title."""
    bare = name
    for pattern in _titles().values():
        bare = pattern.sub("", bare)
    return bare or name


def sex(name: str) -> str | None:
    """`male` or `female` where a title says so."""
    return next((kind for kind in ("male", "female") if _titles()[kind].search(name)), None)
