"""Russian dates: «во втором квартале прошлого года», «к концу апреля», «с 3 по 14 марта».

The words and patterns are in `dates.toml`.
"""

from functools import cache
from pathlib import Path

from wherefrom.lang.base import FoundDate
from wherefrom.lang.ru.numerals import number
from wherefrom.lang.timereader import read
from wherefrom.lang.timewords import TimeWords
from wherefrom.model import FuzzyDate


def dates(text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
    """The dates of a text in order. Relative ones are counted from `anchor`, usually the day of publication.

    Give it a whole text or at least a whole paragraph: «в том же году» looks back at the date before it.
    """
    return read(_words(), text, anchor)


@cache
def _words() -> TimeWords:
    return TimeWords(Path(__file__).with_name("dates.toml"), _whole)


def _whole(words: str) -> int | None:
    found = number(words)
    return int(found) if found is not None else None
