"""Datelines and bylines: where, when and by whom a paper says it was written."""

import re
import tomllib
from functools import cache
from importlib import resources

import msgspec

_LONGEST_BYLINE = 140


class Dateline(msgspec.Struct, frozen=True):
    """What a dateline says; `date` is its words, empty where it names none. `length` counts it with the white space after it."""

    length: int
    agency: str = ""
    date: str = ""


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    table = tomllib.loads(resources.files(__package__).joinpath("dateline.toml").read_text(encoding="utf-8"))
    return {key: tuple(re.compile(p) for p in rows) for key, rows in table.items()}


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, if it has one."""
    for pattern in _patterns()["dateline"]:
        if (found := pattern.match(paragraph)) and found.end() < len(paragraph):
            parts = found.groupdict()
            return Dateline(found.end(), (parts.get("agency") or parts.get("dashed") or "").strip(), parts.get("date") or "")
    return None


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the paper, and nothing else."""
    if len(line) > _LONGEST_BYLINE or (line.endswith((".", "。")) and not line.endswith("...")):
        return False
    return any(p.fullmatch(line) for p in _patterns()["byline"])


def after_label(line: str) -> str:
    """What follows the words that announce a day of publication ("Published:"); empty where a line has none."""
    for pattern in _patterns()["published"]:
        if found := pattern.match(line):
            return line[found.end() :]
    return ""
