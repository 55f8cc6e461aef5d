"""Noun phrases that may describe one party or one set of goods: where they begin and end, and what stands beside them.

    a Moscow [[wholesaler]] with two employees; [[two European security officials]]; OOO Most, a [[drone maker]]

The span has no leading article, no following clause and no name inside it.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from wherefrom.lang.en import lexicon
from wherefrom.model import Kind

Spans = Sequence[tuple[int, int, Kind]]
_BEFORE = frozenset(["amod", "compound", "nummod", "nmod", "poss", "advmod", "punct", "quantmod", "npadvmod", "neg"])
_BREAKS = frozenset(["'s", "’s", "'", "’", '"', "“", "(", ",", "”", ")", "–", "—", ":", ";", ".", "|", "/", "‘", "[", "]", "•", "*"])
_ARTICLE_TAGS = frozenset(["PRP$", "DT", "WP$", "WDT", "PDT"])
# heads that go on with "of" to say what is in them
_OF = frozenset(
    [
        "group",
        "team",
        "delegation",
        "pair",
        "trio",
        "duo",
        "consignment",
        "shipment",
        "cargo",
        "pallet",
        "crate",
        "container",
        "load",
        "set",
        "batch",
        "handful",
        "number",
    ]
)
_SKIPPED = frozenset(
    [
        "-",
        "such",
        "same",
        "other",
        "own",
        "only",
        "more",
        "several",
        "many",
        "some",
        "few",
        "certain",
        "various",
        "dozens",
        "hundreds",
        "further",
        "most",
        "very",
        "so",
    ]
)
_BETWEEN = re.compile(r'(?:, | \(|,? (?:called|named|known as) )?["“‘]?|,? ')
_AFTER_NAME = re.compile(
    r",? (?:an?|the|its|his|her|their|another|one of (?:its|the|his)) |, | \((?:an?|the) |, once (?:an?|the) |, also (?:an?|the) "
)
_IS_A = re.compile(r" (?:is|was|are|were|became|remains) (?:an?|the|its) ")


class Phrase(NamedTuple):
    """A phrase as tokens `left` to `right` with its `head`, the determiner before it and a place or nation that it is of."""

    head: Any
    kind: Kind
    left: int
    right: int
    determiner: str
    of_place: bool
    beside: tuple[int, int, Kind] | None
    how: str  # how the name stands beside it: "before", "after", "is"

    @property
    def start(self) -> int:
        return int(self.head.doc[self.left].idx)

    @property
    def end(self) -> int:
        last = self.head.doc[self.right]
        return int(last.idx + len(last.text))


def phrases(doc: Any, names: Spans) -> list[Phrase]:
    """All candidate phrases of a paragraph, in order of their heads."""
    found = []
    for token in doc:
        if token.pos_ in ("NOUN", "PROPN") and not _inside(token, names) and _heads_a_phrase(token, names):
            kind = kind_of(token)
            if kind is not None:
                found.append(_phrase(doc, token, kind, names))
    return found


def _heads_a_phrase(token: Any, names: Spans) -> bool:
    """Whether a noun is the main word of its phrase; also beside a name ("the ferry Orla"), and with a capital ("the Company")."""
    if token.dep_ == "compound" and token.head.i > token.i:
        return _inside(token.head, names) and token.i + 1 < len(token.doc) and _inside(token.doc[token.i + 1], names)
    defined = token.i > 0 and token.doc[token.i - 1].lower_ in ("the", "this", '"', "“")
    return bool(token.text[0].islower() or token.is_sent_start or defined)


def kind_of(token: Any) -> Kind | None:
    """The kind that a noun stands for: by the noun, its last part ("arms-maker") or its singular; sets of people are groups."""
    heads = lexicon.nominal_heads()
    low, lemma = token.text.lower(), token.lemma_.lower()
    many = token.tag_ == "NNS"
    kind = heads.get(low) or heads.get(low.split("-")[-1])
    if kind is None and many:
        kind = heads.get(lemma)
        return Kind.GROUP if kind in (Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.VESSEL) else kind
    if kind is None and len(low) > 6 and low.endswith(("ist", "ologist", "holder", "woman", "monger")):
        return Kind.PERSON
    return kind


def _inside(token: Any, names: Spans) -> bool:
    return any(a < token.idx + len(token.text) and token.idx < b for a, b, _ in names)


def _phrase(doc: Any, token: Any, kind: Kind, names: Spans) -> Phrase:
    left = _left(token, names)
    if kind is Kind.PRODUCT:
        left = _without_number(doc, left, token.i)
    right = _of_phrase(token, names)
    determiner, of_place = _determiner(doc, left, names)
    beside, how = _beside(doc, left, right, names)
    return Phrase(token, kind, left, right, determiner, of_place, beside, how)


def _left(token: Any, names: Spans) -> int:
    """Index of the first word of the phrase that is neither article nor name."""
    left, doc = int(token.i), token.doc
    while left > 0:
        before = doc[left - 1]
        if before.is_space or before.text in _BREAKS or before.tag_ in _ARTICLE_TAGS or before.dep_ == "det" or _inside(before, names):
            break
        hyphen = before.text == "-" and left > 1
        if not hyphen and (before.dep_ not in _BEFORE or before.pos_ in ("ADP", "SCONJ", "CCONJ", "PRON", "AUX")):
            break
        left -= 1
    while left < token.i and doc[left].lower_ in _SKIPPED:
        left += 1
    return left


def _without_number(doc: Any, left: int, head: int) -> int:
    while left < head and (
        doc[left].like_num or doc[left].tag_ == "CD" or doc[left].text in ("-", "about", "some", "nearly", "around", "than", "over")
    ):
        left += 1
    return left


def _of_phrase(token: Any, names: Spans) -> int:
    """Index of the last word of an of-phrase that belongs to the description: "group of Chinese experts"."""
    doc, here = token.doc, int(token.i)
    if token.lemma_.lower() not in _OF or here + 1 >= len(doc) or doc[here + 1].lower_ != "of":
        return here
    objects = [c for c in doc[here + 1].children if c.dep_ == "pobj"]
    if not objects or objects[0].i - here > 5 or any(_inside(t, names) for t in doc[here + 1 : objects[0].i + 1]):
        return here
    return int(objects[0].i)


def _determiner(doc: Any, left: int, names: Spans) -> tuple[str, bool]:
    """The determiner before a phrase, looked for behind a place name ("a Moscow wholesaler"); a possessor counts as "'s"."""
    place = left - 1
    of_place = False
    while place >= 0 and _inside(doc[place], names):
        place -= 1
        of_place = True
    word = doc[place].text.lower() if place >= 0 else ""
    while word in _SKIPPED and place > 0:
        place -= 1
        word = doc[place].text.lower()
    return {"’s": "'s", "'": "'s", "’": "'s"}.get(word, word), of_place


def _beside(doc: Any, left: int, right: int, names: Spans) -> tuple[tuple[int, int, Kind] | None, str]:
    """The name that the phrase stands beside, and how: "tanker Orla", "Orion, a Moscow wholesaler", "Orion is a dealer"."""
    start, end = doc[left].idx, doc[right].idx + len(doc[right].text)
    inner = [(a, b) for a, b, kind in names if kind is Kind.PLACE and b <= start]
    for name in names:
        a, b, _ = name
        if 0 <= a - end <= 14 and _BETWEEN.fullmatch(doc.text[end:a]):
            return name, "before"
        if 0 <= start - b <= 60:
            gap = doc.text[b:start]
            for p, q in inner:
                if b <= p:
                    gap = gap[: p - b] + gap[q - b :].lstrip(" '’s") if q == max(x for _, x in inner) else gap
            if _AFTER_NAME.fullmatch(gap) or _AFTER_NAME.fullmatch(gap + " "):
                return name, "after"
            if _IS_A.fullmatch(gap):
                return name, "is"
    return None, ""
