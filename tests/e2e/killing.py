"""Kills a run at random moments, again and again, and compares what comes out with an undisturbed run.

A program of its own, called by test_killed_runs.py: it loads the language models once and forks a child for each attempt,
so that the fifty attempts spend their time at work and not at loading. Prints one line of JSON.
"""

import hashlib
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from wherefrom import pipeline
from wherefrom.case import Case
from wherefrom.cli.job import do_job
from wherefrom.lang.en.parse import model
from wherefrom.present.export import EXPORTERS
from wherefrom.present.view import View
from wherefrom.store import RECORDS

KILLS = 50


def work(papers: Path, case: Path, watchlist: Path) -> None:
    """The whole job in a child process that says nothing."""
    child = os.fork()
    if child:
        globals()["child"] = child
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    do_job([papers], case, None, [watchlist], pipeline.STAGES[-1].name, None)
    os._exit(0)


def finished(case: Path) -> set[tuple[str, str, str]]:
    """The pieces of work the journal holds."""
    if not (case / "case.sqlite").exists():
        return set()
    with Case(case) as opened:
        View(opened.store.records(RECORDS.values()))  # every quote is proved
        return {(r.stage, r.key, r.inputs) for r in opened.store.journal() if r.key != "case"}


def exports(case: Path, out: Path) -> dict[str, str]:
    out.mkdir()
    with Case(case, writable=False) as opened:
        view = View(opened.store.records(RECORDS.values()))
    for name, exporter in EXPORTERS.items():
        exporter.write(view, out / name)
    (out / "report").write_bytes((case / "report.html").read_bytes())
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.iterdir())}


def main(papers: Path, watchlist: Path, folder: Path, seed: int) -> None:
    model()
    chance = random.Random(seed)
    calm = folder / "calm.case"
    start = time.perf_counter()
    work(papers, calm, watchlist)
    os.waitpid(globals()["child"], 0)
    seconds = time.perf_counter() - start
    wanted = exports(calm, folder / "calm")
    kills = lost = rounds = 0
    different: list[str] = []
    while kills < KILLS:
        case, done = folder / f"{rounds}.case", set[tuple[str, str, str]]()
        ended = False
        while not ended:
            work(papers, case, watchlist)
            if kills < KILLS:
                # short of a whole run, so that most attempts are killed at work and each case is killed several times
                time.sleep(chance.uniform(0, 0.6 * seconds))
                os.kill(globals()["child"], signal.SIGKILL)
            _, status = os.waitpid(globals()["child"], 0)
            ended = not os.WIFSIGNALED(status)
            if ended and os.waitstatus_to_exitcode(status):
                different.append(f"a rerun ended with {os.waitstatus_to_exitcode(status)}")
            kills += not ended
            now = finished(case)
            lost += len(done - now)
            done = now
        got = exports(case, folder / f"out{rounds}")
        different += sorted(name for name in wanted if wanted[name] != got.get(name))
        rounds += 1
    print(json.dumps({"kills": kills, "rounds": rounds, "lost": lost, "different": different, "seconds": round(seconds, 2)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
