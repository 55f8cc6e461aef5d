"""How plausible a text is as writing: what tells one encoding of the same bytes from another.

Only what is not ASCII is judged; every candidate encoding agrees on the rest.
"""

import re

_CYRILLIC_WORD = re.compile(r"(?<![A-Za-z])[Ѐ-ӿ]+(?![A-Za-zЀ-ӿ])")  # not glued to Latin letters
_SHAPE = re.compile(r"[А-ЯЁЀ-Џ]?[а-яёѐ-џґ]*|[А-ЯЁЀ-ЏҐ]+")  # capitals at the start of a word, or all through it
# printers' signs that stand in text of any script
_SIGNS = frozenset("–—‘’‚“”„†•…‰‹›«»€£©®™°§№·\xa0")
_CHINESE_SIGNS = re.compile(r"[　-〟！-～￠-￥—…“”‘’·〇]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ƿȘ-ț]+")
_MOST_ACCENTED = 0.7  # of a word's letters; more do not occur even in Polish and Czech
# the letters that make up two thirds of running Russian; in a wrong encoding they become rare ones
_FREQUENT = frozenset("оеаинтсрвлкмОЕАИНТСРВЛКМ")


def plausibility(text: str) -> float:
    """Share of the non-ASCII characters that stand where a writer would put them, 0 to 1."""
    foreign = [c for c in text if c > "\x7f"]
    if not foreign:
        return 1.0
    return (_cyrillic(text) + _hanzi(foreign) + _latin(text) + sum(c in _SIGNS for c in foreign)) / len(foreign)


def _cyrillic(text: str) -> float:
    """Letters in words of a usual shape, worth less where the letters themselves are unusual."""
    good = frequent = letters = 0
    for word in _CYRILLIC_WORD.findall(text):
        letters += len(word)
        good += len(word) if _SHAPE.fullmatch(word) else 0
        frequent += sum(c in _FREQUENT for c in word)
    if not letters:
        return 0.0
    return good * min(1.0, 1.7 * frequent / letters)


def _hanzi(foreign: list[str]) -> float:
    """Chinese characters by how common they are: GB 2312 and Big5 sort the common ones into their first level."""
    score = 0.0
    for c in foreign:
        if "一" <= c <= "鿿":
            score += 1.0 if _is_common(c) else 0.3
        elif _CHINESE_SIGNS.match(c) and c not in _SIGNS:
            score += 1.0
    return score


def _is_common(c: str) -> bool:
    for encoding, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            lead = c.encode(encoding)[0]
        except UnicodeEncodeError:
            continue
        return first <= lead <= last
    return False


def _latin(text: str) -> float:
    """Accented letters inside words of mostly plain letters; a word made of them is a foreign script in the wrong encoding."""
    score = 0
    for word in _LATIN_WORD.findall(text):
        accented = sum(c > "\x7f" for c in word)
        if accented <= _MOST_ACCENTED * len(word):
            score += accented
    return score
