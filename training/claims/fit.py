"""Logistic regression, one label at a time, without chance: the same examples give the same weights."""

from typing import Any

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from training.claims.examples import Example
from wherefrom.claim.judge import BITS, weighted

# the cost of an error against the cost of a weight; chosen by cross-validation among 2, 10 and 40
COST = 10.0
# a fact seen once teaches nothing
SEEN = 2
# a label with fewer examples is left to the rules
FEWEST = 5
ROUNDS = 60


def matrix(examples: list[Example]) -> Any:
    """Candidates by rows of features."""
    starts, columns, values = [0], [], []
    for example in examples:
        for column, value in sorted(weighted(example.features).items()):
            columns.append(column)
            values.append(value)
        starts.append(len(columns))
    return sp.csr_matrix((np.array(values), np.array(columns, dtype=np.int32), np.array(starts)), shape=(len(examples), 1 << BITS))


def fit(examples: list[Example]) -> tuple[list[str], Any, Any, Any]:
    """Labels, the rows kept, their weights (a column a label), and a bias for each label."""
    table = matrix(examples)
    rows = np.flatnonzero(np.bincount(table.indices, minlength=table.shape[1]) >= SEEN)
    table = table[:, rows]
    counts: dict[str, int] = {}
    for example in examples:
        for label in example.labels:
            counts[label] = counts.get(label, 0) + 1
    labels = sorted(label for label, count in counts.items() if count >= FEWEST)
    columns = [_one(table, np.array([label in e.labels for e in examples])) for label in labels]
    return labels, rows, np.stack([c[:-1] for c in columns], axis=1), np.array([c[-1] for c in columns])


def _one(table: Any, holds: Any) -> Any:
    signs = np.where(holds, 1.0, -1.0)
    transposed = table.T.tocsr()

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (table @ weights[:-1] + weights[-1])
        slopes = -signs / (1 + np.exp(np.clip(margins, -50, 50)))
        gradient = np.append(COST * (transposed @ slopes) + weights[:-1], COST * slopes.sum())
        return COST * np.logaddexp(0, -margins).sum() + 0.5 * weights[:-1] @ weights[:-1], gradient

    start = np.zeros(table.shape[1] + 1)
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 8}).x
