"""`wherefrom demo`: the example case that comes with the program."""

from importlib.resources import as_file, files
from pathlib import Path

import click

from wherefrom.cli.job import do_job
from wherefrom.pipeline import STAGES


@click.command(name="demo")
@click.option(
    "--case", "case_path", default=Path("lanternroute.case"), show_default=True, type=click.Path(path_type=Path), help="Where to make the case."
)
def command(case_path: Path) -> None:
    """Read the example case, an invented supply route told by ten papers in three languages, and write its report."""
    with as_file(files("wherefrom") / "examples" / "lanternroute") as folder:
        do_job([folder / "papers"], case_path, folder / "papers" / "manifest.csv", [folder / "watchlist.csv"], STAGES[-1].name, None)
        click.echo(f"What should be found in it: {folder / 'EXPECTED.md'}")
