"""Names that belong together in a paper: "Orion", "Orion Trade" and "Orion Trade Ltd", however often they stand.

A family is gathered by words alone, before anything is known of kinds; its votes are added up in names.py.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from wherefrom.lang import FoundName, Language
from wherefrom.model import Kind
from wherefrom.read.spelling import abbreviates, near, stem

# this many paragraphs that begin with the same label make it a speaker's
SPEAKS = 3
# a name with one of these cues is a place of its own, even if a firm is called after it
LISTED = ("gazetteer-place", "gazetteer-country")
_QUOTES = str.maketrans("", "", '«»“”"')
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")


class Paragraph(msgspec.Struct, frozen=True):
    """A stretch of the paper that is read: its text and where it begins."""

    start: int
    text: str


Found = tuple[Paragraph, FoundName]


class Family(msgspec.Struct, frozen=True):
    """The places of one name in all its forms, wording by wording (its longest first), and the cues that only the whole paper gives."""

    wordings: tuple[tuple[FoundName, ...], ...]
    cues: tuple[str, ...]

    @property
    def members(self) -> tuple[FoundName, ...]:
        return tuple(f for wording in self.wordings for f in wording)


def gathered(language: Language, found: Sequence[Found]) -> list[Family]:
    """The families of a paper, without candidates that stay doubtful everywhere."""
    groups: dict[str, list[Found]] = defaultdict(list)
    keys_in_order = [_key(language, p, f) for p, f in found]
    for key, (p, f) in zip(keys_in_order, found, strict=True):
        groups[key].append((p, f))
    speakers = _speakers(groups)
    sure = {key for key, members in groups.items() if key in speakers or any(not f.doubtful for _, f in members)}
    longer = _longer_forms(groups, sure)
    sure |= {key for key in groups if longer[key]}
    heads = _spelled_alike({key: _head(key, groups[key], [k for k in longer[key] if k in sure]) for key in sorted(sure)})
    heads = _bracketed(heads, keys_in_order, found)
    joined: dict[str, list[str]] = defaultdict(list)
    for key in heads:
        joined[heads[key]].append(key)
    return [_family(groups, head, keys, speakers) for head, keys in joined.items()]


def _key(language: Language, p: Paragraph, f: FoundName) -> str:
    """What names are gathered by: their base form in lower case, without Russian case endings."""
    base = language.base_form(p.text[f.start : f.end], Kind.PRODUCT).casefold()
    return " ".join(stem(w) for w in base.translate(_QUOTES).split())


def _bracketed(heads: dict[str, str], keys: Sequence[str], found: Sequence[Found]) -> dict[str, str]:
    """The same with a short name joined to the one that it stands behind in brackets: Border Guard Service (BGS)."""
    joins: dict[str, str] = {}
    for k in range(1, len(found)):
        (p, long), (q, short) = found[k - 1], found[k]
        between = p.text[long.end : short.start] if p is q else ""
        beside = between.strip('"“«‘') in (" (", "（") and keys[k] in heads and keys[k - 1] in heads
        if beside and abbreviates(q.text[short.start : short.end], p.text[long.start : long.end]):
            joins.setdefault(heads[keys[k]], heads[keys[k - 1]])
    return {key: joins.get(head, head) for key, head in heads.items()}


def _family(groups: Mapping[str, list[Found]], head: str, keys: Sequence[str], speakers: set[str]) -> Family:
    ordered = sorted(keys, key=lambda k: (k != head, k))
    return Family(tuple(tuple(f for _, f in groups[key]) for key in ordered), _paper_cues(head, keys, speakers))


def shortens(short: str, long: str) -> bool:
    """Whether a name is the beginning or the end of another, or its only telling word; in Chinese, a part of it."""
    if _HAN.fullmatch(short):
        return short in long and short != long
    a, b = short.split(), long.split()
    middle = len(a) == 1 and len(b) > 2 and a[0] in b[1:-1] and len(a[0]) > 3
    part = len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a or middle)
    return part or b[0].startswith(f"{short}-")


def _longer_forms(keys: Iterable[str], sure: Iterable[str]) -> dict[str, list[str]]:
    """For every key the sure names that it shortens, longest first. Compared only where they share a word."""
    by_part: dict[str, list[str]] = defaultdict(list)
    for key in sure:
        for part in dict.fromkeys(_parts(key)):
            by_part[part].append(key)
    found = {}
    for key in keys:
        part = next(iter(_parts(key)), "")
        found[key] = sorted((k for k in by_part.get(part, ()) if shortens(key, k)), key=lambda k: (-len(k), k))
    return found


def _parts(key: str) -> list[str]:
    """What a short form shares with its long form: words, what stands before a hyphen, pairs of Chinese characters."""
    if _HAN.search(key):
        return [key[k : k + 2] for k in range(len(key) - 1)]
    words = key.split()
    return words + [words[0][:k] for k, c in enumerate(words[0]) if c == "-" and k] if words else []


def _head(key: str, members: Sequence[Found], longer: Sequence[str]) -> str:
    """The one longest name that this one shortens; itself where there is none, several, or it is a place of its own."""
    if not longer or any(k != longer[0] and not shortens(k, longer[0]) for k in longer):
        return key
    return key if any(v.why in LISTED for _, f in members for v in f.votes) else longer[0]


def _spelled_alike(heads: dict[str, str]) -> dict[str, str]:
    """The same with families joined whose heads differ by a letter or two; the first in order gives the head."""
    kept: dict[str, list[str]] = defaultdict(list)
    same: dict[str, str] = {}
    for head in sorted(set(heads.values())):
        alike = kept[head[:1]]
        same[head] = next((k for k in alike if abs(len(k) - len(head)) < 4 and near(k, head)), head)
        if same[head] == head:
            alike.append(head)
    return {key: same[head] for key, head in heads.items()}


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
