"""What is known of the words of names, from the data files beside this module: legal forms, weak words, translated words.

A word is looked up by its skeleton, so that every script and spelling of it is found; short words by their plain letters, because
short skeletons fall together too easily.
"""

import enum
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from wherefrom.matching.skeleton import HAN, data, latin, sound

_SHORT = 4
_WORDS_KEPT = 500_000


class Sort(enum.Enum):
    """What a word of a name is good for."""

    NAME = "name"
    INITIAL = "initial"
    PATRONYMIC = "patronymic"
    WEAK = "weak"
    LEGAL = "legal form"


class Known(NamedTuple):
    """What the vocabulary says of a word or phrase: words with one `meaning` translate each other."""

    sort: Sort
    meaning: str


def lookup_key(word: str) -> str:
    plain = latin(word)
    return plain if len(plain) <= _SHORT else sound(word)


@lru_cache(_WORDS_KEPT)
def known(word: str) -> Known | None:
    """A single word that is known, whatever its ending."""
    key = lookup_key(word)
    if found := _words().get(key):
        return found
    stems = _stems()
    for cut in range(len(key), 2, -1):
        if (found := stems.get(key[:cut])) and key[cut:] in _endings():
            return found
    return _misspelled(key)


def weak(word: str) -> Known | None:
    """A weak word just as it is written; all that is looked for in the name of a person."""
    found = _words().get(lookup_key(word))
    return found if found and found.sort is Sort.WEAK else None


def _misspelled(key: str) -> Known | None:
    """A word of a legal form with a slip of the pen: one letter in six may be wrong."""
    for form, allowed in _forgiven().get(len(key), ()):
        if OSA.distance(key, form, score_cutoff=allowed) <= allowed:
            return Known(Sort.LEGAL, "part")
    return None


def is_title(word: str) -> bool:
    """Whether a word is a title, and so weak in the name of a person; elsewhere it is not: a general is not General Lamps."""
    return lookup_key(word) in _titles()


def legal_at(word: str, place: str) -> Known | None:
    """A legal form that is one only `at_start` or `at_end` of a name."""
    return _at(place).get(lookup_key(word))


def phrases(first: str) -> list[tuple[tuple[str, ...], Known]]:
    """The known phrases that begin with this lookup key, longest first: the keys of all their words."""
    return _phrases().get(first, [])


@cache
def han_words() -> dict[str, Known]:
    """Known Chinese words as written; these stand in a name without spaces round them."""
    return {form: known for form, known in _entries() if HAN.search(form)}


@cache
def initials(meaning: str) -> frozenset[str]:
    """What the words of a group may give to an acronym: a plant (завод) Z or P, a design bureau (конструкторское бюро) KB or K."""
    forms = [form for form, known in _entries() if known.meaning == meaning and not HAN.search(form)]
    return frozenset(latin(form)[:1] for form in forms) | frozenset("".join(latin(w)[:1] for w in form.split()) for form in forms)


@cache
def english(meaning: str) -> str:
    """The skeleton of the first word of a group, which stands for all of them."""
    return sound(next(form for form, known in _entries() if known.meaning == meaning))


@cache
def _entries() -> list[tuple[str, Known]]:
    """Every form of every group that is one wherever it stands; later entries outrank earlier ones."""
    found = [(form, Known(Sort.NAME, group)) for group, forms in data("translations.toml").items() for form in forms]
    found += [(form, Known(Sort.WEAK, group)) for group, forms in data("weak_words.toml").items() for form in forms if group != "title"]
    for group, places in data("legal_forms.toml").items():
        found += [(form, Known(Sort.LEGAL, group)) for form in places.get("anywhere", [])]
    return found


@cache
def _titles() -> frozenset[str]:
    return frozenset(lookup_key(form) for form in data("weak_words.toml")["title"])


@cache
def _at(place: str) -> dict[str, Known]:
    forms = data("legal_forms.toml").items()
    return {lookup_key(form): Known(Sort.LEGAL, group) for group, places in forms for form in places.get(place, []) if " " not in form}


@cache
def _words() -> dict[str, Known]:
    return {lookup_key(form): known for form, known in _entries() if form.isalpha() and not HAN.search(form)}


@cache
def _stems() -> dict[str, Known]:
    return {sound(form[:-1]): known for form, known in _entries() if form.endswith("*") and " " not in form}


@cache
def _endings() -> frozenset[str]:
    return frozenset(sound(ending) for ending in data("inflection.toml")["endings"])


@cache
def _forgiven() -> dict[int, list[tuple[str, int]]]:
    """Words of legal forms with the slips allowed, by the length that a word with such slips may have."""
    found: dict[int, list[tuple[str, int]]] = {}
    for form in map(sound, data("legal_forms.toml")["part"]["misspelled"]):
        allowed = len(form) // 6
        for length in range(len(form) - allowed, len(form) + allowed + 1):
            found.setdefault(length, []).append((form, allowed))
    return found


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Known]]]:
    found: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for form, known in _entries():
        if " " in form:
            keys = tuple(lookup_key(word.rstrip("*")) for word in form.split())
            found.setdefault(keys[0], []).append((keys, known))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in found.items()}


@lru_cache(_WORDS_KEPT)
def root(key: str) -> str:
    """The name that a Russian adjective is made of, as far as its ending tells (kazanski: kazan); empty when the word is none."""
    for ending in _adjectives():
        if key.endswith(ending):
            return key[: -len(ending)]
    return ""


@cache
def _adjectives() -> list[str]:
    """Longest first."""
    return sorted({sound(ending) for ending in data("inflection.toml")["adjectives"]}, key=lambda e: (-len(e), e))
