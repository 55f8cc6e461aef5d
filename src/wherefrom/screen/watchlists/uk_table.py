"""The United Kingdom's sanctions list as CSV, and the consolidated list that the Treasury (OFSI) published until January 2026.

Both begin with a line that says their date, then a header, then a row for each name and address of an entry.
"""

from collections.abc import Iterator

from wherefrom.screen.watchlists import uk
from wherefrom.screen.watchlists.base import Content, Source, csv_rows, damaged, date_of_file, date_written, first_row
from wherefrom.screen.watchlists.gathered import Entries, Entry

TITLE = "UK sanctions list CSV"

_OFSI = "UK OFSI consolidated list"
# The date stands in a cell of its own, or after a colon.
_DATED = ("last updated", "report date")
# Our name of a column -> its headings in either list, as letters and digits.
_COLUMNS = {
    "kind": ("designationtype", "individualentityship", "grouptype"),
    "name type": ("nametype", "aliastype"),
    "quality": ("aliasstrength", "aliasquality"),
    "script": ("namenonlatinscript",),
    "program": ("regimename", "regime"),
    "born": ("dob",),
    "reasons": ("ukstatementofreasons",),
    "notes": ("otherinformation",),
}
_COUNTRIES = ("nationality", "nationalityies", "country", "addresscountry", "currentbelievedflagofship")
_IDENTIFIERS = {
    "imonumber": "imo", "imonumbers": "imo", "passportnumber": "passportNumber", "nationalidentificationnumber": "idNumber",
    "nationalidentifiernumber": "idNumber", "businessregistrationnumber": "registrationNumber", "businessregistrationnumbers": "registrationNumber",
}  # fmt: skip


def recognises(source: Source) -> bool:
    return any(_is_header(first_row(source, line=n)) for n in (0, 1))


def read(source: Source) -> Content:
    version = _date(first_row(source)) or date_of_file(source.path)
    entries = Entries()
    primary: dict[str, str] = {}
    ofsi = False
    for line, row in _rows(source):
        ofsi = "uniqueid" not in row
        number = row["groupid"] if ofsi else row["uniqueid"]
        if not number:
            raise damaged(source.path, "a row without the number of its entry", line)
        name = _take(row, entries.of(number))
        if _cell(row, "name type").lower() == "primary name":
            primary.setdefault(number, name)
    for number, name in primary.items():  # rows may begin with an alias
        entries.of(number).names.insert(0, name)
    list_ = _OFSI if ofsi else uk.NAME
    return Content(list_, version, entries.listings(list_, version, source.path))


def _letters(heading: str) -> str:
    return "".join(c for c in heading.lower() if c.isalnum())


def _is_header(cells: list[str]) -> bool:
    found = {_letters(cell) for cell in cells}
    return found >= {"name1", "name6"} and bool(found & {"uniqueid", "groupid"})


def _date(cells: list[str]) -> str:
    """The date of the line before the header."""
    said = " ".join(cells).strip()
    return next((date_written(said[len(d) :].strip(" :,")) for d in _DATED if said.lower().startswith(d)), "")


def _rows(source: Source) -> Iterator[tuple[int, dict[str, str]]]:
    header: list[str] = []
    for line, cells in csv_rows(source.path, source.text):
        if header:
            if len(cells) != len(header):
                raise damaged(source.path, f"{len(cells)} columns where the header has {len(header)}", line)
            yield line, dict(zip(header, (cell.strip() for cell in cells), strict=True))
        elif _is_header(cells):
            header = [_letters(cell) for cell in cells]


def _cell(row: dict[str, str], column: str) -> str:
    return next((row[heading] for heading in _COLUMNS[column] if row.get(heading)), "")


def _take(row: dict[str, str], entry: Entry) -> str:
    """What a row adds to its entry; returns the name in it."""
    name = " ".join(part for n in range(1, 7) if (part := row.get(f"name{n}", "")))
    entry.schema = uk.schema(_cell(row, "kind"))
    (entry.weak if uk.is_weak(_cell(row, "quality")) else entry.names).append(name)
    entry.names.append(_cell(row, "script"))
    entry.programs.append(_cell(row, "program"))
    entry.countries += [row.get(c, "") for c in _COUNTRIES]
    entry.birth_dates.append(_cell(row, "born"))
    entry.identifiers += [(scheme, row.get(heading, "")) for heading, scheme in _IDENTIFIERS.items()]
    entry.notes += [_cell(row, "notes"), _cell(row, "reasons")]
    return name
