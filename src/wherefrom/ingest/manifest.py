"""What the user knows of the papers beforehand: a CSV with a header, `file` and any of the other columns.

    file,published,publisher,language,title
    letter.txt,2024-08-12,,ru,

`file` is relative to the manifest. What it says overrides what is found in a paper; an empty cell says nothing.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from wherefrom.errors import InputError, WherefromError
from wherefrom.model import FuzzyDate, Given

_HOW = "write 2024-05-17, 2024-05, 2024, or an interval 2024-04-01/2024-06-30"
COLUMNS = ("file", "published", "publisher", "language", "title")


class Manifest:
    """The rows of a manifest by the file they speak of."""

    def __init__(self, path: Path | None = None, rows: dict[str, Given] | None = None) -> None:
        self.path = path
        self._rows = rows or {}

    def of(self, path: Path) -> Given | None:
        return self._rows.get(str(path.absolute().resolve()))

    def must_be_used(self, files: Iterable[str]) -> None:
        """Raise InputError when a row speaks of a file that is not among those given."""
        resolved = {str(Path(f).resolve()) for f in files}
        unused = [row for row in self._rows if row not in resolved]
        if unused:
            raise InputError(f"{self.path} names {Path(unused[0]).name}, which is not among the papers given; correct the row or add the paper")


def stating(path: Path, published: str) -> Manifest:
    """A manifest of one row, for a single paper. Raises InputError when `published` is no date."""
    if published and not _is_date(published):
        raise InputError(f"{published!r} is no date; {_HOW}")
    return Manifest(path, {str(path.absolute().resolve()): Given(published)} if published else {})


def read(path: Path) -> Manifest:
    """The manifest at `path`. Raises InputError naming the row and column that make no sense."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            table = csv.DictReader(stream, strict=True)
            columns = table.fieldnames or []
            if "file" not in columns:
                raise InputError(f"{path} has no column 'file'; a manifest has the columns {', '.join(COLUMNS)}")
            if unknown := [c for c in columns if c not in COLUMNS]:
                raise InputError(f"{path} has an unknown column {unknown[0]!r}; a manifest has the columns {', '.join(COLUMNS)}")
            rows = {}
            for number, row in enumerate(table, start=2):
                file, given = _row(path, number, row)
                rows[file] = given
            return Manifest(path, rows)
    except FileNotFoundError:
        raise InputError(f"the manifest {path} is not there; check the path") from None
    except (OSError, UnicodeDecodeError, csv.Error) as reason:
        raise InputError(f"the manifest {path} cannot be read as a CSV table in UTF-8: {reason}") from reason


def _row(path: Path, number: int, row: dict[str, str | None]) -> tuple[str, Given]:
    if None in row or any(v is None for v in row.values()):
        raise InputError(f"{path}, line {number}: it has more or fewer cells than the header")
    cells = {k: (v or "").strip() for k, v in row.items()}
    file = (path.absolute().parent / cells["file"]).resolve()
    if not cells["file"] or not file.exists():
        raise InputError(f"{path}, line {number}: the file {cells['file']!r} is not there; paths are relative to the manifest")
    if cells.get("published") and not _is_date(cells["published"]):
        raise InputError(f"{path}, line {number}: {cells['published']!r} is no date; {_HOW}")
    return str(file), Given(*(cells.get(c, "") for c in COLUMNS[1:]))


def _is_date(words: str) -> bool:
    try:
        FuzzyDate(words)
    except WherefromError:
        return False
    return True
