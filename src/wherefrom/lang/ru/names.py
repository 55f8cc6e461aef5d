"""Russian names: where they stand (candidates.py) and what speaks for their kind.

What a cue is worth for which kind stands in weights/kinds.json (see weights/README.md).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from wherefrom.lang.base import FoundName, Vote
from wherefrom.lang.names import CODE, KINDS, Candidate, strongest, votes_of
from wherefrom.lang.ru.candidates import candidates, word_before
from wherefrom.lang.ru.inflection import nominative
from wherefrom.lang.ru.lexicon import acronyms, heads, places, states, words
from wherefrom.lang.ru.parse import lemma, readings, spans
from wherefrom.model import Kind

_NAMES = {kind: name for name, kind in KINDS.items()}
_WORD = re.compile(r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*")
# parts of firms' names, run together
_COMPANY_PARTS = re.compile(
    r"(?:пром|маш|торг|транс|экспорт|импорт|строй|тех|банк|нефть|газ|снаб|сервис|прибор|завод|энерго|софт|трейд|трейдинг|инвест|мет|хим|фарм|сталь|лом|карго|плюс|комплект|ресурс|групп|холдинг|логистик|лоджистик)$"
    r"|^(?:авиа|аэро|электро|микро|спец|тех|агро|гидро|метал|сиб|урал|рос|волга?|балт)[а-яё]{4,}",
    re.IGNORECASE,
)


def found_names(text: str) -> list[FoundName]:
    """The candidate names of one paragraph."""
    return [_judged(text, c) for c in candidates(text)] if text.strip() else []


def worth(cue: str) -> tuple[Vote, ...]:
    """The votes that one cue casts."""
    return votes_of(Path(__file__).parent, cue)


def base_form(name: str, kind: Kind) -> str:
    """The nominative, without guillemets: of a person word by word, of a body its adjectives and first noun."""
    return nominative(name)


def _judged(text: str, c: Candidate) -> FoundName:
    surface = text[c.start : c.end]
    base = nominative(surface)
    cues = dict.fromkeys([f"rule-{c.rule}", *_by_words(surface, base), *_by_surroundings(text, c)])
    votes = tuple(vote for cue in cues for vote in worth(cue))
    if base.casefold() in states():
        kind = Kind.PUBLIC_BODY if _acts(text, c) else Kind.PLACE
        return FoundName(c.start, c.end, kind, "country", votes, settled=True)
    return FoundName(c.start, c.end, strongest(votes), c.rule, votes, doubtful=c.doubtful)


def _by_words(surface: str, base: str) -> Iterator[str]:
    if base.casefold() in places():
        yield "gazetteer-place"
    if kind := acronyms().get(surface) or acronyms().get(base.capitalize()):
        yield f"known-{_NAMES[kind]}"
    for word in _WORD.findall(surface):
        if kind := heads().get(lemma(word.lower())):
            yield f"head-{_NAMES[kind]}"
            yield f"head:{lemma(word.lower())}"
            break
    parts = surface.split()
    yield f"words-{min(len(parts), 4)}"
    yield from _by_grammar([w for w in parts if w[0].isupper()])
    if CODE.fullmatch(surface.strip("«»")):
        yield "code"
    if surface.isupper() and 2 <= len(surface) <= 6:
        yield "capitals"
    if any(_COMPANY_PARTS.search(w) for w in parts):
        yield "company-part"
    if not _WORD.search(surface):
        yield "no-cyrillic"


def _by_grammar(parts: list[str]) -> Iterator[str]:
    """What pymorphy knows of the words: patronymics, given names, surnames, places."""
    known = [set(readings(w)[0].tag.grammemes) for w in parts if _WORD.fullmatch(w)]
    single = "-single" if len(parts) == 1 else ""
    for grammeme in ("Patr", "Name", "Surn", "Geox", "Orgn"):
        if any(grammeme in g for g in known):
            yield f"grammar-{grammeme}{single}"
    if known and not any({"Patr", "Name", "Surn", "Geox", "Orgn"} & g for g in known):
        yield f"grammar-other{single}"


def _by_surroundings(text: str, c: Candidate) -> Iterator[str]:
    before = word_before(text, c.start)
    if kind := heads().get(before):
        yield f"before-{_NAMES[kind]}"
    if before:
        yield f"before:{before}"
    after = re.match(r"[»“”\"]?,? ?([А-ЯЁа-яё-]+)", text[c.end : c.end + 40])
    if after and after.group(1).islower():
        yield f"after:{lemma(after.group(1))}"
    for start, end, label in spans(text):
        if start < c.end and c.start < end:
            yield f"model-{label}"
    if text[c.end : c.end + 1] in '»”"' and text[c.start - 1 : c.start] in '«“"':
        yield "in-quotes"
    if re.match(r", (?:\d\d лет|\d\d-летн)", text[c.end : c.end + 12]):
        yield "age"
    if c.start == 0 and text[c.end : c.end + 1] == ":":
        yield "label"


def _acts(text: str, c: Candidate) -> bool:
    """Whether a country or capital acts as a state: «США внесли», «санкции Токио»."""
    before = text[max(0, c.start - 20) : c.start].lower()
    after = re.match(r"(?:[ ,][А-ЯЁа-яё-]+)?? ([А-ЯЁа-яё]+)", text[c.end : c.end + 40])
    if after and lemma(after.group(1)) in words("state_verbs", "words") and not re.search(r"\b(?:в|из|на|под|от|для|до|через) $", before):
        return True
    return bool(re.search(r"\b(?:санкци|списк|перечн|правительств|власт|минюст|минфин)\w* $", before))
