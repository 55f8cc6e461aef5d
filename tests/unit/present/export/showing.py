"""A case as a `View` for the tests of the exports."""

from pathlib import Path
from typing import Any

from tests.marked import Paper
from wherefrom import analyse, resolve
from wherefrom.config import Config
from wherefrom.model import Records
from wherefrom.present.export import EXPORTERS
from wherefrom.present.view import View


def view(*papers: Paper, more: tuple[Any, ...] = ()) -> View:
    """The papers resolved, analysed and loaded; `more` are further records."""
    records = [*(r for p in papers for r in p.records), *more]
    records += resolve.run(Records(records), Config())
    return View([*records, *analyse.run(Records(records), Config())])


def written(shown: View, format_: str, folder: Path) -> bytes:
    """What an export writes."""
    out = folder / f"case.{format_}"
    EXPORTERS[format_].write(shown, out)
    assert [p.name for p in folder.iterdir()] == [out.name]
    content = out.read_bytes()
    out.unlink()
    return content
