"""The words of an English paragraph, with what their letters and spaCy say of them."""

import re
from typing import Any, NamedTuple

from wherefrom.lang.en import lexicon
from wherefrom.lang.en.parse import Parsed

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|&|[A-Z]/[A-Z]\b|[^\W_]+(?:[-'’.][^\W_]+|&[^\W_]+|\+)*")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_CONTRACTED = re.compile(r"['’](?:m|ll|d|ve|re|t)$", re.IGNORECASE)
# "Perm-based", "Iran-backed": the name ends at the hyphen
_PARTICIPLE = re.compile(r"-(?:\w+ed|made|born|built|run|style|bound|wide|only|linked|friendly|grown|held)$")
# capital letters and digits in one word: HX-20, A140s, Falcon-3
_CODE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Za-z]{1,12}-?\d{1,4}(?:-?[A-Z]{0,3}\d{0,2})?s?")
# quarters, forms, pages and standards are no models
_NOT_CODE = re.compile(r"[QHFGB]\d+|[A-Z]\d{5,}|COVID-?\d+|ISO-?\d+|[FC]Y\d+|p\d+", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+")
_SENTENCE_END = '.!?:;"“”«»‘[]•–—|\n\t*…■·/'


class Word(NamedTuple):
    """A word without its possessive. `tag` and `dep` are spaCy's; `first` at the beginning of a sentence or line."""

    start: int
    end: int
    text: str
    tag: str
    dep: str
    first: bool
    possessive: bool
    hyphen: str  # what a hyphen cut off: "based" of "Perm-based"

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'").rstrip(".")

    @property
    def proper(self) -> bool:
        return self.tag.startswith("NNP")

    @property
    def code(self) -> bool:
        return bool(_CODE.fullmatch(self.text)) and not _NOT_CODE.fullmatch(self.text)

    @property
    def capital(self) -> bool:
        inside = not self.text[0].isdigit() and any(c.isupper() for c in self.text[1:3])
        return self.text[0].isupper() or inside or self.code

    @property
    def roman(self) -> bool:
        return bool(_ROMAN.fullmatch(self.text))

    @property
    def blocked(self) -> bool:
        """Capitals that are part of no name: months, shorthand, posts in capitals."""
        if self.hyphen == "'" or (self.text[-1].isdigit() and _NOT_CODE.fullmatch(self.text)):
            return True
        shorthand = self.low in lexicon.words("not_names", "words") and (self.text.isupper() or len(self.low) <= 4)
        return shorthand or self.low in lexicon.words("runs", "calendar") or self.low in lexicon.words("not_names", "always")


def words(parsed: Parsed) -> list[Word]:
    """The words of a parsed paragraph, in order."""
    return [_word(parsed.text, m, parsed.at(m.start()), _last(parsed, m)) for m in _WORD.finditer(parsed.text)]


def _last(parsed: Parsed, m: re.Match[str]) -> Any:
    """The token that a word ends in, before its possessive: the main one of a hyphenated word."""
    ending = _POSSESSIVE.search(m.group()) if m.end() - m.start() > 2 else None
    return parsed.at(m.start() + (ending.start() if ending else len(m.group())) - 1)


def _word(text: str, m: re.Match[str], first: Any, last: Any) -> Word:
    word, end, hyphen = m.group(), m.end(), ""
    if _CONTRACTED.search(word) or text[end : end + 1] in ("$", "£", "€"):
        hyphen = "'"  # "I'll", "US$5": no name
    ending = _POSSESSIVE.search(word) if len(word) > 2 else None
    if ending:
        word, end = word[: ending.start()], m.start() + ending.start()
    possessive = bool(ending) or (text[end : end + 1] in ("'", "’") and word.endswith("s") and word[0].isupper())
    start = m.start()
    if word.startswith("ex-") and word[3:4].isupper():
        word, start = word[3:], start + 3
    tail = _PARTICIPLE.search(word) if word[0].isupper() else None
    if tail:
        word, end, hyphen = word[: tail.start()], start + tail.start(), tail.group()[1:]
    tag, dep = (last.tag_, last.dep_) if last is not None else ("", "")
    return Word(start, end, word, tag, dep, _begins(text, start, first), possessive, hyphen)


def _begins(text: str, start: int, token: Any) -> bool:
    before = text[:start].rstrip(" \u00a0")
    if not before or before[-1] in _SENTENCE_END:
        return True
    if before[-1] == "(" or (before[-1] == "-" and text[start - 1].isspace()):
        return True
    return bool(token is not None and token.is_sent_start and before[-1] in ".!?")
