"""English descriptions that stand for one party or one set of goods: "the arms maker", "two European officials".

Most noun phrases stand for nobody that a claim needs; which do is weighed from plain features (weights/nominals.json, see
weights/README.md). What the paper adds (the head comes again) is weighed in the same way by `worth`.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from wherefrom.lang.base import FoundNominal
from wherefrom.lang.en import lexicon
from wherefrom.lang.en.parse import parse
from wherefrom.lang.en.phrases import Phrase, Spans, phrases
from wherefrom.model import Kind

_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})


def found_nominals(text: str, names: Spans) -> list[FoundNominal]:
    """The descriptions of one paragraph, in order; they overlap neither each other nor the names."""
    if not text.strip():
        return []
    return [n for n, _ in weighed(text, names)]


def weighed(text: str, names: Spans) -> list[tuple[FoundNominal, list[str]]]:
    """Every phrase that may stand for somebody or something, with its score, and the cues that it rests on."""
    doc = parse([text])[0]
    found: list[tuple[FoundNominal, list[str]]] = []
    for phrase in phrases(doc, names):
        taken = [(a, b) for a, b, _ in names] + [(n.start, n.end) for n, _ in found]
        clash = any(a < phrase.end and phrase.start < b for a, b in taken)
        if not clash and phrase.determiner not in lexicon.words("determiners", "empty"):
            seen = ["phrase", *cues(doc, phrase, names)]
            found.append((_nominal(doc, phrase, sum(map(worth, seen)), _model(text, phrase, names)), seen))
    return sorted(found, key=lambda pair: pair[0].start)


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads((Path(__file__).parent / "weights" / "nominals.json").read_text(encoding="utf-8"))
    return found


def worth(cue: str) -> float:
    """What a cue says for (above 0) or against a phrase standing for somebody or something in particular."""
    return _weights().get(cue, 0.0)


def _model(text: str, phrase: Phrase, names: Spans) -> tuple[int, int] | None:
    """ "HX-20 converters": the model that the goods are called by; "HX-20 batteries" are a part of it."""
    if phrase.kind is not Kind.PRODUCT or phrase.head.lemma_.lower() in lexicon.words("goods", "parts"):
        return None
    return next(((a, b) for a, b, kind in names if kind is Kind.PRODUCT and text[b : phrase.start] == " "), None)


def _nominal(doc: Any, phrase: Phrase, score: float, model: tuple[int, int] | None) -> FoundNominal:
    head = phrase.head
    lemma = head.lemma_.lower()
    named = phrase.beside if phrase.how and phrase.beside and _apposed(phrase.kind, phrase.beside[2]) else None
    anonymous = phrase.kind in _PEOPLE and named is None and lemma in lexicon.words("anonymous", "words")
    definite = phrase.determiner in lexicon.words("determiners", "definite") or phrase.determiner == "'s"
    modifiers = tuple(t.text for t in doc[phrase.left : head.i] if t.is_alpha)
    return FoundNominal(
        phrase.start, phrase.end, phrase.kind, lemma, definite, "noun phrase", modifiers, anonymous, phrase.kind is Kind.GROUP,
        named[:2] if named else model, score,
    )  # fmt: skip


def _apposed(kind: Kind, name: Kind) -> bool:
    """Whether a description of one kind may stand beside a name of another and mean the same."""
    firms = (Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY)
    return kind is name or (kind in firms and name in firms)


def cues(doc: Any, phrase: Phrase, names: Spans) -> list[str]:
    """The features of one phrase, each once."""
    return list(dict.fromkeys([*_own(doc, phrase), *_grammar(phrase), *_surroundings(doc, phrase, names)]))


def _own(doc: Any, phrase: Phrase) -> Iterator[str]:
    kind, head = phrase.kind.value, phrase.head
    yield f"kind:{kind}"
    yield f"head:{head.lemma_.lower()}"
    determiner = _class(phrase.determiner)
    yield f"determiner:{determiner}"
    yield f"{kind}:{determiner}"
    before = [t for t in doc[phrase.left : head.i] if t.is_alpha]
    yield f"modifiers-{min(len(before), 3)}"
    if any(t.text in lexicon.demonyms() for t in before):
        yield "nation"
        yield f"nation:{kind}"
    if any(t.like_num for t in before) or phrase.determiner.isdigit():
        yield "number"
        yield f"number:{kind}"
    if phrase.of_place:
        yield "of-place"
        yield f"of-place:{kind}"
    if phrase.right > head.i:
        yield "of-phrase"
    yield from (f"modifier:{t.lower_}" for t in before)
    if head.text[0].isupper():
        yield "capital"
        yield f"capital:{determiner}"
    if head.tag_ == "NNS":
        yield f"plural:{kind}"


def _class(determiner: str) -> str:
    for name in ("definite", "indefinite"):
        if determiner in lexicon.words("determiners", name):
            return determiner if determiner in ("the", "a", "an", "this", "that", "its", "his", "our", "my") else name
    return "'s" if determiner == "'s" else "number" if determiner.isdigit() else "none"


def _grammar(phrase: Phrase) -> Iterator[str]:
    head, kind = phrase.head, phrase.kind.value
    governor = head.head
    yield f"dep:{head.dep_}"
    yield f"{kind}:{head.dep_}"
    if head.dep_ in ("nsubj", "nsubjpass", "dobj"):
        yield f"{head.dep_}:{governor.lemma_.lower()}"
        for group in ("speech", "trade", "life"):
            if governor.lemma_.lower() in lexicon.words("verbs", group):
                yield f"{group}-{head.dep_}"
    if head.dep_ == "pobj":
        yield f"prep:{governor.lower_}"
        yield f"prep-of:{governor.head.lemma_.lower()}"
        if governor.head.lemma_.lower() in lexicon.words("verbs", "trade"):
            yield "trade-pobj"
    children = {c.dep_ for c in head.children}
    if "relcl" in children:
        yield "relative"
    if "acl" in children:
        yield "participle"
    if "prep" in children:
        yield "prepositional"
    verb = governor if governor.pos_ in ("VERB", "AUX") else governor.head
    if any(c.dep_ == "neg" for c in verb.children):
        yield "negated"
    if any(c.tag_ == "MD" for c in verb.children):
        yield "modal"


def _surroundings(doc: Any, phrase: Phrase, names: Spans) -> Iterator[str]:
    kind = phrase.kind.value
    if phrase.beside:
        yield f"beside-{phrase.how}"
        yield f"beside-{phrase.how}:{phrase.beside[2].value}"
        if _apposed(phrase.kind, phrase.beside[2]):
            yield f"alike-{phrase.how}"
            yield f"alike-{phrase.how}:{kind}"
    sentence = phrase.head.sent
    inside = [k for a, b, k in names if sentence.start_char <= a < sentence.end_char]
    yield f"names-{min(len(inside), 3)}"
    if Kind.COMPANY in inside:
        yield f"company-near:{kind}"
    if any(t.lemma_.lower() in lexicon.words("verbs", "trade") for t in sentence if t.pos_ == "VERB"):
        yield f"trade-near:{kind}"
    after = doc[phrase.right + 1].lower_ if phrase.right + 1 < len(doc) else ""
    yield f"after:{after}"
    if any(t.lower_ in ("i", "you", "we", "if", "would", "?") for t in sentence):
        yield "talk"
    if len(doc) < 12:
        yield "short-paragraph"
