"""How likely a candidate is a claim: a small linear model over plain features (`features`), one row of weights a fact.

It gives each draft of the rules its score, and proposes what the rules have no words for. The weights are made by
`training/claims`, from annotated papers that are invented and CC0; their card stands beside them in `weights/`.
Without the weights file the rules' own scores stand.
"""

import zlib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log, sqrt
from typing import Any

import numpy as np

# a rule's word weighs as much as four plain facts; chosen by cross-validation among 1, 4 and 8
RULE_WEIGHT = 4.0
BITS = 18


@lru_cache(maxsize=100_000)
def slot(feature: str) -> int:
    """The row of a feature: the same on every machine, unlike `hash`."""
    return zlib.crc32(feature.encode("utf-8")) & ((1 << BITS) - 1)


def weighted(features: list[str]) -> dict[int, float]:
    """Rows and their values for one candidate, scaled by the number of its features."""
    rows = {slot(f): RULE_WEIGHT if f[2:6] == "rule" else 1.0 for f in features}
    scale = 1 / sqrt(len(rows)) if rows else 0.0
    return {row: value * scale for row, value in rows.items()}


class Judge:
    """The weights of one language, ready to score."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        self.labels: tuple[str, ...] = tuple(stored["labels"].tolist())
        self._place = {int(row): n for n, row in enumerate(stored["rows"])}
        self._weights = stored["weights"].astype(np.float32) * stored["step"]
        self._bias = stored["bias"]
        self._rules: dict[str, float] = dict(zip(stored["rules"].tolist(), stored["trust"].tolist(), strict=True))
        self._alone: list[float] = stored["alone"].tolist()
        self._joint: list[float] = stored["joint"].tolist()
        self._offsets: dict[str, list[float]] = dict(zip(stored["offset_labels"].tolist(), stored["offsets"].tolist(), strict=True))

    def scores(self, features: list[str]) -> dict[str, float]:
        """The probability of each label for a candidate."""
        places, values = [], []
        for row, value in weighted(features).items():
            place = self._place.get(row)
            if place is not None:
                places.append(place)
                values.append(value)
        sums = np.asarray(values, dtype=np.float32) @ self._weights[places] + self._bias if places else self._bias
        return dict(zip(self.labels, (1 / (1 + np.exp(-sums))).tolist(), strict=True))

    def certainty(self, label: str, rule: str, score: float | None) -> float:
        """The share of claims that were right, among those so scored and so proposed, on papers not trained on.

        `rule` is empty where no rule proposed it, `score` None where the judge has none.
        """
        evidence = logit(score if score is not None else NO_SCORE)
        alone, joint = self._offsets.get(label, (0.0, 0.0))
        if not rule:
            return logistic(alone + self._alone[0] + self._alone[1] * evidence)
        return logistic(joint + self._joint[0] + self._joint[1] * evidence + self._joint[2] * logit(self.trust(label, rule)))

    def trust(self, label: str, rule: str) -> float:
        """How often a rule was right in the papers trained on; for one never met there, its family."""
        return self._rules.get(rule, self._rules.get(label, self._rules.get("", 0.5)))


# what stands for the judge's word where it has none: a label with too few examples, a party too far off
NO_SCORE = 0.1
_EDGE = 0.001


def logit(share: float) -> float:
    share = min(max(share, _EDGE), 1 - _EDGE)
    return log(share / (1 - share))


def logistic(value: float) -> float:
    return 1 / (1 + exp(-value))


@cache
def judge(language: str) -> Judge | None:
    """The judge of a language, loaded once; None where none has been trained."""
    path = files("wherefrom.claim").joinpath("weights", f"{language}.npz")
    if not path.is_file():
        return None
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        return Judge(stored)
