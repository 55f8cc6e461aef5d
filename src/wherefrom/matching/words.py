"""A name taken apart into words, each with what it is good for.

A word is a legal form, weak, translatable, an initial, or a name of its own; phrases such as "limited liability company" are one word.
"""

import enum
import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from wherefrom.matching.skeleton import HAN, latin, sound

_NAMES_KEPT = 200_000
_PIECES = re.compile(r"[^\W_]+(?:['’`ʼ][^\W_]+)*")
# "J.S.C." and "О.О.О." are one word
_DOTTED = re.compile(r"(?<!\w)((?:\w\.){2,}\w?)(?!\w)")


class Sort(enum.Enum):
    NAME = "name"
    INITIAL = "initial"
    WEAK = "weak"
    LEGAL = "legal form"


class Word(NamedTuple):
    """One word of a name: as written, in plain Latin letters, its skeleton, its sort, and its meaning if it is one that gets translated."""

    text: str
    plain: str
    key: str
    sort: Sort
    meaning: str = ""


def _data(name: str) -> dict[str, list[str]]:
    return tomllib.loads(files("wherefrom.matching").joinpath(name).read_text(encoding="utf-8"))


@cache
def _phrases() -> dict[tuple[str, ...], tuple[Sort, str]]:
    """Known phrases by the skeletons of their words."""
    known: dict[tuple[str, ...], tuple[Sort, str]] = {}
    for group, forms in _data("translations.toml").items():
        known.update({_keys(form): (Sort.NAME, group) for form in forms})
    known.update({_keys(word): (Sort.WEAK, "") for word in _data("weak_words.toml")["words"]})
    for group, forms in _data("legal_forms.toml").items():
        known.update({_keys(form): (Sort.LEGAL, group) for form in forms})
    return known


@cache
def _longest() -> int:
    return max(len(phrase) for phrase in _phrases())


@cache
def _han_words() -> dict[str, tuple[Sort, str]]:
    """Known Chinese words; these stand in a name without spaces round them."""
    found: dict[str, tuple[Sort, str]] = {}
    for name, sort in (("translations.toml", Sort.NAME), ("weak_words.toml", Sort.WEAK), ("legal_forms.toml", Sort.LEGAL)):
        found.update({form: (sort, group) for group, forms in _data(name).items() for form in forms if HAN.search(form)})
    return found


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(sound(piece) for piece in pieces(phrase))


def pieces(name: str) -> list[str]:
    """The words of a name as written, without punctuation; Chinese company words stand apart."""
    joined = _DOTTED.sub(lambda m: m[1].replace(".", ""), name)
    found = []
    for piece in _PIECES.findall(joined):
        found.extend(_cut_han(piece) if HAN.search(piece) else [re.sub("['’`ʼ]", "", piece)])
    return found


@cache
def _han_cut() -> re.Pattern[str]:
    known = sorted(_han_words(), key=lambda w: (-len(w), w))
    return re.compile(f"({'|'.join(known)}|[\u3400-\u9fff\uf900-\ufaff]+?(?={'|'.join(known)}|[^\u3400-\u9fff\uf900-\ufaff]|$))")


def _cut_han(piece: str) -> list[str]:
    return [p for p in _han_cut().split(piece) if p]


@lru_cache(_NAMES_KEPT)
def parse(name: str) -> tuple[Word, ...]:
    """The words of a name, in order."""
    found = [(piece, sound(piece)) for piece in pieces(name)]
    words: list[Word] = []
    at = 0
    while at < len(found):
        for length in range(min(_longest(), len(found) - at), 0, -1):
            stretch = found[at : at + length]
            if known := _phrases().get(tuple(key for _, key in stretch)):
                text = " ".join(t for t, _ in stretch)
                words.append(Word(text, latin(text), "".join(k for _, k in stretch), *known))
                break
        else:
            length = 1
            text, key = found[at]
            sort = Sort.INITIAL if len(key) == 1 and not key.isdigit() and not HAN.search(text) else Sort.NAME
            words.append(Word(text, latin(text), key, sort))
        at += length
    return tuple(words)
