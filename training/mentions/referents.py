"""Examples for what descriptions refer to: the candidates for each with their features, and which of them the annotator meant."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from unittest import mock

from training.mentions.fit import Example
from training.mentions.marks import Marks, records
from wherefrom import read
from wherefrom.config import Config
from wherefrom.model import Mention
from wherefrom.read import anaphora

# a description that no annotator marked teaches less: it may be nobody's, or overlooked
UNMARKED = 0.3


def examples(paper: dict[str, Any]) -> Iterator[Example]:
    marks = Marks(paper)
    met: dict[int, Counter[str]] = {}  # what each referent has been, by the annotator
    found: list[Example] = []
    add = anaphora.Referent.add

    def remember(self: anaphora.Referent, m: Mention, *rest: Any, **more: Any) -> None:
        told = marks.at(m.evidence.start, m.evidence.end)
        met.setdefault(id(self), Counter()).update([told[1]] if told else [])
        add(self, m, *rest, **more)

    def choose(m: Mention, seen: anaphora.Seen) -> anaphora.Referent | None:
        told = marks.at(m.evidence.start, m.evidence.end)
        fits = [k for k, (r, _) in enumerate(seen.candidates) if told and met.get(id(r)) and met[id(r)].most_common(1)[0][0] == told[1]]
        right = max(fits, key=lambda k: (seen.candidates[k][0].count, -k), default=len(seen.candidates))
        features = [*(fs for _, fs in seen.candidates), seen.new]
        found.append(Example(paper["doc_id"], tuple(tuple((f, 1.0) for f in fs) for fs in features), right, 1.0 if told else UNMARKED))
        return seen.candidates[right][0] if fits else None

    kept: list[anaphora.Referent] = []  # so that no identity is used twice
    begin = anaphora.Referent.__init__

    def keep(self: anaphora.Referent, first: Mention, key: str) -> None:
        kept.append(self)
        begin(self, first, key)

    resolved = anaphora.resolved
    with (
        mock.patch.object(anaphora.Referent, "add", remember),
        mock.patch.object(anaphora.Referent, "__init__", keep),
        mock.patch.object(read, "resolved", lambda *given: resolved(*given, choose)),
    ):
        read.run(records(paper), Config())
    yield from found
