"""A language's words for amounts, read from its `numbers.toml`, and the search for numerals with what bounds them.

`Figure` is a numeral as it stands in a text with its neighbours: "more than $2.3 million" is one. From figures
`wherefrom.lang.sums` makes sums of money and `wherefrom.lang.counts` quantities.
"""

import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from wherefrom.lang.amounts import DIGITS, digits
from wherefrom.model import Bound

_CURRENCIES = Path(__file__).with_name("currencies.toml")
# so many characters before a number may hold its currency, and as many again the words that bound it
_REACH = 28
_LEADING = re.compile(DIGITS)
_THREE = re.compile(r"\d{1,3}[.,]\d{3}")

Number = Callable[[str], Decimal | None]


class Figure(msgspec.Struct, frozen=True):
    """A numeral and its neighbours. `[start, end)` is the numeral with its currency, `[first, last)` with its bound too."""

    start: int
    end: int
    amount: Decimal
    first: int
    last: int
    bound: Bound = Bound.EXACT
    currency: str = ""
    scaled: Decimal = Decimal(1)  # what a word such as "million" after the digits multiplied them by


def scaled_like(first: Figure, last: Figure) -> Decimal:
    """The first end of "9-11 million", which shares the million of the other."""
    if first.scaled == 1 and last.scaled > 1 and first.amount < last.amount / last.scaled:
        return first.amount * last.scaled
    return first.amount


class AmountWords:
    """The compiled words of one language. `numeral` is a pattern of its numerals, `number` reads one."""

    def __init__(self, path: Path, numeral: str, number: Number) -> None:
        self.data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self._shared: dict[str, dict[str, str]] = tomllib.loads(_CURRENCIES.read_text(encoding="utf-8"))
        self._number = number
        self._space: str = self.data["space"]
        # "A-100" and "HB-60" are names, "10-20" is a range
        left, right = (r"(?<![\w.,/])", r"(?!\w)") if self.data["edges"] else (r"(?<![\d.,/A-Za-z])", r"(?![\dA-Za-z])")
        left += r"(?<![^\W\d_]-)"
        self.numeral = re.compile(f"{left}(?:{self.spaced(numeral)})", re.IGNORECASE)
        self._ends = re.compile(right)

    # --- reading ----------------------------------------------------------------------------------------------------

    def figures(self, text: str) -> list[Figure]:
        """Every numeral of a text in order, with its currency if it has one; bounds are not yet looked for."""
        found: list[Figure] = []
        for match in self.numeral.finditer(text):
            figure = self._figure(text, match)
            if figure and (not found or found[-1].end <= figure.start):
                found.append(figure)
        return found

    def _figure(self, text: str, found: re.Match[str]) -> Figure | None:
        amount = self._number(found.group())
        if amount is None:
            return None
        start, end = found.start(), found.end()
        leading = _LEADING.match(found.group())
        scaled = amount / (digits(leading.group()) or amount or 1) if leading else Decimal(1)
        factor = 1
        # no sum has three decimals: "151.000 euro", "6,900 евро"
        thousands = amount * 1000 if _THREE.fullmatch(found.group()) and amount < 1000 else amount
        scale = self._scale.match(text, end)
        if scale:
            factor, end = self._scale_of(scale), scale.end()
            thousands = amount
        inner = self._bound_inside(found.group(), end) or self.bound_after(text, end)
        currency, after = self._currency(self._after, text, inner[1] if inner else end)
        if currency and self._generic and self._generic.fullmatch(text, inner[1] if inner else end, after):
            # "新台幣94萬元": the name before says which
            before_it, start_of_it = self._currency_before(text, start)
            currency, start = (before_it, start_of_it) if before_it else (currency, start)
        if currency:
            return Figure(start, after, thousands * factor, start, after, inner[0] if inner else Bound.EXACT, currency, scaled * factor)
        currency, before = self._currency_before(text, start)
        if currency and self._ends.match(text, end):
            return Figure(before, end, thousands * factor, before, end, Bound.EXACT, currency, scaled * factor)
        if not self._ends.match(text, found.end()):
            return None
        inside = self._bound_inside(found.group(), found.end())
        return Figure(start, found.end(), amount, start, found.end(), inside[0] if inside else Bound.EXACT, scaled=scaled)

    def bounded(self, text: str, figure: Figure) -> Figure:
        """The same with the words that bound it, before or after."""
        before = self._bound_before(text, figure.start)
        after = self.bound_after(text, figure.end)
        bound, first, last = figure.bound, figure.first, figure.last
        if before:
            bound, first = before
        elif after:
            bound, last = after
        return msgspec.structs.replace(figure, bound=bound, first=first, last=last)

    def is_range(self, text: str, start: int, end: int, after: int) -> bool:
        """Whether a number at `[start, end)` and one that begins at `after` are the ends of a range."""
        if self._links.fullmatch(text, end, after):
            return True
        return self.opening(text, start) < start and self._ands.fullmatch(text, end, after) is not None

    def opening(self, text: str, start: int) -> int:
        """Where the "between" before a number begins; `start` when there is none."""
        found = self._between.search(text, max(0, start - _REACH), start)
        return found.start() if found else start

    @cached_property
    def _links(self) -> re.Pattern[str]:
        return self.compiled(self.data["range"]["link"])

    @cached_property
    def _ands(self) -> re.Pattern[str]:
        return self.compiled(self.data["range"]["and"])

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return self.compiled(f"(?:{self.data['range']['between']})\\Z")

    def counts_nothing(self, text: str, figure: Figure) -> bool:
        """Whether the words beside a number make it one of a page, a flight, an age, a time of day."""
        return bool(self._nothing_before.search(text, max(0, figure.start - _REACH), figure.start) or self._nothing_after.match(text, figure.end))

    def table(self, name: str, text: str) -> list[tuple[re.Match[str], Decimal]]:
        """Every place where a word of a table of numbers stands, with its number."""
        return [(m, self._values[name][int(m.lastgroup[1:])]) for m in self._tables[name].finditer(text) if m.lastgroup]

    @cached_property
    def conversion(self) -> re.Pattern[str]:
        """What stands between a sum and the source's own conversion of it."""
        return self.compiled(self.data["conversion"])

    @cached_property
    def beside_fraction(self) -> re.Pattern[str]:
        """What follows a fraction that is a part of something."""
        return self.compiled("|".join(self.data["fractionbeside"]))

    def compiled(self, expression: str) -> re.Pattern[str]:
        return re.compile(self.spaced(expression), re.IGNORECASE)

    def spaced(self, expression: str) -> str:
        """White space in the data stands for the language's own; "[ -]" may be written for a space or a hyphen."""
        return expression.replace("[ -]", "(?: |-)").replace(" ", self._space)

    @cached_property
    def _nothing_before(self) -> re.Pattern[str]:
        return self.compiled(f"(?:{'|'.join(self.data['notcount']['before'])})\\Z")

    @cached_property
    def _nothing_after(self) -> re.Pattern[str]:
        return self.compiled("|".join(self.data["notcount"]["after"]))

    @cached_property
    def _values(self) -> dict[str, list[Decimal]]:
        return {name: [Decimal(str(v)) for v in self.data[name].values()] for name in ("vague", "fraction")}

    @cached_property
    def _tables(self) -> dict[str, re.Pattern[str]]:
        left, right = (r"(?<!\w)", r"(?!\w)") if self.data["edges"] else ("", "")
        named = {name: "|".join(f"(?P<g{i}>{w})" for i, w in enumerate(self.data[name])) for name in ("vague", "fraction")}
        return {name: self.compiled(f"{left}(?:{words}){right}") for name, words in named.items()}

    # --- bounds -----------------------------------------------------------------------------------------------------

    def _bound_before(self, text: str, start: int) -> tuple[Bound, int] | None:
        found = self._before_words.search(text, max(0, start - _REACH), start)
        return (Bound(self._bounds[found.lastgroup]), found.start()) if found and found.lastgroup else None

    def _bound_inside(self, numeral: str, end: int) -> tuple[Bound, int] | None:
        return next(((Bound(b), end) for b, words in self.data.get("inside", {}).items() if any(w in numeral for w in words)), None)

    def bound_after(self, text: str, end: int) -> tuple[Bound, int] | None:
        """The bound that words at `end` give to what stands before them, and where they end."""
        found = self._after_words.match(text, end)
        return (Bound(self._bounds[found.lastgroup]), found.end()) if found and found.lastgroup else None

    @cached_property
    def _bounds(self) -> dict[str, str]:
        return {f"b{i}": b.value for i, b in enumerate(Bound)}

    @cached_property
    def _before_words(self) -> re.Pattern[str]:
        edge = r"(?<!\w)" if self.data["edges"] else ""
        return self.compiled(f"{edge}(?:{self._by_bound('before')}) ?\\Z")

    @cached_property
    def _after_words(self) -> re.Pattern[str]:
        edge = r"(?!\w)" if self.data["edges"] else ""
        return self.compiled(f" ?(?:{self._by_bound('after')}){edge}")

    def _by_bound(self, table: str) -> str:
        groups = {value: group for group, value in self._bounds.items()}
        return "|".join(f"(?P<{groups[bound]}>{'|'.join(words)})" for bound, words in self.data[table].items())

    # --- currencies -------------------------------------------------------------------------------------------------

    def _scale_of(self, found: re.Match[str]) -> int:
        words = found.group().strip().lower()
        return next(int(v) for w, v in self.data["moneyscale"].items() if re.fullmatch(w, words))

    @cached_property
    def _scale(self) -> re.Pattern[str]:
        return self.compiled(f" ?(?:{'|'.join(self.data['moneyscale'])})(?![A-Za-zА-Яа-яё])")

    def _currency(self, pattern: re.Pattern[str], text: str, at: int) -> tuple[str, int]:
        found = pattern.match(text, at)
        return (found.lastgroup.strip("_"), found.end()) if found and found.lastgroup else ("", at)

    def _currency_before(self, text: str, start: int) -> tuple[str, int]:
        found = self._before.search(text, max(0, start - _REACH), start)
        return (found.lastgroup.strip("_"), found.start()) if found and found.lastgroup else ("", start)

    @cached_property
    def _generic(self) -> re.Pattern[str] | None:
        """The word that several currencies share."""
        words = self.data["currency"].get("generic")
        return self.compiled(f" ?(?:{'|'.join(words)})") if words else None

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return self.compiled(f"(?:{self._currencies('before')}) ?\\Z")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return self.compiled(f" ?(?:{self._currencies('after')})")

    def _currencies(self, side: str) -> str:
        """Words first, then codes, then signs, the longest first; each group is named for its code."""
        signs = sorted(self._shared["sign"].items(), key=lambda s: -len(s[0]))
        words: list[tuple[str, str]] = [(w, code) for code, ws in self.data["currency"][side].items() for w in sorted(ws, key=len, reverse=True)]
        edge = r"(?![A-Za-zА-Яа-яё])"
        left = r"(?<!\w)" if self.data["edges"] else r"(?<![A-Za-z])"
        parts = [(f"{left if side == 'before' else ''}(?:{w}){edge if side == 'after' else ''}", code) for w, code in words]
        parts += [(f"(?-i:{left if side == 'before' else ''}{c}){edge if side == 'after' else ''}", code) for c, code in self._shared["code"].items()]
        parts += [(f"(?<![A-Za-z]){re.escape(s)}" if side == "before" else re.escape(s), code) for s, code in signs]
        seen: dict[str, int] = {}
        named = []
        for expression, code in parts:
            seen[code] = seen.get(code, 0) + 1
            # a group's name must be unique, so the code is followed by as many underscores as it was met before
            named.append(f"(?P<{code}{'_' * (seen[code] - 1)}>{expression})")
        return "|".join(named)
