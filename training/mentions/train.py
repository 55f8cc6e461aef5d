"""python -m training.mentions.train kinds|descriptions|referents OUT.json PAPERS.jsonl...

Makes one table of weights from annotated papers, the same bytes every time. They build on each other: `kinds` first.
The costs and counts were chosen by cross-validation over 60 papers, six folds by paper (see weights/README.md).
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

from training.mentions import descriptions, kinds, referents
from training.mentions.fit import Example, fit, vocabulary
from training.mentions.marks import papers
from wherefrom.lang import language

# below it a weight changes nothing and is not kept
LEAST = 0.03
# added to being new, so that two links in three are right: a wrong link is worse than none
CAUTION = 0.5


def kind_weights(sources: list[Path]) -> dict[str, dict[str, float]]:
    english = language("en")
    assert english is not None
    found = [e for source in sources for paper in papers(source, "en") for e in kinds.examples(english, paper)]
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for name, weight in fit(found, vocabulary(found, 2, 3), 1.0, 4.0).items():
        cue, kind = name.rsplit("|", 1)
        if abs(weight) >= LEAST:
            table[cue][kind] = weight
    return table


def description_weights(sources: list[Path]) -> dict[str, float]:
    english = language("en")
    assert english is not None
    found = [e for source in sources for paper in papers(source, "en") for e in descriptions.examples(english, paper)]
    return _kept(fit(found, vocabulary(found, 4, 4), 4.0, 4.0))


def referent_weights(sources: list[Path]) -> dict[str, float]:
    found: list[Example] = [e for source in sources for paper in papers(source, "en") for e in referents.examples(paper)]
    weights = fit(found, vocabulary(found, 1, 4), 1.0, 1.0)
    weights["new"] = round(weights["new"] + CAUTION, 2)
    return _kept(weights)


def _kept(weights: dict[str, float]) -> dict[str, float]:
    return {name: weight for name, weight in weights.items() if abs(weight) >= LEAST}


def main(arguments: list[str]) -> None:
    what, out, *sources = arguments
    make = {"kinds": kind_weights, "descriptions": description_weights, "referents": referent_weights}[what]
    table = make([Path(s) for s in sources])
    rows = (f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(table[key], ensure_ascii=False, sort_keys=True)}" for key in sorted(table))
    Path(out).write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
