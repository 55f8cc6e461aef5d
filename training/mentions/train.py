"""python -m training.mentions.train kinds|descriptions|referents LANGUAGE OUT.json PAPERS.jsonl...

Makes one table of weights from annotated papers, the same bytes every time. They build on each other: `kinds` first.
The costs and counts were chosen by cross-validation over 60 papers, six folds by paper (see weights/README.md).
"""

import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from training.mentions import descriptions, kinds, referents
from training.mentions.fit import Example, fit, vocabulary
from training.mentions.marks import papers
from wherefrom.lang import language

# below it a weight changes nothing and is not kept
LEAST = 0.03
# added to being new, so that two links in three are right: a wrong link is worse than none
CAUTION = 0.5


def kind_weights(code: str, sources: list[Path]) -> dict[str, dict[str, float]]:
    tongue = language(code)
    assert tongue is not None
    found = [e for source in sources for paper in papers(source, code) for e in kinds.examples(tongue, paper)]
    priors = tomllib.loads((Path(__file__).parent / "priors.toml").read_text(encoding="utf-8")).get(code, {})
    believed = {f"{cue}|{kind}": weight for cue, kinds_ in priors.items() for kind, weight in kinds_.items()}
    names = sorted({*vocabulary(found, 2, 3), *believed})
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for name, weight in fit(found, names, 1.0, 4.0, believed).items():
        cue, kind = name.rsplit("|", 1)
        if abs(weight) >= LEAST:
            table[cue][kind] = weight
    return table


def description_weights(code: str, sources: list[Path]) -> dict[str, float]:
    tongue = language(code)
    assert tongue is not None
    found = [e for source in sources for paper in papers(source, code) for e in descriptions.examples(tongue, paper)]
    fewest, cost = (4, 4.0) if code == "en" else (2, 1.0)  # with few papers a phrase seen in two is worth knowing
    return _kept(fit(found, vocabulary(found, fewest, fewest), cost, cost))


def referent_weights(code: str, sources: list[Path]) -> dict[str, float]:
    found: list[Example] = [e for source in sources for paper in papers(source, code) for e in referents.examples(paper)]
    weights = fit(found, vocabulary(found, 1, 4), 1.0, 1.0)
    weights["new"] = round(weights["new"] + CAUTION, 2)
    return _kept(weights)


def _kept(weights: dict[str, float]) -> dict[str, float]:
    return {name: weight for name, weight in weights.items() if abs(weight) >= LEAST}


def main(arguments: list[str]) -> None:
    what, code, out, *sources = arguments
    made: dict[str, Callable[[str, list[Path]], Mapping[str, Any]]] = {
        "kinds": kind_weights,
        "descriptions": description_weights,
        "referents": referent_weights,
    }
    table = made[what](code, [Path(s) for s in sources])
    rows = (f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(table[key], ensure_ascii=False, sort_keys=True)}" for key in sorted(table))
    Path(out).write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
