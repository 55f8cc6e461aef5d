"""Frames and cues of a language read without a grammar, from `lang/<code>/frames.toml` and `cues.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from wherefrom.claim.flat.words import Word
from wherefrom.claim.frames import kinds_of
from wherefrom.model import Kind, Predicate


class Slot(msgspec.Struct, frozen=True):
    """Where a role is looked for: before or after the trigger, behind which marker, in which case (empty: any)."""

    side: str  # "<" before, ">" after, "*" either
    markers: frozenset[str]  # empty: no marker may stand before it
    case: str


class Frame(msgspec.Struct, frozen=True):
    """Words that say one predicate, and the slots of its roles, best first."""

    name: str
    predicate: Predicate
    triggers: frozenset[str]
    slots: tuple[tuple[str, tuple[Slot, ...]], ...]
    need: tuple[str, ...]
    firm: tuple[str, ...]  # with all these filled it stands whatever the judge holds of it; empty: never
    voice: str  # "active", "passive" or "" for both
    score: float
    money: bool  # only beside a sum
    attributes: tuple[tuple[str, str], ...]


class Lexicon(msgspec.Struct, frozen=True, eq=False):
    """`lists` are the word lists of `cues.toml` by dotted name; `texts` its expressions matched against the sentence."""

    frames: dict[str, tuple[Frame, ...]]  # by trigger
    kinds: dict[str, frozenset[Kind]]
    lists: dict[str, frozenset[str]]
    texts: dict[str, str]
    markers: frozenset[str]
    reach: int

    def skips(self, word: Word) -> bool:
        """Whether a word may stand between a marker and the name it marks."""
        return word.sort in self.lists["reading.skipped"] or word.text in self.lists["reading.skipped_words"]

    def classes(self, lemma: str) -> tuple[str, ...]:
        """What a word is known for: predicates it triggers, lists it stands in."""
        known = {f.predicate.value for f in self.frames.get(lemma, ())}
        return tuple(sorted(known | {name for name, words in self.lists.items() if lemma in words and not name.startswith("reading")}))


@cache
def lexicon(language: str) -> Lexicon:
    cues, tree = _table(language, "cues.toml"), _table(language, "frames.toml")
    lists = {f"{section}.{name}": frozenset(words.split()) for section, table in cues.items() if section != "texts" for name, words in table.items()}
    by_trigger: dict[str, list[Frame]] = {}
    for entry in tree["frame"]:
        frame = _frame(entry)
        for trigger in sorted(frame.triggers):
            by_trigger.setdefault(trigger, []).append(frame)
    kinds = {slot: kinds_of(words) for slot, words in _table("en", "frames.toml")["kinds"].items()}
    frames = {word: tuple(found) for word, found in by_trigger.items()}
    return Lexicon(frames, kinds, lists, cues["texts"], lists["reading.markers"], tree["reach"])


def _table(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads(files("wherefrom.lang").joinpath(language, name).read_text(encoding="utf-8"))


def _frame(entry: dict[str, Any]) -> Frame:
    predicate = Predicate(entry["predicate"])
    slots = tuple((role, tuple(_slot(s) for s in places.split(";"))) for role, places in entry["roles"].items())
    attributes = tuple((name, entry[name]) for name in ("relation", "role", "detail") if name in entry)
    name = entry.get("name", predicate.value)
    need = tuple(entry.get("need", "subject object").split())
    return Frame(
        name,
        predicate,
        frozenset(entry["words"].split()),
        slots,
        need,
        tuple(entry.get("firm", "").split()),
        entry.get("voice", ""),
        entry.get("score", 0.6),
        entry.get("money", False),
        attributes,
    )


def _slot(words: str) -> Slot:
    """ "> через gent", "< - nomn", "* от|из": side, markers joined by |, case."""
    side, markers, *case = words.split()
    return Slot(side, frozenset() if markers == "-" else frozenset(markers.split("|")), case[0] if case else "")
