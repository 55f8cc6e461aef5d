"""Chinese dates: 去年第三季度, 上月底, 2024年5月12日, 二〇二四年, 同年9月至次年2月.

The words and patterns are in `dates.toml`.
"""

from functools import cache
from pathlib import Path

from wherefrom.lang.base import FoundDate
from wherefrom.lang.timereader import read
from wherefrom.lang.timewords import TimeWords
from wherefrom.lang.zh.numerals import number
from wherefrom.model import FuzzyDate


def dates(text: str, anchor: FuzzyDate | None) -> list[FoundDate]:
    """The dates of a text in order. Relative ones are counted from `anchor`, usually the day of publication.

    Give it a whole text or at least a whole paragraph: 同年 looks back at the date before it.
    """
    return read(_words(), text, anchor)


@cache
def _words() -> TimeWords:
    return TimeWords(Path(__file__).with_name("dates.toml"), _whole)


def _whole(words: str) -> int | None:
    # 廿 is twenty, in dates only
    found = number(words.replace("廿", "二十"))
    return int(found) if found is not None else None
