"""Logistic regression, one label at a time, without chance: the same examples give the same weights."""

from typing import Any

import msgspec
import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from training.claims.examples import Example
from wherefrom.claim.judge import BITS, weighted

# the cost of an error against the cost of a weight; chosen by cross-validation among 2, 10 and 40
COST = 10.0
# a fact seen twice teaches nothing that holds elsewhere
SEEN = 3
# a label with fewer examples is left to the rules
FEWEST = 80
ROUNDS = 80


def matrix(examples: list[Example]) -> Any:
    """Candidates by rows of features."""
    starts, columns, values = [0], [], []
    for example in examples:
        for column, value in sorted(weighted(example.features).items()):
            columns.append(column)
            values.append(value)
        starts.append(len(columns))
    return sp.csr_matrix((np.array(values, dtype=np.float32), np.array(columns, dtype=np.int32), np.array(starts)), shape=(len(examples), 1 << BITS))


class Weights(msgspec.Struct, frozen=True):
    """Labels, the rows kept, their weights (a column a label), and a bias for each label."""

    labels: list[str]
    rows: Any
    weights: Any
    bias: Any


def fit(examples: list[Example]) -> Weights:
    table = matrix(examples)
    rows = np.flatnonzero(np.bincount(table.indices, minlength=table.shape[1]) >= SEEN)
    table = table[:, rows]
    counts: dict[str, int] = {}
    for example in examples:
        for label in example.labels:
            counts[label] = counts.get(label, 0) + 1
    labels = sorted(label for label, count in counts.items() if count >= FEWEST)
    found = _weights(table, np.array([[label in e.labels for label in labels] for e in examples]))
    return Weights(labels, rows, found[:-1], found[-1])


def scores(weights: Weights, examples: list[Example]) -> list[dict[str, float]]:
    """What these weights say of examples."""
    sums = matrix(examples)[:, weights.rows] @ weights.weights + weights.bias
    return [dict(zip(weights.labels, row, strict=True)) for row in (1 / (1 + np.exp(-sums))).tolist()]


def _weights(table: Any, holds: Any) -> Any:
    """A column of weights a label, the bias in the last row. All labels in one descent: one pass over the table for all."""
    signs = np.where(holds, 1.0, -1.0).astype(np.float32)
    shape = (table.shape[1] + 1, signs.shape[1])
    transposed = table.T.tocsr()

    def loss(flat: Any) -> tuple[float, Any]:
        weights = flat.reshape(shape)
        margins = signs * (table @ weights[:-1].astype(np.float32) + weights[-1].astype(np.float32))
        slopes = -signs / (1 + np.exp(np.clip(margins, -50, 50)))
        gradient = np.vstack([COST * (transposed @ slopes) + weights[:-1], COST * slopes.sum(axis=0)])
        return float(COST * np.logaddexp(0, -margins).sum() + 0.5 * (weights[:-1] ** 2).sum()), gradient.ravel().astype(np.float64)

    options = {"maxiter": ROUNDS, "maxcor": 6}
    return minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options=options).x.reshape(shape)
