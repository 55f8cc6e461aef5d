"""How far rules and judge can be trusted, together and alone: measured on papers that the weights had not seen."""

from collections import defaultdict
from typing import Any

import numpy as np
from scipy.optimize import minimize

from training.claims.examples import Example
from training.claims.fit import fit, scores
from wherefrom.claim.judge import NO_SCORE, logit

FOLDS = 3
# a rule met n times counts as n, its family's share as this many more
FAMILY = 4.0


def trust(examples: list[Example]) -> dict[str, float]:
    """The share of right proposals by rule, by label and (empty name) over all, drawn towards the next wider group."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    labels = {}
    for example in examples:
        for label, rule in example.rules:
            labels[rule] = label
            for name in (rule, label, ""):
                counts[name][0] += label in example.accepted
                counts[name][1] += 1
    everything = (counts[""][0] + 1) / (counts[""][1] + 2)
    found = {"": everything}
    for label in sorted(set(labels.values())):
        found[label] = (counts[label][0] + FAMILY * everything) / (counts[label][1] + FAMILY)
    for rule, label in sorted(labels.items()):
        found[rule] = (counts[rule][0] + FAMILY * found[label]) / (counts[rule][1] + FAMILY)
    return found


def calibration(papers: list[tuple[list[Example], list[Example]]]) -> tuple[Any, Any]:
    """Coefficients that turn a judge's score (and a rule's trust) into a share of right ones: alone, and with a rule.

    Each paper's examples come with names as annotated and as found; only the latter are measured.
    """
    alone, joint = [], []
    for fold in range(FOLDS):
        seen = [paper for n, paper in enumerate(papers) if n % FOLDS != fold]
        unseen = [e for n, paper in enumerate(papers) if n % FOLDS == fold for e in paper[1]]
        weights, shares = fit([e for paper in seen for part in paper for e in part]), trust([e for paper in seen for e in paper[1]])
        for example, found in zip(unseen, scores(weights, unseen), strict=True):
            proposed = dict(example.rules)
            for label, score in found.items():
                if label not in proposed:
                    alone.append((logit(score), label in example.accepted))
            for label, rule in example.rules:
                share = shares.get(rule, shares.get(label, shares[""]))
                joint.append((logit(found.get(label, NO_SCORE)), logit(share), label in example.accepted))
    return _fit(np.array([a[:1] for a in alone]), np.array([a[1] for a in alone])), _fit(
        np.array([j[:2] for j in joint]), np.array([j[2] for j in joint])
    )


def _fit(table: Any, holds: Any) -> Any:
    table = np.hstack([np.ones((len(table), 1)), table])
    signs = np.where(holds, 1.0, -1.0)

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (table @ weights)
        return np.logaddexp(0, -margins).sum(), table.T @ (-signs / (1 + np.exp(np.clip(margins, -50, 50))))

    return minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B").x
