"""`wherefrom screen`: a table of names against lists, without a case."""

from pathlib import Path

import click

from wherefrom import config
from wherefrom.errors import InputError
from wherefrom.screen import installed
from wherefrom.screen.table import screen_names


@click.command(name="screen")
@click.argument("names", type=click.Path(path_type=Path))
@click.option(
    "--list", "lists", multiple=True, type=click.Path(path_type=Path), help="A watchlist; may be given several times. Default: the installed ones."
)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write, JSON Lines.")
def command(names: Path, lists: tuple[Path, ...], out: Path) -> None:
    """Screen NAMES (.csv or .jsonl with id, name, and any of schema, country, birth_date, identifier)."""
    chosen = list(lists) or installed.paths()
    if not chosen:
        raise InputError(f"no list to screen against: give one with --list, or put lists into {installed.folder()}")
    click.echo(screen_names(names, chosen, out, config.load()))
