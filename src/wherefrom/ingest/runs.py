"""Adverts and page furniture come in runs: what one clear line says about the lines around it."""

from collections.abc import Sequence

import msgspec

from wherefrom.ingest import forms

_NEAR = 0.5  # enough beside a sure one
_TONE = 0.35  # of an advert, enough for a short line beside a sure advert
_SOME = 0.3  # enough for a sentence below the last running text, after a sure one
_SHORT = 80
_ITEM = -0.25  # enough for a short item of a list beside a sure advert
_PROSE = 150  # characters of running text; of Chinese, which says as much in fewer, 60
_PROSE_HAN = 60
_MENU_WORDS = 2  # in a run of short lines, to take it for a menu
_MENU_RUN = 3  # lines
_MENU_LINE = 28  # characters of a line of a menu; Chinese says as much in half of it


class Line(msgspec.Struct, frozen=True):
    """A paragraph with its score, how much it sounds like an advert, whether it is a word that menus are made of, whether
    anything ties it to the paper, and whether it reports something."""

    text: str
    score: float
    tone: float
    menu_word: bool
    belongs: bool
    reports: bool

    @property
    def is_chinese(self) -> bool:
        return 2 * sum("一" <= c <= "鿿" for c in self.text) > len(self.text)

    @property
    def is_prose(self) -> bool:
        return len(self.text) >= (_PROSE_HAN if self.is_chinese else _PROSE)

    @property
    def is_furniture(self) -> bool:
        """Whether it may be a line of a page's foot: no running text, no sentence, nothing reported."""
        return not self.is_prose and not self.reports and (not self.text.endswith((".", "。", "…")) or self.score >= _SOME)

    @property
    def is_short(self) -> bool:
        longest = _MENU_LINE // 2 if self.is_chinese else _MENU_LINE
        return len(self.text) <= longest and len(self.text.split()) <= 4 and not self.text.endswith((".", ",", ":", "?", "。", "，", "："))


def extended(sure: dict[int, str], lines: Sequence[Line]) -> dict[int, str]:
    """The sure ones and what belongs to their runs, with the reason."""
    found = {**sure, **_menus(lines)}
    found.update(_beside(found, lines))
    found.update(_foot(found, lines))
    return found


def _beside(found: dict[int, str], lines: Sequence[Line]) -> dict[int, str]:
    """Paragraphs next to a sure one that look like more of the same."""
    more: dict[int, str] = {}
    for at in found:
        for step in (-1, 1):
            place = at + step
            while (
                0 <= place < len(lines) and place not in found and place not in more and _is_more(lines[place], of_an_advert=lines[at].tone >= _TONE)
            ):
                more[place] = f"in one block with a paragraph set aside: {found[at]}"
                place += step
    return more


def _is_more(line: Line, of_an_advert: bool) -> bool:
    if line.score >= _NEAR:
        return True
    if not of_an_advert:
        return False
    return line.score >= _ITEM if forms.is_item(line.text) else line.tone >= _TONE and len(line.text) < _SHORT and not line.belongs


def _menus(lines: Sequence[Line]) -> dict[int, str]:
    """Runs of short lines among which are words of menus."""
    found: dict[int, str] = {}
    start = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and lines[at].is_short:
            continue
        if at - start >= _MENU_RUN and sum(line.menu_word for line in lines[start:at]) >= _MENU_WORDS:
            found.update(dict.fromkeys(range(start, at), "menu"))
        start = at + 1
    return found


def _foot(found: dict[int, str], lines: Sequence[Line]) -> dict[int, str]:
    """Below the last running text, what comes after a sure one."""
    prose = [at for at, line in enumerate(lines) if line.is_prose and at not in found]
    first = next((at for at in sorted(found) if prose and at > prose[-1]), len(lines))
    rest = range(first + 1, len(lines))
    return {at: f"below a paragraph set aside at the foot: {found[first]}" for at in rest if at not in found and lines[at].is_furniture}
