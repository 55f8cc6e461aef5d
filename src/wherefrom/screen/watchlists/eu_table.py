"""The European Union's consolidated list of financial sanctions, the official CSV: a row for each name, address, birth date or document.

Columns are separated by semicolons; each row repeats what is common to its entry.
"""

from wherefrom.screen.watchlists import eu
from wherefrom.screen.watchlists.base import Content, Source, csv_rows, damaged, date_of_file, date_written, first_row
from wherefrom.screen.watchlists.gathered import Entries, Entry

TITLE = "EU financial sanctions CSV"

_NEEDED = {"Entity_LogicalId", "NameAlias_WholeName"}


def recognises(source: Source) -> bool:
    return set(first_row(source, ";")) >= _NEEDED


def read(source: Source) -> Content:
    header: list[str] = []
    entries = Entries()
    version = ""
    for line, cells in csv_rows(source.path, source.text, ";"):
        if not header:
            header = [cell.strip() for cell in cells]
            continue
        if len(cells) != len(header):
            raise damaged(source.path, f"{len(cells)} columns where the header has {len(header)}", line)
        row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        number = row.get("Entity_EU_ReferenceNumber") or row["Entity_LogicalId"]
        if not number:
            raise damaged(source.path, "a row without the number of its entry", line)
        version = version or date_written(row.get("fileGenerationDate", ""))
        _take(row, entries.of(number))
    version = version or date_of_file(source.path)
    return Content(eu.NAME, version, entries.listings(eu.NAME, version, source.path))


def _take(row: dict[str, str], entry: Entry) -> None:
    def cell(column: str) -> str:
        return row.get(column, "")

    entry.schema = entry.schema or eu.schema(cell("Entity_SubjectType_ClassificationCode") or cell("Entity_SubjectType"))
    entry.names.append(eu.whole_name(*(cell(f"NameAlias_{part}") for part in ("WholeName", "FirstName", "MiddleName", "LastName"))))
    entry.programs.append(cell("Entity_Regulation_Programme"))
    entry.countries += [c for c in (cell("Citizenship_CountryDescription"), cell("Address_CountryDescription")) if c not in eu.NO_COUNTRY]
    entry.birth_dates += [cell("BirthDate_BirthDate") or cell("BirthDate_Year"), cell("BirthDate_YearRangeFrom"), cell("BirthDate_YearRangeTo")]
    entry.identifiers.append((eu.scheme(cell("Identification_TypeCode")), cell("Identification_Number")))
    entry.notes.append(cell("Entity_Remark"))
