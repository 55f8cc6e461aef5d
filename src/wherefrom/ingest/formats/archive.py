"""Archives and mailboxes: their text is the list of what they hold, and the papers in it are papers of their own."""

from collections.abc import Sequence

from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.base import Piece, Reading
from wherefrom.model.document import Part

reader = "archive/1"
_REASON = "the names of the papers in it"


def listing(names: Sequence[str]) -> Reading:
    """The names, one a line, shown and searched but not read: what a paper is called is not what it says."""
    if not names:
        raise UnreadableDocument("the archive is empty")
    pieces, at = [], 0
    for name in names:
        pieces.append(Piece(at, at + len(name), Part.BOILERPLATE, _REASON))
        at += len(name) + 1
    return Reading("\n".join(names), "", tuple(pieces))
