"""Names of a whole paper: what a word is called in one place counts in every other.

A language says per paragraph where a name may stand and what speaks for its kind (`lang.base.FoundName`). Here short
forms join their long form ("Orion" and "Orion Trade Ltd"), the votes of all places of such a family are added up, one
kind is chosen for it, and places that the language missed (headings in capitals) are found by their words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from wherefrom.lang import FoundName, Language, Vote
from wherefrom.model import Kind
from wherefrom.read.missed import missed
from wherefrom.read.spelling import near, stem

# what a second and a third sight of the same cue add to the first; further ones add nothing
REPEATS = (1.0, 0.5, 0.5)
# this many paragraphs that begin with the same label make it a speaker's
SPEAKS = 3
# paragraphs that a language is told of at once
AT_ONCE = 256
# a name with one of these cues is a place of its own, even if a firm is called after it
LISTED = ("gazetteer-place", "gazetteer-country")
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


class Family(msgspec.Struct, frozen=True):
    """The places of one name in all its forms, and the cues that only the whole paper gives."""

    members: tuple[FoundName, ...]
    cues: tuple[str, ...]


def named(language: Language, paragraphs: Sequence[Paragraph]) -> list[Named]:
    """All names of a paper in order of place; none overlap."""
    found = [(p, f) for p in prepared(language, paragraphs) for f in language.names(p.text)]
    families = gathered(language, found)
    kinds = {id(f): _kind(language, family) for family in families for f in family.members}
    result = []
    for p, f in found:
        if id(f) in kinds:
            kind = f.kind if f.settled else kinds[id(f)]
            result.append(Named(p.start + f.start, p.start + f.end, kind, language.base_form(p.text[f.start : f.end], kind), f.rule))
    known = [(n, paragraph_at(paragraphs, n.start)) for n in result]
    words = {p.text[n.start - p.start : n.end - p.start]: n for n, p in reversed(known)}
    more = [
        Named(a, b, n.kind, language.base_form(n.normal, n.kind), "elsewhere")
        for a, b, n in missed(words, [(p.start, p.text) for p in paragraphs], result)
    ]
    return sorted(result + more, key=lambda n: n.start)


def prepared(language: Language, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, with the language warned of many at once."""
    for first in range(0, len(paragraphs), AT_ONCE):
        some = paragraphs[first : first + AT_ONCE]
        language.prepare([p.text for p in some])
        yield from some


def paragraph_at(paragraphs: Sequence[Paragraph], place: int) -> Paragraph:
    """The paragraph that a place of the paper lies in."""
    return next(p for p in reversed(paragraphs) if p.start <= place)


def gathered(language: Language, found: Sequence[tuple[Paragraph, FoundName]]) -> list[Family]:
    """The families of a paper, without candidates that stay doubtful everywhere."""
    groups: dict[str, list[tuple[Paragraph, FoundName]]] = defaultdict(list)
    for p, f in found:
        base = language.base_form(p.text[f.start : f.end], Kind.PRODUCT).casefold()
        groups[" ".join(stem(w) for w in base.split())].append((p, f))
    speakers = _speakers(groups)
    sure = {key for key, members in groups.items() if key in speakers or any(not f.doubtful for _, f in members)}
    sure |= {key for key in groups if any(shortens(key, long) for long in sure)}
    heads = _spelled_alike({key: _long_form(key, groups, sure) for key in sorted(sure)})
    joined: dict[str, list[str]] = defaultdict(list)
    for key in heads:
        joined[heads[key]].append(key)
    return [Family(tuple(f for key in keys for _, f in groups[key]), _paper_cues(head, keys, speakers)) for head, keys in joined.items()]


def _spelled_alike(heads: dict[str, str]) -> dict[str, str]:
    """The same with families joined whose heads differ by a letter or two; the first in order gives the head."""
    kept: list[str] = []
    same: dict[str, str] = {}
    for head in sorted(set(heads.values())):
        same[head] = next((k for k in kept if near(k, head)), head)
        if same[head] == head:
            kept.append(head)
    return {key: same[head] for key, head in heads.items()}


def shortens(short: str, long: str) -> bool:
    """Whether a name is the beginning or the end of another, or, in Chinese, a part of it."""
    if _HAN.fullmatch(short) and len(short) > 1:
        return short in long and short != long
    a, b = short.split(), long.split()
    middle = len(a) == 1 and len(b) > 2 and a[0] in b[1:-1] and len(a[0]) > 3
    part = len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a or middle)
    return part or b[0].startswith(f"{short}-")


def _long_form(key: str, groups: Mapping[str, list[tuple[Paragraph, FoundName]]], sure: set[str]) -> str:
    """The one longest name that this one shortens; itself where there is none, several, or it is a place of its own."""
    longer = sorted((k for k in sure if shortens(key, k)), key=lambda k: (-len(k), k))
    if not longer or any(k != longer[0] and not shortens(k, longer[0]) for k in longer):
        return key
    listed = any(v.why in LISTED for _, f in groups[key] for v in f.votes)
    return key if listed else longer[0]


def _speakers(groups: Mapping[str, list[tuple[Paragraph, FoundName]]]) -> set[str]:
    """Names that paragraph after paragraph begins with, before a colon: the speakers of an interview."""
    return {key for key, members in groups.items() if sum(f.start == 0 and p.text[f.end : f.end + 1] in (":", "：") for p, f in members) >= SPEAKS}


def _paper_cues(head: str, keys: Sequence[str], speakers: set[str]) -> tuple[str, ...]:
    found = ["name"]
    words = head.split()
    if len(words) > 1:
        found += ["short-form-first"] if any(k != head and words[: len(k.split())] == k.split() for k in keys) else []
        found += ["short-form-last"] if any(k == words[-1] for k in keys) else []
    return (*found, "speaker") if any(k in speakers for k in keys) else tuple(found)


def _kind(language: Language, family: Family) -> Kind:
    """The kind with the most votes of all places together."""
    seen: Counter[tuple[Kind, str]] = Counter()
    total: dict[Kind, float] = defaultdict(float)
    more: list[Vote] = [vote for cue in family.cues for vote in language.worth(cue)]
    for vote in (*(v for f in family.members for v in f.votes), *more):
        times = seen[(vote.kind, vote.why)]
        seen[(vote.kind, vote.why)] += 1
        total[vote.kind] += vote.weight * (REPEATS[times] if times < len(REPEATS) else 0.0)
    best = max(sorted(total, key=lambda k: k.value), key=lambda k: total[k], default=Kind.COMPANY)
    return best if total.get(best, 0.0) > 0 else Kind.COMPANY
