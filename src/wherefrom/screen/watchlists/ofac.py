"""The United States Treasury's lists as headerless CSV: `sdn.csv` with `alt.csv` and `add.csv`, `cons_prim.csv` with its kin.

Twelve columns: number, name, type, programmes, title, call sign, vessel type, tonnage, gross tonnage, flag, owner, remarks; `-0-` is empty.
The other files are taken from the same folder and joined by number. Weak aliases stand in the remarks only: they stay there, because
they are too common to screen by.
"""

import re
from collections import defaultdict
from pathlib import Path

from wherefrom.model import Listing
from wherefrom.screen.watchlists.base import Content, Source, csv_rows, damaged, date_of_file, first_row, read_text, unique

TITLE = "OFAC CSV"

_COLUMNS = 12
_ALIAS_COLUMNS = 5
_ADDRESS_COLUMNS = 6
_SCHEMATA = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}
_BORN = re.compile(r"DOB ((?:circa )?[^;.]+)")
_NATION = re.compile(r"(?:nationality|citizen) ([^;.]+)")
_IDENTIFIERS = (
    ("imo", re.compile(r"Vessel Registration Identification IMO (\d{7})")),
    ("taxNumber", re.compile(r"Tax ID No\. ([^\s;]+)")),
    ("registrationNumber", re.compile(r"(?:Business )?Registration (?:Number|ID|No\.) ([^\s;]+)")),
    ("passportNumber", re.compile(r"Passport ([^\s;]+)")),
)


def recognises(source: Source) -> bool:
    row = first_row(source)
    return row[0].strip().isdigit() and len(row) >= 3 and any(cell.strip() == "-0-" for cell in row)


def read(source: Source) -> Content:
    consolidated = source.path.stem.lower().startswith("cons")
    name = "OFAC consolidated (non-SDN)" if consolidated else "OFAC SDN"
    found = companions(source.path)
    version = _version(source.path, found)
    aliases = _joined(found[0], _ALIAS_COLUMNS, 3)
    countries = _joined(found[1], _ADDRESS_COLUMNS, 4)
    listings = [_listing(row, name, version, aliases, countries) for _, row in _rows(source.path, source.text, _COLUMNS)]
    return Content(name, version, listings)


def is_companion(path: Path) -> bool:
    """Whether a file is the aliases or addresses of a list beside it, and so no list itself."""
    found = re.fullmatch(r"(cons_)?(?:alt|add)(?:[-_.].*)?\.csv", path.name, re.IGNORECASE)
    return bool(found) and any(path.parent.glob("[cC][oO][nN][sS]_[pP][rR][iI][mM]*" if found and found[1] else "[sS][dD][nN]*"))


def companions(path: Path) -> list[Path | None]:
    """The files of aliases and of addresses that belong to a list; None for one that is not there."""
    return [_companion(path, part) for part in ("alt", "add")]


def _companion(path: Path, part: str) -> Path | None:
    """`alt.csv` for `sdn.csv`, `cons_alt.csv` for `cons_prim.csv`: with the same rest of the name if there is one, else the last by name."""
    wanted = re.compile(rf"{'cons_' if path.stem.lower().startswith('cons') else ''}{part}(?:[-_.].*)?\.csv", re.IGNORECASE)
    there = sorted(p for p in path.parent.iterdir() if wanted.fullmatch(p.name) and p.is_file())
    rest = re.sub(r"^(cons_prim|sdn)", "", path.stem, flags=re.IGNORECASE)
    return next((p for p in there if p.stem.lower().endswith(part + rest.lower())), there[-1] if there else None)


def _version(path: Path, companions: list[Path | None]) -> str:
    date = date_of_file(path)
    others = unique([date_of_file(p) for p in companions if p])
    return date if not others or others == (date,) else f"{date} (aliases and addresses {', '.join(others)})"


def _rows(path: Path, text: str, columns: int) -> list[tuple[int, list[str]]]:
    rows = []
    for line, cells in csv_rows(path, text):
        if len(cells) != columns:
            raise damaged(path, f"{len(cells)} columns where {columns} belong", line)
        row = ["" if c.strip() == "-0-" else c.strip() for c in cells]
        if not row[0].isdigit():
            raise damaged(path, "the first column is no entry number", line)
        rows.append((line, row))
    return rows


def _joined(path: Path | None, columns: int, column: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for _, row in _rows(path, read_text(path), columns) if path else ():
        found[row[0]].append(row[column])
    return found


def _listing(row: list[str], watchlist: str, version: str, aliases: dict[str, list[str]], countries: dict[str, list[str]]) -> Listing:
    number, name, sort, programs, remarks = row[0], row[1], row[2], row[3], row[11]
    return Listing(
        id=number,
        watchlist=watchlist,
        version=version,
        names=unique([name, *aliases.get(number, ())]),
        schema=_SCHEMATA.get(sort.lower(), "LegalEntity"),
        programs=unique(re.split(r"\]\s*\[|[\[\];]", programs)),
        countries=unique([*_NATION.findall(remarks), *countries.get(number, ())]),
        birth_dates=unique(_BORN.findall(remarks)),
        identifiers=tuple(dict.fromkeys((scheme, value.rstrip(".,")) for scheme, pattern in _IDENTIFIERS for value in pattern.findall(remarks))),
        notes=remarks,
    )
