"""Tables of examples: a sentence a row, with the words in question in [[ ]], and what they mean."""

import re
from pathlib import Path

_MARK = re.compile(r"\[\[|\]\]")
LANGUAGES = ("en", "ru", "zh")


def rows(name: str, columns: int) -> list[tuple[str, ...]]:
    """Every row of a table in every language, the language first. Lines that begin with # are for readers."""
    found = []
    for code in LANGUAGES:
        for line in (Path(__file__).parent / code / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                cells = [*line.split("\t"), *[""] * columns]
                found.append((code, *cells[:columns]))
    return found


def unmarked(sentence: str) -> tuple[str, list[str]]:
    """The sentence without its marks, and the words that were marked."""
    return _MARK.sub("", sentence), re.findall(r"\[\[(.*?)\]\]", sentence)
