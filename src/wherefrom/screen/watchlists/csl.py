"""The United States' Consolidated Screening List, CSV or JSON: the lists of the Bureau of Industry and Security (Entity List, Denied Persons,
Unverified, Military End User), of the State Department and of the Treasury in one file. Which list an entry is on stands first among its programmes.
"""

import re
from collections.abc import Iterator

import msgspec

from wherefrom.screen.watchlists.base import Content, Source, csv_rows, damaged, date_of_file, date_written, first_row
from wherefrom.screen.watchlists.gathered import Entries, Entry

TITLE = "US Consolidated Screening List, CSV or JSON"

_NAME = "US Consolidated Screening List"
_SCHEMATA = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}
_NEEDED = {"source", "name", "alt_names", "source_list_url"}
# What the other names of an entry are separated by; the last one has "and" before it.
_AND = re.compile(r"^and\s+")
# `Passport, 0000000, FI`: the kind of document, its number, the country. Other remarks of this form have no number.
_IDENTIFIERS = {
    "passport": "passportNumber", "tax id no.": "taxNumber", "registration id": "registrationNumber", "registration number": "registrationNumber",
    "business registration number": "registrationNumber", "public registration number": "registrationNumber",
    "vessel registration identification": "imo", "national id no.": "idNumber", "v.a.t. number": "taxNumber",
}  # fmt: skip


class _Place(msgspec.Struct):
    country: str | None = None


class _Document(msgspec.Struct):
    type: str | None = None
    number: str | None = None


class _Row(msgspec.Struct):
    """An entry as in the JSON; the CSV is brought into this form."""

    name: str
    source: str
    id: str | None = None
    type: str | None = None
    programs: list[str] | None = None
    alt_names: list[str] | None = None
    addresses: list[_Place] | None = None
    citizenships: list[str] | None = None
    nationalities: list[str] | None = None
    dates_of_birth: list[str] | None = None
    ids: list[_Document] | None = None
    remarks: str | None = None


class _Updated(msgspec.Struct):
    source_last_updated: str | None = None


class _File(msgspec.Struct):
    results: list[_Row]
    sources_used: list[_Updated] = []
    search_performed_at: str | None = None


def recognises(source: Source) -> bool:
    head = source.beginning
    return set(first_row(source)) >= _NEEDED or (head.lstrip().startswith("{") and all(f'"{key}"' in head for key in ("results", *_NEEDED)))


def read(source: Source) -> Content:
    version, rows = _json(source) if source.head.lstrip().startswith("{") else ("", list(_table(source)))
    version = version or date_of_file(source.path)
    entries = Entries()
    for row in rows:
        entries.add(_entry(row), source.path)
    return Content(_NAME, version, entries.listings(_NAME, version, source.path))


def _json(source: Source) -> tuple[str, list[_Row]]:
    try:
        found = msgspec.json.decode(source.text, type=_File)
    except msgspec.DecodeError as reason:
        raise damaged(source.path, f"broken JSON, or not in the form of this list ({reason})") from reason
    dates = [date_written(u.source_last_updated or "") for u in found.sources_used] or [date_written(found.search_performed_at or "")]
    return max(dates), found.results


def _table(source: Source) -> Iterator[_Row]:
    header: list[str] = []
    for line, cells in csv_rows(source.path, source.text):
        if not header:
            header = [cell.strip() for cell in cells]
            continue
        if len(cells) != len(header):
            raise damaged(source.path, f"{len(cells)} columns where the header has {len(header)}", line)
        row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        values = {column: [v.strip() for v in row.get(column, "").split(";") if v.strip()] for column in header}
        yield _Row(
            name=row["name"],
            source=row["source"],
            id=row.get("_id"),
            type=row.get("type"),
            programs=values.get("programs"),
            alt_names=values["alt_names"],
            # the country is the last word of an address
            addresses=[_Place(a.rpartition(",")[2].strip()) for a in values.get("addresses", [])],
            citizenships=values.get("citizenships"),
            nationalities=values.get("nationalities"),
            dates_of_birth=values.get("dates_of_birth"),
            ids=[_Document(*document.split(", ")[:2]) for document in values.get("ids", [])],
            remarks=row.get("remarks"),
        )


def _entry(row: _Row) -> Entry:
    return Entry(
        row.id or "",
        _SCHEMATA.get((row.type or "").lower(), "LegalEntity"),
        names=[row.name, *(_AND.sub("", name) for name in row.alt_names or ())],
        programs=[row.source, *(row.programs or ())],
        countries=[*(row.citizenships or ()), *(row.nationalities or ()), *(p.country or "" for p in row.addresses or ())],
        birth_dates=list(row.dates_of_birth or ()),
        identifiers=[(scheme, d.number or "") for d in row.ids or () if (scheme := _IDENTIFIERS.get((d.type or "").lower()))],
        notes=[row.remarks or ""],
    )
