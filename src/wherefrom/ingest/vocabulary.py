"""Lists of words and phrases from a data file, looked for in a text: whole words, in three scripts, fast.

A trailing `*` stands for any ending, a space for any white space or a hyphen. Chinese and signs are matched as they stand.
The words of one script are only looked for in a text that has it, and a word's own expression is only tried where its letters
stand: a thousand words cost a paragraph a tenth of a millisecond.
"""

import re
from collections.abc import Iterable

import msgspec

_EAST_ASIAN = "\u2e80"  # the first character of the East Asian blocks
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-z]")
_HAN = re.compile(f"[{_EAST_ASIAN}-\uffef]")


class _Word(msgspec.Struct, frozen=True):
    literal: str  # in small letters, the first part of a phrase: must be there for the expression to match
    pattern: re.Pattern[str]


class Vocabulary:
    """Some words, compiled once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_script: dict[str, list[_Word]] = {"latin": [], "cyrillic": [], "han": [], "": []}
        for word in dict.fromkeys(words):
            self._by_script[_script(word)].append(_Word(word.rstrip("*").split(" ")[0].lower(), re.compile(expression(word), re.IGNORECASE)))

    def found(self, text: str) -> list[tuple[int, int]]:
        """Where words of the list stand, in order. Of words inside each other only the longest counts."""
        lower = text.lower()
        spans = [m.span() for word in self._worth_trying(text) if word.literal in lower for m in word.pattern.finditer(text)]
        kept: list[tuple[int, int]] = []
        for span in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
            if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
                kept.append(span)
        return sorted(kept)

    def words(self, text: str) -> list[str]:
        """The words found, in small letters, each once."""
        return list(dict.fromkeys(text[a:b].lower() for a, b in self.found(text)))

    def _worth_trying(self, text: str) -> Iterable[_Word]:
        yield from self._by_script[""]
        for script, pattern in (("latin", _LATIN), ("cyrillic", _CYRILLIC), ("han", _HAN)):
            if pattern.search(text):
                yield from self._by_script[script]


def expression(word: str) -> str:
    """A word of a list as a regular expression: whole words where the script writes spaces."""
    body = r"[\s-]".join(re.escape(part) for part in word.rstrip("*").split(" "))
    if any(c >= _EAST_ASIAN for c in word):  # Chinese writes no spaces, also around the Latin words in it
        return body
    before = r"\b" if word[0].isalnum() else ""
    if word.endswith("*"):
        return rf"{before}{body}\w*"
    return before + body + (r"\b" if word[-1].isalnum() else "")


def _script(word: str) -> str:
    for script, pattern in (("han", _HAN), ("cyrillic", _CYRILLIC), ("latin", _LATIN)):
        if pattern.search(word):
            return script
    return ""
