"""A language's time words and patterns, read from its `dates.toml` and compiled into one expression.

The file gives tables of words with their numbers, and patterns in which `<slot>` or `<slot:table>` stands for one of
those words and a space for the language's white space. What the slots mean is said in `wherefrom.lang.phrase`. It also
gives the words that bound a date (`lead`, `trail`), join two (`link`), put one into the future, and what is never one.

    [words.month]
    'Jan(?:uary|\\.)?' = 1
    [[pattern]]
    rule = "month of a year"
    match = '<month> <year>'
"""

import itertools
import re
import tomllib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from wherefrom.lang.phrase import Slots

# how the words of the tables [lead] and [trail], before and after a date, bound it
BOUNDS = ("from", "to", "by", "before", "after", "between")
# words before a date that bound nothing, but make a bare year or month one; `also` only after another date
BESIDE = ("plain", "also")
_SLOT = re.compile(r"<([a-z_]+)(?::([a-z_]+))?>")
Number = Callable[[str], int | None]


class Rule(msgspec.Struct, frozen=True):
    """One pattern. `weak`: a date only beside a word that makes it one. `about`: what it is counted from."""

    name: str
    expression: str
    slots: tuple[tuple[str, str], ...]  # slot and table, in the order of the expression's groups
    preset: tuple[tuple[str, int], ...] = ()
    weak: bool = False
    about: str = "today"  # or "text" (the date before it), "event" (what the text tells), "open"


class Candidate(msgspec.Struct, frozen=True):
    """A phrase found, before anything is resolved: `[start, end)` with its bounding words, `core` without them."""

    start: int
    end: int
    core: tuple[int, int]
    rule: Rule
    slots: Slots
    lead: str = ""
    trail: str = ""


class TimeWords:
    """The compiled time words of one language. `number` reads its numerals."""

    def __init__(self, path: Path, number: Number) -> None:
        self._data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self._number = number
        self._flags = re.IGNORECASE
        self._space: str = self._data["space"]

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(self._rule(p) for p in self._data["pattern"])

    @cached_property
    def future(self) -> re.Pattern[str]:
        """Words before a date in its sentence that put it into the future."""
        return self._compile("|".join(self._data["future"]))

    @cached_property
    def of_its_day(self) -> re.Pattern[str] | None:
        """Words before "from" that make it say of when something is."""
        words = self._data.get("of_its_day")
        return self._compile(words) if words else None

    @cached_property
    def sentence_end(self) -> re.Pattern[str]:
        return re.compile(self._data["sentence_end"])

    @cached_property
    def links(self) -> dict[str, re.Pattern[str]]:
        """What may stand between the two ends of a range, by kind: `range`, `and`, `ending`."""
        return {kind: self._compile("|".join(words)) for kind, words in self._data["link"].items()}

    @cached_property
    def never(self) -> re.Pattern[str] | None:
        """Stretches that look like dates and are none."""
        words = self._data.get("never")
        return re.compile(self._spaced("|".join(words))) if words else None

    def candidates(self, text: str) -> list[Candidate]:
        """Every phrase in order, without overlap. Weak ones are kept only beside a bounding word."""
        found = []
        taken = [m.span() for m in self.never.finditer(text)] if self.never else []
        for match in self._whole.finditer(text):
            index = next(i for i in range(len(self.rules)) if match.start(f"r{i}") >= 0)
            core = match.span(f"r{index}")
            if not any(a < core[1] and core[0] < b for a, b in taken):
                found.append(self._candidate(text, match, index, core))
        return _unslashed(found)

    def _candidate(self, text: str, match: re.Match[str], index: int, core: tuple[int, int]) -> Candidate:
        rule = self.rules[index]
        inner = self._single[index].fullmatch(text, *core)
        slots = dict(rule.preset)
        if inner:
            for order, (slot, table) in enumerate(rule.slots):
                value = self._value(slot, table, inner[f"s{order}"]) if inner[f"s{order}"] else None
                if value is not None:
                    slots[slot] = value
        lead = next((b for b in BOUNDS if match.start(f"l_{b}") >= 0), "") or next((b for b in BESIDE if match[b]), "")
        trail = next((b for b in BOUNDS if match.start(f"t_{b}") >= 0), "")
        start = core[0] if lead in ("", *BESIDE) else match.start(f"l_{lead}")
        end = match.end(f"t_{trail}") if trail else core[1]
        return Candidate(start, end, core, rule, slots, lead, trail)

    def _value(self, slot: str, table: str, words: str) -> int | None:
        if table in self._data["words"]:
            value = next((value for pattern, value in self._tables[table] if pattern.fullmatch(words)), None)
            # 0 in a table that has no nought says: read the digits
            return self._number(words) if value == 0 and table == "month" else value
        number = self._number(words)
        if number is not None and table in self._data.get("offset", {}):
            return number + int(self._data["offset"][table])
        if slot.startswith("year") and number is not None and number < 100:
            # two digits: this century up to the forties, else the last
            return number + (2000 if number < 50 else 1900)
        return number

    @cached_property
    def _tables(self) -> dict[str, list[tuple[re.Pattern[str], int]]]:
        return {name: [(self._compile(w), v) for w, v in words.items()] for name, words in self._data["words"].items()}

    @cached_property
    def _single(self) -> tuple[re.Pattern[str], ...]:
        return tuple(self._compile(r.expression) for r in self.rules)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        anyhow = [f"(?P<r{i}>{_ungrouped(r.expression)})" for i, r in enumerate(self.rules)]
        left, right = (r"(?<!\w)", r"(?!\w)") if self._data["edges"] else (r"(?<![\d.])", r"(?:(?<!\d)|(?!\d))")
        lead, trail, joint = self._bounds("lead", "l_"), self._bounds("trail", "t_"), self._space
        beside = "|".join(f"(?P<{b}>{self._spaced('|'.join(self._data['lead'][b]))})" for b in BESIDE)
        before = f"(?:(?:{lead}){joint})?(?:(?:{beside}){joint})?"
        after = f"(?:{joint}(?:{trail}))?"
        return re.compile(f"{left}{before}(?:{'|'.join(anyhow)}){right}{after}", self._flags)

    def _bounds(self, table: str, prefix: str) -> str:
        words = self._data.get(table, {})
        return "|".join(f"(?P<{prefix}{b}>{self._spaced('|'.join(words.get(b) or ['(?!)']))})" for b in BOUNDS)

    def _rule(self, entry: dict[str, Any]) -> Rule:
        slots = tuple((m[1], m[2] or m[1]) for m in _SLOT.finditer(entry["match"]))
        index = itertools.count()
        expression = self._spaced(_SLOT.sub(lambda m: f"(?P<s{next(index)}>{self._table(m[2] or m[1])})", entry["match"]))
        preset = tuple(entry.get("set", {}).items())
        return Rule(entry["rule"], expression, slots, preset, entry.get("weak", False), entry.get("about", "today"))

    def _table(self, name: str) -> str:
        words = self._data["words"].get(name)
        return "|".join(words) if words else str(self._data["numbers"][name])

    def _spaced(self, expression: str) -> str:
        # "[ -]" is so common that it may be written in the data
        return expression.replace("[ -]", "(?: |-)").replace(" ", self._space)

    def _compile(self, expression: str) -> re.Pattern[str]:
        return re.compile(self._spaced(expression), self._flags)


def _unslashed(found: list[Candidate]) -> list[Candidate]:
    """Day and month of 22/02/2024. Where 03/04/2024 may be both, the paper's other dates of this form decide.

    One that stays open keeps neither, so that it has no reading.
    """
    pairs = [(c.slots["one"], c.slots["other"]) for c in found if "one" in c.slots]
    day_first, month_first = any(one > 12 for one, _ in pairs), any(other > 12 for _, other in pairs)
    resolved = []
    for each in found:
        if "one" in each.slots:
            one, other = each.slots["one"], each.slots["other"]
            slots: Slots = {"year": each.slots["year"], "one": one, "other": other}
            if one == other or one > 12 or (other <= 12 and day_first and not month_first):
                slots = {"year": each.slots["year"], "month": other, "day": one}
            elif other > 12 or (month_first and not day_first):
                slots = {"year": each.slots["year"], "month": one, "day": other}
            each = msgspec.structs.replace(each, slots=slots)
        resolved.append(each)
    return resolved


def _ungrouped(expression: str) -> str:
    """The same expression with its named groups made anonymous, so that patterns may be joined."""
    return re.sub(r"\(\?P<s\d+>", "(?:", expression)
