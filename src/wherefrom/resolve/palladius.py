"""Chinese names in Russian letters, read back as pinyin.

    >>> readings("Лу Цзясинь")
    (frozenset({'lu'}), frozenset({'jiaxin'}))

Sound alone does not find them: Цзясинь is Jiaxin, Чжан is Zhang, Ван is Wang. Words that are no Chinese syllables have no reading.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

_WORD = re.compile("[а-яёъь]+")
_LONGEST_SYLLABLE = 6
# a given name has at most two syllables, a foreign word that happens to be made of them more
_SYLLABLES = 3
_NAMES_KEPT = 20_000


@cache
def _syllables() -> dict[str, frozenset[str]]:
    """Pinyin by Russian spelling; a few spellings stand for two syllables."""
    data = tomllib.loads(files("wherefrom.resolve").joinpath("palladius.toml").read_text(encoding="utf-8"))
    pairs = [(russian, pinyin) for pinyin, russian in data["whole"].items()]
    for table in (data["plain"], data["hissing"], data["soft"]):
        pairs += [(r1 + r2, p1 + p2) for p1, r1 in table["initials"].items() for p2, r2 in table["finals"].items()]
    found: dict[str, set[str]] = {}
    for russian, pinyin in pairs:
        found.setdefault(russian, set()).add(pinyin)
    return {russian: frozenset(ways) for russian, ways in found.items()}


@lru_cache(_NAMES_KEPT)
def readings(name: str) -> tuple[frozenset[str], ...]:
    """For each word of a Russian-written name the pinyin it may be; empty when any word is no Chinese one."""
    words = _WORD.findall(name.casefold())
    found = tuple(frozenset(_read(word, _SYLLABLES)) for word in words)
    return found if all(found) else ()


def spelled(name: str) -> frozenset[str]:
    """The whole name in pinyin, run together, family name first or last."""
    words = readings(name)
    turned = (words, words[1:] + words[:1]) if words else ()
    return frozenset("".join(ways) for order in turned for ways in product(*order))


def _read(word: str, left: int) -> set[str]:
    word = word.removeprefix("ъ")  # parts two syllables: Минъюй
    if not word:
        return {""}
    if not left:
        return set()
    found: set[str] = set()
    for length in range(1, min(_LONGEST_SYLLABLE, len(word)) + 1):
        for pinyin in _syllables().get(word[:length], ()):
            found.update(pinyin + rest for rest in _read(word[length:], left - 1))
    return found
