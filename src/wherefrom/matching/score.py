"""How alike two names are, from 0 to 1: what their words have in common, weighed by how much each word says.

A word that only one name has counts against them, the more the rarer it is: "Zenit" alone is not "Zenit Etalon".
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from wherefrom.matching.align import Meeting, align
from wherefrom.matching.alike import as_one
from wherefrom.matching.vocabulary import Sort
from wherefrom.matching.words import Word

# What a word counts by its sort, beside how rare it is.
_SORTS = {Sort.NAME: 1.0, Sort.PATRONYMIC: 0.6, Sort.INITIAL: 0.4, Sort.WEAK: 0.35, Sort.LEGAL: 0.05}
# A word that is translated is one of many companies' words.
_TRANSLATED = 0.7
# What a word of one name alone counts against the two, beside a word of both; more, where what they share is little: beside one word of
# rarity 10 it counts 0.78, beside three of them 0.66. Recall at 1% false alerts is within a point from 0.4 to 0.7; 0.6 alerts for one
# innocent name in 500 and finds 90% of the listed ones misspelled.
_MISSING = 0.6
_LITTLE = 3.0
# What a word counts more when the other name has another instead of it ("Viktorovich", "Borisovich") and not just one less.
_CONFLICT = 1.5
# What is left when each has a number that the other has not: Plant 221 is not Plant 212.
_OTHER_NUMBER = 0.75
# How much of the score is lost for each letter that differs when names are only alike as strings.
_STRING_SLIP = 2.0
# A word said again ("АО «Заря» Zarya") adds little.
_AGAIN = 0.3
# What one name alone has counts so many times more when all that both have are words like "ministry", "bank", "of".
_VAGUE = 2.0
# The score from which a name is worth an alert becomes the default threshold for alerts.
_RAW_ALERT, _ALERT = 0.67, 0.8


_ROMAN = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")


class Weighed(NamedTuple):
    """A name's words with what each counts, and its letters without spaces and legal form."""

    words: tuple[Word, ...]
    weights: tuple[float, ...]
    letters: str
    has_number: bool


class Judgement(NamedTuple):
    """The score, the meetings of words it rests on, and the weight of all words, alike or not, that it was divided by."""

    score: float
    met: list[Meeting]
    whole: float

    def flipped(self) -> "Judgement":
        """The same for the names the other way round."""
        return Judgement(self.score, [Meeting(m.right, m.left, m.how, m.likeness) for m in self.met], self.whole)


def weigh(words: tuple[Word, ...], rarity: Callable[[Word], float]) -> Weighed:
    """The words of a name with what each counts, given how rare words are."""
    weights = []
    said: set[str] = set()
    for w in words:
        weight = rarity(w) * _SORTS[w.sort]
        if w.meaning and w.sort is Sort.NAME:
            weight *= _TRANSLATED
        if (sense := w.meaning or w.key) in said:
            weight *= _AGAIN
        said.add(sense)
        weights.append(weight)
    letters = "".join([w.key for w in words if w.sort is not Sort.LEGAL])
    return Weighed(words, tuple(weights), letters, any(is_number(w) for w in words))


def judge(a: Weighed, b: Weighed) -> Judgement:
    """Compare two names. The same for (b, a), with the meetings the other way round."""
    met = align(a.words, b.words)
    gain = shared = 0.0
    telling = False
    wa, wb = a.weights, b.weights
    alone_a, alone_b = sum(wa), sum(wb)
    for m in met:
        x, y = _weights(m, wa, wb)
        alone_a -= x
        alone_b -= y
        weight = (x + y) / 2 if m.how == "acronym" else min(x, y)
        shared += weight
        gain += weight * m.likeness
        telling = telling or (m.how != "initial" and (_is_name(a.words[m.left[0]]) or _is_name(b.words[m.right[0]])))
    missing = (_MISSING + _MISSING * _LITTLE / shared) * (1 if telling else _VAGUE) if shared else 0.0
    alone = max(0.0, alone_a) + max(0.0, alone_b) + _CONFLICT * max(0.0, min(alone_a, alone_b))
    whole = shared + alone * missing
    score = gain / whole if shared else 0.0
    if len(met) == 1 and met[0].how == "typo":  # one word, and not even the same
        score *= met[0].likeness
    if other_numbers := _number_alone(a, [m.left for m in met]) and _number_alone(b, [m.right for m in met]):
        score *= _OTHER_NUMBER
    if score < _RAW_ALERT and not other_numbers and (string := 1 - _STRING_SLIP * (1 - as_one(a.letters, b.letters))) > score:
        score = string
    return Judgement(_calibrated(score), met, whole)


def is_number(word: Word) -> bool:
    """Whether a word is a number, also a Roman one of more than a letter."""
    return word.plain.isdigit() or (len(word.plain) > 1 and bool(_ROMAN.fullmatch(word.plain)))


def _number_alone(name: Weighed, met: list[tuple[int, ...]]) -> bool:
    """Whether the name has a number that met nothing."""
    if not name.has_number:
        return False
    taken = {at for positions in met for at in positions}
    return any(is_number(w) for at, w in enumerate(name.words) if at not in taken)


def _is_name(word: Word) -> bool:
    return word.sort in (Sort.NAME, Sort.PATRONYMIC) and not word.meaning


def _weights(m: Meeting, wa: tuple[float, ...], wb: tuple[float, ...]) -> tuple[float, float]:
    if len(m.left) == 1 == len(m.right):
        return wa[m.left[0]], wb[m.right[0]]
    return sum([wa[i] for i in m.left]), sum([wb[j] for j in m.right])


def _calibrated(score: float) -> float:
    if score < _RAW_ALERT:
        return round(max(0.0, score) * _ALERT / _RAW_ALERT, 6)
    return round(_ALERT + (min(1.0, score) - _RAW_ALERT) * (1 - _ALERT) / (1 - _RAW_ALERT), 6)
