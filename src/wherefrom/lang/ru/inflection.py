"""Russian names in the nominative: «Олегу Рябцеву» is Олег Рябцев, «Псковской таможней» is Псковская таможня."""

import re
from typing import Any

from wherefrom.lang.ru.parse import readings

_CYRILLIC = re.compile(r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*")
# what a capitalised word is likelier to be, best first
_NAMES = ("Patr", "Surn", "Geox", "Orgn", "Name")
# endings that only oblique cases of masculine surnames have: Соху, Сохом
_OBLIQUE = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:у|ом|ем|ым)$")


def nominative(name: str) -> str:
    """The base form of a name as it stands in a text; single spaces, no guillemets."""
    bare = " ".join(re.sub(r"[«»\"“”„]", "", name).split())
    words = bare.split()
    formed = "«" in name and not name.startswith("«")
    if not words or formed or not _CYRILLIC.search(bare):
        return bare
    if len(words) == 1 or (all(w[0].isupper() for w in words) and any(_personal(w) for w in words)):
        return " ".join(_word(w) for w in words)
    return " ".join(_phrase(words))


def _personal(word: str) -> bool:
    return any({"Patr", "Surn", "Name"} & set(r.tag.grammemes) for r in readings(word)) or len(word.rstrip(".")) == 1


def _word(word: str) -> str:
    """One capitalised word by itself."""
    if not _CYRILLIC.fullmatch(word) or word.isupper():
        return word
    found = [r for r in readings(word) if set(_NAMES) & set(r.tag.grammemes)]
    if not found:
        adjective = next((r for r in readings(word) if r.tag.POS in ("ADJF", "PRTF")), None)
        return _like(word, _inflected(adjective, {"nomn"}) or word) if adjective else _OBLIQUE.sub("", word)
    best = min(found, key=lambda r: next(k for k, g in enumerate(_NAMES) if g in r.tag.grammemes))
    if best.tag.case == "nomn":
        return word
    plural = best.tag.number == "plur" and "Surn" not in best.tag.grammemes
    return _like(word, _inflected(best, {"nomn"} if plural else {"nomn", "sing"}) or word)


def _phrase(words: list[str]) -> list[str]:
    """Adjectives and the first noun in the nominative; what follows the noun stays as it is."""
    head = next((k for k, w in enumerate(words) if _noun(w) is not None), None)
    if head is None:
        return words
    noun = _noun(words[head])
    number = noun.tag.number
    agreeing = {"nomn", number} | ({noun.tag.gender} if number == "sing" and noun.tag.gender else set())
    before = [_like(w, _agreeing(w, agreeing) or w) for w in words[:head]]
    return [*before, _like(words[head], _inflected(noun, {"nomn", number}) or words[head]), *words[head + 1 :]]


def _noun(word: str) -> Any:
    best = next(iter(readings(word.lower())), None)
    return best if best is not None and best.tag.POS == "NOUN" else None


def _agreeing(word: str, grammemes: set[str]) -> str | None:
    adjective = next((r for r in readings(word.lower()) if r.tag.POS in ("ADJF", "PRTF")), None)
    return _inflected(adjective, grammemes) if adjective is not None else None


def _inflected(reading: Any, grammemes: set[str]) -> str | None:
    form = reading.inflect(grammemes)
    return str(form.word) if form is not None else None


def _like(original: str, word: str) -> str:
    """With the capitals of the original."""
    if original[0].isupper():
        parts, old = word.split("-"), original.split("-")
        small = [len(parts) == len(old) and o.islower() for o in old]  # Ростов-на-Дону
        return "-".join(p if k < len(small) and small[k] else p[:1].upper() + p[1:] for k, p in enumerate(parts))
    return word
