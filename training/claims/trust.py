"""How far rules and judge can be trusted, together and alone: measured on papers that the weights had not seen."""

from collections import defaultdict
from typing import Any

import msgspec
import numpy as np
from scipy.optimize import minimize

from training.claims.examples import Example
from training.claims.fit import fit, scores
from wherefrom.claim.judge import NO_SCORE, logit

FOLDS = 3
# a rule met n times counts as n, its family's share as this many more
FAMILY = 4.0
# how much the offset of a label costs: about as many rows as must speak for it
STIFFNESS = 5.0


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


class Calibration(msgspec.Struct, frozen=True):
    """Coefficients that turn a judge's score (and a rule's trust) into a share of right ones, and an offset for each label."""

    alone: list[float]
    joint: list[float]
    alone_offsets: dict[str, float]
    joint_offsets: dict[str, float]


def calibration(papers: list[tuple[list[Example], list[Example]]]) -> Calibration:
    """Alone, and with a rule. Each paper's examples come with names as annotated and as found; only the latter are measured."""
    alone: list[Row] = []
    joint: list[Row] = []
    for fold in range(FOLDS):
        seen = [paper for n, paper in enumerate(papers) if n % FOLDS != fold]
        unseen = [e for n, paper in enumerate(papers) if n % FOLDS == fold for e in paper[1]]
        weights, shares = fit([e for paper in seen for part in paper for e in part]), trust([e for paper in seen for e in paper[1]])
        for example, found in zip(unseen, scores(weights, unseen), strict=True):
            proposed = dict(example.rules)
            alone += [(name, (logit(score),), name in example.accepted) for name, score in found.items() if name not in proposed]
            for name, rule in example.rules:
                share = shares.get(rule, shares.get(name, shares[""]))
                joint.append((name, (logit(found.get(name, NO_SCORE)), logit(share)), name in example.accepted))
    one, one_offsets = _fit(alone)
    two, two_offsets = _fit(joint)
    return Calibration(one, two, one_offsets, two_offsets)


Row = tuple[str, tuple[float, ...], bool]  # label, evidence, whether it holds


def _fit(rows: list[Row]) -> tuple[list[float], dict[str, float]]:
    """A logistic curve for all labels, moved for each as far as its own rows say; offsets cost, so that few rows move little."""
    labels = sorted({name for name, _, _ in rows})
    place = {name: n for n, name in enumerate(labels)}
    evidence = np.array([(1.0, *values) for _, values, _ in rows])
    which = np.array([place[name] for name, _, _ in rows])
    signs = np.array([1.0 if holds else -1.0 for _, _, holds in rows])
    width = evidence.shape[1]

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (evidence @ weights[:width] + weights[width:][which])
        slopes = -signs / (1 + np.exp(np.clip(margins, -50, 50)))
        offsets = np.bincount(which, slopes, minlength=len(labels)) + STIFFNESS * weights[width:]
        value = np.logaddexp(0, -margins).sum() + 0.5 * STIFFNESS * (weights[width:] ** 2).sum()
        return float(value), np.concatenate([evidence.T @ slopes, offsets])

    found = minimize(loss, np.zeros(width + len(labels)), jac=True, method="L-BFGS-B").x
    return found[:width].tolist(), dict(zip(labels, found[width:].tolist(), strict=True))
