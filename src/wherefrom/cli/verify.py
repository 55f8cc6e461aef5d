"""`wherefrom verify`: prove every quote of a case again."""

from pathlib import Path

import click

from wherefrom.case import Case
from wherefrom.present.view import View
from wherefrom.store import RECORDS


@click.command(name="verify")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
def command(case_path: Path) -> None:
    """Hold every quote of CASE against its text, and each paper that is still in its place against its digest."""
    with Case(case_path, writable=False) as case:
        view = View(case.store.records(RECORDS.values()))  # proves the quotes, or raises EvidenceError
    click.echo(f"{sum(1 for _ in view.quotes())} quotes stand exactly where they are said to stand")
    for file, state in view.custody():
        if state:
            click.echo(f"{file.name}: {state}")
