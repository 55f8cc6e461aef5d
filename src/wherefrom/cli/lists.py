"""`wherefrom lists`: the watchlists known to this installation, and how they come and go."""

from pathlib import Path

import click

from wherefrom.errors import InputError, WatchlistError
from wherefrom.screen import install, installed, sources


@click.group(name="lists", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Name, list, date, entries and source of each installed watchlist. Every case is screened against them."""
    if context.invoked_subcommand:
        return
    click.echo(f"Folder: {installed.folder()}")
    for one in installed.every():
        known, _ = installed.load(one.path)
        click.echo(f"{one.name}\t{known.name}\t{known.version}\t{known.entries} entries\t{one.source or 'put there by you'}")
    if not installed.paths():
        click.echo("No lists are installed.")


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
def add(file: Path) -> None:
    """Install a copy of FILE, of any known format, in place of an installed list of the same name."""
    name, known = install.add(file)
    click.echo(f"{name}: {known.name} ({known.version}, {known.entries} entries) is installed")


@command.command()
@click.argument("name")
def remove(name: str) -> None:
    """Take the list NAME away. Cases that were screened against it keep their hits."""
    install.remove(name)
    click.echo(f"{name} is no longer installed")


@command.command()
@click.argument("names", nargs=-1)
def update(names: tuple[str, ...]) -> None:
    """Fetch lists from their publishers, over the internet: NAMES, or those fetched before.

    This is the only command that goes online. It tells each address before it does, and sends nothing but the request.
    """
    # the only command that needs what reaches the network
    from wherefrom.screen.update import update as fetch

    known = sources.known()
    chosen = names or tuple(one.name for one in installed.every() if one.name in known and one.source.startswith("https:"))
    if not chosen:
        raise InputError(f"no list was fetched before; name those to fetch: {', '.join(known)}")
    wanted = [(name, sources.named(name)) for name in chosen]
    failed: list[str] = []
    for name, source in wanted:
        for address in source.files.values():
            click.echo(f"{name}: going online, to {address}")
        try:
            done = fetch(name, source)
        except WatchlistError as reason:
            failed.append(str(reason))
            continue
        was = f", was {done.before.version}, {done.before.entries} entries" if done.before else ""
        click.echo(f"{name}: {done.now.name} ({done.now.version}, {done.now.entries} entries{was}){' is unchanged' if done.is_same else ''}")
    if failed:
        raise WatchlistError("\n".join(failed))
