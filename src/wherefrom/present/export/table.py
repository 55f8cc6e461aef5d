"""`csv`: a row per claim that stands, for spreadsheets. Each row has its quote, its place in the paper, and who says so."""

import csv
import io
from pathlib import Path

from wherefrom.model import Absence, Claim, Money
from wherefrom.model.verdict import standing
from wherefrom.present.export import guideline
from wherefrom.present.export.writing import whole
from wherefrom.present.view import View

_ROLES = ("subject", "object", "recipient", "via", "maker", "supplier", "from", "to", "for", "target")
COLUMNS = (
    "claim", "finding", "paper", "publisher", "published", "predicate", "polarity", "modality", "stance", *_ROLES, "object_text", "place",
    "attributes", "date_words", "date_edtf", "quantity_words", "quantity_min", "quantity_max", "quantity_unit", "money", "quote", "start", "end",
    "who_says_so", "source_kinds", "origins", "extractor", "score",
)  # fmt: skip


def write(view: View, out: Path) -> None:
    """Comma-separated, UTF-8 with the mark that spreadsheets need to show Russian and Chinese."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for c in standing([*view.claims.values(), *view.suggestions.values()], view.decisions):
        row = _row(view, c)
        rows.writerow([guarded(str(row.get(name, ""))) for name in COLUMNS])
    with whole(out) as file:
        file.write(text.getvalue().encode("utf-8-sig"))


def guarded(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula, made into text; a paper may hold anything."""
    return f"'{cell}" if cell.lstrip().startswith(("=", "+", "-", "@")) or cell.startswith(("\t", "\r", "\n")) else cell


def _row(view: View, c: Claim) -> dict[str, object]:
    paper = view.documents.get(c.document)
    finding = view.findings.get(view.finding_of.get(c.id, ""))
    first = c.evidence[0]
    published = paper.published if paper else Absence.NOT_STATED
    dated = {"date_words": c.when.value} if isinstance(c.when, Absence) else {"date_words": c.when.date.words, "date_edtf": c.when.date.edtf}
    return {
        **{name: _names(view, c.role(name)) for name in _ROLES},
        **dated,
        **_quantity(c),
        "claim": c.id,
        "finding": finding.id if finding else "",
        "paper": paper.name if paper else "",
        "publisher": paper.publisher if paper else "",
        "published": "" if isinstance(published, Absence) else published.edtf,
        "predicate": c.predicate.value,
        "polarity": c.polarity.value,
        "modality": c.guideline_modality,
        "stance": c.stance.value,
        "object_text": c.object_text,
        "place": _names(view, (c.place,)) if c.place else "",
        "attributes": "; ".join(f"{key}: {value}" for key, value in c.attributes),
        "money": "; ".join(_money(m) for m in c.money),
        "quote": " … ".join(e.quote for e in c.evidence),
        "start": first.start,
        "end": first.end,
        "who_says_so": "; ".join(a.who for a in c.attribution),
        "source_kinds": "; ".join(guideline.kind(a.basis) for a in c.attribution),
        "origins": len(finding.origins) if finding else "",
        "extractor": c.extractor,
        "score": c.score,
    }


def _names(view: View, mentions: tuple[str, ...]) -> str:
    return "; ".join(view.entities[e].caption if e in view.entities else view.mentions[e].normal for e in guideline.entities(view, mentions))


def _quantity(c: Claim) -> dict[str, object]:
    if c.quantity is None:
        return {}
    q = guideline.quantity(c.quantity)
    return {
        f"quantity_{key}": "" if q[name] is None else q[name] for key, name in (("words", "text"), ("min", "min"), ("max", "max"), ("unit", "unit"))
    }


def _money(m: Money) -> str:
    return f"{'' if m.bound.value == '=' else m.bound.value + ' '}{m.amount} {m.currency}"
