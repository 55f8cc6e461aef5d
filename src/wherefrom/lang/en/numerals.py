"""English numerals, in digits and in words.

    >>> number("two hundred and fourteen thousand"), number("1.4 million"), number("half a dozen")
    (Decimal('214000'), Decimal('1400000'), Decimal('6'))

`PATTERN` finds what `number` reads. Grouping by comma, space or (three digits) point is understood.
"""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

from wherefrom.lang.amounts import DIGITS, digits

_DATA = tomllib.loads(Path(__file__).with_name("numbers.toml").read_text(encoding="utf-8"))
_SMALL: dict[str, int] = {**_DATA["cardinal"], **_DATA["tens"]}
_SCALE: dict[str, int] = _DATA["scale"]

_words = sorted(_DATA["cardinal"], key=len, reverse=True)
# "one-way" and "five-axis" hold no numeral
_small = rf"(?:(?:{'|'.join(_DATA['tens'])})(?:[ -](?:{'|'.join(_words)}))?|{'|'.join(_words)})(?!-?[^\W\d_])"
_scale = "|".join(_SCALE)
_atom = rf"(?:{DIGITS}|{_small})(?: and a half)?"
_piece = rf"(?:half an?|an?|{_atom})(?: and a half)?(?:[ -]?(?:{_scale})\b){{1,2}}"
PATTERN = rf"(?:{_piece}(?:,? (?:and )?(?:{_small}(?: and a half)?|\d{{1,3}})(?:[ -](?:{_scale})\b){{1,2}}){{0,3}}(?:,? (?:and )?{_small})?|{_atom})"
_TOKEN = re.compile(rf"{DIGITS}|[a-z]+", re.IGNORECASE)


def number(words: str) -> Decimal | None:
    """The value of a numeral; None when it is none."""
    total, current, seen = Decimal(0), Decimal(0), False
    tokens = [t.lower() for t in _TOKEN.findall(words)]
    for index, token in enumerate(tokens):
        if token[0].isdigit():
            current, seen = current + (digits(token) or 0), True
        elif token in _SMALL:
            current, seen = current + _SMALL[token], True
        elif token == "half":
            current, seen = current + Decimal("0.5"), True
        elif token in _SCALE:
            scale, seen = _SCALE[token], True
            current = (current or Decimal(1)) * scale
            # "two hundred thousand" goes on multiplying, "two thousand three hundred" begins anew
            if scale >= 1000 and not (index + 1 < len(tokens) and tokens[index + 1] in _SCALE):
                total, current = total + current, Decimal(0)
        elif token not in ("a", "an", "and", "of"):
            return None
    return total + current if seen else None
