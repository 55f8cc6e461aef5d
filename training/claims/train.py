"""python -m training.claims.train OUT.npz PAPERS.jsonl...

Trains the claim judge on annotated papers and writes its weights: one byte a weight, the same bytes every time.
"""

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from training.claims.examples import Example, examples, papers
from training.claims.fit import fit

# weights smaller than this share of the label's largest round to nothing; rows of nothing are not stored
LEVELS = 127


def pack(labels: list[str], rows: Any, weights: Any, bias: Any) -> bytes:
    """The weights as an archive of arrays, without times in it."""
    step = np.abs(weights).max(axis=0) / LEVELS
    small = np.rint(weights / step).astype(np.int8)
    kept = small.any(axis=1)
    arrays = {
        "labels": np.array(labels),
        "rows": rows[kept].astype(np.int32),
        "weights": small[kept],
        "bias": np.round(bias, 4).astype(np.float32),
        "step": step.astype(np.float32),
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
    found: list[Example] = [e for source in sources for paper in papers(Path(source)) if paper["lang"] == "en" for e in examples(paper)]
    Path(out).write_bytes(pack(*fit(found)))


if __name__ == "__main__":
    main(sys.argv[1:])
