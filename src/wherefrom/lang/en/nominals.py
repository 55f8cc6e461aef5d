"""English descriptions that stand for one party or one set of goods: "the arms maker", "two European officials".

A description is a noun phrase whose head stands in names.toml. Its span has no leading article, no following clause and
no name inside it: from "the Chinese drone maker Orion" it is `Chinese drone maker`.
"""

from collections.abc import Sequence
from typing import Any

from wherefrom.lang.base import FoundNominal
from wherefrom.lang.en import lexicon
from wherefrom.lang.en.parse import parse
from wherefrom.model import Kind

Spans = Sequence[tuple[int, int, Kind]]
_BEFORE = frozenset("amod compound nummod nmod poss advmod punct quantmod npadvmod neg".split())
_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})


def found_nominals(text: str, names: Spans) -> list[FoundNominal]:
    """The descriptions of one paragraph, in order; they overlap neither each other nor the names."""
    if not text.strip():
        return []
    doc = parse([text])[0]
    found: list[FoundNominal] = []
    for token in doc:
        nominal = _nominal(doc, token, names) if token.pos_ == "NOUN" else None
        if nominal and not any(n.start < nominal.end and nominal.start < n.end for n in found):
            found.append(nominal)
    return sorted(found, key=lambda n: n.start)


def _kind(token: Any) -> Kind | None:
    heads = lexicon.nominal_heads()
    low = token.text.lower()
    many = token.tag_ == "NNS"
    kind = heads.get(low) or heads.get(low.split("-")[-1])
    if kind is None and many:
        kind = heads.get(token.lemma_.lower())
        if kind in (Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION):
            return Kind.GROUP
    return kind


def _nominal(doc: Any, token: Any, names: Spans) -> FoundNominal | None:
    kind = _kind(token)
    if kind is None or token.dep_ == "compound" or _inside(token, names):
        return None
    left, determiner = _left(token, names)
    if determiner in lexicon.words("determiners", "empty"):
        return None
    if kind is Kind.PRODUCT:
        left = _without_number(doc, left, token.i)
    right = _of_phrase(token, names) if kind in (Kind.GROUP, Kind.PRODUCT) else token.i
    start, end = doc[left].idx, doc[right].idx + len(doc[right].text)
    beside = _beside(doc, token, left, right, names)
    if beside and beside[2] is Kind.PERSON:
        return None
    modifiers = tuple(t.text for t in doc[left : token.i] if t.is_alpha)
    anonymous = kind in _PEOPLE and beside is None and token.lemma_.lower() in lexicon.words("anonymous", "words")
    definite = determiner in lexicon.words("determiners", "definite") or determiner == "'s"
    score = _score(token, kind, definite, beside is not None, determiner)
    if score < 0.5:
        return None
    return FoundNominal(
        start, end, kind, token.lemma_.lower(), definite, "noun phrase", modifiers, anonymous, kind is Kind.GROUP,
        beside[:2] if beside else None, score,
    )  # fmt: skip


def _inside(token: Any, names: Spans) -> bool:
    return any(a < token.idx + len(token.text) and token.idx < b for a, b, _ in names)


def _left(token: Any, names: Spans) -> tuple[int, str]:
    """Index of the first word of the phrase that is neither article nor name, and the determiner before it."""
    left = token.i
    doc = token.doc
    while left > 0:
        before = doc[left - 1]
        if before.head.i < left - 1 and before.dep_ not in ("punct", "amod", "compound") or _inside(before, names) or before.is_space:
            break
        if (
            before.dep_ == "det"
            or before.tag_ in ("PRP$", "DT", "WP$", "WDT", "PDT")
            or before.text in ("'s", "’s", "'", "’", '"', "“", "(", ",", "”", ")", "–", "—", ":")
        ):
            break
        if before.dep_ not in _BEFORE or before.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PRON") and before.dep_ not in ("amod", "compound"):
            break
        left -= 1
    while left < token.i and doc[left].text in (
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
    ):
        left += 1
    determiner = doc[left - 1].text.lower() if left > 0 else ""
    return left, {"’s": "'s", "'": "'s", "’": "'s"}.get(determiner, determiner)


def _without_number(doc: Any, left: int, head: int) -> int:
    while left < head and (doc[left].like_num or doc[left].tag_ == "CD" or doc[left].text in ("-", "about", "some", "nearly", "around", "than")):
        left += 1
    return left


def _of_phrase(token: Any, names: Spans) -> int:
    """Index of the last word of an of-phrase that belongs to the description: "group of Chinese experts"."""
    if token.lemma_.lower() not in (
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
    ):
        return int(token.i)
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is None or after.lower_ != "of":
        return int(token.i)
    objects = [c for c in after.children if c.dep_ == "pobj"]
    if not objects or any(_inside(t, names) for t in token.doc[after.i : objects[0].i + 1]) or objects[0].i - after.i > 4:
        return int(token.i)
    return int(objects[0].i)


def _beside(doc: Any, token: Any, left: int, right: int, names: Spans) -> tuple[int, int, Kind] | None:
    """The name that the description stands beside: right after it, or before a comma, or as apposition."""
    end, start = doc[right].idx + len(doc[right].text), doc[left].idx
    for a, b, kind in names:
        between = doc.text[end:a] if a >= end else doc.text[b:start]
        if a >= end and between in (" ", ' "', " “", ", ", " called ", " named "):
            return (a, b, kind) if between != ", " or token.dep_ != "pobj" else None
        if b <= start and between in (", ", ", a ", ", an ", ", the ", ", its ", ", one of its ", ", another ", " (a ", " (the "):
            return a, b, kind
    return None


def _score(token: Any, kind: Kind, definite: bool, beside: bool, determiner: str) -> float:
    """How likely the description is one that a claim needs."""
    if beside:
        return 0.9
    if kind is Kind.PRODUCT:
        return 0.6 if definite or token.dep_ in ("dobj", "nsubjpass", "pobj") else 0.3
    if definite:
        return 0.7
    if kind is Kind.GROUP:
        return 0.6 if token.dep_ in ("nsubj", "nsubjpass") else 0.3
    return 0.6 if determiner in ("a", "an", "another", "one") else 0.3
