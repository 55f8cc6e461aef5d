"""A language's words for amounts, read from its `numbers.toml` and compiled: numerals, bounds, currencies, ranges.

    [before]
    '>' = ['more than', 'over']
    [currency.after]
    RUB = ['roubles?']

Everything is asked of a place in a text: what bounds the number that begins here, which currency stands behind it.
The figures made from the answers are in `wherefrom.lang.figures`.
"""

import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from wherefrom.model import Bound

_CURRENCIES = Path(__file__).with_name("currencies.toml")
_GROUPS = {bound.value: f"b{order}" for order, bound in enumerate(Bound)}
_BOUNDS = {group: Bound(value) for value, group in _GROUPS.items()}
_ENDS_NO_WORDS = frozenset("0123456789+*/|,;()[]-")
_LETTERS = "A-Za-zА-Яа-яё"

Number = Callable[[str], Decimal | None]


class AmountWords:
    """The compiled words of one language. `numeral` is a pattern of its numerals, `number` reads one."""

    def __init__(self, path: Path, numeral: str, number: Number) -> None:
        self.data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self.number = number
        self._shared: dict[str, dict[str, str]] = tomllib.loads(_CURRENCIES.read_text(encoding="utf-8"))
        self._space: str = self.data["space"]
        self._edges: bool = self.data["edges"]
        # "A-100" and "HB-60" are names, "10-20" is a range
        left = (r"(?<![\w.,/])" if self._edges else r"(?<![\d.,/A-Za-z])") + r"(?<![^\W\d_]-)"
        self.numeral = re.compile(f"{left}(?:{self.spaced(numeral)})", re.IGNORECASE)
        self._end = re.compile(r"(?!\w)" if self._edges else r"(?![\dA-Za-z])")
        self._beginning = re.compile(r"(?<!\w)\w|[^\w\s]" if self._edges else r"\S")

    def compiled(self, expression: str) -> re.Pattern[str]:
        return re.compile(self.spaced(expression), re.IGNORECASE)

    def spaced(self, expression: str) -> str:
        """White space in the data stands for the language's own; "[ -]" may be written for a space or a hyphen."""
        return expression.replace("[ -]", "(?: |-)").replace(" ", self._space)

    def ends_at(self, text: str, end: int) -> bool:
        """Whether a number may end there, and is no part of a longer word."""
        return self._end.match(text, end) is not None

    def back_from(self, pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
        """The longest match that ends at `start` and begins where a word or a sign begins."""
        if text[max(0, start - 2) : start].rstrip()[-1:] in _ENDS_NO_WORDS:
            # a page of figures should cost no more than a page of prose
            return None
        for begin in self._beginning.finditer(text, max(0, start - self.data["reach"]), start):
            if found := pattern.fullmatch(text, begin.start(), start):
                return found
        return None

    # --- bounds -----------------------------------------------------------------------------------------------------

    def bound_before(self, text: str, start: int) -> tuple[Bound, int] | None:
        """The bound that words before a number give to it, and where they begin."""
        found = self.back_from(self._before, text, start)
        return (_BOUNDS[found.lastgroup], found.start()) if found and found.lastgroup else None

    def bound_after(self, text: str, end: int) -> tuple[Bound, int] | None:
        """The bound that words at `end` give to what stands before them, and where they end."""
        found = self._after.match(text, end)
        return (_BOUNDS[found.lastgroup], found.end()) if found and found.lastgroup else None

    def bound_inside(self, numeral: str) -> Bound:
        """The bound that a sign within a numeral gives it: 10余万 is more than 100,000."""
        inside = self.data.get("inside", {})
        return next((Bound(b) for b, signs in inside.items() if any(s in numeral for s in signs)), Bound.EXACT)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return self.compiled(f"(?:{self._by_bound('before')}) ?")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        edge = r"(?!\w)" if self._edges else ""
        return self.compiled(f" ?(?:{self._by_bound('after')}){edge}")

    def _by_bound(self, table: str) -> str:
        return "|".join(f"(?P<{_GROUPS[bound]}>{'|'.join(words)})" for bound, words in self.data[table].items())

    # --- ranges -----------------------------------------------------------------------------------------------------

    def is_range(self, text: str, start: int, end: int, after: int) -> bool:
        """Whether a number at `[start, end)` and one that begins at `after` are the ends of a range."""
        if self._links.fullmatch(text, end, after):
            return True
        return self._ands.fullmatch(text, end, after) is not None and self.opening(text, start) < start

    def opening(self, text: str, start: int) -> int:
        """Where the "between" before a number begins; `start` when there is none."""
        found = self.back_from(self._between, text, start)
        return found.start() if found else start

    @cached_property
    def _links(self) -> re.Pattern[str]:
        return self.compiled(self.data["range"]["link"])

    @cached_property
    def _ands(self) -> re.Pattern[str]:
        return self.compiled(self.data["range"]["and"])

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return self.compiled(self.data["range"]["between"])

    # --- currencies -------------------------------------------------------------------------------------------------

    def money_scale(self, text: str, end: int) -> tuple[int, int]:
        """What a letter glued to a sum multiplies it by ("£2.6m"), and where it ends; 1 where there is none."""
        found = self._scale.match(text, end)
        if not found:
            return 1, end
        letters = found.group().strip().lower()
        return next(int(v) for w, v in self.data["moneyscale"].items() if re.fullmatch(w, letters)), found.end()

    def currency_before(self, text: str, start: int) -> tuple[str, int] | None:
        found = self.back_from(self._money_before, text, start)
        return (found.lastgroup.strip("_"), found.start()) if found and found.lastgroup else None

    def currency_after(self, text: str, end: int) -> tuple[str, int] | None:
        found = self._money_after.match(text, end)
        return (found.lastgroup.strip("_"), found.end()) if found and found.lastgroup else None

    def is_generic(self, text: str, start: int, end: int) -> bool:
        """Whether the words for a currency are those that several share, so that one named before the number decides."""
        return bool(self._generic and self._generic.fullmatch(text, start, end))

    @cached_property
    def conversion(self) -> re.Pattern[str]:
        """What stands between a sum and the source's own conversion of it."""
        return self.compiled(self.data["conversion"])

    @cached_property
    def _scale(self) -> re.Pattern[str]:
        return self.compiled(f" ?(?:{'|'.join(self.data['moneyscale'])})(?![{_LETTERS}])")

    @cached_property
    def _generic(self) -> re.Pattern[str] | None:
        words = self.data["currency"].get("generic")
        return self.compiled(f" ?(?:{'|'.join(words)})") if words else None

    @cached_property
    def _money_before(self) -> re.Pattern[str]:
        return self.compiled(f"(?:{self._currencies('before', rf'(?<![{_LETTERS}])', '')}) ?")

    @cached_property
    def _money_after(self) -> re.Pattern[str]:
        return self.compiled(f" ?(?:{self._currencies('after', '', f'(?![{_LETTERS}])')})")

    def _currencies(self, side: str, left: str, right: str) -> str:
        """Words first, then codes, then signs, the longest first.

        Each group is named for its code; since names must differ, underscores follow a code that was met before.
        """
        words = [(w, code) for code, ws in self.data["currency"][side].items() for w in sorted(ws, key=len, reverse=True)]
        parts = [(f"{left}(?:{w}){right}", code) for w, code in words]
        parts += [(f"{left}(?-i:{written}){right}", code) for written, code in self._shared["code"].items()]
        signs = sorted(self._shared["sign"].items(), key=lambda s: -len(s[0]))
        parts += [(left + re.escape(sign), code) for sign, code in signs]
        met: dict[str, int] = {}
        named = []
        for expression, code in parts:
            named.append(f"(?P<{code}{'_' * met.get(code, 0)}>{expression})")
            met[code] = met.get(code, 0) + 1
        return "|".join(named)

    # --- numbers that count nothing, and words that are numbers ----------------------------------------------------

    def counts_nothing(self, text: str, start: int, end: int) -> bool:
        """Whether the words beside a number make it one of a page, a flight, an age, a time of day."""
        return bool(self.back_from(self._nothing_before, text, start) or self._nothing_after.match(text, end))

    def table(self, name: str, text: str) -> list[tuple[re.Match[str], Decimal]]:
        """Every place where a word of the tables `vague` or `fraction` stands, with its number."""
        values = list(self.data[name].values())
        return [(m, Decimal(str(values[int(m.lastgroup[1:])]))) for m in self._tables[name].finditer(text) if m.lastgroup]

    @cached_property
    def beside_fraction(self) -> re.Pattern[str]:
        """What follows a fraction that is a part of something."""
        return self.compiled("|".join(self.data["fractionbeside"]))

    @cached_property
    def _nothing_before(self) -> re.Pattern[str]:
        return self.compiled("|".join(self.data["notcount"]["before"]))

    @cached_property
    def _nothing_after(self) -> re.Pattern[str]:
        return self.compiled("|".join(self.data["notcount"]["after"]))

    @cached_property
    def _tables(self) -> dict[str, re.Pattern[str]]:
        left, right = (r"(?<!\w)", r"(?!\w)") if self._edges else ("", "")
        named = {name: "|".join(f"(?P<g{i}>{w})" for i, w in enumerate(self.data[name])) for name in ("vague", "fraction")}
        return {name: self.compiled(f"{left}(?:{words}){right}") for name, words in named.items()}
