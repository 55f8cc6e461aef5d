"""The few lines printed at the end of a run."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from wherefrom.model import Kind
from wherefrom.present.view import View

# failures listed by name before the rest is only counted
SHOWN = 10


def summary(view: View, case: Path, report: Path, *, new_work: bool) -> str:
    """Papers read, refused, failed; claims, parties, hits, routes; and where report and workbench are."""
    return "\n".join(_lines(view, case, report, new_work))


def _lines(view: View, case: Path, report: Path, new_work: bool) -> Iterable[str]:
    if not new_work:
        yield "Nothing new: every paper was read already, with these settings."
    counts = Counter(view.status(f)[0] for f in view.files)
    yield f"Papers   {counts['read']} read" + "".join(f", {counts[s]} {s}" for s in ("partly", "refused", "failed") if counts[s])
    origins = f", {len(view.copies)} groups of copies" if view.copies else ""
    waiting = f", {len(view.suggestions)} suggestions wait for review" if view.suggestions else ""
    yield f"Claims   {len(view.claims)}{waiting}{origins}"
    kinds = Counter(e.kind for e in view.entities.values())
    companies = kinds[Kind.COMPANY] + kinds[Kind.ORGANIZATION] + kinds[Kind.PUBLIC_BODY]
    yield f"Parties  {kinds[Kind.PERSON]} people, {companies} companies and bodies"
    alerts = sum(h.alert for hits in view.hits.values() for h in hits)
    lists = f" on {len(view.watchlists)} list{'s' * (len(view.watchlists) != 1)}" if view.watchlists else " (no list given)"
    yield f"Hits     {alerts} possible, not reviewed{lists}"
    yield f"Routes   {len(view.routes)} to a listed party"
    failed = [(f.name, *view.status(f)) for f in view.files if view.status(f)[0] != "read"]
    for name, status, reason in failed[:SHOWN]:
        yield f"  {status}: {name}: {reason}"
    if len(failed) > SHOWN:
        yield f"  ... and {len(failed) - SHOWN} more, all in the report"
    if report.exists():
        yield f"Report   {report}"
    yield f"Case     {case}  (wherefrom open {case})"
