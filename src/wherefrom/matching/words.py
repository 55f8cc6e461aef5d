"""A name taken apart into words, each with what it is good for.

    >>> [w.sort.value for w in parse("ООО «Балт Лоджистик»")]
    ['legal form', 'name', 'name']

A phrase such as "limited liability company" is one word. Names of people have no legal forms and nothing in them is translated.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from wherefrom.matching.skeleton import HAN, data, latin, learn, sound
from wherefrom.matching.vocabulary import Known, Sort, han_words, is_title, known, legal_at, lookup_key, phrases, weak

_NAMES_KEPT = 500_000
_APOSTROPHES = re.compile("['’‘`´ʼʻ]")
_PIECES = re.compile(r"[^\W_]+(?:['’‘`´ʼʻ][^\W_]+)*")
# "J.S.C." and "О.О.О." are one word
_DOTTED = re.compile(r"(?<!\w)((?:\w\.){2,}\w?)(?!\w)")
# what is left of accents when letter and accent are composed: the stress of Влади́мир
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0591-\u05c7]")
_ARTICLE = "ال"
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LOOK_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceiopxy", "АВСЕНКМОРТХУасеіорху")
_LOOKALIKES = frozenset("ABCEHKMOPTXY")
# what may be weak in a person's name; everything else in it is a name
_IN_PEOPLE = frozenset({"of", "article", "son", "and"})
_LONGEST_CHINESE_NAME = 4


class Word(NamedTuple):
    """One word of a name: as written, in plain Latin letters, its skeleton, its sort, and its meaning if it is one that gets translated."""

    text: str
    plain: str
    key: str
    sort: Sort
    meaning: str = ""


@lru_cache(_NAMES_KEPT)
def parse(name: str, person: bool = False) -> tuple[Word, ...]:
    """The words of a name, in order. `person` when it is known to be a person's."""
    return _person(pieces(name, person)) if person else _other(pieces(name))


def pieces(name: str, person: bool = False) -> list[str]:
    """The words of a name as written, without punctuation; known Chinese words stand apart."""
    if not person and "." in name:
        name = _DOTTED.sub(lambda m: m[1].replace(".", ""), name)
    if not name.isascii():
        name = _MARKS.sub("", unicodedata.normalize("NFC", name))
    found = _PIECES.findall(name)
    if name.isascii() and "'" not in name and "`" not in name:
        return found
    if _CYRILLIC.search(name):
        found = [_as_cyrillic(piece) for piece in found]
    cut: list[str] = []
    for piece in found:
        bare = _APOSTROPHES.sub("", piece)
        if bare.startswith(_ARTICLE) and len(bare) > len(_ARTICLE) + 2:  # الرحمن is al-Rahman; الله is Allah
            cut.append(_ARTICLE)
            bare = bare.removeprefix(_ARTICLE)
        cut.extend(_cut_han(bare, person) if HAN.search(bare) else [bare])
    return cut


def _as_cyrillic(piece: str) -> str:
    """Latin letters that look Cyrillic, in a Cyrillic name: АСТ typed as ACT, Iванов with a Latin I."""
    if piece.isascii():
        return piece.translate(_LOOK_CYRILLIC) if piece.isupper() and _LOOKALIKES.issuperset(piece) else piece
    return piece.translate(_LOOK_CYRILLIC) if _CYRILLIC.search(piece) else piece


def prepare(names: Iterable[str]) -> None:
    """Make parsing these names cheap, by folding all their words at once."""
    learn({piece for name in names for piece in pieces(name)})


def _person(found: list[str]) -> tuple[Word, ...]:
    words = [_person_word(piece) for piece in found]
    if len(words) > 2:
        for i, w in enumerate(words):
            if w.sort is Sort.NAME and w.key.endswith(_patronymics()):
                words[i] = w._replace(sort=Sort.PATRONYMIC)
    return tuple(words)


@lru_cache(_NAMES_KEPT)
def _person_word(piece: str) -> Word:
    if len(piece) == 1:
        return _unknown(piece)
    if is_title(piece):
        return _as(piece, Known(Sort.WEAK, ""))
    how = weak(piece)
    return _as(piece, how) if how and how.meaning in _IN_PEOPLE else _unknown(piece)


@cache
def _patronymics() -> tuple[str, ...]:
    return tuple(sorted({sound(ending) for ending in data("inflection.toml")["patronymics"]}))


def _other(found: list[str]) -> tuple[Word, ...]:
    words: list[Word] = []
    at = 0
    while at < len(found):
        word, begins = _word(found[at])
        length = 1
        if begins and (phrase := _phrase(begins, found, at)):
            word, length = phrase
        words.append(word)
        at += length
    if len(words) > 1:
        for at, place in ((0, "at_start"), (-1, "at_end")):
            if how := legal_at(words[at].text, place):
                words[at] = _as(words[at].text, how)
    return tuple(words)


def _phrase(begins: list[tuple[tuple[str, ...], Known]], found: list[str], at: int) -> tuple[Word, int] | None:
    """The longest known phrase that stands here, and its length in words."""
    for keys, how in begins:
        stretch = found[at : at + len(keys)]
        if tuple(map(lookup_key, stretch)) == keys:
            return Word(" ".join(stretch), " ".join(map(latin, stretch)), "".join(map(sound, stretch)), how.sort, how.meaning), len(keys)
    return None


@lru_cache(_NAMES_KEPT)
def _word(piece: str) -> tuple[Word, list[tuple[tuple[str, ...], Known]]]:
    """A word by itself, and the known phrases that begin with it."""
    how = han_words().get(piece) or known(piece)
    return _as(piece, how) if how else _unknown(piece), phrases(lookup_key(piece))


def _as(piece: str, how: Known) -> Word:
    return Word(piece, latin(piece), sound(piece), how.sort, how.meaning)


@lru_cache(_NAMES_KEPT)
def _unknown(piece: str) -> Word:
    plain = latin(piece)
    is_initial = len(plain) == 1 and not plain.isdigit() and not HAN.search(piece)
    return Word(piece, plain, sound(piece), Sort.INITIAL if is_initial else Sort.NAME)


@cache
def _han_cut() -> re.Pattern[str]:
    return re.compile("(" + "|".join(sorted(han_words(), key=lambda w: (-len(w), w))) + ")")


@cache
def _two_character_surnames() -> frozenset[str]:
    return frozenset(data("chinese.toml")["two_character_surnames"])


def _cut_han(piece: str, person: bool) -> list[str]:
    """Chinese is written without spaces: cut a person's name after the surname, any other at the words that are known."""
    parts = [p for p in _han_cut().split(piece) if p] if not person else [piece]
    if len(parts) == 1 and 2 <= len(piece) <= _LONGEST_CHINESE_NAME and piece not in han_words():
        surname = 2 if piece[:2] in _two_character_surnames() and len(piece) > 2 else 1
        return [piece[:surname], piece[surname:]]
    return parts
