"""`wherefrom screen`: a table of names against lists, without a case."""

from pathlib import Path

import click

from wherefrom import config
from wherefrom.errors import InputError
from wherefrom.screen import installed
from wherefrom.screen.table import screen_names


@click.command(name="screen")
@click.argument("names", required=False, type=click.Path(path_type=Path))
@click.option(
    "--list", "lists", multiple=True, type=click.Path(path_type=Path), help="A watchlist; may be given several times. Default: the installed ones."
)
@click.option("--out", type=click.Path(path_type=Path), help="The file to write, JSON Lines.")
@click.option("--since", type=click.Path(path_type=Path), help="The hits of an earlier run: only what is new is written.")
@click.option("--replay", "audit", type=click.Path(path_type=Path), help="Instead of NAMES an `audit` export (JSON): does the same come out again?")
def command(names: Path | None, lists: tuple[Path, ...], out: Path | None, since: Path | None, audit: Path | None) -> None:
    """Screen NAMES (.csv or .jsonl with id, name, and any of schema, country, birth_date, identifier)."""
    chosen = list(lists) or installed.paths()
    if not chosen:
        raise InputError(f"no list to screen against: give one with --list, or install one: `wherefrom lists add FILE` ({installed.folder()})")
    if audit:
        _replay(audit, chosen)
    elif names and out:
        click.echo(screen_names(names, chosen, out, config.load(), since))
    else:
        raise click.UsageError("give NAMES and --out, or --replay")


def _replay(audit: Path, lists: list[Path]) -> None:
    # what screens a case, which a table of names does without
    from wherefrom.screen.replay import replay

    done = replay(audit, lists, config.load())
    if done.other:
        raise InputError(f"{done}; was it another threshold, or another version of this program?")
    click.echo(done)
