"""The words of a text in a language that is read without a grammar: base form, sort, case."""

from collections.abc import Callable
from functools import lru_cache

import msgspec

from wherefrom.lang.ru import parse as russian
from wherefrom.lang.zh import parse as chinese


class Word(msgspec.Struct, frozen=True):
    """One word with offsets in the text it was read in.

    `cases` are those that any likely reading of a noun or adjective has, `voice` is "passive" for passive participles;
    both are empty in Chinese and for words that do not inflect. `tense` is "past", "present", "future" or empty,
    `own` marks verbs in the first person: the paper speaks of itself.
    """

    start: int
    end: int
    text: str
    lemma: str
    sort: str
    cases: frozenset[str] = frozenset()
    voice: str = ""
    tense: str = ""
    own: bool = False


_TENSES = {"past": "past", "pres": "present", "futr": "future"}
_DECLINED = ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR")
# readings rarer than this share are not believed
_LIKELY = 0.08


@lru_cache(maxsize=50_000)
def _reading(word: str) -> tuple[str, str, frozenset[str], str, str, bool]:
    found = [r for r in russian.readings(word) if r.score >= _LIKELY] or list(russian.readings(word))[:1]
    best = found[0]
    cases = frozenset(_case(str(r.tag.case)) for r in found if r.tag.POS in _DECLINED and r.tag.case)
    voice = "passive" if best.tag.voice == "pssv" or str(best.normal_form).endswith("ся") else ""
    return str(best.normal_form), str(best.tag.POS or "PNCT"), cases, voice, _TENSES.get(str(best.tag.tense), ""), best.tag.person == "1per"


def _case(name: str) -> str:
    """The six cases of school grammar: the partitive is a genitive, the second locative a locative."""
    return {"gen2": "gent", "acc2": "accs", "loc2": "loct", "voct": "nomn"}.get(name, name)


def _russian(text: str) -> list[Word]:
    return [Word(t.start, t.end, t.text, *_reading(t.text)) for t in russian.tokens(text)]


def _chinese(text: str) -> list[Word]:
    return [Word(t.start, t.end, t.text, t.text, t.tag) for t in chinese.tokens(text)]


_READERS: dict[str, Callable[[str], list[Word]]] = {"ru": _russian, "zh": _chinese}
LANGUAGES = frozenset(_READERS)


def words(language: str, text: str) -> list[Word]:
    """The words of a text in order; punctuation counts as words."""
    return _READERS[language](text)
