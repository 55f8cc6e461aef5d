"""The words of `words.toml`: which role excludes another, how close two travellers were, how somebody answered."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("wherefrom.analyse").joinpath("words.toml").read_text(encoding="utf-8"))


def exclusive(role: str) -> bool:
    """Whether a role is work that a person does for one employer at a time."""
    return any(word in role.casefold() for word in _data()["exclusive"]["words"])


def strength(text: str) -> str | None:
    """How close two travellers were by these words; None where the words do not say."""
    return _first("strength", text)


def reply(text: str) -> str | None:
    """`unreachable` or `declined` where the words say so, else None."""
    return _first("reply", text)


def _first(table: str, text: str) -> str | None:
    lower = " ".join(text.casefold().split())
    return next((name for name, words in _data()[table].items() if any(w in lower for w in words)), None)
