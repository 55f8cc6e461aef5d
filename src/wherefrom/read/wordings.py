"""The distinct names of a paper, indexed by their words, so that a long paper is compared in bearable time.

A `Wording` is one name as written, wherever it stands. What shortens what is decided here, once for every wording.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from wherefrom.model import Kind, Mention
from wherefrom.read.spelling import near, stem

WORDS = tomllib.loads((Path(__file__).parent / "coref.toml").read_text(encoding="utf-8"))
_SMALL, _LEGAL = frozenset(WORDS["small"]), frozenset(WORDS["legal"])
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")


class Wording:
    """One name as written, with its kind, its words to compare, and the mentions that have it, in order."""

    def __init__(self, kind: Kind, normal: str) -> None:
        self.kind, self.normal = kind, normal
        self.mentions: list[Mention] = []
        self.places: list[int] = []

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Lower case, without quotes, dots and case endings; a firm's also split at hyphens."""
        parts = re.split(r"\s+" if self.kind is Kind.PERSON else r"[\s-]+", self.normal.casefold())
        return tuple(stem(w) for w in (p.strip("\"'“”«»‘’.,()") for p in parts) if w)

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words without legal forms; a person's are all core."""
        return self.words if self.kind is Kind.PERSON else tuple(w for w in self.words if w not in _LEGAL)

    @cached_property
    def initials(self) -> frozenset[str]:
        """What its acronym may be: with all words, without small ones, without legal forms."""
        parts = [w for w in re.split(r"[\s-]+", self.normal.casefold()) if w]
        content = [w for w in parts if w not in _SMALL]
        named = [w for w in content if w.strip(".,") not in _LEGAL]
        return frozenset("".join(w[0] for w in some) for some in (parts, content, named) if len(some) > 1)

    def shortens(self, long: "Wording") -> bool:
        """Whether this is a short form of another name of its kind."""
        if self.normal == long.normal or self.words == long.words:
            return False
        if _HAN.fullmatch(self.normal):
            return self.normal in long.normal
        if self.kind is Kind.PERSON:
            return _same_person(self.words, long.words)
        if not self.core or len(self.core) > len(long.core):
            return False
        ends = self.core in (long.core[: len(self.core)], long.core[-len(self.core) :])
        return ends or (len(self.core) == 1 and self.core[0] in long.core)


def _same_person(short: Sequence[str], long: Sequence[str]) -> bool:
    """Part of a full name in any order, initials included: Ryabov, O. Ryabov, Oleg Viktorovich for Oleg Viktorovich Ryabov."""
    if len(short) > len(long):
        return False
    whole = [w for w in short if w in long]
    initials = [w for w in short if w not in long and len(w) == 1 and any(o.startswith(w) for o in long if o not in short)]
    return bool(whole) and len(whole) + len(initials) == len(short) and (len(short) < len(long) or bool(initials))


class Wordings:
    """All wordings of a paper."""

    def __init__(self, names: Iterable[Mention]) -> None:
        self.all: dict[tuple[Kind, str], Wording] = {}
        for place, m in enumerate(names):
            wording = self.all.setdefault((m.kind, m.normal), Wording(m.kind, m.normal))
            wording.mentions.append(m)
            wording.places.append(place)
        self._by_word: dict[tuple[Kind, str], list[Wording]] = defaultdict(list)
        self._by_core: dict[tuple[Kind, tuple[str, ...]], list[Wording]] = defaultdict(list)
        self._by_letter: dict[tuple[Kind, str], list[Wording]] = defaultdict(list)
        self._by_initials: dict[str, list[Wording]] = defaultdict(list)
        self._longer: dict[tuple[Kind, str], list[Wording]] = {}
        for w in self.all.values():
            self._enter(w)

    def _enter(self, w: Wording) -> None:
        for word in dict.fromkeys([*w.words, *_pairs(w.normal)]):
            self._by_word[w.kind, word].append(w)
        self._by_core[w.kind, w.core].append(w)
        if w.normal:
            self._by_letter[w.kind, w.normal[0].casefold()].append(w)
        if " " in w.normal:
            for letters in w.initials:
                self._by_initials[letters].append(w)

    def of(self, m: Mention) -> Wording:
        return self.all[m.kind, m.normal]

    def longer(self, w: Wording) -> list[Wording]:
        """The names that this one shortens, in order of their first place."""
        key = (w.kind, w.normal)
        if key not in self._longer:
            words = _pairs(w.normal)[:1] if _HAN.fullmatch(w.normal) else w.words
            candidates = dict.fromkeys(o for word in words for o in self._by_word[w.kind, word])
            self._longer[key] = sorted((o for o in candidates if w.shortens(o)), key=lambda o: o.places[0])
        return self._longer[key]

    def same_core(self, w: Wording) -> list[Wording]:
        """Other wordings that differ by case endings or legal form alone."""
        return [o for o in self._by_core[w.kind, w.core] if o is not w] if w.core else []

    def spelled_out(self, letters: str) -> list[Wording]:
        """Names whose initials these are, in order of their first place."""
        return sorted(self._by_initials.get(letters.casefold(), []), key=lambda o: o.places[0])

    def near(self, w: Wording) -> list[Wording]:
        """Names of the same kind that differ by a letter or two."""
        alike = self._by_letter[w.kind, w.normal[0].casefold()] if w.normal else []
        return [o for o in alike if o is not w and abs(len(o.normal) - len(w.normal)) < 4 and near(o.normal, w.normal)]


def _pairs(name: str) -> list[str]:
    """The pairs of neighbouring characters of a Chinese name; none of others."""
    return [name[k : k + 2] for k in range(len(name) - 1)] if _HAN.search(name) else []
