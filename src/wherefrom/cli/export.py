"""`wherefrom export`: a case in another format."""

from pathlib import Path

import click

from wherefrom import config, plugins
from wherefrom.case import Case
from wherefrom.errors import StoreError
from wherefrom.present.export import EXPORTERS
from wherefrom.present.report import write as write_report
from wherefrom.present.view import View
from wherefrom.store import RECORDS


@click.command(name="export")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
@click.option("--to", "format_", required=True, type=click.Choice([*plugins.names("exporters", EXPORTERS), "report"]), help="The format.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write; replaced as a whole or not at all.")
def command(case_path: Path, format_: str, out: Path) -> None:
    """Write CASE in another format. The same case gives the same bytes."""
    with Case(case_path, writable=False) as case:
        view = View(case.store.records(RECORDS.values()))
    try:
        if format_ == "report":
            write_report(view, out, config.load(case_path))
        else:
            plugins.find("exporters", format_, EXPORTERS).write(view, out)
    except OSError as reason:
        raise StoreError(f"{out} cannot be written ({reason.strerror}); check the folder, the disk and your rights") from reason
