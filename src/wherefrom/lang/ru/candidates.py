"""Where names may stand in a Russian paragraph: slovnet's spans, mended, and what it misses.

[[ООО «Балт-Лоджистик»]] (form and guillemets belong to the name), фирма «[[Сафиран]]» (without a form they do not)
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wherefrom.lang.names import CODE, Candidate, apart, latin_names, table
from wherefrom.lang.ru.lexicon import acronyms, heads, names_nobody, places
from wherefrom.lang.ru.parse import is_word, lemma, readings, spans

_CYRILLIC = "А-ЯЁа-яё"
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"\n]{2,60})[»“”\"]")
_INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
_SURNAMED = re.compile(rf"\b(?:{_INITIALS}\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? {_INITIALS})")
_CAPITAL = re.compile(rf"\b[А-ЯЁ][{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*(?: [А-ЯЁ][{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*)*")
_ACRONYM = re.compile(r"\b[А-ЯЁ]{2,7}\b")
# a capital behind one of these only begins a sentence
_OPENING = '.!?…:«"“„—–-•|\n('


def candidates(text: str) -> list[Candidate]:
    """The candidates of one paragraph, in order; they never overlap."""
    return apart([*_with_form(text), *_quoted(text), *latin_names(text), *_initialled(text), *_seen(text), *_short(text), *_left_over(text)])


@cache
def _legal() -> re.Pattern[str]:
    forms = "|".join(sorted(table(Path(__file__).parent, "names.toml")["legal_forms"].split(), key=len, reverse=True))
    latin = "SIA|UAB|AS|OOO|LLC|OÜ"
    quoted = r"[«„“\"][^«»„“”\"\n]{1,60}(?:«[^«»\n]{1,60}»)?[»“”\"]+"
    bare = r"[А-ЯЁA-Z][\w-]*(?: [А-ЯЁA-Z][\w-]*)*"
    return re.compile(rf"\b(?:{forms}|{latin})(?: (?:{forms}))? ?(?:{quoted}|{bare})")


def _with_form(text: str) -> Iterator[Candidate]:
    yield from (Candidate(m.start(), m.end(), "legal-form") for m in _legal().finditer(text))


def _quoted(text: str) -> Iterator[Candidate]:
    for m in _QUOTED.finditer(text):
        words = m.group(1)
        seen = any(a < m.end() and m.start() < b and label == "ORG" for a, b, label in spans(text))
        if words[0].isupper() and len(words.split()) <= 5 and words[-1] not in ".,!?…" and not re.search(r"[.!?,;:]\s", words):
            sure = seen or heads().get(word_before(text, m.start())) or CODE.fullmatch(words)
            yield Candidate(m.start(1), m.end(1), "quoted", not sure)


def _initialled(text: str) -> Iterator[Candidate]:
    yield from (Candidate(m.start(), m.end(), "initials") for m in _SURNAMED.finditer(text))


def _seen(text: str) -> Iterator[Candidate]:
    """slovnet's own spans, without what stands in brackets behind and without an unclosed guillemet."""
    for start, end, _ in spans(text):
        if (bracket := text[start:end].find(" (")) > 0:
            end = start + bracket
        while end > start and text[end - 1] in '«("“, ':
            end -= 1
        words = text[start:end]
        if words.count("«") > words.count("»") and text[end : end + 1] == "»":
            end += 1
        shouted = words.isupper() and len(words) > 3 and is_word(words.lower())
        if words.strip('«»"') and any(c.isupper() for c in words) and words not in names_nobody() and not shouted:
            yield Candidate(start, end, "slovnet")


def _short(text: str) -> Iterator[Candidate]:
    for m in _ACRONYM.finditer(text):
        if m.group() not in names_nobody() and not text.isupper() and not (len(m.group()) > 3 and is_word(m.group().lower())):
            yield Candidate(m.start(), m.end(), "acronym", m.group() not in acronyms())


def _left_over(text: str) -> Iterator[Candidate]:
    """Capitals in mid sentence: names whatever the model says."""
    for m in _CAPITAL.finditer(text):
        before, words = text[: m.start()].rstrip(), m.group().split()
        known = lemma(words[0]) in places() or words[0] in acronyms()
        if known or (before and before[-1] not in _OPENING):
            yield Candidate(m.start(), m.end(), "capitals", not known and len(words) == 1 and not _is_name(words[0]))


def _is_name(word: str) -> bool:
    return any({"Name", "Surn", "Patr", "Geox", "Orgn"} & set(r.tag.grammemes) for r in readings(word)[:3])


def word_before(text: str, start: int) -> str:
    """The base form of the word before a place, also before an opening quote: «завод «X»»; empty without one."""
    m = re.search(rf"([{_CYRILLIC}-]+)[,:]? ?[«„“\"(]?$", text[max(0, start - 40) : start])
    return lemma(m.group(1).lower()) if m else ""
