"""Russian names: slovnet's spans, mended, and what it misses.

[[ООО «Балт-Лоджистик»]] (form and guillemets belong to the name), фирма «[[Сафиран]]» (without a form they do not)
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wherefrom.lang.base import FoundName, Vote
from wherefrom.lang.names import CODE, apart, latin_names, lexicon, strongest, table
from wherefrom.lang.ru.inflection import nominative
from wherefrom.lang.ru.parse import lemma, readings, spans
from wherefrom.model import Kind

_HERE = Path(__file__).parent
_CYRILLIC = "А-ЯЁа-яё"
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"\n]{2,60})[»“”\"]")
_INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?"
_SURNAMED = re.compile(
    rf"\b(?:{_INITIALS}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? {_INITIALS.rstrip('?').rstrip(chr(92) + 's')})"
)
_CAPITAL = re.compile(rf"\b[А-ЯЁ][{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*(?: [А-ЯЁ][{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*)*")
_ACRONYM = re.compile(r"\b[А-ЯЁ]{2,7}\b")
_MODEL_KINDS = {
    "PER": ((Kind.PERSON, 2.5),),
    "LOC": ((Kind.PLACE, 2.0),),
    "ORG": ((Kind.COMPANY, 1.5), (Kind.ORGANIZATION, 1.0), (Kind.PUBLIC_BODY, 1.0)),
}


@cache
def _words() -> dict[str, dict[str, Kind]]:
    data = table(_HERE, "names.toml")
    return {"heads": lexicon(data["heads"]), "acronyms": lexicon({k: v for k, v in data["acronyms"].items() if k != "none"})}


@cache
def _set(section: str, key: str) -> frozenset[str]:
    return frozenset(table(_HERE, "names.toml")[section][key].split())


@cache
def _places() -> dict[str, frozenset[str]]:
    return {k: frozenset(" ".join(e.split()).casefold() for e in v.split(";")) for k, v in table(_HERE, "gazetteer.toml").items()}


@cache
def _legal() -> re.Pattern[str]:
    forms = "|".join(sorted(table(_HERE, "names.toml")["legal_forms"].split(), key=len, reverse=True))
    latin = "SIA|UAB|AS|OOO|LLC|OÜ"
    quoted = r"[«„“\"][^«»„“”\"\n]{1,60}(?:«[^«»\n]{1,60}»)?[»“”\"]+"
    bare = r"[А-ЯЁA-Z][\w-]*(?: [А-ЯЁA-Z][\w-]*)*"
    return re.compile(rf"\b(?:{forms}|{latin})(?: (?:{forms}))? ?(?:{quoted}|{bare})")


def found_names(text: str) -> list[FoundName]:
    """The candidate names of one paragraph."""
    if not text.strip():
        return []
    found = [*_with_form(text), *_quoted(text), *latin_names(text), *_initialled(text), *_seen(text), *_short(text), *_left_over(text)]
    return apart([_judged(text, f) for f in found])


def _with_form(text: str) -> Iterator[FoundName]:
    for m in _legal().finditer(text):
        yield FoundName(m.start(), m.end(), Kind.COMPANY, "legal form", (Vote(Kind.COMPANY, 6.0, "legal form"),))


def _quoted(text: str) -> Iterator[FoundName]:
    for m in _QUOTED.finditer(text):
        words = m.group(1)
        seen = any(a < m.end() and m.start() < b and t == "ORG" for a, b, t in spans(text))
        kind = _kind_before(text, m.start())
        if words[0].isupper() and len(words.split()) <= 5 and words[-1] not in ".,!?…" and not re.search(r"[.!?,;:]\s", words):
            weak = not (seen or kind or CODE.fullmatch(words))
            yield FoundName(m.start(1), m.end(1), Kind.COMPANY, "quoted", (Vote(Kind.COMPANY, 0.5, "quoted"),), doubtful=weak)


def _initialled(text: str) -> Iterator[FoundName]:
    for m in _SURNAMED.finditer(text):
        yield FoundName(m.start(), m.end(), Kind.PERSON, "initials", (Vote(Kind.PERSON, 4.0, "initials"),))


def _seen(text: str) -> Iterator[FoundName]:
    """slovnet's own spans, without what stands in brackets behind and without an unclosed guillemet."""
    for start, end, label in spans(text):
        if (bracket := text[start:end].find(" (")) > 0:
            end = start + bracket
        while end > start and text[end - 1] in '«("“, ':
            end -= 1
        if text[start:end].count("«") > text[start:end].count("»") and text[end : end + 1] == "»":
            end += 1
        if (
            end > start
            and text[start:end].strip('«»"')
            and any(c.isupper() for c in text[start:end])
            and text[start:end] not in _set("acronyms", "none")
        ):
            votes = tuple(Vote(kind, weight, f"model {label}") for kind, weight in _MODEL_KINDS[label])
            yield FoundName(start, end, votes[0].kind, "slovnet", votes)


def _short(text: str) -> Iterator[FoundName]:
    for m in _ACRONYM.finditer(text):
        if m.group() not in _set("acronyms", "none") and not text.isupper():
            known = m.group() in _words()["acronyms"]
            yield FoundName(m.start(), m.end(), Kind.COMPANY, "acronym", (Vote(Kind.COMPANY, 0.5, "acronym"),), doubtful=not known)


def _left_over(text: str) -> Iterator[FoundName]:
    """Capitals in mid sentence: names whatever the model says."""
    for m in _CAPITAL.finditer(text):
        before = text[: m.start()].rstrip()
        first = not before or before[-1] in '.!?…:«"“„—–-•|\n('
        word = m.group().split()[0]
        known = lemma(word) in _places()["countries"] | _places()["capitals"] | _places()["cities"] or word in _words()["acronyms"]
        if not first or known:
            yield FoundName(
                m.start(), m.end(), Kind.COMPANY, "capitals", (), doubtful=not known and len(m.group().split()) == 1 and not _is_name(word)
            )


def _is_name(word: str) -> bool:
    return any({"Name", "Surn", "Patr", "Geox", "Orgn"} & set(r.tag.grammemes) for r in readings(word)[:3])


def _kind_before(text: str, start: int) -> Kind | None:
    """The kind that the word before says: «завод «X»»."""
    m = re.search(rf"([{_CYRILLIC}-]+)[,:]? ?[«„“\"(]?$", text[max(0, start - 40) : start])
    return _words()["heads"].get(lemma(m.group(1).lower())) if m else None


def _judged(text: str, f: FoundName) -> FoundName:
    """The candidate with all votes that its words and surroundings give."""
    surface = text[f.start : f.end]
    if _acts(text, f, surface):
        return FoundName(f.start, f.end, Kind.PUBLIC_BODY, "state", (*f.votes, Vote(Kind.PLACE, 4.0, "gazetteer-country")), settled=True)
    votes = (*f.votes, *_by_words(surface), *_by_surroundings(text, f))
    return FoundName(f.start, f.end, strongest(votes), f.rule, votes, f.settled, f.doubtful)


def _by_words(surface: str) -> Iterator[Vote]:
    base = base_form(surface, Kind.PLACE).casefold()
    if base in _places()["countries"] | _places()["cities"] | _places()["capitals"]:
        yield Vote(Kind.PLACE, 4.0, "gazetteer-place")
    if kind := _words()["acronyms"].get(surface) or _words()["acronyms"].get(base.capitalize()):
        yield Vote(kind, 5.0, "known acronym")
    for word in re.findall(rf"[{_CYRILLIC}]+(?:-[{_CYRILLIC}]+)*", surface):
        if kind := _words()["heads"].get(lemma(word.lower())):
            yield Vote(kind, 3.5, f"head: {lemma(word.lower())}")
            break
    words = surface.split()
    grammemes = [set(readings(w)[0].tag.grammemes) for w in words if w[0].isupper()]
    if any("Patr" in g for g in grammemes):
        yield Vote(Kind.PERSON, 4.0, "patronymic")
    if len(words) == 2 and any("Name" in g for g in grammemes):
        yield Vote(Kind.PERSON, 3.0, "given name")
    if grammemes and "Surn" in grammemes[-1] and len(words) <= 3:
        yield Vote(Kind.PERSON, 1.0, "surname")
    if len(words) == 1 and grammemes and "Geox" in grammemes[0]:
        yield Vote(Kind.PLACE, 2.0, "place name")
    if CODE.fullmatch(surface.strip("«»")):
        yield Vote(Kind.PRODUCT, 3.0, "code")


def _by_surroundings(text: str, f: FoundName) -> Iterator[Vote]:
    if kind := _kind_before(text, f.start):
        yield Vote(kind, 3.0, "word before")
    for start, end, label in spans(text):
        if f.rule != "slovnet" and start < f.end and f.start < end:
            yield from (Vote(kind, weight, f"model {label}") for kind, weight in _MODEL_KINDS[label])
    if re.search(r"\b(?:[Вв]|[Вв]о|[Ии]з|под|из-под|близ) $", text[max(0, f.start - 8) : f.start]):
        yield Vote(Kind.PLACE, 0.8, "in")


def _acts(text: str, f: FoundName, surface: str) -> bool:
    """Whether a country or capital acts as a state: «США внесли», «санкции Токио»."""
    if base_form(surface, Kind.PLACE).casefold() not in _places()["countries"] | _places()["capitals"]:
        return False
    after = re.match(rf"(?:[ ,][{_CYRILLIC}-]+)?? ([{_CYRILLIC}]+)", text[f.end : f.end + 40])
    if (
        after
        and lemma(after.group(1)) in _set("state_verbs", "words")
        and not re.search(r"\b(?:в|из|на|под|от|для|до|через) $", text[max(0, f.start - 7) : f.start].lower())
    ):
        return True
    return bool(re.search(r"\b(?:санкци|списк|перечн|правительств|власт|минюст|минфин)\w* $", text[max(0, f.start - 20) : f.start].lower()))


def worth(cue: str) -> tuple[Vote, ...]:
    """What a cue of the whole paper says."""
    return {
        "short-form-first": (Vote(Kind.COMPANY, 1.0, cue),),
        "short-form-last": (Vote(Kind.PERSON, 1.5, cue),),
        "speaker": (Vote(Kind.PERSON, 3.0, cue),),
    }.get(cue, ())


def base_form(name: str, kind: Kind) -> str:
    """The nominative, without guillemets: of a person word by word, of a body its adjectives and first noun.

    What stands in guillemets after a legal form is in the nominative already.
    """
    return nominative(name)
