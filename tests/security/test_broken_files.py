"""Files broken at random end in a reading or in a reason, never in a crash, a hang or an error that nobody foresaw."""

from itertools import islice
from pathlib import Path

from tests.security.fuzz import outcomes

FILES = 250


def test_files_broken_at_random_are_read_or_refused_with_a_reason(tmp_path: Path) -> None:
    found = list(islice(outcomes(1, tmp_path), FILES))
    unforeseen = [f for f in found if any(words in f[1] for words in ("crashed", "longer than", "not understood here"))]
    assert not unforeseen
    assert {"read", "UnreadableDocument", "UnsupportedFormat"} <= {what.split(":")[0] for _, what in found}
