"""Files for other programs and other people, made from a `View`. `exporter("csv")` loads one on demand.

Every format is one module that fulfils `Exporter`. All of them write the same bytes for the same case.
"""

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from wherefrom.errors import InputError
from wherefrom.present.view import View


class Exporter(Protocol):
    """One format. `write` makes the whole file or leaves nothing: `writing.whole` sees to that.

    What it writes depends on the view alone: no clock, no machine, no order of sets. It never says more than the view does.
    """

    @property
    def media_type(self) -> str: ...

    def write(self, view: View, out: Path) -> None: ...


# to add a format: one module, one line here
EXPORTERS = {
    "annotations": "wherefrom.present.export.annotations",
    "inventory": "wherefrom.present.export.inventory",
    "json": "wherefrom.present.export.casefile",
}


def exporter(name: str) -> Exporter:
    """The exporter for a format. Raises InputError naming the formats there are."""
    module = EXPORTERS.get(name)
    if module is None:
        raise InputError(f"there is no export format {name!r}; known are {', '.join(sorted(EXPORTERS))}")
    return cast(Exporter, import_module(module))
