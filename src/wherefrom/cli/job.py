"""The whole job, as `run` and `demo` do it: papers and lists in, every stage, a report, a summary."""

from collections.abc import Iterable
from pathlib import Path

import click

from wherefrom import config, ingest, pipeline
from wherefrom.case import Case
from wherefrom.cli.bars import bars
from wherefrom.ingest import collect, manifest
from wherefrom.model import File, Problem, Watchlist
from wherefrom.present.report import write as write_report
from wherefrom.present.summary import summary
from wherefrom.present.view import View
from wherefrom.screen import installed
from wherefrom.store import CASE, RECORDS, Store


def do_job(papers: Iterable[Path], case_path: Path, manifest_path: Path | None, lists: Iterable[Path], until: str, jobs: int | None) -> None:
    """Everything is checked before anything is written, so that bad input leaves no half-made case behind."""
    flags = {"run": {"jobs": jobs}} if jobs else {}
    settings = config.load(case_path if case_path.is_dir() else None, flags=flags)
    known_lists = [installed.load(path)[0] for path in (*lists, *installed.paths())]
    table = manifest.read(manifest_path) if manifest_path else manifest.Manifest()
    leave_out = [case_path, *([manifest_path] if manifest_path else [])]
    ingest.prepare()
    is_new = not (case_path / "case.sqlite").exists()
    given = collect.collect(papers, table, [], leave_out, settings.limits) if is_new else []
    with Case(case_path, make=True) as case:
        known = case.store.records([File]).all(File)
        if known or not is_new:  # a run before this one was stopped, or another came first
            given = collect.collect(papers, table, known, leave_out, settings.limits)
        _give(case.store, given, known_lists)
        done = pipeline.run(case.store, settings, until, bars())
        view = View(case.store.records(RECORDS.values()))
        if until == pipeline.STAGES[-1].name and (done or not case.report.exists()):
            write_report(view, case.report, settings)
        click.echo(summary(view, case_path, case.report, new_work=bool(done)))


def _problem(file: File) -> Problem:
    """Of a file that could not be had at all, and so is never read; the trouble of any other is told by its reading."""
    return Problem("ingest", file.id, "LimitExceeded" if file.turned_away else "UnreadableDocument", file.trouble)


def _give(store: Store, files: Iterable[File], lists: Iterable[Watchlist]) -> None:
    """What is new from outside. Lists given before are kept, unless the same file has changed."""
    known = set(store.records([File]).all(File))
    pieces: list[tuple[str, list[object]]] = [(f.id, [f, *([_problem(f)] if f.trouble and not f.sha256 else [])]) for f in files if f not in known]
    before = {w.path: w for w in store.records([Watchlist]).all(Watchlist)}
    after = before | {w.path: w for w in lists}
    if after != before:
        # one list under two paths is one list
        unlike = {w.sha256: w for w in after.values()}
        pieces.append((CASE + ":lists", [unlike[digest] for digest in sorted(unlike)]))
    if pieces:
        store.give(pieces)
