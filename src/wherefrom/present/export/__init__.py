"""Files for other programs and other people, made from a `View`.

    >>> EXPORTERS["csv"].write(view, Path("claims.csv"))

All formats write the same bytes for the same case. Each is loaded when it is first used.
"""

from importlib import import_module
from pathlib import Path
from typing import Protocol

import msgspec

from wherefrom.present.view import View


class Exporter(Protocol):
    """One format. `write` makes the whole file or leaves nothing: `writing.whole` sees to that.

    What it writes depends on the view alone: no clock, no machine, no order of sets. It never says more than the view does.
    """

    def write(self, view: View, out: Path) -> None: ...


class Format(msgspec.Struct, frozen=True):
    """A format that ships with the program: the module that writes it, its media type, and what the file holds."""

    module: str
    media_type: str
    holds: str

    def write(self, view: View, out: Path) -> None:
        import_module(self.module).write(view, out)


# to add a format: one module, one line here
EXPORTERS = {
    "annotations": Format("wherefrom.present.export.annotations", "application/jsonl", "a line per paper: text, entities, claims, suggestions"),
    "inventory": Format("wherefrom.present.export.inventory", "application/jsonl", "a line per file: whether it was read, and why not"),
    "csv": Format("wherefrom.present.export.table", "text/csv", "a row per claim, for spreadsheets"),
    "ftm": Format("wherefrom.present.export.ftm", "application/jsonl", "FollowTheMoney entities; only plain claims become ties"),
    "audit": Format("wherefrom.present.export.audit", "application/json", "every possible match and what was decided; a .csv or .html too"),
    "json": Format("wherefrom.present.export.casefile", "application/json", "the whole case as one document"),
}
