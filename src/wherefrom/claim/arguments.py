"""Which mentions a word stands for: itself, what it is short for, its list, what it contains.

shipments of the [[A140|Product]] and [[A900|Product]] drones      "shipments" -> A140, A900
[[Zenit|Company]]'s workshop in [[Norrby|Place]]                    "workshop", a party is wanted -> Zenit
It also billed ...                                                  "It" -> the subject before
"""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from wherefrom.claim.cues import CUES
from wherefrom.claim.pronouns import PRONOUNS, referents
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Form, Kind, Mention

# what may stand between two parties of one list: "Orion, the Zenit Works and its Norrby branch"
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and|or|as well as)?|and|or|as well as|&|;)\s+(?:the |a |an |its |both )?(?:[a-z]+ ){0,2}", re.IGNORECASE)
_DEPTH = 4


class Argument(msgspec.Struct, frozen=True):
    """What was found for one place: mentions (several for a list), and how: `named`, `pronoun`, `inside`, `list`."""

    mentions: tuple[Mention, ...]
    how: str = "named"


NOTHING = Argument((), "nothing")


def find(scene: Scene, sentence: Sentence, tokens: Iterable[Any], kinds: frozenset[Kind]) -> Argument:
    """The mentions of these kinds that the words stand for; each party once, in the order of the text."""
    found: list[Mention] = []
    how = "named"
    for token in tokens:
        one = _one(scene, sentence, token, kinds, _DEPTH)
        found += one.mentions
        how = one.how if one.mentions and one.how != "named" else how
    return Argument(distinct(scene, found), how) if found else NOTHING


def distinct(scene: Scene, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    by_party: dict[str, Mention] = {}
    for mention in mentions:
        by_party.setdefault(scene.party(mention), mention)
    return tuple(sorted(by_party.values(), key=lambda m: m.evidence.start))


def _one(scene: Scene, sentence: Sentence, token: Any, kinds: frozenset[Kind], depth: int) -> Argument:
    """1. the mention the word is in, with its list; 2. a pronoun; 3. the noun behind a measure; 4. what the noun phrase contains.

    A description gives way to what it only wraps: "the [[HW5|Product]] [[drone|Product]]", "[[shipments|Product]] of drones".
    """
    mention = scene.mention_at(sentence, token)
    if mention is not None and mention.form is Form.NOMINAL and mention.kind is Kind.PRODUCT and depth:
        better = _wrapped(scene, sentence, token, kinds, depth)
        if better:
            return Argument(distinct(scene, better), "inside")
    if mention is not None and mention.kind in kinds:  # 1
        listed = [mention, *_conjuncts(scene, sentence, token, kinds, depth), *_listed(scene, sentence, mention, kinds)]
        return Argument(distinct(scene, listed))
    if token.lower_ in PRONOUNS:  # 2
        return Argument(referents(scene, sentence, token, kinds), "pronoun")
    if depth == 0:
        return NOTHING
    inner = _behind_measure(token) or _whose_purpose(token)  # 3
    if inner is not None:
        one = _one(scene, sentence, inner, kinds, depth - 1)
        if one.mentions:
            return one
    contained = _contained(scene, sentence, token, kinds, depth) or _right_after(scene, sentence, token, kinds)  # 4
    if contained:
        return Argument(distinct(scene, contained), "inside")
    return NOTHING


def _wrapped(scene: Scene, sentence: Sentence, token: Any, kinds: frozenset[Kind], depth: int) -> list[Mention]:
    """Model names right before a general word, or the goods behind a measure."""
    inner = _behind_measure(token)
    if inner is not None:
        return list(_one(scene, sentence, inner, kinds & GOODS, depth - 1).mentions)
    names: list[Mention] = []
    for child in token.children:
        mention = scene.mention_at(sentence, child)
        if child.i < token.i and mention is not None and mention.kind is Kind.PRODUCT and mention.form is Form.NAME:
            names += _one(scene, sentence, child, kinds & GOODS, depth - 1).mentions
    return names


def _conjuncts(scene: Scene, sentence: Sentence, token: Any, kinds: frozenset[Kind], depth: int) -> list[Mention]:
    """Its list by the tree; "A, the chief of B, and C" hangs C on the apposition, "parts, including engines" on "including"."""
    found: list[Mention] = []
    for child in token.children if depth else ():
        if child.dep_ == "conj":
            found += _one(scene, sentence, child, kinds, depth - 1).mentions
        elif child.dep_ == "appos":
            for grandchild in child.children:
                mention = scene.mention_at(sentence, grandchild) if grandchild.dep_ == "conj" else None
                if mention is not None and mention.kind is Kind.PERSON and mention.kind in kinds:
                    found.append(mention)
        elif child.dep_ == "prep" and child.lower_ in ("including", "like") and kinds <= GOODS:
            for grandchild in child.children:
                found += _one(scene, sentence, grandchild, kinds, depth - 1).mentions
    return found


def _listed(scene: Scene, sentence: Sentence, mention: Mention, kinds: frozenset[Kind]) -> list[Mention]:
    """Its neighbours in a list, read off the text, which survives a wrong tree: "A, the B, and C"."""
    mentions = sentence.mentions
    here = mentions.index(mention) if mention in mentions else -1
    if here < 0:
        return []
    first = last = here
    seen_and = False
    while last + 1 < len(mentions) and (gap := _gap(scene, mentions[last], mentions[last + 1])) and mentions[last + 1].kind in kinds:
        last += 1
        seen_and = seen_and or "and" in gap or "or" in gap.split()
        if seen_and:
            break
    while not seen_and or first == here:
        if first == 0 or mentions[first - 1].kind not in kinds or not (gap := _gap(scene, mentions[first - 1], mentions[first])):
            break
        seen_and = seen_and or "and" in gap or "or" in gap.split()
        first -= 1
    run = mentions[first : last + 1]
    return list(run) if seen_and and len({scene.party(m) for m in run}) > 1 else []


def _gap(scene: Scene, left: Mention, right: Mention) -> str:
    """The words between two mentions if they are those of a list, else empty."""
    between = scene.characters[left.evidence.end : right.evidence.start]
    return between if _BETWEEN.fullmatch(between) else ""


def _right_after(scene: Scene, sentence: Sentence, token: Any, kinds: frozenset[Kind]) -> list[Mention]:
    """ "a version of Kareliya's ZX-107": a model's name that the tree has lost but that follows its owner."""
    if token.pos_ != "PROPN" or not kinds <= GOODS:
        return []
    end = sentence.place(token)[1]
    return [m for m in sentence.mentions if m.kind in kinds and 0 <= m.evidence.start - end <= 4][:1]


def _behind_measure(token: Any) -> Any | None:
    """ "dozens of drones", "a batch of converters", "two of the lathes": the noun that is meant."""
    if token.lemma_.lower() in CUES.measures or token.pos_ in ("NUM", "DET", "PRON"):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        return noun
    return None


def _whose_purpose(token: Any) -> Any | None:
    """ "the purpose of the guests' visit was to ...": the guests."""
    if token.lemma_.lower() not in CUES.purposes:
        return None
    nouns = [n for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for n in c.children if n.dep_ == "pobj"]
    return next((c for n in nouns for c in n.children if c.dep_ == "poss"), None)


def _contained(scene: Scene, sentence: Sentence, token: Any, kinds: frozenset[Kind], depth: int) -> list[Mention]:
    """Mentions right under a noun that may stand for it: an apposed name, a model's name, the owner of a plant."""
    found: list[Mention] = []
    for child in token.children:
        mention = scene.mention_at(sentence, child)
        stands = mention is not None and mention.kind in kinds and _may_stand_for(child, token, mention.kind)
        if child.dep_ == "poss" and child.lower_ in PRONOUNS and token.lemma_.lower() in CUES.premises:
            found += referents(scene, sentence, child, kinds)
        elif stands or (child.dep_ == "conj" and not found):
            found += _one(scene, sentence, child, kinds, depth - 1).mentions
    return found


def _may_stand_for(child: Any, noun: Any, kind: Kind) -> bool:
    if child.dep_ == "appos":
        return True
    if child.dep_ in ("compound", "nmod", "nummod", "amod") and kind is Kind.PRODUCT:
        return True
    return child.dep_ in ("poss", "compound", "nmod") and noun.lemma_.lower() in CUES.premises


GOODS = frozenset({Kind.PRODUCT})
