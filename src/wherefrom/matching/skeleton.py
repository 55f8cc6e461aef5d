"""A word in any script as a comparable Latin skeleton.

    >>> sound("Щукин"), sound("SCHUKIN")
    ('šukin', 'šukin')

It finds spellings of one name; it does not judge whether two names are one (`compare` does), and it is not for showing.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# scripts that write consonants, and vowels only now and then
ABJAD = re.compile("[\u0590-\u06ff]")
_GREEK = re.compile("[\u0370-\u03ff]")

# A word is folded once, not once a comparison. Emptied when it grows beyond what a very large watchlist holds.
_WORDS_KEPT = 2_000_000
_plain: dict[str, str] = {}
_sound: dict[str, str] = {}


def data(name: str) -> dict[str, Any]:
    """One of the data files beside this module."""
    return tomllib.loads(files("wherefrom.matching").joinpath(name).read_text(encoding="utf-8"))


@cache
def _letters() -> dict[int, str]:
    return {ord(letter): latin for script in data("scripts.toml").values() for letter, latin in script.items() if len(letter) == 1}


@cache
def _pairs() -> list[tuple[str, str]]:
    return list(data("scripts.toml")["greek_pairs"].items())


@cache
def _rules() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern, re.MULTILINE), by) for pattern, by in data("skeleton.toml")["rules"]]


def latin(word: str) -> str:
    """A word in plain lower-case Latin letters and digits, one letter at a time; Chinese characters as pinyin."""
    if (known := _plain.get(word)) is None:
        learn([word])
        known = _plain[word]
    return known


def sound(word: str) -> str:
    """The skeleton of one word."""
    if (known := _sound.get(word)) is None:
        learn([word])
        known = _sound[word]
    return known


def learn(words: Iterable[str]) -> None:
    """Fold many words at once. Optional: it makes `latin` and `sound` of these words cheap, and is what makes a large list load quickly."""
    if len(_sound) > _WORDS_KEPT:
        _plain.clear()
        _sound.clear()
    # one text with a word a line: each rule then runs once over all of them instead of once a word
    new = [w for w in dict.fromkeys(words) if w not in _sound and "\n" not in w]
    if not new:
        return
    text = _to_latin("\n".join(new))
    _plain.update(zip(new, text.split("\n"), strict=True))
    for pattern, by in _rules():
        text = pattern.sub(by, text)
    _sound.update(zip(new, text.split("\n"), strict=True))


def _to_latin(text: str) -> str:
    text = text.lower()
    if text.isascii():
        return text
    if HAN.search(text):
        text = pinyin(text)
    if _GREEK.search(text):
        for pair, by in _pairs():
            text = text.replace(pair, by)
    decomposed = unicodedata.normalize("NFKD", text.translate(_letters()))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower().translate(_letters())


def bones(key: str) -> str:
    """The consonants of a skeleton, as far as Arabic and Hebrew write them and tell them apart."""
    return key.translate(_BONES).rstrip("h") or key


_BONES = str.maketrans({**dict.fromkeys("aeiouv"), "p": "b"})


def pinyin(text: str) -> str:
    """Chinese characters as syllables without tones, run together; everything else unchanged."""
    from pypinyin import lazy_pinyin  # a quarter of a second and 50 MB that most names do not need

    return "".join(lazy_pinyin(text))
