"""`wherefrom xref`: who stands on both of two lists, or in both of two cases."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from wherefrom import config
from wherefrom.case import Case
from wherefrom.present.export import EXPORTERS
from wherefrom.present.view import View
from wherefrom.screen.table import screen_names
from wherefrom.screen.watchlists import load
from wherefrom.store import RECORDS

# what can be a party; a case's export holds its papers and ties as well
PARTIES = frozenset({"Person", "Company", "Organization", "PublicBody", "Vessel", "LegalEntity", ""})


@click.command(name="xref")
@click.argument("ours", metavar="A", type=click.Path(path_type=Path))
@click.argument("theirs", metavar="B", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write, JSON Lines as `screen` writes them.")
def command(ours: Path, theirs: Path, out: Path) -> None:
    """Screen everybody of A against everybody of B; each is a list or a case. Nobody is merged: it only says who may be whom."""
    # beside the result, because a party's name must not stay in a folder for temporary files
    with TemporaryDirectory(dir=out.absolute().parent) as folder:
        names, against = Path(folder) / "names.jsonl", _as_list(theirs, Path(folder) / "theirs")
        _, listings = load(_as_list(ours, Path(folder) / "ours"))
        rows = [{"id": x.id, "name": x.names[0], "schema": x.schema} for x in listings if x.schema in PARTIES]
        names.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        click.echo(screen_names(names, [against], out, config.load()))


def _as_list(path: Path, folder: Path) -> Path:
    """The list at `path`, or that of the parties of a case, as its FollowTheMoney export names them."""
    if not path.is_dir():
        return path
    with Case(path, writable=False) as case:
        view = View(case.store.records(RECORDS.values()))
    folder.mkdir()
    made = folder / f"{path.name}.ftm.json"  # hits say which case they speak of
    EXPORTERS["ftm"].write(view, made)
    return made
