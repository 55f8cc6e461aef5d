"""Runs of capitalised words: where names may stand in an English paragraph.

    Mr [[Lars Nyholm]] of [[Orion Trade Ltd]] met the [[Ministry of Industry and Trade]].

English writes names with capitals, so a name is found by its letters and only doubted by its grammar. What a run stands
for is decided elsewhere (cues.py, and over the whole paper). What stands before a name is cut off in trim.py.
"""

import re
from typing import NamedTuple

from wherefrom.lang.en import lexicon
from wherefrom.lang.en.parse import Parsed, is_word
from wherefrom.lang.en.trim import pieces, trim, weak
from wherefrom.lang.en.words import Word, words

_INITIAL = re.compile(r"[^\W\d_]")
_DEFINED = re.compile(r"\((?:the|hereinafter|together|or|collectively)?[ ,]*(?:the )?[\"“‘']$")
_DATELINE = re.compile(
    r"([A-Z][A-Z .-]+(?:/[A-Z][A-Z .-]+)*)(?:, [A-Z][\w. ]+)?(?:,? (?:[A-Z][a-z]+\.? \d|\d+ [A-Z][a-z]+|\()| [–—-] |\. [A-Z][a-z]+ \d)"
)
_QUOTES = {'"': '"', "“": "”", "«": "»"}


class Run(NamedTuple):
    """A candidate: its words, the title before it, whether the paper defines it as a short name, and whether its capitals prove little."""

    words: tuple[Word, ...]
    end: int
    titled: str = ""
    defined: bool = False
    doubtful: bool = False

    @property
    def start(self) -> int:
        return self.words[0].start


def runs(parsed: Parsed) -> list[Run]:
    """All candidate runs of a paragraph, in order."""
    ws = words(parsed)
    lower = {w.low for w in ws if w.text.islower()}
    shouting, headline = _shouting(parsed.text, ws), _headline(parsed.text, ws)
    datelined = dateline(parsed.text)
    found: list[Run] = []
    place = 0
    while place < len(ws):
        if not ws[place].capital or ws[place].blocked or ws[place].roman:
            place += 1
            continue
        last, end = _extend(parsed, ws, place)
        for piece in pieces(ws[place : last + 1]):
            run = _run(parsed, piece, end if piece[-1] is ws[last] else piece[-1].end, lower)
            if run:
                sure = run.defined or run.start in datelined or (len(run.words) > 1 and not shouting and _headed(run))
                found.append(run._replace(doubtful=not sure and (run.doubtful or shouting or headline)))
        place = last + 1
    return found


def dateline(text: str) -> frozenset[int]:
    """Where the places of a dateline begin: "YEREVAN/HELSINKI, Feb 12 (Orion Wire) -"."""
    m = _DATELINE.match(text)
    return frozenset(m.start(1) + p.start() for p in re.finditer(r"[^/]+", m.group(1))) if m else frozenset()


def _headed(run: Run) -> bool:
    return run.words[-1].low in lexicon.heads() or run.words[-1].low in lexicon.words("legal_forms", "words")


def _run(parsed: Parsed, piece: list[Word], end: int, lower: set[str]) -> Run | None:
    kept, end, titled = trim(piece, end, lower)
    if not kept:
        return None
    text: str = parsed.text
    defined = bool(_DEFINED.search(text[max(0, kept[0].start - 40) : kept[0].start]))
    label = len(kept) == 1 and kept[0].first and text[end : end + 1] == ":"
    if _reference(text, kept):
        return None
    if len(kept) == 1 and re.match(
        r" (?:dollars?|rou?bles?|francs?|pesos?|crowns?|pounds?|lira|rupees?|dinars?|dirhams?|tenge|yuan)\b", text[end : end + 10]
    ):
        return None
    return Run(tuple(kept), end, titled, defined, label or weak(kept, lower))


def _reference(text: str, kept: list[Word]) -> bool:
    """Whether it is the number of a paper or a flight: exhibit HD-7, Invoice No. QD-16, flight SU 100."""
    words = lexicon.words("runs", "references")
    if kept[0].low in words and any(w.code or w.low == "no" for w in kept[1:]):
        return True
    short = kept[0].code or (len(kept) == 1 and kept[0].text.isupper() and len(kept[0].text) < 4)
    before = re.search(r"(\w+) (?:[Nn]os?\.? ?)?$", text[max(0, kept[0].start - 30) : kept[0].start])
    return short and before is not None and before.group(1).lower() in words


def _shouting(text: str, ws: list[Word]) -> bool:
    """Whether a paragraph is all in capitals."""
    longer = [w for w in ws if len(w.text) > 3 and w.text[0].isalpha()]
    if len(longer) < 3:
        return len(ws) > 1 and text.isupper()
    return sum(w.text.isupper() for w in longer) > 0.8 * len(longer)


def _headline(text: str, ws: list[Word]) -> bool:
    """Whether a paragraph is a headline with a capital on every longer word."""
    longer = [w for w in ws if len(w.text) > 3 and w.text[0].isalpha()]
    few = sum(w.text.islower() for w in longer) < 0.25 * len(longer)
    return len(longer) > 4 and few and text.rstrip()[-1:] not in ('"', *".!?”")


def _extend(parsed: Parsed, ws: list[Word], first: int) -> tuple[int, int]:
    """How far the run that begins at word `first` goes: index of its last word, and the offset of its end."""
    text, last, end = parsed.text, first, ws[first].end
    while last + 1 < len(ws):
        if ws[last].hyphen or (ws[last].possessive and not (ws[last].low in lexicon.words("runs", "possessed") and ws[last + 1].capital)):
            break
        gap = text[ws[last].end : ws[last + 1].start]
        step = _step(parsed, ws, first, last, gap)
        if not step:
            break
        last += step
        end = ws[last].end
        if gap.strip() in _QUOTES and text[end : end + 1] in _QUOTES.values():
            return last, end + 1
        if text[end : end + 1] == "." and ws[last].low in ("inc", "ltd", "co", "corp"):
            end += 1
    return last, end


def _step(parsed: Parsed, ws: list[Word], first: int, last: int, gap: str) -> int:
    """How many words further the run goes on from `last`; 0 where it ends."""
    text, here, after = parsed.text, ws[last], ws[last + 1]
    legal = lexicon.words("legal_forms", "words")
    # 1. a legal form behind a comma or a bracket
    if gap in (", ", "., ") and after.low in legal and after.text[0].isupper() and len(after.low) > 1:
        return 1
    if gap == " (" and last + 2 < len(ws) and text[after.end : ws[last + 2].start] == ") " and ws[last + 2].low in legal:
        return 2
    if gap == ", " and here.low == "washington" and after.text == "D.C.":
        return 1
    if gap == ", " and _surname_first(here, after):
        return 1
    # 2. a legal form before a quoted name
    if gap.strip() in _QUOTES and gap.startswith(" ") and here.low in lexicon.words("legal_forms", "leading") and after.capital:
        return _quoted(text, ws, last, _QUOTES[gap.strip()])
    # 3. the next word, right behind a space
    if not _joined(gap, here, after):
        return 0
    if after.capital and not after.blocked:
        return 1
    if after.text[0].isdigit():
        return int(_numbered(parsed, ws, last))
    return _connect(parsed, ws, first, last)


def _numbered(parsed: Parsed, ws: list[Word], last: int) -> bool:
    """Whether a number belongs to a name: "StreetEye 4", but not "sold Orion 20 pumps" or "Hall 7"."""
    number = ws[last + 1]
    if not (number.text.isdigit() and len(number.text) <= 2) or is_word(ws[last].low) or ws[last].low in lexicon.words("runs", "calendar"):
        return False
    token = parsed.at(number.start)
    counts = token is None or (token.dep_ in ("nummod", "compound") and token.head.i > token.i)
    return not counts and parsed.text[number.end : number.end + 1] not in ("%", ",")


def _surname_first(here: Word, after: Word) -> bool:
    """As lists print people: STEINER, Lars Peter."""
    return here.first and here.text.isupper() and len(here.text) > 2 and after.text in lexicon.given_names()


def _joined(gap: str, here: Word, after: Word) -> bool:
    if gap.isspace():
        return "\n" not in gap
    if here.possessive and gap in ("'s ", "’s ", "' ", "’ "):
        return True
    listed = here.first and here.start == 0 and here.text in "ABCDEFGQ"  # "A. Facts": a numbered heading
    initial = bool(_INITIAL.fullmatch(here.text)) and not listed and after.low not in lexicon.words("runs", "function")
    return gap in (". ", ".") and (here.low in lexicon.words("runs", "abbreviated") or initial)


def _quoted(text: str, ws: list[Word], last: int, closing: str) -> int:
    end = text.find(closing, ws[last + 1].start)
    inside = sum(1 for w in ws[last + 1 : last + 8] if w.end <= end)
    return inside if inside <= 6 else 0


def _connect(parsed: Parsed, ws: list[Word], first: int, last: int) -> int:
    """Steps over lower-case connecting words to the next capital: "van der", "of the", "&"."""
    text, k = parsed.text, last + 1
    while (
        k + 1 < len(ws)
        and k - last <= 2
        and ws[k].low in lexicon.words("connectors", "family")
        and ws[k].text.islower()
        and text[ws[k].end : ws[k + 1].start] == " "
    ):
        k += 1
    if k > last + 1 and ws[k].capital and not ws[k].blocked:
        return k - last
    word, k = ws[last + 1], last + 2
    if k < len(ws) and ws[k].low == "the" and word.low in ("of", "for"):
        k += 1
    if k >= len(ws) or not ws[k].capital or ws[k].blocked or text[ws[k - 1].end : ws[k].start] != " ":
        return 0
    if word.text == "&" or (word.low in lexicon.words("connectors", "phrase") and _takes(ws[last], word)):
        return k - last
    if word.low == "and":
        inside = any(w.low in ("of", "for") for w in ws[first : last + 1])
        together = (inside or last > first) and _spanned(parsed, ws[first].start, ws[k].end)
        return k - last if together or ws[k].low in lexicon.words("runs", "and_company") else 0
    return 0


def _takes(head: Word, word: Word) -> bool:
    """Whether a name goes on behind "of", "for" or "on": Ministry of, Institute for, Commission on."""
    if word.low == "on":
        return head.low in ("committee", "council", "panel", "commission", "conference")
    kind = lexicon.heads().get(head.low)
    return head.low in lexicon.words("runs", "of_heads") or (kind is not None and kind.value not in ("Company", "Place", "Vessel", "Group"))


def _spanned(parsed: Parsed, start: int, end: int) -> bool:
    """Whether spaCy, too, takes `[start, end)` for one name."""
    return any(a <= start and end <= b and label in ("ORG", "GPE", "FAC", "LOC") for a, b, label in parsed.names)
