"""Names of papers inside containers, made fit to be shown: no way out of the folder, no invisible signs, none twice."""

import unicodedata
from collections.abc import Iterable
from itertools import count

_LONGEST = 200  # characters of one part; file systems end at 255 bytes
_UNNAMED = "unnamed"


def shown(raw: Iterable[str]) -> tuple[str, ...]:
    """The names in the order given. Where two are the same, the later ones are numbered: `letter.txt`, `letter (2).txt`."""
    taken: set[str] = set()
    result = []
    for name in map(_clean, raw):
        unique = name if name not in taken else next(n for k in count(2) if (n := _numbered(name, k)) not in taken)
        taken.add(unique)
        result.append(unique)
    return tuple(result)


def _clean(raw: str) -> str:
    parts = (_visible(part)[:_LONGEST].strip() for part in raw.replace("\\", "/").split("/"))
    return "/".join(p for p in parts if p.strip(".")) or _UNNAMED


def _visible(part: str) -> str:
    """Without control characters and marks of direction, which make `exe.fdp` look like `pdf.exe`; half a character becomes `_`."""
    kept = (c for c in part if unicodedata.category(c) not in ("Cc", "Cf"))
    return "".join("_" if unicodedata.category(c) == "Cs" else c for c in kept)


def _numbered(name: str, number: int) -> str:
    folder, _, base = name.rpartition("/")
    stem, dot, ending = base.rpartition(".")
    numbered = f"{stem} ({number}).{ending}" if dot and stem else f"{base} ({number})"
    return f"{folder}/{numbered}" if folder else numbered
