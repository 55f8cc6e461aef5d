"""Claims in the form of the annotation guidelines: closed lists, day intervals, offsets, entities by identifier."""

from decimal import Decimal
from typing import Any

from wherefrom.model import Absence, Attribution, Basis, Claim, Evidence, FuzzyDate, Money, Quantity, When
from wherefrom.present.view import View

_ENDS = ("subject", "object")


def claim(view: View, c: Claim) -> dict[str, Any]:
    """One claim; its parties are entity identifiers, its spans offsets into the paper's text."""
    roles = {r.name: entities(view, r.mentions) for r in c.roles}
    return {
        "id": c.id,
        "predicate": c.predicate.value,
        "subject": roles.get("subject", []),
        "object": roles.get("object", []),
        "object_text": c.object_text or None,
        "roles": {name: filled for name, filled in roles.items() if name not in _ENDS},
        "attributes": dict(c.attributes),
        "time": time(c.when),
        "place": view.entity_of.get(c.place, c.place) if c.place else None,
        "quantity": quantity(c.quantity) if c.quantity else None,
        "money": [money(m) for m in c.money],
        "polarity": c.polarity.value,
        "modality": c.guideline_modality,
        "attribution": [link(view, a) for a in c.attribution],
        "evidence": [[e.start, e.end] for e in c.evidence],
        "conflicts_with": list(c.conflicts_with),
    }


def entities(view: View, mentions: tuple[str, ...]) -> list[str]:
    """The entities behind mentions, each once, in the order of the mentions. An unresolved mention stands for itself."""
    return list(dict.fromkeys(view.entity_of.get(m, m) for m in mentions))


def link(view: View, a: Attribution) -> dict[str, Any]:
    return {"who": a.who, "kind": kind(a.basis), "entity": view.entity_of.get(a.mention, a.mention) if a.mention else None}


def kind(basis: Basis) -> str:
    """The guidelines' word for a sort of source; a paper that is itself the record is a document there."""
    word: str = Basis.DOCUMENT.value if basis is Basis.RECORD else basis.value
    return word


def time(when: When | Absence) -> dict[str, Any] | None:
    """Words, day interval and span; nothing where no date is given (also where it is withheld: see the case file)."""
    if isinstance(when, Absence):
        return None
    return {"text": when.date.words, "edtf": days(when.date), "span": span(when.evidence)}


def days(date: FuzzyDate) -> str:
    """A date as a day or an interval of days, with `..` for an open side: seasons and quarters spelled out."""
    first, last = date.earliest, date.latest
    if first == last and first is not None:
        return first.isoformat()
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


def quantity(q: Quantity) -> dict[str, Any]:
    unit = f"{q.unit} per {q.rate}".strip() if q.rate else q.unit
    return {"text": q.words, "min": _number(q.low), "max": _number(q.high), "unit": unit, "span": span(q.evidence)}


def money(m: Money) -> dict[str, Any]:
    return {"text": m.words, "amount": _number(m.value), "currency": m.currency, "op": m.bound.value, "span": span(m.evidence)}


def span(evidence: Evidence | None) -> list[int] | None:
    return [evidence.start, evidence.end] if evidence else None


def _number(value: Decimal | float | None) -> int | float | None:
    """Whole numbers without a decimal point, as people write them."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
