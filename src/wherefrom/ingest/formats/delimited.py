"""Tables as text (CSV, TSV): the separator and the quoting are found out, the cells of a row stand with tabs between them."""

import csv
import io
from collections import Counter
from collections.abc import Callable

from wherefrom.config import Limits
from wherefrom.errors import UnreadableDocument
from wherefrom.ingest.base import Reading
from wherefrom.ingest.encoding import decode
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.limits import check_text_bytes
from wherefrom.ingest.sniff import Sniffed

media_types = ("text/csv", "text/tab-separated-values")
reader = "delimited/1"

_SEPARATORS = ("\t", ";", ",", "|")  # where two do equally well, the one that is rarer in prose
_SAMPLE = 100  # rows looked at


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    check_text_bytes(len(data), limits)
    decoded = decode(data)
    lines = Lines(limits)
    csv.field_size_limit(limits.text_characters)
    try:
        for row in csv.reader(io.StringIO(decoded.characters, newline=""), delimiter=separator(decoded.characters)):
            if len(row) == 1:
                lines.add(row[0])  # a remark between the rows
            else:
                lines.row(row)
    except csv.Error as reason:
        raise UnreadableDocument("damaged: it is no whole table") from reason
    lines.must_have_words("the table")
    troubles = (f"{decoded.lost} bytes are not valid {decoded.encoding.upper()} and stand as the sign \ufffd",) if decoded.lost else ()
    return Reading(lines.characters, decoded.encoding, lines.pieces(), troubles=troubles)


def separator(text: str) -> str:
    """The sign that cuts most rows into the same number of cells."""
    best, best_score = ",", 0.0
    for sign in _SEPARATORS:
        widths = Counter(len(row) for row in _sample(text, sign) if len(row) > 1)
        score = max(widths.values(), default=0) + 0.01 * max(widths, default=0)
        if score > best_score:
            best, best_score = sign, score
    return best


def _sample(text: str, sign: str) -> list[list[str]]:
    rows = []
    try:
        for row in csv.reader(io.StringIO(text[: 200 * _SAMPLE], newline=""), delimiter=sign):
            rows.append(row)
            if len(rows) == _SAMPLE:
                break
    except csv.Error:
        return []
    return rows
