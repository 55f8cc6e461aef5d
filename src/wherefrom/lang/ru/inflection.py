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
    """The base form of a name as it stands in a text: single spaces, guillemets only behind a legal form (ООО «Сафиран»)."""
    words = name.split()
    if "«" in name and not name.startswith("«"):
        return " ".join(words)
    words = re.sub(r"[«»\"“”„]", "", " ".join(words)).split()
    if not any(_CYRILLIC.search(w) for w in words):
        return " ".join(words)
    if all(w[0].isupper() for w in words) and (len(words) == 1 or any(_personal(w) for w in words)):
        return " ".join(_person(words))
    return " ".join(_phrase(words))


def _personal(word: str) -> bool:
    return any({"Patr", "Surn", "Name"} & set(r.tag.grammemes) for r in readings(word)) or len(word.rstrip(".")) == 1


def _person(words: list[str]) -> list[str]:
    """The words of a person's name (or of one word) each in the nominative, read in one case and one gender if that is possible."""
    named = [[r for r in readings(w) if set(_NAMES) & set(r.tag.grammemes) and r.tag.number != "plur"] if _bends(w) else [] for w in words]
    shared = [{(r.tag.case, r.tag.gender) for r in rs} for rs in named if rs]
    common = set.intersection(*shared) if shared else set()
    if any(case == "nomn" for case, _ in common):
        return words
    return [_word(w, rs, common) for w, rs in zip(words, named, strict=True)]


def _bends(word: str) -> bool:
    return bool(_CYRILLIC.fullmatch(word)) and not word.isupper()


def _word(word: str, named: list[Any], common: set[tuple[str, str]]) -> str:
    if not _bends(word):
        return word
    if not named:
        return word if any(r.tag.case == "nomn" for r in readings(word)) else _OBLIQUE.sub("", word)
    agreeing = [r for r in named if (r.tag.case, r.tag.gender) in common] or named
    best = min(agreeing, key=lambda r: next(k for k, g in enumerate(_NAMES) if g in r.tag.grammemes))
    return _like(word, _inflected(best, {"nomn", "sing"}) or word)


def _phrase(words: list[str]) -> list[str]:
    """Adjectives and the first noun in the nominative; what follows the noun stays as it is."""
    head = next((k for k, w in enumerate(words) if _noun(w) is not None), None)
    if head is None:
        return words
    noun = _noun(words[head])
    if noun.tag.case == "nomn":
        return words
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
