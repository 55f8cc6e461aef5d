"""Datelines and bylines: where, when and by whom a paper says it was written."""

import re
import tomllib
from functools import cache
from importlib import resources

import msgspec

_LONGEST_BYLINE = 140
_LEAST_AFTER = 20  # characters of the sentence it stands before; "12 мая 2024 г." is a line of its own


_OURSELVES = frozenset({"本报", "本報", "本刊", "本网", "本網"})  # a paper speaking of itself, without a name


class Dateline(msgspec.Struct, frozen=True):
    """What a dateline says; `date` is its words, empty where it names none. `length` counts it with the white space after it."""

    length: int
    agency: str = ""
    date: str = ""


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    table = tomllib.loads(resources.files(__package__).joinpath("dateline.toml").read_text(encoding="utf-8"))
    return {key: tuple(re.compile(p) for p in rows) for key, rows in table.items()}


def dateline(paragraph: str, is_whole: bool = False) -> Dateline | None:
    """The dateline at the start of a paragraph, if it has one; with `is_whole`, what a stretch known to be a dateline says."""
    if is_whole:
        paragraph += " " + "." * _LEAST_AFTER
    for pattern in _patterns()["dateline"]:
        if (found := pattern.match(paragraph)) and len(paragraph) - found.end() >= _LEAST_AFTER:
            parts = found.groupdict()
            agency = (parts.get("agency") or parts.get("dashed") or "").strip()
            return Dateline(found.end(), "" if agency in _OURSELVES else agency, parts.get("date") or "")
    return None


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the paper, and nothing else."""
    if len(line) > _LONGEST_BYLINE or (line.endswith((".", "。")) and not line.endswith("...")):
        return False
    return any(p.fullmatch(line) for p in _patterns()["byline"])


def is_kicker(line: str) -> bool:
    """Whether a line only says what sort of text comes below it."""
    return any(p.fullmatch(line) for p in _patterns()["kicker"])


def is_field(line: str) -> bool:
    """Whether a line is one of a form or of a letter's head: a label and its value."""
    return any(p.match(line) for p in _patterns()["field"])


def after_label(line: str) -> str:
    """What follows the words that announce a day of publication ("Published:"); empty where a line has none."""
    for pattern in _patterns()["published"]:
        if found := pattern.match(line):
            return line[found.end() :]
    return ""
