"""`annotations`: JSON Lines in the form of the annotation guidelines, a line per paper, to be scored or corrected.

`claims` holds what the program stands by or a person accepted, `suggestions` what it only offers, with a `score`; what a
person rejected is in neither. Everything in a line is of that paper alone: an entity shows the mentions it has there and
the kind most of them have.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from wherefrom.model import Absence, Document, Form, Judgement, Kind, Mention
from wherefrom.model.verdict import standing, verdicts
from wherefrom.present.export import guideline
from wherefrom.present.export.writing import write_lines
from wherefrom.present.view import View


def write(view: View, out: Path) -> None:
    """One line per paper that was read, in the order of their names."""
    write_lines(out, rows(view))


def rows(view: View) -> list[dict[str, Any]]:
    """The lines as values."""
    names = identifiers(view.documents.values())
    claims, suggestions = _claims(view)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for m in view.mentions.values():
        mentions[m.document].append(m)
    return [
        {
            "doc_id": names[d.id],
            "lang": d.language,
            "meta": _meta(d),
            "text": view.texts[d.id].characters if d.id in view.texts else "",
            "noise": [{"start": b.start, "end": b.end, "kind": b.reason} for b in view.blocks.get(d.id, ()) if not b.is_read],
            "entities": _entities(view, mentions[d.id]),
            "claims": claims[d.id],
            "suggestions": suggestions[d.id],
        }
        for d in view.documents.values()
    ]


def identifiers(documents: Iterable[Document]) -> dict[str, str]:
    """A `doc_id` for each document: the file's name without its ending, or as much more of its name as tells papers apart."""
    paths = {d.id: PurePosixPath(d.name) for d in documents}
    found: dict[str, str] = {}
    for form in ({d: p.stem for d, p in paths.items()}, {d: str(p.with_suffix("")) for d, p in paths.items()}):
        times = Counter(form.values())
        found |= {d: name for d, name in form.items() if d not in found and times[name] == 1}
    found |= {d: str(p) for d, p in paths.items() if d not in found}
    return found if len(set(found.values())) == len(found) else {d: str(p) for d, p in paths.items()}


def _meta(d: Document) -> dict[str, Any]:
    dated = d.published
    return {
        "title": d.title or None,
        "outlet": d.publisher or None,
        "publication_date": None if isinstance(dated, Absence) else dated.edtf,
        "publication_date_basis": d.published_basis or None,
        "license": None,
        "source": None,
    }


def _claims(view: View) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """Claims and suggestions by paper, in the order of the text."""
    every = sorted([*view.claims.values(), *view.suggestions.values()], key=lambda c: (c.document, c.evidence[0].start, c.id))
    verdict = verdicts(every, view.decisions)
    stands = {c.id for c in standing(every, view.decisions)}
    claims: dict[str, list[Any]] = defaultdict(list)
    suggestions: dict[str, list[Any]] = defaultdict(list)
    for c in every:
        if c.id in stands:
            claims[c.document].append(guideline.claim(view, c))
        elif verdict.get(c.id) is not Judgement.NEGATIVE:
            suggestions[c.document].append(guideline.claim(view, c) | {"score": c.score})
    return claims, suggestions


def _entities(view: View, mentions: list[Mention]) -> list[dict[str, Any]]:
    """The entities of one paper in the order in which they first appear in it."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        groups[view.entity_of.get(m.id, m.id)].append(m)
    return [
        {
            "id": entity,
            "type": _kind(members).value,
            "canonical": view.entities[entity].caption if entity in view.entities else members[0].normal,
            "mentions": [{"start": m.evidence.start, "end": m.evidence.end, "text": m.evidence.quote, "kind": m.form.value} for m in members],
        }
        for entity, members in groups.items()
    ]


def _kind(members: list[Mention]) -> Kind:
    """What most of the names are held to be; the descriptions have a say only where there is no name."""
    names = [m for m in members if m.form is Form.NAME] or members
    times = Counter(m.kind for m in names)
    return min(times, key=lambda kind: (-times[kind], kind.value))
