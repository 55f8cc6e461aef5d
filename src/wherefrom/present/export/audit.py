"""`audit`: every party that was screened, every possible match, and what people decided on it, for whoever has to show the work.

The ending of the file's name says the form: `.csv` a row per match, `.html` a page to print, any other JSON. The JSON holds all it takes
to screen again (`wherefrom screen --replay`): the names that were asked for, the identifiers, the lists with their digests.
"""

import csv
import io
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from wherefrom.model import Decision, Entity, Hit, Judgement, Kind, Subject
from wherefrom.model.verdict import last_words
from wherefrom.present.export.table import guarded
from wherefrom.present.export.writing import whole
from wherefrom.present.view import View

# Whom screening looks at.
SCREENED = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.VESSEL, Kind.PUBLIC_BODY})
COLUMNS = (
    "party", "schema", "caption", "asked", "list", "list_version", "listing", "listed_name", "programs", "score", "alert", "why",
    "decision", "reason", "by", "at", "decided_on_version", "hit",
)  # fmt: skip
_WORDS = {Judgement.POSITIVE: "true", Judgement.NEGATIVE: "false", Judgement.UNSURE: "unsure", Judgement.NO_JUDGEMENT: "taken back"}


def write(view: View, out: Path) -> None:
    form = {".csv": _table, ".html": _page}.get(out.suffix.lower(), _json)
    content = form(audit(view))
    with whole(out) as file:
        file.write(content)


def audit(view: View) -> dict[str, Any]:
    """The audit as a value."""
    history: dict[str, list[Decision]] = defaultdict(list)
    for d in view.decisions:
        if d.about is Subject.HIT:
            history[d.target[0]].append(d)
    force = {target[0]: d for target, d in last_words(view.decisions, Subject.HIT).items()}
    parties = [e for e in view.entities.values() if e.kind in SCREENED and e.names and not e.anonymous]
    there = {h.id for e in parties for h in view.hits.get(e.id, ())}
    return {
        "version": 1,
        "lists": [{"name": w.name, "version": w.version, "sha256": w.sha256, "entries": w.entries} for w in view.watchlists],
        "parties": [_party(e, [_hit(h, force.get(h.id), history[h.id]) for h in view.hits.get(e.id, ())]) for e in parties],
        # decided on once, and no match any more: a party or an entry is gone
        "past": [{"id": hit, "history": [_decision(d) for d in history[hit]]} for hit in sorted(history) if hit not in there],
    }


def _party(e: Entity, hits: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": e.id,
        "schema": e.schema,
        "caption": e.caption,
        "names": [n.name for n in e.names],
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in e.identifiers],
        "hits": hits,
    }


def _hit(h: Hit, force: Decision | None, history: list[Decision]) -> dict[str, Any]:
    return {
        "id": h.id,
        "asked": h.ours,
        "list": h.listing.watchlist,
        "list_version": h.listing.version,
        "listing": h.listing.id,
        "name": h.theirs,
        "listed_names": list(h.listing.names),
        "programs": list(h.listing.programs),
        "score": h.score,
        "alert": h.alert,
        "why": h.explanation.why,
        "features": [{"name": f.name, "ours": f.ours, "theirs": f.theirs, "weight": f.weight} for f in h.explanation.features],
        "decision": _decision(force) if force and force.judgement is not Judgement.NO_JUDGEMENT else None,
        "history": [_decision(d) for d in history],
    }


def _decision(d: Decision) -> dict[str, Any]:
    return {"decision": _WORDS[d.judgement], "reason": d.why, "by": d.by, "at": d.at, "list_version": d.value or None}


def _json(value: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _table(value: dict[str, Any]) -> bytes:
    """A party without a match has a row of its own: it was looked at too."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for party in value["parties"]:
        for hit in party["hits"] or [{}]:
            row = _row(party, hit, hit.get("decision") or {})
            rows.writerow([guarded(str(row.get(column, ""))) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def _row(party: dict[str, Any], hit: dict[str, Any], decided: dict[str, Any]) -> dict[str, Any]:
    row = {"party": party["id"], "schema": party["schema"], "caption": party["caption"]}
    if hit:
        row |= {column: hit[column] for column in ("asked", "list", "list_version", "listing", "score", "why")}
        row |= {"hit": hit["id"], "listed_name": hit["name"], "programs": "; ".join(hit["programs"]), "alert": "yes" if hit["alert"] else "no"}
    if decided:
        row |= {column: decided[column] for column in ("decision", "reason", "by", "at")}
        row["decided_on_version"] = decided["list_version"] or ""
    return row


def _page(value: dict[str, Any]) -> bytes:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # the other forms need no templates

    loader = PackageLoader("wherefrom.present.export")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.get_template("audit.html").render(audit=value).encode()
