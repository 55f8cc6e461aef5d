"""Examples for descriptions: every phrase with its features, and whether an annotator marked it."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from training.mentions.fit import Example
from training.mentions.marks import Marks, records
from wherefrom import read
from wherefrom.lang import Language
from wherefrom.model import Text
from wherefrom.read.names import named
from wherefrom.read.nominals import paper_cues


def examples(language: Language, paper: dict[str, Any]) -> Iterator[Example]:
    given, marks = records(paper), Marks(paper, "nominal")
    paragraphs = read.paragraphs(given.one(Text), given)
    names = named(language, paragraphs)
    weighed = import_module(f"wherefrom.lang.{language.code}.nominals").weighed
    found = []
    for p in paragraphs:
        inside = [(n.start - p.start, n.end - p.start, n.kind) for n in names if p.start <= n.start < p.start + len(p.text)]
        found += [(p.start, n, cues) for n, cues in weighed(p.text, inside)]
    heads = Counter(n.head for _, n, _ in found)
    seen: set[str] = set()
    for start, n, own in found:
        features = sorted({*own, *paper_cues(n, heads, n.head in seen)})
        seen.add(n.head)
        marked = marks.at(start + n.start, start + n.end) is not None
        yield Example(paper["doc_id"], (tuple((f, 1.0) for f in features), ()), 0 if marked else 1)
