"""Whether two names may be one party's, judged on the names alone: `one_name`, `short_form`, `acronym`.

`matching` says which word met which; here stands what that is worth when the question is "one party or two". All three
answer with a score and a sentence, or with None. None of them knows of any paper: whether a short form is clear enough
in its surroundings is the business of `papers` and `case`.
"""

import re
from functools import lru_cache

import msgspec

from wherefrom.matching import Sort, Word, compare, parse
from wherefrom.matching.skeleton import HAN, latin
from wherefrom.model import Kind
from wherefrom.resolve.palladius import spelled

_NAMES_KEPT = 100_000
_DIGITS = re.compile(r"\d+")
# one letter may differ in words of at least this many: below it, it is as a rule another name (Ivan, Ivana; Wei, Wen)
_SHORTEST_TYPO = {Kind.PERSON: 6, Kind.COMPANY: 5}
# measured on the invented training papers with perfect mentions: lower joins companies that share all but one word
_ALIKE = 0.88
_LONGEST_ACRONYM = 8
_CLEAR_ACRONYM = 4
_PIECE = re.compile(r"[^\W_]+")
_MISSING = "missing word"
# a letter off is another place or model: only another script or language is allowed
_ONLY_EXACT = frozenset({Kind.PLACE, Kind.PRODUCT})
_EXACT = frozenset({"exact", "transliteration", "translation", "joined"})


class Likeness(msgspec.Struct, frozen=True):
    """How surely two names are one party's, 0 to 1, and why."""

    score: float
    why: str


@lru_cache(_NAMES_KEPT)
def words(name: str, kind: Kind) -> tuple[Word, ...]:
    """The words of a name that say who is meant: no legal form, no weak words unless there are no others.

    Of people and places all: Gu is also a legal form, and Al Ain is no Ain.
    """
    found = parse(name)
    if kind in (Kind.PERSON, Kind.PLACE):
        return found
    return tuple(w for w in found if w.sort is Sort.NAME or is_initial(w)) or found


def is_initial(word: Word) -> bool:
    """A capital letter that stands for a word: also "В.", which elsewhere is a preposition, and "E."."""
    return word.sort is Sort.INITIAL or (word.sort is Sort.WEAK and len(word.text) == 1 and word.text.isupper())


@lru_cache(_NAMES_KEPT)
def spelling(name: str, kind: Kind) -> tuple[str, ...]:
    """What two writings of one name share: the sounds of its words, but numbers and Chinese characters as they are.

    Characters that sound alike are other characters: 陕西 is not 山西, though both are Shanxi.
    """
    return tuple(w.text if HAN.search(w.text) else w.plain if _DIGITS.search(w.plain) else w.key for w in words(name, kind))


@lru_cache(_NAMES_KEPT)
def numbers(name: str, kind: Kind) -> tuple[str, ...]:
    """The numbers in a name, which must agree: an A-60 is no A-600."""
    return tuple(_DIGITS.findall(" ".join(w.plain for w in words(name, kind))))


def one_name(a: str, b: str, kind: Kind) -> Likeness | None:
    """Two spellings of one name: every word that names meets one in the other, numbers agree, typos are small."""
    if numbers(a, kind) != numbers(b, kind):
        return None
    if spelling(a, kind) == spelling(b, kind):
        return Likeness(0.97, "the same name" if a.casefold() == b.casefold() else "the same name, spelled another way")
    if kind is not Kind.PERSON and sorted(spelling(a, kind)) == sorted(spelling(b, kind)):
        return None  # "Harbour Kite" is not "Kite Harbour"; only people's names turn round
    if kind is Kind.PRODUCT and _plural(a, b):
        return Likeness(0.95, "the same model, one and several")
    if kind is Kind.PERSON and (_run_together(b) in spelled(a) or _run_together(a) in spelled(b)):
        return Likeness(0.95, "the same Chinese name, once in Russian letters")
    if HAN.search(a) and HAN.search(b):
        return None
    found = compare(a, b)
    if kind in _ONLY_EXACT and not {f.name for f in found.explanation.features} <= _EXACT:
        return None
    naming = {w.text for name in (a, b) for w in words(name, kind)}
    for f in found.explanation.features:
        if f.name == _MISSING and (f.ours or f.theirs) in naming:
            return None
        if f.name in ("acronym", "initial") or (f.name == "typo" and not _small(f.ours, f.theirs, kind)):
            return None
    return Likeness(round(found.score * 0.95, 3), found.explanation.why) if found.score >= _ALIKE else None


def _run_together(name: str) -> str:
    """A name in plain Latin letters without its gaps; ü is written u."""
    return "".join(w.plain for w in parse(name)).replace("v", "u") if HAN.search(name) else "".join(w.plain for w in parse(name))


def _plural(a: str, b: str) -> bool:
    less, more = sorted((a.casefold(), b.casefold()), key=len)
    return more in (less + "s", less + "es", less + "'s", less + "’s")


def _small(a: str, b: str, kind: Kind) -> bool:
    """A slip of the pen, not another name; a Russian surname with -a is a woman's."""
    if min(len(a), len(b)) < _SHORTEST_TYPO.get(kind, 5):
        return False
    a, b = parse(a)[0].plain, parse(b)[0].plain
    return not (kind is Kind.PERSON and (a + "a" == b or b + "a" == a))


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
    pieces = _PIECE.findall(long)
    other_script = letters.isascii() != pieces[0][:1].isascii() if pieces else True
    if other_script and len(letters) < _CLEAR_ACRONYM:
        return None
    small = {piece for w in parse(long) if w.sort in (Sort.LEGAL, Sort.WEAK) for piece in _PIECE.findall(w.text)}
    wanted = latin(letters)
    # "Joint" and "of" are left out of some acronyms and stand in others
    for names in (pieces, [p for p in pieces if p not in small]):
        initials = [p[:1] for p in names]
        lengths = range(3, len(names)) if not other_script else range(0)
        if any(latin("".join(initials[:n])) == wanted for n in (*lengths, len(names)) if n > 1):
            return Likeness(0.88, f"{short!r} abbreviates {long!r}")
    return None
