"""One line that holds several names of one party, taken apart.

    >>> variants("Zenit Works (Завод «Зенит»)")
    ('Zenit Works', 'Завод «Зенит»')

Papers and lists give two spellings with a stroke, or the original in brackets. A place or a single word in brackets belongs to the name before it.
"""

import re
from functools import lru_cache

from wherefrom.matching.vocabulary import Sort
from wherefrom.matching.words import parse

_NAMES_KEPT = 100_000
_BRACKETS = re.compile(r"[(\[（]([^()\[\]（）]*)(?:[)\]）]|$)")
_ALSO = r"formerly known as|formerly|f\.?k\.?a\.?|a\.?k\.?a\.?|also known as|также известн\w+ как|бывш\w*"
_STROKE = re.compile(rf"\s*[/;]\s*|\s*,?\s+(?:{_ALSO})\s+", re.IGNORECASE)
_BEFORE = re.compile(rf"^\W*(?:{_ALSO}|also spelled|also transliterated as|also|также|ранее|или|or)[.:]?\s+", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[\u0370-\u05ff\u0600-\u06ff\u10a0-\u10ff\u3400-\u9fff]")
_MARKS = frozenset("/;([（")
_CUES = ("known as", "formerly", "fka", "f.k.a", "aka ", "a.k.a", "известн", "бывш")
# "A/S" and "c/o" are no two names
_SHORTEST = 3


@lru_cache(_NAMES_KEPT)
def variants(name: str) -> tuple[str, ...]:
    """The names in a line, in order; just the line itself when it is one name."""
    if not _MARKS.intersection(name) and not _has_cue(name.lower()) and (name.isascii() or not (_LATIN.search(name) and _OTHER.search(name))):
        return (name,)
    named = _named_in_brackets(name)
    outside = _BRACKETS.sub(lambda m: " " if m[1] in named else f" {m[1]} ", name)
    found = [part for whole in (outside, *named.values()) for part in _strokes(whole)]
    found = [part for whole in found for part in _scripts(whole)]
    return tuple(dict.fromkeys(part for part in (" ".join(p.split()) for p in found) if parse(part))) or (name,)


def _has_cue(name: str) -> bool:
    return any(cue in name for cue in _CUES)


def _named_in_brackets(name: str) -> dict[str, str]:
    """What stands in brackets and is a name, as written and as a name: it is announced as one, of another script, or more than one word."""
    found = {}
    outside = _BRACKETS.sub(" ", name)
    for inside in _BRACKETS.findall(name):
        text = _BEFORE.sub("", inside).strip()
        words = [w for w in parse(text) if w.sort is not Sort.LEGAL]
        if words and (text != inside.strip() or len(words) > 1 or _script(text) != _script(outside) or len(words) < len(parse(text))):
            found[inside] = text
    return found


def _strokes(name: str) -> list[str]:
    parts = _STROKE.split(name)
    return parts if len(parts) > 1 and all(sum(c.isalpha() for c in p) >= _SHORTEST for p in parts) else [name]


def _scripts(name: str) -> list[str]:
    """Two runs of at least two words in two scripts are two spellings."""
    if not (_LATIN.search(name) and _OTHER.search(name)):
        return [name]
    words = name.split()
    kinds = [_script(w) for w in words]
    turns = [i for i in range(1, len(words)) if kinds[i] != kinds[i - 1]]
    if len(turns) == 1 and min(turns[0], len(words) - turns[0]) > 1:
        return [" ".join(words[: turns[0]]), " ".join(words[turns[0] :])]
    return [name]


def _script(text: str) -> bool:
    """Whether most letters are Latin."""
    return len(_LATIN.findall(text)) >= len(_OTHER.findall(text))
