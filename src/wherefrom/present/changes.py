"""What differs between two `json` exports of a case, in lines for people."""

from collections.abc import Callable, Iterator
from typing import Any

# what is compared, how one is recognised and how it is shown
_Row = dict[str, Any]
COMPARED: tuple[tuple[str, Callable[[_Row], str], Callable[[_Row], str]], ...] = (
    ("papers", lambda r: f"{r['file']} {r['sha256']}", lambda r: f"{r['file']} ({r['status']})"),
    ("parties", lambda r: str(r["caption"]), lambda r: f"{r['caption']} ({r['schema']})"),
    (
        "findings",
        lambda r: " ".join(sorted(f"{c['paper']} {c['start']} {c['end']}" for c in r["claims"])) + r["predicate"],
        lambda r: f"{r['predicate']}: “{r['claims'][0]['quote']}”",
    ),
    ("routes", lambda r: str(r["id"]), lambda r: f"route of {r['kind']} over {len(r['hops'])} hops"),
)

ONE = {"papers": "paper", "parties": "party", "findings": "finding", "routes": "route", "hits": "hit"}


def changes(before: _Row, now: _Row) -> Iterator[str]:
    """One line for each thing that came (`+`) or went (`-`): papers, parties, hits, findings, routes."""
    for table, same, shown in (
        *COMPARED,
        ("hits", lambda r: f"{r['party']} {r['list']} {r['listing']}", lambda r: f"{r['party']} possibly {r['name']} on {r['list']}"),
    ):
        old = {same(r): r for r in _rows(before, table)}
        new = {same(r): r for r in _rows(now, table)}
        yield from (f"+ {ONE[table]} {shown(new[k])}" for k in sorted(new.keys() - old.keys()))
        yield from (f"- {ONE[table]} {shown(old[k])}" for k in sorted(old.keys() - new.keys()))


def _rows(export: _Row, table: str) -> list[_Row]:
    if table == "hits":
        return [h | {"party": p["caption"]} for p in export["parties"] for h in p["hits"] if h["alert"]]
    found: list[_Row] = export[table]
    return found
