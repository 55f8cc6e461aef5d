"""A choice among alternatives learnt from plain features (conditional logit), without chance: the same examples give the same weights."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

ROUNDS = 400


class Example(msgspec.Struct, frozen=True):
    """Alternatives, each with its features (a name and how strongly it shows), which of them is right, and how much the example counts."""

    paper: str
    alternatives: tuple[tuple[tuple[str, float], ...], ...]
    right: int
    counts: float = 1.0


def vocabulary(examples: Sequence[Example], fewest: int, fewest_words: int) -> list[str]:
    """Features seen in enough papers; those that name a word (`verb:ship`) need more, so that no paper's own names come in."""
    seen: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for alternative in example.alternatives:
            for name, _ in alternative:
                seen[name].add(example.paper)
    return sorted(name for name, papers in seen.items() if len(papers) >= (fewest_words if ":" in name else fewest))


def fit(
    examples: Sequence[Example], names: Sequence[str], cost: float, cost_words: float, believed: Mapping[str, float] | None = None
) -> dict[str, float]:
    """The weight of every feature; `cost` holds weights to what was `believed` (else to 0), `cost_words` those of features that name a word."""
    column = {name: k for k, name in enumerate(names)}
    table, begins, right = _table(examples, column)
    counts = np.array([e.counts for e in examples])
    held = np.array([cost_words if ":" in name else cost for name in names])
    prior = np.array([(believed or {}).get(name, 0.0) for name in names])
    sizes = np.diff(np.append(begins, table.shape[0]))
    transposed = table.T.tocsr()

    def loss(weights: Any) -> tuple[float, Any]:
        scores = table @ weights
        scores = scores - np.repeat(np.maximum.reduceat(scores, begins), sizes)
        odds = np.exp(scores)
        odds = odds / np.repeat(np.add.reduceat(odds, begins), sizes)
        error = odds * np.repeat(counts, sizes)
        error[right] -= counts
        return -(counts * np.log(odds[right] + 1e-12)).sum() + 0.5 * (held * (weights - prior) ** 2).sum(), transposed @ error + held * (
            weights - prior
        )

    found = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def _table(examples: Sequence[Example], column: dict[str, int]) -> tuple[Any, Any, Any]:
    """All alternatives as rows of features, where each example begins, and the rows that are right."""
    starts, columns, values, begins, right = [0], [], [], [], []
    for example in examples:
        begins.append(len(starts) - 1)
        right.append(len(starts) - 1 + example.right)
        for alternative in example.alternatives:
            for name, value in alternative:
                if name in column:
                    columns.append(column[name])
                    values.append(value)
            starts.append(len(columns))
    return sp.csr_matrix((values, columns, starts), shape=(len(starts) - 1, len(column))), np.array(begins), np.array(right)
