"""python -m training.claims.train OUT.npz PAPERS.jsonl...

Trains the claim judge on annotated papers and writes its weights: one byte a weight, the same bytes every time.
"""

import io
import sys
import zipfile
from pathlib import Path

import msgspec
import numpy as np

from training.claims.examples import Example, examples, papers, read_records, records
from training.claims.fit import Weights, fit
from training.claims.trust import Calibration, calibration, trust

# weights smaller than this share of the label's largest round to nothing; rows of nothing are not stored
LEVELS = 127


class Paper(msgspec.Struct, frozen=True):
    """One paper's examples: with names as annotated, and as found."""

    annotated: list[Example]
    found: list[Example]


def train(given: list[Paper]) -> bytes:
    """The weights file. The judge learns from both; how far it can be trusted is measured on names as found."""
    everything = [e for paper in given for e in (*paper.annotated, *paper.found)]
    shares = trust([e for paper in given for e in paper.found])
    return pack(fit(everything), shares, calibration([(p.annotated, p.found) for p in given]))


def pack(found: Weights, shares: dict[str, float], measured: Calibration) -> bytes:
    """The weights as an archive of arrays, without times in it."""
    step = np.abs(found.weights).max(axis=0) / LEVELS
    small = np.rint(found.weights / step).astype(np.int8)
    kept = small.any(axis=1)
    offsets = sorted(measured.alone_offsets.keys() | measured.joint_offsets.keys())
    arrays = {
        "labels": np.array(found.labels),
        "rows": found.rows[kept].astype(np.int32),
        "weights": small[kept],
        "bias": np.round(found.bias, 4).astype(np.float32),
        "step": step.astype(np.float32),
        "rules": np.array(list(shares)),
        "trust": np.round(list(shares.values()), 3),
        "alone": np.round(measured.alone, 3),
        "joint": np.round(measured.joint, 3),
        "offset_labels": np.array(offsets),
        "offsets": np.round([[measured.alone_offsets.get(o, 0.0), measured.joint_offsets.get(o, 0.0)] for o in offsets], 3),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(arrays):
            inner = io.BytesIO()
            np.save(inner, arrays[name], allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), inner.getvalue(), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def main(arguments: list[str]) -> None:
    out, *sources = arguments
    given = [
        Paper(examples(paper, records(paper)), examples(paper, read_records(paper)))
        for source in sources
        for paper in papers(Path(source))
        if paper["lang"] == "en"
    ]
    Path(out).write_bytes(train(given))


if __name__ == "__main__":
    main(sys.argv[1:])
