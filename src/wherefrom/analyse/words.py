"""The words of `words.toml`: which role excludes another, how close two travellers were, how somebody answered."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_LETTERS = "ABCDEFGHJK"
_SEAT = re.compile(rf"(?<!\w)(\d{{1,2}})([{_LETTERS}])(?!\w)")


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("wherefrom.analyse").joinpath("words.toml").read_text(encoding="utf-8"))


def exclusive(role: str) -> bool:
    """Whether a role is work that a person does for one employer at a time."""
    return any(word in role.casefold() for word in _data()["exclusive"]["words"])


def strength(text: str) -> str | None:
    """How close two travellers were by these words or by the seats in them; None where neither says."""
    return "adjacent seats" if _neighbours(text) else _first("strength", text)


def _neighbours(text: str) -> bool:
    """Two seats side by side: 14A and 14B. Rows have no I, which looks like a 1."""
    seats = sorted(set(_SEAT.findall(text)))
    return len(seats) == 2 and seats[0][0] == seats[1][0] and abs(_LETTERS.index(seats[0][1]) - _LETTERS.index(seats[1][1])) == 1


def reply(text: str) -> str | None:
    """`unreachable` or `declined` where the words say so, else None."""
    return _first("reply", text)


def _first(table: str, text: str) -> str | None:
    lower = " ".join(text.casefold().split())
    return next((name for name, words in _data()[table].items() if any(w in lower for w in words)), None)
