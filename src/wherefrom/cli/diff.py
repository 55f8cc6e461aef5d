"""`wherefrom diff`: what changed since an earlier export."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from wherefrom.case import Case
from wherefrom.errors import InputError
from wherefrom.present.changes import changes
from wherefrom.present.export import EXPORTERS
from wherefrom.present.view import View
from wherefrom.store import RECORDS


@click.command(name="diff")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
@click.argument("state", type=click.Path(path_type=Path))
def command(case_path: Path, state: Path) -> None:
    """What is new in CASE, and what is gone, since STATE (a file written by `export --to json`)."""
    before = _read(state)
    with Case(case_path, writable=False) as case, TemporaryDirectory(dir=case_path) as folder:
        EXPORTERS["json"].write(View(case.store.records(RECORDS.values())), Path(folder) / "now.json")
        now = _read(Path(folder) / "now.json")
    click.echo("\n".join(changes(before, now)) or "Nothing changed.")


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise InputError(f"{path} cannot be read as an export of a case: {reason}") from reason
    if not isinstance(found, dict) or found.get("version") != 1:
        raise InputError(f"{path} is not an export of a case; write one with `wherefrom export CASE --to json --out FILE`")
    return found
