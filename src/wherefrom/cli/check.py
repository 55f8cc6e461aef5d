"""`wherefrom check`: a draft against the claims of a case."""

from pathlib import Path

import click

from wherefrom import config, pipeline
from wherefrom.analyse.draft import check
from wherefrom.case import Case
from wherefrom.errors import DocumentError
from wherefrom.ingest import collect, manifest
from wherefrom.model import Problem, Records
from wherefrom.present.checked import checked
from wherefrom.present.view import View
from wherefrom.store import RECORDS


@click.command(name="check")
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--case", "case_path", metavar="CASE", required=True, type=click.Path(path_type=Path), help="The case to hold it against.")
def command(draft: Path, case_path: Path) -> None:
    """Hold each sentence of DRAFT against the claims of CASE. The draft is read like any paper and kept nowhere."""
    given = collect.collect([draft], manifest.stating(draft, ""), [])[0]
    with Case(case_path, writable=False) as case:
        settings = config.load(case_path)
        view = View(case.store.records(RECORDS.values()))
        known = case.store.records(RECORDS.values())
    records: list[object] = [given]
    for stage in pipeline.STAGES:
        if stage.scope != "case":
            made, _ = pipeline.perform(stage.name, given.sha256, tuple(records), settings)
            if problem := next((p for p in made if isinstance(p, Problem) and not p.partly), None):
                raise DocumentError(f"{draft}: {problem.message}")
            records += made
    click.echo("\n".join(checked(check(Records(records), known), view)))
