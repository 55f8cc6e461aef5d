"""Whether one name is a shorter form of another: a surname, initials, "Orion" for "Orion Trade", an acronym.

On the names alone: whether a short form is clear enough in its surroundings is the business of `papers` and `case`.
"""

import re
from functools import lru_cache

from wherefrom.matching import Sort, parse
from wherefrom.matching.skeleton import HAN, latin
from wherefrom.model import Kind
from wherefrom.resolve.likeness import Likeness
from wherefrom.resolve.shape import is_initial, numbers, words
from wherefrom.resolve.titles import untitled

_NAMES_KEPT = 100_000
_LONGEST_ACRONYM = 8
_CLEAR_ACRONYM = 4
_PIECE = re.compile(r"[^\W_]+")


def short_form(short: str, long: str, kind: Kind) -> Likeness | None:
    """Whether `short` leaves out words of `long`: a surname, initials, "Orion" for "Orion Trade"."""
    if kind is Kind.PRODUCT:
        return _short_model(short, long)
    if HAN.search(short) and HAN.search(long):
        return _short_han(short, long, kind)
    if kind is Kind.PERSON:
        return _short_person(short, long)
    mine, theirs = ([w.key for w in parse(name) if w.sort is not Sort.LEGAL] for name in (short, long))
    rest = iter(theirs)
    if len(mine) >= len(theirs) or not all(key in rest for key in mine) or numbers(short, kind) != numbers(long, kind) or _owns(short, long):
        return None
    return Likeness(0.85, f"{short!r} is a short form of {long!r}")


def _owns(short: str, long: str) -> bool:
    """Whether `short` is only whose the other is: Norway in "Norway's foreign ministry"."""
    return re.search(rf"{re.escape(short)}['’]s?(?!\w)", long, re.IGNORECASE) is not None


def _short_person(short: str, long: str) -> Likeness | None:
    """Fewer whole words, all of which the longer name has, and initials of others; a patronymic's initial may be one too many."""
    less, more = words(short, Kind.PERSON), list(words(long, Kind.PERSON))
    whole, initials = ([w for w in less if is_initial(w) is initial] for initial in (False, True))
    telling = sum(not is_initial(w) for w in more)
    for w in whole:
        met = next((o for o in more if o.key == w.key), None)
        if met is None:
            return None
        more.remove(met)
    fitting = [w for w in initials if any(o.key[:1] == w.key[:1] for o in more)]
    shorter = telling > len(whole) or (not initials and bool(more))
    if not whole or not shorter or (initials and (not fitting or len(initials) - len(fitting) > 1)):
        return None
    return Likeness(0.85, f"{short!r} is a shorter form of the name {long!r}")


def _short_model(short: str, long: str) -> Likeness | None:
    """The model's own sign ("QD-640") inside its fuller name; a bare word or number is no sign."""
    found = numbers(short, Kind.PRODUCT)
    if len(short) >= len(long) or not found or found != numbers(long, Kind.PRODUCT) or not re.search(r"[^\W\d_]", short):
        return None
    if not re.search(rf"(?<![^\W_]){re.escape(short)}(?![^\W_])|(?<![a-z0-9]){re.escape(short)}(?![a-z0-9])(?<=[\x00-\x7f])", long, re.IGNORECASE):
        return None
    return Likeness(0.85, f"{short!r} is the model named in {long!r}")


def _short_han(short: str, long: str, kind: Kind) -> Likeness | None:
    """The characters of the shorter name stand in the longer one in the same order, the first two of them side by side."""
    if kind is Kind.PERSON:
        short, long = untitled(short), untitled(long)
        found = long.startswith(short.removeprefix("老").removeprefix("小")) or long.endswith(short)
        return Likeness(0.85, f"{short!r} is a shorter form of the name {long!r}") if found and len(short) <= len(long) and short != long else None
    less = "".join(w.text for w in parse(short) if len(w.text) == 1 or w.sort not in (Sort.LEGAL, Sort.WEAK))
    start = long.find(less[:2])
    if len(less) < 2 or len(short) >= len(long) or start < 0:
        return None
    rest = iter(long[start:])
    return Likeness(0.85, f"{short!r} is a short form of {long!r}") if all(c in rest for c in less) else None


def acronym(short: str, long: str, kind: Kind) -> Likeness | None:
    """Whether `short` is made of the first letters of `long`, or of three or more of its first words ("H&B").

    From one script to another only long acronyms are read, and whole. People and places are not called so.
    """
    letters = re.sub(r"[\W_]", "", short)
    if kind in (Kind.PERSON, Kind.PLACE) or not 2 <= len(letters) <= _LONGEST_ACRONYM or letters != letters.upper() or HAN.search(letters):
        return None
    whole, parts = initials(long)
    other_script = letters.isascii() != long[:1].isascii()
    clear = latin(letters) in whole and not (other_script and len(letters) < _CLEAR_ACRONYM)
    if clear or (latin(letters) in parts and not other_script):
        return Likeness(0.88, f"{short!r} abbreviates {long!r}")
    return None


@lru_cache(_NAMES_KEPT)
def initials(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first letters of all words of a name, and of three or more but not all; with and without its small words."""
    pieces = _PIECE.findall(name)
    # "Joint" and "of" are left out of some acronyms and stand in others
    small = {piece for w in parse(name) if w.sort in (Sort.LEGAL, Sort.WEAK) for piece in _PIECE.findall(w.text)}
    ways = [[p[:1] for p in pieces], [p[:1] for p in pieces if p not in small]]
    whole = frozenset(latin("".join(way)) for way in ways if len(way) > 1)
    return whole, frozenset(latin("".join(way[:n])) for way in ways for n in range(3, len(way)))
