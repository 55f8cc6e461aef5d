"""`inventory`: JSON Lines, a row for every file given, read or not, with the reason where it was not. None is ever missing.

`seconds` is always 0: an export holds nothing that differs between two runs over the same papers, and the time each piece
took stands in the case's journal.
"""

from pathlib import Path
from typing import Any

from wherefrom.model import Copy, Document
from wherefrom.present.export.writing import write_lines
from wherefrom.present.view import View


def write(view: View, out: Path) -> None:
    """One row per file, in the order of their names."""
    write_lines(out, (row | {"text": _text(view, row["sha256"])} for row in rows(view)))


def rows(view: View) -> list[dict[str, Any]]:
    """The rows without the texts."""
    first: dict[str, str] = {}
    for f in view.files:
        if f.sha256:
            first.setdefault(f.sha256, f.name)
    originals = _originals(view.copies, view.documents)
    found = []
    for f in view.files:
        d = view.documents.get(f.sha256)
        status, reason = view.status(f)
        original = first.get(f.sha256, f.name)
        found.append(
            {
                "file": f.name,
                "sha256": f.sha256 or None,
                "media_type": d.media_type if d else None,
                "paper": d.paper.value if d else None,
                "language": d.language if d else None,
                "status": status,
                "reason": reason or None,
                "duplicate_of": original if original != f.name else None,
                "near_duplicate_of": originals.get(f.sha256),
                "seconds": 0.0,
            }
        )
    return found


def _originals(copies: list[Copy], documents: dict[str, Document]) -> dict[str, str]:
    """For each copy the name of the paper it repeats."""
    found = {}
    for copy in copies:
        original, *others = (d for d in copy.members if d in documents)
        found.update(dict.fromkeys(others, documents[original].name))
    return found


def _text(view: View, document: str | None) -> str:
    """The paper's own words: what is read of it, a stretch a line; what was set aside is left out."""
    text = view.texts.get(document or "")
    if text is None:
        return ""
    return "\n".join(text.characters[b.start : b.end] for b in view.blocks.get(text.document, ()) if b.is_read)
