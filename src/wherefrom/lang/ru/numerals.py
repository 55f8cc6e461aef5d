"""Russian numerals, in digits and in words of any case.

    >>> number("двести пять тысяч"), number("6,1 млн"), number("полтора миллиона")
    (Decimal('205000'), Decimal('6100000'), Decimal('1500000'))

`PATTERN` finds what `number` reads. Thousands are grouped by spaces, decimals follow a comma.
"""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

from wherefrom.lang.amounts import DIGITS, digits

_DATA = tomllib.loads(Path(__file__).with_name("numbers.toml").read_text(encoding="utf-8"))


def _values(table: str) -> list[tuple[re.Pattern[str], Decimal]]:
    return [(re.compile(words, re.IGNORECASE), Decimal(str(value))) for words, value in _DATA[table].items()]


_CARDINAL, _SCALE, _HALF = _values("cardinal"), _values("scale"), _values("half")
_small = "|".join(_DATA["cardinal"])
_scale = "|".join(_DATA["scale"])
_word = rf"(?:{_small})(?!\w)"
_end = r"(?![\w])"
_atom = rf"(?:{DIGITS}|(?:{'|'.join(_DATA['half'])}){_end}|{_word}(?: {_word}){{0,4}})"
_many = rf"{_atom}(?: ?(?:{_scale}){_end}){{1,2}}(?: {_word}(?: {_word}){{0,4}}(?: (?:{_scale}){_end}){{0,2}}){{0,3}}"
# one of them goes without saying: «тысячу тонн»
_lone = rf"(?:тысяч[ау]|миллион|миллиард|сотн[яю]|десяток|дюжин[ау]){_end}"
PATTERN = rf"(?:{_many}|{_atom}|{_lone})"
_TOKEN = re.compile(rf"{DIGITS}|[^\W\d_]+\.?", re.IGNORECASE)


def number(words: str) -> Decimal | None:
    """The value of a numeral; None when it is none."""
    total, current, seen = Decimal(0), Decimal(0), False
    for token in _TOKEN.findall(words):
        if token[0].isdigit():
            value = digits(token, comma=".")
            if value is None:
                return None
            current, seen = current + value, True
            continue
        bare = token.rstrip(".")
        value = _value(_CARDINAL, bare) or _value(_HALF, bare)
        if value is not None:
            current, seen = current + value, True
            continue
        scale = _value(_SCALE, token) or _value(_SCALE, bare)
        if scale is None:
            return None
        # "двести тысяч пятьдесят": what follows a thousand begins anew
        total, current, seen = total + (current or Decimal(1)) * scale, Decimal(0), True
    return total + current if seen else None


def _value(table: list[tuple[re.Pattern[str], Decimal]], word: str) -> Decimal | None:
    return next((value for pattern, value in table if pattern.fullmatch(word)), None)
