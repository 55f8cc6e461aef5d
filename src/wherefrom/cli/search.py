"""`wherefrom search`: words in the papers and claims of a case."""

from pathlib import Path

import click

from wherefrom.case import Case
from wherefrom.model import Document


@click.command(name="search")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1))
def command(case_path: Path, words: tuple[str, ...], limit: int) -> None:
    """Find WORDS in CASE, in any of its scripts; `word*` finds every ending."""
    with Case(case_path, writable=False) as case:
        names = {d.id: d.name for d in case.store.records([Document]).all(Document)}
        found = case.store.search(" ".join(words), limit)
    for hit in found:
        click.echo(f"{names.get(hit.document, '')}\t{hit.kind.lower()}\t{hit.snippet}")
    if not found:
        click.echo("Nothing found.")
