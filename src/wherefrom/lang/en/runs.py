"""Runs of capitalised words: where names may stand in an English paragraph.

    Mr [[Lars Nyholm]] of [[Orion Trade Ltd]] met the [[Ministry of Industry and Trade]].

English writes names with capitals, so a name is found by its letters and only doubted by its grammar. What a run stands
for is decided elsewhere (cues.py, and over the whole paper). Titles, demonyms, months and shorthand are cut off here.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from wherefrom.lang.en import lexicon

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|&|[A-Z]/[A-Z]\b|[^\W_]+(?:[-'’.][^\W_]+|&[^\W_]+|\+)*")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
# "Perm-based", "Iran-backed": the name ends at the hyphen
_PARTICIPLE = re.compile(r"-(?:\w+ed|made|born|built|run|style|bound|wide|only|linked|friendly|grown|held|owned)$")
# capital letters and digits in one word: HX-20, A140s, Falcon-3
_CODE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Za-z]{1,12}-?\d{1,4}(?:-?[A-Z]{0,3}\d{0,2})?s?")
_NOT_CODE = re.compile(r"[QHFQGB]\d|[A-Z]\d{5,}|COVID-?\d+|ISO-?\d+|[FQ]Y\d+|p\d+", re.IGNORECASE)
_INITIAL = re.compile(r"[^\W\d_]")
# before a dot inside a name
_ABBREVIATED = frozenset(
    "st co ltd inc corp no dr mr mrs ms prof gen col capt lt sgt maj adm cmdr jr sr messrs bros pty pte pvt ft mt gov sen rep rev hon".split()
)
_POSSESSED = frozenset(
    "people prosecutor prosecutors general king queen lloyd children women workers farmers citizens veterans president minister fishermen engineers writers bishop".split()
)
_SENTENCE_END = '.!?:;"“”«»‘(•–—-|\n\t*[…'
_VESSEL_PREFIX = frozenset("mv m/v mt m/t my m/y ss s/s hms uss mts ts".split())


class Word(NamedTuple):
    """A word of the paragraph, without possessive; `tag` is spaCy's, `first` at the beginning of a sentence."""

    start: int
    end: int
    text: str
    tag: str
    first: bool
    possessive: bool
    hyphen: str = ""

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'").rstrip(".")

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or (not self.text[0].isdigit() and any(c.isupper() for c in self.text[1:3])) or self.code

    @property
    def code(self) -> bool:
        return bool(_CODE.fullmatch(self.text)) and not _NOT_CODE.fullmatch(self.text)


class Run(NamedTuple):
    """A candidate: its words, and whether a title stood before it, it ends in a possessive, or its capitals prove little."""

    words: tuple[Word, ...]
    end: int
    titled: str = ""
    doubtful: bool = False

    @property
    def start(self) -> int:
        return self.words[0].start


def words(doc: Any) -> list[Word]:
    """The words of a parsed paragraph."""
    text: str = doc.text
    at = {}
    for token in doc:
        for place in range(token.idx, token.idx + len(token.text)):
            at[place] = token
    found = []
    for m in _WORD.finditer(text):
        word, end, hyphen = m.group(), m.end(), ""
        possessive = bool(_POSSESSIVE.search(word)) and len(word) > 2
        if possessive:
            cut = len(_POSSESSIVE.search(word).group())  # type: ignore[union-attr]  # found on the line above
            word, end = word[:-cut], end - cut
        elif text[end : end + 1] in ("'", "’") and word.endswith("s") and word[0].isupper():
            possessive = True
        if word[0].isupper() and (tail := _PARTICIPLE.search(word)):
            hyphen = tail.group()[1:]
            word, end = word[: tail.start()], m.start() + tail.start()
        token = at.get(m.start())
        found.append(Word(m.start(), end, word, token.tag_ if token is not None else "", _begins(text, m.start(), token), possessive, hyphen))
    return found


def _begins(text: str, start: int, token: Any) -> bool:
    before = text[:start].rstrip()
    if not before or before[-1] in _SENTENCE_END:
        return not before or before[-1] not in "(-" or text[start - 1 : start].isspace() is True and before[-1] == "-"
    return bool(token is not None and token.is_sent_start and token.idx == start and before[-1] in '.!?"”')


def _blocked(word: Word) -> bool:
    """Capitals that are no part of any name: months, shorthand, demonyms that stand alone."""
    if word.low in lexicon.words("not_names", "words") and not (word.text.islower() or (len(word.low) > 4 and not word.text.isupper())):
        return True
    return word.low in _CALENDAR or word.text == "I"


_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "jan feb mar apr jun jul aug sep sept oct nov dec mondays tuesdays wednesdays thursdays fridays saturdays sundays".split()
)


def runs(doc: Any) -> list[Run]:
    """All candidate runs of a paragraph, in order."""
    all_words = words(doc)
    lower = {w.low for w in all_words if w.text.islower()}
    shouting, headline = _caps(doc.text, all_words)
    found: list[Run] = []
    place = 0
    while place < len(all_words):
        if not all_words[place].capital or _blocked(all_words[place]):
            place += 1
            continue
        last, end = _extend(doc, all_words, place)
        for piece in _pieces(all_words[place : last + 1]):
            piece_end = end if piece[-1] is all_words[last] else piece[-1].end
            run = _trim(piece, piece_end, lower)
            if run:
                found.append(run._replace(doubtful=run.doubtful or shouting or headline))
        place = last + 1
    return found


def _caps(text: str, all_words: list[Word]) -> tuple[bool, bool]:
    """Whether a paragraph is all in capitals, and whether it is a headline with a capital on every word."""
    longer = [w for w in all_words if len(w.text) > 3 and w.text[0].isalpha()]
    if len(longer) < 3:
        return len(all_words) > 1 and text.isupper(), False
    shouting = sum(w.text.isupper() for w in longer) > 0.8 * len(longer)
    lowered = sum(w.text.islower() for w in longer)
    return shouting, len(longer) > 4 and lowered < 0.25 * len(longer) and text.rstrip()[-1:] not in '.!?"”'


def _extend(doc: Any, ws: list[Word], first: int) -> tuple[int, int]:
    """How far the run that begins at word `first` goes: index of its last word, and the offset of its end."""
    text, last, end = doc.text, first, ws[first].end
    while last + 1 < len(ws):
        gap, after = text[ws[last].end : ws[last + 1].start], ws[last + 1]
        if ws[last].hyphen or (ws[last].possessive and not _possessed(ws, last)):
            break
        step = _step(doc, ws, first, last, gap)
        if not step:
            break
        last += step
        end = ws[last].end
        if text[ws[last - step].end : ws[last - step + 1].start].strip() in ('"', "“", "«") and text[end : end + 1] in '"”»':
            end += 1
            break
        if after.low in lexicon.words("legal_forms", "words") and text[end : end + 1] == "." and after.low in ("inc", "ltd", "co", "corp"):
            end += 1
    return last, end


def _possessed(ws: list[Word], last: int) -> bool:
    return ws[last].low in _POSSESSED and ws[last + 1].capital


def _step(doc: Any, ws: list[Word], first: int, last: int, gap: str) -> int:
    """How many words further the run goes on from `last`; 0 where it ends."""
    text, after = doc.text, ws[last + 1]
    legal = lexicon.words("legal_forms", "words")
    joined = gap.isspace() and "\n" not in gap or (gap in (". ", ".") and (ws[last].low in _ABBREVIATED or bool(_INITIAL.fullmatch(ws[last].text))))
    if ws[last].possessive and gap in ("'s ", "’s "):
        joined = True
    if gap in (", ", ". ,", "., ") and after.low in legal and after.text[0].isupper() and len(after.low) > 1:
        return 1
    if gap in (' "', " “", " «") and ws[last].low in lexicon.words("legal_forms", "leading") and after.capital:
        closing = re.search(r"[\"”»]", text[after.start :])
        inside = [k for k in range(last + 1, len(ws)) if closing and ws[k].end <= after.start + closing.start()]
        return len(inside) if len(inside) <= 6 else 0
    if gap == " (" and last + 2 < len(ws) and text[after.end : ws[last + 2].start] == ") " and ws[last + 2].low in legal:
        return 2
    if not joined or last + 1 >= len(ws):
        return 0
    if after.capital and not _blocked(after):
        return 0 if after.first and gap.startswith(".") and ws[last].low not in _ABBREVIATED and len(ws[last].text) > 1 else 1
    if after.text[0].isdigit() and after.text.isdigit() and len(after.text) <= 4:
        return 0
    return _connect(doc, ws, first, last)


def _connect(doc: Any, ws: list[Word], first: int, last: int) -> int:
    """Steps over lower-case connecting words to the next capital: "van der", "of the", "&"."""
    text, k = doc.text, last + 1
    while k < len(ws) and ws[k].text.islower() and k - last <= 2 and text[ws[k].end : ws[k + 1].start if k + 1 < len(ws) else None] == " ":
        if ws[k].low not in lexicon.words("connectors", "family"):
            break
        k += 1
    if k > last + 1 and k < len(ws) and ws[k].capital and not _blocked(ws[k]):
        return k - last
    word, k = ws[last + 1], last + 2
    if k < len(ws) and ws[k].low == "the" and word.low in ("of", "for"):
        k += 1
    if k >= len(ws) or not ws[k].capital or _blocked(ws[k]) or text[ws[k - 1].end : ws[k].start] != " ":
        return 0
    if word.text == "&":
        return k - last
    if word.low in lexicon.words("connectors", "phrase"):
        head = ws[last].low
        of = (head in lexicon.heads() and head not in ("office", "works", "island") or head in _PHRASE_HEADS) and (
            word.low != "on" or head in ("committee", "council", "panel", "commission")
        )
        return k - last if of or _spanned(doc, ws[last].start, ws[k].end) else 0
    if word.low == "and":
        inside = any(w.low in lexicon.words("connectors", "phrase") for w in ws[first : last + 1])
        follows = ws[k].low in ("sons", "sons'", "brothers", "partners", "co", "company", "associates", "daughters")
        return k - last if follows or ((inside or last > first) and _spanned(doc, ws[first].start, ws[k].end)) else 0
    return 0


_PHRASE_HEADS = frozenset(
    "republic kingdom emirate state states isle port city bank house friends board office gulf strait sea lord union council knights order sons".split()
)


def _spanned(doc: Any, start: int, end: int) -> bool:
    """Whether spaCy, too, takes `[start, end)` for one name."""
    return any(e.start_char <= start and end <= e.end_char and e.label_ in ("ORG", "GPE", "FAC", "LOC") for e in doc.ents)


def _pieces(ws: list[Word]) -> Iterator[list[Word]]:
    """A run cut before each honorific and rank inside it, and after each word that ends a name ("Lalik CEO Jan Orel")."""
    piece: list[Word] = []
    breaking = lexicon.words("titles", "honorifics") | _BREAKING
    for place, w in enumerate(ws):
        if piece and w.low in breaking and place + 1 < len(ws) and piece[-1].low not in breaking | lexicon.titles():
            yield piece
            piece = []
        piece.append(w)
    if piece:
        yield piece


_BREAKING = frozenset(
    "president minister chairman chairwoman captain governor ambassador spokesman spokeswoman senator director colonel secretary".split()
)


def _trim(piece: list[Word], end: int, lower: set[str]) -> Run | None:
    """The run without what stands before the name; None if nothing is left."""
    ws, titled = list(piece), ""
    while ws and (reason := _leading(ws, lower)):
        titled = ws[0].low if reason == "title" else titled
        ws = ws[1:]
    while ws and (ws[-1].text.islower() or ws[-1].text == "&"):
        ws = ws[:-1]
        end = ws[-1].end if ws else 0
    if not ws or not any(w.capital for w in ws):
        return None
    if ws[-1].low in lexicon.words("heads", "none") and not ws[-1].code or (len(ws) == 1 and _alone(ws[0])):
        return None
    return Run(tuple(ws), end, titled, _weak(ws, lower))


def _leading(ws: list[Word], lower: set[str]) -> str:
    """Why the first word is no part of the name; empty if it is."""
    w, rest = ws[0], ws[1:]
    if w.text.islower() or w.text == "&":
        return "connector"
    if w.low in _FUNCTION and not w.text.isupper() and w.first or w.low == "the":
        return "function word"
    heads = lexicon.heads()
    if w.low in lexicon.titles():
        if not rest or w.low in lexicon.words("titles", "honorifics") or not (rest[-1].low in heads or any(r.low in ("of", "for") for r in rest)):
            return "title"
        return ""
    if w.text in lexicon.demonyms() and w.text not in ("Eastern", "Western", "Northern", "Southern", "Central"):
        generic = bool(rest) and (rest[-1].low in lexicon.words("heads", "public_body") or rest[0].low in lexicon.words("heads", "public_body"))
        bare = (
            len(rest) == 1
            and rest[0].low in heads
            or len(rest) >= 2
            and all(r.low in heads or r.low in ("of", "for", "national", "state", "central", "and") for r in rest)
        )
        return "" if generic or bare or (rest and rest[0].text == "&") else "demonym"
    if (
        w.first
        and rest
        and w.text.istitle()
        and w.tag
        and not w.tag.startswith("NNP")
        and (w.low in lower or w.tag in ("IN", "DT", "RB", "VBG", "VBD", "VBN", "CC", "PRP", "PRP$", "CD", "WRB", "WP", "TO", "MD"))
    ):
        return "sentence"
    return ""


_FUNCTION = frozenset(
    "the a an in on at by for from with to of and but or nor if when while as after before since until although though because he she it they we you i his her its their our my your this that these those there here "
    "what who which how why where not no yes so then also only even both one two three four five six seven eight nine ten some many most more all each every other another several last next earlier later meanwhile "
    "however asked according over under between among during through about against into out up off down is was are were has have had do does did will would can could may might must should let please dear per via nobody none "
    "neither either once twice now today yesterday tomorrow sources source officials".split()
)


def _alone(w: Word) -> bool:
    """A single word that is no name: a demonym, a function word, a title, a single letter."""
    bare = len(w.text) == 1 and not w.text.isalpha()
    return (
        bare
        or w.text in lexicon.demonyms()
        or w.low in lexicon.titles()
        or (w.low in _FUNCTION and not (w.text.isupper() and len(w.text) > 1))
        or w.low in lexicon.words("legal_forms", "words")
    )


def _weak(ws: list[Word], lower: set[str]) -> bool:
    """Whether the capital of a single first word of a sentence proves nothing."""
    w = ws[0]
    if len(ws) > 1 or not w.first or w.code or w.possessive and w.tag.startswith("NNP"):
        return False
    if w.text in lexicon.places() | lexicon.public_bodies() | lexicon.organizations():
        return False
    return w.low in lower or not w.tag.startswith("NNP") or (w.low in lexicon.nominal_heads())
