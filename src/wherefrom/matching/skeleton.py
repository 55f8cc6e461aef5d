"""A name in any script as a comparable Latin skeleton.

    >>> skeleton("Щукин"), skeleton("SCHUKIN")
    ('šukin', 'šukin')

It finds spellings of one name; it does not judge whether two names are one (`compare` does), and it is not for showing.
"""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

# as many different words as a large watchlist has; a word is folded once, not once a comparison
_WORDS_KEPT = 400_000

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
ARABIC = re.compile("[\u0600-\u06ff]")


@cache
def _letters() -> dict[int, str]:
    scripts = tomllib.loads(files("wherefrom.matching").joinpath("scripts.toml").read_text(encoding="utf-8"))
    return {ord(letter): latin for script in scripts.values() for letter, latin in script.items()}


@cache
def _rules() -> list[tuple[re.Pattern[str], str]]:
    rules = tomllib.loads(files("wherefrom.matching").joinpath("skeleton.toml").read_text(encoding="utf-8"))["rules"]
    return [(re.compile(pattern), by) for pattern, by in rules]


@lru_cache(_WORDS_KEPT)
def latin(word: str) -> str:
    """A word in plain lower-case Latin letters and digits, one letter at a time; Chinese characters as pinyin."""
    word = word.lower()
    if word.isascii():
        return word
    if HAN.search(word):
        word = pinyin(word)
    word = word.translate(_letters())
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return plain.lower().translate(_letters())


@lru_cache(_WORDS_KEPT)
def sound(word: str) -> str:
    """The skeleton of one word."""
    text = latin(word)
    for pattern, by in _rules():
        text = pattern.sub(by, text)
    return text


def pinyin(text: str) -> str:
    """Chinese characters as syllables without tones, run together; everything else unchanged."""
    from pypinyin import lazy_pinyin  # a quarter of a second and 50 MB that most names do not need

    return "".join(lazy_pinyin(text))
