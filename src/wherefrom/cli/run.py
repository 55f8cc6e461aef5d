"""`wherefrom run`: the whole job in one go."""

from pathlib import Path

import click

from wherefrom.cli.job import do_job
from wherefrom.pipeline import STAGES


@click.command(name="run")
@click.argument("papers", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--case",
    "case_path",
    type=click.Path(path_type=Path),
    help="The case folder; made when it is missing. Default: NAME.case beside the first of the papers.",
)
@click.option(
    "--manifest", type=click.Path(path_type=Path), help="A CSV with what you know of the papers: file, published, publisher, language, title."
)
@click.option("--list", "lists", multiple=True, type=click.Path(path_type=Path), help="A watchlist to screen against; may be given several times.")
@click.option("--until", type=click.Choice([s.name for s in STAGES]), default=STAGES[-1].name, help="Stop after this stage.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Worker processes; the result does not depend on it.")
def command(papers: tuple[Path, ...], case_path: Path | None, manifest: Path | None, lists: tuple[Path, ...], until: str, jobs: int | None) -> None:
    """Read PAPERS (files and folders) into a case and map what they say: who supplied what to whom, and who says so."""
    first = papers[0].absolute()
    do_job(papers, case_path or first.with_name(f"{first.stem if first.is_file() else first.name}.case"), manifest, lists, until, jobs)
