"""A table with a header: OpenSanctions' `targets.simple.csv`, and the table of one's own that the manual describes.

Columns `id`, `name`, and any of `aliases`, `schema`, `birth_date`, `country` or `countries`, `identifiers`, `program` or `sanctions`,
`notes`; several values in a cell are separated by `;`. Other columns are passed over.
"""

import re

from wherefrom.model import Listing
from wherefrom.screen.watchlists.base import Content, Source, csv_rows, damaged, date_of_file, first_row, name_of_file, unique

TITLE = "table with columns `id` and `name`"

# separators seen in tables saved by office programs
_DELIMITERS = (",", "\t", ";", "|")
_SIMPLE = {"schema", "sanctions", "last_seen"}  # only OpenSanctions' table has all of these
_IDENTIFIER = re.compile(r"\s*([A-Za-z]+)[\s:]+(\S.*)")


def recognises(source: Source) -> bool:
    return {"id", "name"} <= set(_header(source)[1])


def read(source: Source) -> Content:
    delimiter, header = _header(source)
    rows = list(csv_rows(source.path, source.text, delimiter))[1:]
    entries: dict[str, tuple[int, dict[str, str]]] = {}
    for line, cells in rows:
        if len(cells) != len(header):
            raise damaged(source.path, f"{len(cells)} columns where the header has {len(header)}", line)
        entry = dict(zip(header, (c.strip() for c in cells), strict=True))
        if not entry["id"] or not entry["name"]:
            raise damaged(source.path, "an entry without " + ("an id" if not entry["id"] else "a name"), line)
        if entry["id"] in entries:
            raise damaged(source.path, f"the id of line {entries[entry['id']][0]} again", line)
        entries[entry["id"]] = line, entry
    simple = set(header) >= _SIMPLE
    name = _dataset([e for _, e in entries.values()]) if simple else ""
    name = name or name_of_file(source.path)
    seen = max((e.get("last_change") or e["last_seen"] for _, e in entries.values()), default="")[:10] if simple else ""
    version = seen or date_of_file(source.path)
    return Content(name, version, [_listing(e, name, version) for _, e in entries.values()])


def _header(source: Source) -> tuple[str, list[str]]:
    """The separator and the column names in lower case: the separator that makes the most of the first line."""
    delimiter = max(_DELIMITERS, key=lambda d: (source.head.count(d), -_DELIMITERS.index(d)))
    return delimiter, [cell.strip().lower() for cell in first_row(source, delimiter)]


def _dataset(entries: list[dict[str, str]]) -> str:
    """The data set that all entries name, if it is one."""
    named = {e.get("dataset", "") for e in entries}
    return named.pop() if len(named) == 1 else ""


def _listing(entry: dict[str, str], watchlist: str, version: str) -> Listing:
    def values(*columns: str) -> tuple[str, ...]:
        return unique([v for c in columns for v in entry.get(c, "").split(";")])

    return Listing(
        id=entry["id"],
        watchlist=watchlist,
        version=version,
        names=unique([entry["name"], *values("aliases")]),
        schema=entry.get("schema", ""),
        programs=values("program", "program_ids", "sanctions"),
        countries=values("country", "countries"),
        birth_dates=values("birth_date"),
        identifiers=tuple(_identifier(v) for v in values("identifiers")),
        notes=entry.get("notes", ""),
    )


def _identifier(value: str) -> tuple[str, str]:
    """`INN 0004184736` says its scheme; a bare number does not."""
    found = _IDENTIFIER.fullmatch(value)
    return (found[1].lower(), found[2].strip()) if found else ("", value)
