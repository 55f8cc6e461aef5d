"""Small modules, and words that stay out of the house."""

from pathlib import Path
from statistics import median

import pytest

import wherefrom

SOURCE = Path(wherefrom.__file__).parent
MODULES = sorted(p for p in SOURCE.rglob("*.py"))
LINES = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_module_is_longer_than_500_lines(path: Path) -> None:
    assert LINES[path] <= 500


def test_the_median_module_is_shorter_than_100_lines() -> None:
    assert median(n for n in LINES.values() if n > 1) < 100


@pytest.mark.parametrize("path", [p for p in MODULES if LINES[p] > 1], ids=lambda p: str(p.relative_to(SOURCE)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith('"""')


def test_there_is_no_room_for_what_has_no_place() -> None:
    assert not {p.stem for p in MODULES} & {"utils", "helpers", "common", "misc", "util", "helper"}
