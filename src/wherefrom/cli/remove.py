"""`wherefrom remove`: a paper out of a case, with all that came from it."""

from pathlib import Path

import click

from wherefrom import config, pipeline
from wherefrom.case import Case
from wherefrom.cli.bars import bars
from wherefrom.errors import InputError
from wherefrom.model import Decision, File, Mention, Subject
from wherefrom.present.report import write as write_report
from wherefrom.present.view import View
from wherefrom.store import RECORDS, Store, decision_key


@click.command(name="remove")
@click.argument("case_path", metavar="CASE", type=click.Path(path_type=Path))
@click.argument("paper")
def command(case_path: Path, paper: str) -> None:
    """Take PAPER (its name as the inventory shows it, or its path) out of CASE, and the papers inside it with it.

    Nothing of it stays in the case; the file itself is not touched.
    """
    with Case(case_path) as case:
        files = case.store.records([File]).all(File)
        chosen = [f for f in files if paper in (f.name, "" if f.member else f.path)] or [f for f in files if Path(f.name).name == paper]
        if not chosen:
            raise InputError(f"no paper named {paper!r} in {case_path}; `wherefrom export {case_path} --to inventory` lists them all")
        if len({f.sha256 or f.id for f in chosen}) > 1:
            raise InputError(f"{paper!r} may be any of {', '.join(sorted(f.name for f in chosen))}; name one in full")
        case.report.unlink(missing_ok=True)
        inside = [f for f in files if any(f.path == c.path and f.member[: len(c.member)] == c.member for c in chosen)]
        # what came with it leaves with it, unless it also came with another paper
        elsewhere = {f.sha256 for f in files if f not in inside}
        documents = {f.sha256 or f.id for f in inside} - elsewhere | {f.sha256 or f.id for f in chosen}
        orphans = _orphans(case.store, documents)
        case.store.give([(key, []) for key in (*(f.id for f in inside), *orphans)])
        case.store.remove(*sorted(documents))
        settings = config.load(case_path)
        pipeline.run(case.store, settings, progress=bars())
        write_report(View(case.store.records(RECORDS.values())), case.report, settings)
    click.echo(f"{', '.join(f.name for f in chosen)} and all that came from it left {case_path}")


def _orphans(store: Store, documents: set[str]) -> list[str]:
    """The keys of decisions on names that no other paper holds: they would keep the paper's words in the case."""
    others = [m for m in store.records([Mention]).all(Mention) if m.document not in documents]
    left = {word for m in others for word in (m.id, m.normal, m.evidence.quote)}
    pairs = [d for d in store.records([Decision]).all(Decision) if d.about is Subject.PAIR]
    return [decision_key(d) for d in pairs if not set(d.target) <= left]
