"""Phrases side by side made into one: "between March and May 2024", "2019-2021", "the six months to 31 March 2022".

Also decides which weak phrases are dates at all: a bare "2024" is one after "in" or in brackets, not in "2024 boxes".
"""

import re

import msgspec

from wherefrom.lang.phrase import has_year, is_bare
from wherefrom.lang.timewords import BESIDE, Candidate, TimeWords

# as long as a word before "from" may be, with the space after it
_NOUN_REACH = 24
_IN_BRACKETS = re.compile(r"[(（\[]\s?\Z")
_CLOSED = re.compile(r"\s?[)）\],;，；]|\s?\Z")
# a year that heads a line of a chronology or table
LINE_START, _LINE_END = re.compile(r"(?:\A|\n)[ \t•*-]*\Z"), re.compile(r"[ \t]*(?:\n|\Z|[:.|–—-])")


class Item(msgspec.Struct, frozen=True):
    """One or two phrases read as one date. `bound` is the word that opens one of its sides."""

    start: int
    end: int
    kind: str  # "one", "range", "ending"
    phrases: tuple[Candidate, ...]
    bound: str = ""

    @property
    def rule(self) -> str:
        return self.kind if self.kind != "one" else " ".join(w for w in (self.bound, self.phrases[0].rule.name) if w)

    @property
    def about(self) -> str:
        if self.kind == "range" and any(p.rule.about == "text" for p in self.phrases):
            return "text"
        return "today" if self.kind != "one" else self.phrases[0].rule.about

    def with_year_of_story(self) -> "Item":
        """The same, its bare months read as of the year that it is counted from."""
        phrases = tuple(msgspec.structs.replace(p, slots={**p.slots, "year_by": 0}) if is_bare(p.slots) else p for p in self.phrases)
        return msgspec.structs.replace(self, phrases=phrases)

    @property
    def is_fine(self) -> bool:
        """As fine as a season or finer."""
        return all(_grain(p) in ("day", "month", "season", "quarter") for p in self.phrases)

    @property
    def has_year(self) -> bool:
        return any(has_year(p.slots) for p in self.phrases)

    @property
    def is_ambiguous(self) -> bool:
        return any("one" in p.slots for p in self.phrases)


def join(words: TimeWords, text: str) -> list[Item]:
    """The items of a text in order."""
    candidates = words.candidates(text)
    items: list[Item] = []
    at = 0
    while at < len(candidates):
        here = candidates[at]
        after = candidates[at + 1] if at + 1 < len(candidates) else None
        item = _pair(words, text, here, after) if after else None
        if item:
            at += 1
        elif _stands(words, text, here, items[-1].end if items else None):
            item = _one(words, text, here)
        if item:
            items.append(item)
        at += 1
    return _shared_years(words, text, items)


def _shared_years(words: TimeWords, text: str, items: list[Item]) -> list[Item]:
    """ "3 April and 15 May 2023", "in March, April and June 2024": the year that closes a list is that of its members."""
    for index in range(len(items) - 2, -1, -1):
        here, after = items[index], items[index + 1]
        if here.kind != "one" or after.kind != "one" or not words.links["list"].fullmatch(text, here.end, after.phrases[0].core[0]):
            continue
        a, b = here.phrases[0].slots, after.phrases[0].slots
        if is_bare(a) and has_year(b) and _grain(here.phrases[0]) == _grain(after.phrases[0]) and a.get("month", 0) <= b.get("month", 0):
            year = {slot: b[slot] for slot in ("year", "year_by") if slot in b}
            phrase = msgspec.structs.replace(here.phrases[0], slots={**a, **year})
            items[index] = msgspec.structs.replace(here, phrases=(phrase,))
    return items


def _one(words: TimeWords, text: str, phrase: Candidate) -> Item:
    if phrase.slots.keys() & {"day_to", "quarter_to"} and phrase.lead in ("from", "between"):
        # "from 3 to 7 May" opens no side
        return Item(phrase.start, phrase.core[1], "one", (phrase,))
    if phrase.lead == "from" and words.of_its_day and words.of_its_day.search(text, max(0, phrase.start - _NOUN_REACH), phrase.core[0]):
        return Item(phrase.core[0], phrase.core[1], "one", (phrase,))
    bound = phrase.lead if phrase.lead not in ("", "between", *BESIDE) else phrase.trail
    start = phrase.start if bound == phrase.lead and bound else phrase.core[0]
    return Item(start, phrase.end, "one", (phrase,), bound)


def _pair(words: TimeWords, text: str, here: Candidate, after: Candidate) -> Item | None:
    """1. so long a time that ends then; 2. a range; 3. two neighbours that make one stretch."""
    gap = text[here.end : after.core[0]]
    both = (here, after)
    if here.rule.about == "ending":  # 1
        return Item(here.core[0], after.core[1], "ending", both) if words.links["ending"].fullmatch(gap) else None
    if not {here.rule.about, after.rule.about} <= {"today", "text"} or here.lead in ("by", "before", "after", "to"):
        return None
    if words.links["range"].fullmatch(gap) and _same_kind(here, after):  # 2
        return Item(here.start, after.core[1], "range", both)
    if words.links["and"].fullmatch(gap):
        if here.lead == "between":
            return Item(here.start, after.core[1], "range", both)
        if _are_neighbours(here, after):  # 3
            return Item(here.core[0], after.core[1], "range", both)
    return None


def _same_kind(here: Candidate, after: Candidate) -> bool:
    """Guards against "Monday - 2024" and the like: both ends are as fine as each other, or one is introduced."""
    return here.lead in ("from", "between") or _grain(here) == _grain(after)


def _grain(phrase: Candidate) -> str:
    for slot in ("day", "weekday", "month", "season", "quarter", "half"):
        if slot in phrase.slots:
            return slot
    return "year" if has_year(phrase.slots) else "unit"


def _are_neighbours(here: Candidate, after: Candidate) -> bool:
    """ "in 2024 and 2025", "in March and April 2024"."""
    a, b = here.slots, after.slots
    if set(a) == set(b) == {"year"}:
        return a["year"] + 1 == b["year"]
    if set(a) == {"month"} and is_bare(a) and set(b) == {"month", "year"}:
        return a["month"] + 1 == b["month"]
    if set(a) == {"quarter"} and set(b) <= {"quarter", "year", "year_by"}:
        return a["quarter"] + 1 == b.get("quarter")
    return False


def _stands(words: TimeWords, text: str, phrase: Candidate, last: int | None) -> bool:
    """Whether a phrase is a date by itself, or because of its neighbours; `last` is where the date before it ends."""
    if phrase.rule.about == "ending":
        return False
    if not phrase.rule.weak or phrase.trail:
        return True
    if phrase.lead == "also":
        return last is not None and words.links["list"].fullmatch(text, last, phrase.core[0]) is not None
    if phrase.lead:
        return True
    start, end = phrase.core
    before = text[max(0, start - 10) : start]
    if _IN_BRACKETS.search(before) and _CLOSED.match(text, end):
        return True
    return bool(LINE_START.search(before) and _LINE_END.match(text, end))
