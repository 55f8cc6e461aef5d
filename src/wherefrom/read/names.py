"""Names of a whole paper: what a word is called in one place counts in every other.

A language says per paragraph where a name may stand and what speaks for its kind (`lang.base.FoundName`). Here the
votes of all places of one name are added up, short forms share those of their long form, one kind is chosen, and places
that the language missed (headings in capitals) are found by their words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from wherefrom.lang import FoundName, Language
from wherefrom.model import Kind

# one cue seen many times is not many cues
REPEATS = 3
# what a short form's long form says counts almost as much as what is said of it itself
LONG_FORM = 0.8
_HAN = re.compile(r"[\u3400-\u9fff]+")


class Paragraph(msgspec.Struct, frozen=True):
    """A stretch of the paper that is read: its text and where it begins."""

    start: int
    text: str


class Named(msgspec.Struct, frozen=True):
    """A name in its place in the paper, with its kind."""

    start: int
    end: int
    kind: Kind
    normal: str
    rule: str


def named(language: Language, paragraphs: Sequence[Paragraph]) -> list[Named]:
    """All names of a paper in order of place; none overlap."""
    found = [(p, f) for p in paragraphs for f in language.names(p.text)]
    groups = _groups(language, found)
    sure = {key for key, members in groups.items() if any(not f.doubtful for _, f in members)}
    sums = {key: _sum(f for _, f in members) for key, members in groups.items()}
    kinds = {key: _choose(key, sums, sure) for key in sums}
    result = [_named(language, p, f, kinds[_key(language, p, f)]) for p, f in found if _key(language, p, f) in sure]
    return _with_missed(language, paragraphs, result)


def _key(language: Language, p: Paragraph, f: FoundName) -> str:
    return language.base_form(p.text[f.start : f.end], Kind.PRODUCT).casefold()


def _groups(language: Language, found: Iterable[tuple[Paragraph, FoundName]]) -> dict[str, list[tuple[Paragraph, FoundName]]]:
    groups: dict[str, list[tuple[Paragraph, FoundName]]] = defaultdict(list)
    for p, f in found:
        groups[_key(language, p, f)].append((p, f))
    return groups


def _sum(members: Iterable[FoundName]) -> dict[Kind, float]:
    seen: Counter[tuple[Kind, str]] = Counter()
    total: dict[Kind, float] = defaultdict(float)
    for found in members:
        for vote in found.votes:
            seen[(vote.kind, vote.why)] += 1
            if seen[(vote.kind, vote.why)] <= REPEATS:
                total[vote.kind] += vote.weight
    return total


def _choose(key: str, sums: dict[str, dict[Kind, float]], sure: set[str]) -> Kind:
    """The kind with the most votes, those of a longer form of the name included."""
    total = dict(sums[key])
    longer = [k for k in sure if k != key and _shortens(key, k)]
    if len(longer) == 1 and max(total, key=lambda k: total[k], default=Kind.COMPANY) is not Kind.PLACE:
        for kind, weight in sums[longer[0]].items():
            total[kind] = total.get(kind, 0.0) + LONG_FORM * weight
    best = max(sorted(total, key=lambda k: k.value), key=lambda k: total[k], default=Kind.COMPANY)
    return best if total.get(best, 0.0) > 0 else Kind.COMPANY


def _shortens(short: str, long: str) -> bool:
    if _HAN.fullmatch(short) and len(short) > 1:
        return short in long
    a, b = short.split(), long.split()
    return len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a)


def _named(language: Language, p: Paragraph, f: FoundName, kind: Kind) -> Named:
    kind = f.kind if f.settled else kind
    return Named(p.start + f.start, p.start + f.end, kind, language.base_form(p.text[f.start : f.end], kind), f.rule)


def _surfaces(paragraphs: Sequence[Paragraph], found: list[Named]) -> dict[str, Named]:
    """The names by every wording that they have in the paper."""
    known: dict[str, Named] = {}
    for n in found:
        p = next(p for p in reversed(paragraphs) if p.start <= n.start)
        for words in (p.text[n.start - p.start : n.end - p.start], n.normal):
            if len(words) > 2 or (len(words) == 2 and not words.isascii()):
                known.setdefault(words, n)
    return known


def _with_missed(language: Language, paragraphs: Sequence[Paragraph], found: list[Named]) -> list[Named]:
    """The names and every further place where their very words stand."""
    known = _surfaces(paragraphs, found)
    if not known:
        return sorted(found, key=lambda n: n.start)
    choice = "|".join(re.escape(k) for k in sorted(known, key=len, reverse=True))
    exact = _whole(choice)
    shouted = {k.upper(): n for k, n in known.items()}
    loud = _whole("|".join(re.escape(k) for k in sorted(shouted, key=len, reverse=True)))
    taken = sorted((n.start, n.end) for n in found)
    result = list(found)
    for p in paragraphs:
        for pattern, table in ((exact, known), (loud, shouted)):
            for m in pattern.finditer(p.text):
                start, end = p.start + m.start(), p.start + m.end()
                if not any(a < end and start < b for a, b in taken):
                    like = table[m.group()]
                    result.append(Named(start, end, like.kind, language.base_form(like.normal, like.kind), "elsewhere"))
                    taken.append((start, end))
    return sorted(result, key=lambda n: n.start)


def _whole(choice: str) -> re.Pattern[str]:
    """The choice as whole words; Chinese has no spaces between them."""
    return re.compile(rf"(?<![^\W\u3400-\u9fff])(?:{choice})(?![^\W\u3400-\u9fff])")
