"""Names written in Latin letters inside Russian and Chinese text, and what all languages need for putting names together.

«отгрузила [[Kaan Teknik Makina]]», 收货方是[[Brightloom Components Pte. Ltd.]]
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from wherefrom.lang.base import FoundName, Vote
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
_RUN = re.compile(rf"(?<![A-Za-zÀ-ɏ0-9@/.])(?=[A-ZÀ-ÖØ-Þ0-9]){_WORD}(?:(?:,? |\. | & )(?:{_WORD}|\([A-Z]{{2,4}}\)|\d{{1,4}}[A-Z]?(?!\w)))*\.?")
# letters and digits: a model
CODE = re.compile(r"(?=.*\d)(?=.*[A-ZА-ЯЁ])[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё]{0,11}-?\d{1,4}[A-Za-zА-ЯЁ0-9]{0,4}(?:-[A-ZА-ЯЁ0-9]{1,4})*")


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


def latin_names(text: str) -> list[FoundName]:
    """Names in Latin letters in a text of another script, with votes for company or product."""
    found = []
    for m in _RUN.finditer(text):
        start, end = m.span()
        words = m.group()
        if words.endswith(".") and not re.search(r"(?:Inc|Ltd|Co|Corp|S\.A|Pte|[A-Z])\.$", words):
            end -= 1
            words = words[:-1]
        if words.casefold() in _latin_words("none") or (len(words) < 2 and not words.isalpha()):
            continue
        found.append(_latin(start, end, words))
    return found


def _latin(start: int, end: int, words: str) -> FoundName:
    if re.split(r"[ ,]+", words.casefold().rstrip("."))[-1] in _latin_words("company"):
        votes = (Vote(Kind.COMPANY, 6.0, "legal form"),)
    elif CODE.fullmatch(words) or CODE.fullmatch(words.split()[-1]):
        votes = (Vote(Kind.PRODUCT, 3.0, "code"),)
    else:
        votes = (Vote(Kind.COMPANY, 1.0, "Latin letters"),)
    return FoundName(start, end, votes[0].kind, "Latin letters", votes)


def strongest(votes: tuple[Vote, ...], otherwise: Kind = Kind.COMPANY) -> Kind:
    """The kind with the most weight, `otherwise` where nothing speaks."""
    total = dict.fromkeys(Kind, 0.0)
    for vote in votes:
        total[vote.kind] += vote.weight
    best = max(total, key=lambda k: total[k])
    return best if total[best] > 0 else otherwise


def apart(found: list[FoundName]) -> list[FoundName]:
    """Candidates that do not overlap: those given earlier win; in order of place."""
    kept: list[FoundName] = []
    for f in found:
        if not any(k.start < f.end and f.start < k.end for k in kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f.start)
