"""Lists of words and phrases from a data file, looked for in a text: whole words, in three scripts, fast.

A trailing `*` stands for any ending, a space for any white space or a hyphen. Chinese and signs are matched as they stand.
Words are kept by their first letters, and a word's own expression is only tried where a word of the text begins like it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

import msgspec

_EAST_ASIAN = "\u2e80"  # the first character of the East Asian blocks
_TOKEN = re.compile(r"\w+")
_STEM = 3  # letters that words are kept by


class _Word(msgspec.Struct, frozen=True):
    literal: str  # in small letters, the first part of a phrase: must be there for the expression to match
    pattern: re.Pattern[str]


class Vocabulary:
    """Some words, compiled once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_stem: dict[str, list[_Word]] = defaultdict(list)
        self._others: list[_Word] = []  # Chinese, and what begins with a sign
        for word in dict.fromkeys(words):
            entry = _Word(word.rstrip("*").split(" ")[0].lower(), re.compile(expression(word), re.IGNORECASE))
            if word[0].isalnum() and not _is_east_asian(word):
                self._by_stem[_TOKEN.match(entry.literal)[0][:_STEM]].append(entry)  # type: ignore[index]  # it begins with a letter
            else:
                self._others.append(entry)

    def found(self, text: str) -> list[tuple[int, int]]:
        """Where words of the list stand, in order. Of words inside each other only the longest counts."""
        lower, stems = _looked_at(text)
        likely = [w for stem in stems & self._by_stem.keys() for w in self._by_stem[stem]]
        spans = {m.span() for w in (*likely, *self._others) if w.literal in lower for m in w.pattern.finditer(text)}
        kept: list[tuple[int, int]] = []
        for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
            if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
                kept.append(span)
        return sorted(kept)

    def words(self, text: str) -> list[str]:
        """The words found, in small letters, each once."""
        return list(dict.fromkeys(text[a:b].lower() for a, b in self.found(text)))


@lru_cache(maxsize=8)
def _looked_at(text: str) -> tuple[str, frozenset[str]]:
    """A text in small letters and the beginnings of its words; many lists are looked for in one text after another."""
    lower = text.lower()
    return lower, frozenset(token[:length] for token in _TOKEN.findall(lower) for length in range(1, _STEM + 1))


def expression(word: str) -> str:
    """A word of a list as a regular expression: whole words where the script writes spaces."""
    body = r"[\s-]".join(re.escape(part) for part in word.rstrip("*").split(" "))
    if _is_east_asian(word):  # written without spaces, also around the Latin words in it
        return body
    before = r"\b" if word[0].isalnum() else ""
    if word.endswith("*"):
        return rf"{before}{body}\w*"
    return before + body + (r"\b" if word[-1].isalnum() else "")


def _is_east_asian(word: str) -> bool:
    return any(c >= _EAST_ASIAN for c in word)
