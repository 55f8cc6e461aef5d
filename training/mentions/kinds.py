"""Examples for the kinds of names: every name of a paper with its cues, and the kind that the annotator gave it."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from unittest import mock

from training.mentions.fit import Example
from training.mentions.marks import Marks, records
from wherefrom import read
from wherefrom.lang import Language, Vote
from wherefrom.lang.names import KINDS as TABLE
from wherefrom.model import Kind, Text
from wherefrom.read.families import gathered
from wherefrom.read.names import REPEATS

KINDS = tuple(TABLE)
# a name that stands in many places counts more, but not that much more
MOST = 4


def examples(language: Language, paper: dict[str, Any]) -> Iterator[Example]:
    given, marks = records(paper), Marks(paper, "name")
    paragraphs = read.paragraphs(given.one(Text), given)
    words = import_module(f"wherefrom.lang.{language.code}.names")
    with mock.patch.object(words, "worth", lambda cue: (Vote(Kind.COMPANY, 1.0, cue),)):  # every cue, whatever it is worth
        found = [(p, f) for p in paragraphs for f in language.names(p.text)]
    place = {id(f): (p.start + f.start, p.start + f.end) for p, f in found}
    for family in gathered(language, found):
        told = [marks.at(*place[id(f)]) for f in family.members if not f.settled]
        kinds = Counter(t[0] for t in told if t is not None)
        if kinds:
            cues = Counter([*family.cues, *(v.why for f in family.members for v in f.votes)])
            right = next(k for k, kind in enumerate(KINDS) if TABLE[kind].value == kinds.most_common(1)[0][0])
            features = [(cue, sum(REPEATS[:times])) for cue, times in sorted(cues.items())]
            alternatives = tuple(tuple((f"{cue}|{kind}", value) for cue, value in features) for kind in KINDS)
            yield Example(paper["doc_id"], alternatives, right, min(sum(kinds.values()), MOST) ** 0.5)
