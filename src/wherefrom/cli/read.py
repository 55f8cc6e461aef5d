"""`wherefrom read`: how one paper was read."""

from pathlib import Path

import click

from wherefrom import config, pipeline
from wherefrom.errors import DocumentError
from wherefrom.ingest import collect, manifest
from wherefrom.model import Problem, Records
from wherefrom.present.explain import explain


@click.command(name="read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--explain", "explained", is_flag=True, help="Also which rule found each name and claim, and what was set aside why.")
@click.option("--published", default="", help="When it was published, as an EDTF date; relative words are counted from it.")
def command(file: Path, explained: bool, published: str) -> None:
    """Read FILE alone, without a case, and print what was found where. Nothing is written."""
    given = collect.collect([file], manifest.stating(file, published), [])[0]
    records: list[object] = [given]
    for stage in pipeline.STAGES:
        if stage.scope != "case":
            made, _ = pipeline.perform(stage.name, given.sha256, tuple(records), config.load())
            if problem := next((p for p in made if isinstance(p, Problem) and not p.partly), None):
                raise DocumentError(f"{file}: {problem.message}")
            records += made
    click.echo("\n".join(explain(Records(records), reasons=explained)))
