"""What is no part of a name: titles, demonyms, articles and first words of sentences, cut off a run of capitals."""

import re
from collections.abc import Iterator

from wherefrom.lang.en import lexicon
from wherefrom.lang.en.parse import is_word
from wherefrom.lang.en.words import Word

# tags of words that begin sentences and no names
_NO_NAME = frozenset({"IN", "DT", "RB", "VBG", "VBD", "VBN", "VB", "VBZ", "CC", "PRP", "PRP$", "CD", "WRB", "WP", "TO", "MD", "UH", "WDT", "EX"})
_NUMBER_WORD = re.compile(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|\w+teen|whereas|insight-\w+|factbox-\w+|hundreds?|dozens?")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss", "appos", "conj", "pobj", "dobj", "attr"})


def pieces(ws: list[Word]) -> Iterator[list[Word]]:
    """A run cut before each title inside it: "Orion President Jan Orel" are two names."""
    piece: list[Word] = []
    breaking = lexicon.words("titles", "honorifics") | lexicon.words("titles", "breaking")
    for place, w in enumerate(ws):
        if (
            piece
            and w.low in breaking
            and place + 1 < len(ws)
            and piece[-1].low not in breaking | lexicon.titles()
            and ws[place + 1].low not in ("of", "for")
        ):
            yield piece
            piece = []
        piece.append(w)
    if piece:
        yield piece


def trim(piece: list[Word], end: int, lower: set[str]) -> tuple[list[Word], int, str]:
    """The words of the name, where it ends and the title before it; no words if no name is left."""
    ws, titled = list(piece), ""
    while ws and (reason := _leading(ws, lower)):
        titled = ws[0].low if reason == "title" else titled
        ws = ws[1:]
    while ws and (ws[-1].text.islower() or ws[-1].text == "&"):
        ws = ws[:-1]
        end = ws[-1].end if ws else 0
    if not ws or not any(w.capital for w in ws) or (len(ws) == 1 and _no_name(ws[0])):
        return [], 0, ""
    if ws[-1].low in lexicon.words("heads", "none") and not ws[-1].code and not titled:
        return [], 0, ""
    return ws, end, titled


def _leading(ws: list[Word], lower: set[str]) -> str:
    """Why the first word is no part of the name; empty if it is."""
    w, rest = ws[0], ws[1:]
    if w.text.islower() or w.text == "&":
        return "connector"
    if w.low == "the" or (w.first and w.low in lexicon.words("runs", "function") and not (w.text.isupper() and len(w.text) > 1)):
        return "function word"
    if w.first and _NUMBER_WORD.fullmatch(w.low):
        return "number"
    if w.low in lexicon.titles():
        return _title(w, rest)
    if w.low in lexicon.words("runs", "compass") and rest and rest[0].text in lexicon.demonyms():
        return "demonym"
    if w.text in lexicon.demonyms() and w.low not in lexicon.words("runs", "compass"):
        return "" if _national(rest) else "demonym"
    common = w.tag in _NO_NAME or (not w.proper and w.low in lower)
    return "sentence" if rest and w.first and w.text.istitle() and common else ""


def _title(w: Word, rest: list[Word]) -> str:
    own = bool(rest) and (rest[-1].low in lexicon.heads() or any(r.low in ("of", "for") for r in rest))
    return "" if own and w.low not in lexicon.words("titles", "honorifics") else "title"


def _national(rest: list[Word]) -> bool:
    """Whether a demonym begins an official name: Estonian Border Guard, Polish Airlines, not "Chinese Orion"."""
    heads = lexicon.heads()
    bodies = lexicon.words("heads", "public_body")
    if not rest:
        return False
    plain = frozenset(
        ("of", "for", "and", "national", "state", "central", "federal", "people", "liberation", "red", "air", "internal", "foreign", "the")
    )
    return rest[-1].low in bodies or rest[0].low in bodies or rest[0].text == "&" or all(r.low in heads or r.low in plain for r in rest)


def _no_name(w: Word) -> bool:
    """A single word that names nobody: a demonym, a function word, a title, a legal form."""
    if len(w.text) == 1 and not w.text.isalpha():
        return True
    function = w.low in lexicon.words("runs", "function") and not (w.text.isupper() and 1 < len(w.text) < 4)
    form = w.low in lexicon.words("legal_forms", "words") and w.low not in lexicon.nominal_heads()  # a paper may define "the Company"
    return function or form or w.text in lexicon.demonyms() or w.low in lexicon.titles()


def weak(ws: list[Word], lower: set[str]) -> bool:
    """Whether capitals prove little: a word that begins its sentence, or a common noun with a capital ("the Company")."""
    w = ws[0]
    if len(ws) > 1 or w.code:
        return False
    if w.text in lexicon.places() | lexicon.public_bodies() | lexicon.organizations():
        return False
    if w.low in lexicon.heads() or w.low in lexicon.nominal_heads() or re.fullmatch(r"[IVX]+|[A-Z]", w.text):
        return True
    if w.text.isupper() and len(w.text) > 3 and (w.low in lower or (is_word(w.low) and not w.proper)):
        return True
    if not w.first or (not is_word(w.low) and w.low not in lower):
        return False
    return w.low in lower or not w.proper or not (w.possessive or w.dep in _SUBJECTS)
