"""`wherefrom lists`: the watchlists known to this installation."""

import click

from wherefrom.screen import installed


@click.command(name="lists")
def command() -> None:
    """Name, file, version and entries of each installed list. Put a list's file into the folder shown to install it."""
    click.echo(f"Folder: {installed.folder()}")
    for path in installed.paths():
        known, _ = installed.load(path)
        click.echo(f"{known.name}\t{path.name}\t{known.version}\t{known.entries} entries")
    if not installed.paths():
        click.echo("No lists are installed.")
