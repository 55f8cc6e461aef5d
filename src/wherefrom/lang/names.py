"""Names written in Latin letters inside Russian and Chinese text, and what all languages need for putting names together.

«отгрузила [[Kaan Teknik Makina]]», 收货方是[[Brightloom Components Pte. Ltd.]]
"""

import json
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from wherefrom.lang.base import Vote
from wherefrom.model import Kind

KINDS = {
    "company": Kind.COMPANY,
    "organization": Kind.ORGANIZATION,
    "public_body": Kind.PUBLIC_BODY,
    "place": Kind.PLACE,
    "vessel": Kind.VESSEL,
    "person": Kind.PERSON,
    "group": Kind.GROUP,
    "product": Kind.PRODUCT,
}
_LATIN = r"[A-Za-zÀ-ÖØ-öø-ɏ]"
_WORD = rf"{_LATIN}[A-Za-zÀ-ÖØ-öø-ɏ0-9]*(?:[-'’.&/][A-Za-zÀ-ÖØ-öø-ɏ0-9]+)*"
_RUN = re.compile(rf"(?<![A-Za-zÀ-ɏ0-9@/.])(?=[A-ZÀ-ÖØ-Þ0-9]){_WORD}(?:(?:\.?,? | & )(?:{_WORD}|\([A-Z]{{2,4}}\)|\d{{1,4}}[A-Z]?(?!\w)))*\.?")
# letters and digits: a model
CODE = re.compile(r"(?=.*\d)(?=.*[A-ZА-ЯЁ])[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё]{0,11}-?\d{1,4}[A-Za-zА-ЯЁ0-9]{0,4}(?:-[A-ZА-ЯЁ0-9]{1,4})*")


class Candidate(NamedTuple):
    """Where a name may stand, by which rule, and whether that proves little by itself."""

    start: int
    end: int
    rule: str
    doubtful: bool = False


@cache
def table(folder: Path, name: str) -> dict[str, Any]:
    """A word list beside a language's code."""
    return tomllib.loads((folder / name).read_text(encoding="utf-8"))


def lexicon(section: dict[str, str]) -> dict[str, Kind]:
    """Words to kinds, from a section with one key a kind; where a word stands twice the earlier kind wins."""
    found: dict[str, Kind] = {}
    for key, words in section.items():
        for word in words.split():
            found.setdefault(word.replace("_", " "), KINDS[key])
    return found


@cache
def _latin_words(key: str) -> frozenset[str]:
    return frozenset(table(Path(__file__).parent, "latin.toml")[key].split())


def latin_names(text: str) -> list[Candidate]:
    """Names in Latin letters in a text of another script."""
    found = []
    for m in _RUN.finditer(text):
        start, end, words = *m.span(), m.group()
        if words.endswith(".") and not re.search(r"(?:Inc|Ltd|Co|Corp|S\.A|Pte|[A-Z])\.$", words):
            end, words = end - 1, words[:-1]
        if words.casefold() not in _latin_words("none") and (len(words) > 1 or words.isalpha()):
            found.append(Candidate(start, end, _latin_rule(words)))
    return found


def _latin_rule(words: str) -> str:
    if re.split(r"[ ,]+", words.casefold().rstrip("."))[-1] in _latin_words("company"):
        return "latin-company"
    return "latin-code" if CODE.fullmatch(words) or CODE.fullmatch(words.split()[-1]) else "latin"


@cache
def _weights(folder: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = json.loads((folder / "weights" / "kinds.json").read_text(encoding="utf-8"))
    return found


def votes_of(folder: Path, cue: str) -> tuple[Vote, ...]:
    """The votes that one cue of a language casts; none for one that is not weighed."""
    return tuple(Vote(KINDS[kind], weight, cue) for kind, weight in _weights(folder).get(cue, {}).items())


def strongest(votes: Iterable[Vote]) -> Kind:
    """The kind with the most weight; a company where nothing speaks."""
    total = dict.fromkeys(Kind, 0.0)
    for vote in votes:
        total[vote.kind] += vote.weight
    best = max(total, key=lambda k: total[k])
    return best if total[best] > 0 else Kind.COMPANY


def apart(found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that do not overlap: those given earlier win; in order of place."""
    kept: list[Candidate] = []
    for c in found:
        if not any(k.start < c.end and c.start < k.end for k in kept):
            kept.append(c)
    return sorted(kept)
