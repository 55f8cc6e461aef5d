"""`wherefrom open`: the report of a case in the browser."""

import webbrowser
from pathlib import Path

import click

from wherefrom.case import Case
from wherefrom.errors import CaseError


@click.command(name="open")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
@click.option("--no-browser", is_flag=True, help="Only print where the report is.")
def command(case_path: Path, no_browser: bool) -> None:
    """Open the report of CASE. It is a file on this machine; no server is started."""
    with Case(case_path, writable=False) as case:
        if not case.report.exists():
            raise CaseError(f"{case_path} has no report yet; finish it with `wherefrom run`")
        click.echo(case.report)
        if not no_browser:
            webbrowser.open(case.report.absolute().as_uri())
