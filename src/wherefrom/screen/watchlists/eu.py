"""The European Union's consolidated list of financial sanctions, XML 1.1: everything stands in attributes.

Aliases marked as not strong are weak. The EU reference number (`EU.1234.56`) is the entry's id.
"""

from lxml import etree

from wherefrom.screen.watchlists.base import Content, Source, date_of_file, date_written
from wherefrom.screen.watchlists.gathered import Entries, Entry
from wherefrom.screen.watchlists.markup import attributes, children, elements, root

TITLE = "EU financial sanctions XML 1.1"
NAME = "EU financial sanctions"

# "00" stands for a country that is not known
NO_COUNTRY = ("", "UNKNOWN")
_IDENTIFIERS = {"passport": "passportNumber", "imo": "imo", "regnumber": "registrationNumber", "fiscalcode": "taxNumber"}


def recognises(source: Source) -> bool:
    return root(source) == "export" and "sanctionEntity" in source.beginning


def read(source: Source) -> Content:
    version = date_written(attributes(source).get("generationDate", "")) or date_of_file(source.path)
    entries = Entries()
    for element in elements(source.path, "sanctionEntity"):
        entries.add(_entry(element), source.path)
    return Content(NAME, version, entries.listings(NAME, version, source.path))


def schema(code: str) -> str:
    """Person or LegalEntity, from the code of a subject type: `person`, `P`, `enterprise`, `E`."""
    return "Person" if code.upper().startswith("P") else "LegalEntity"


def whole_name(whole: str, *parts: str) -> str:
    """The whole name, or its parts where only they are given."""
    return whole.strip() or " ".join(p.strip() for p in parts if p.strip())


def scheme(code: str) -> str:
    return _IDENTIFIERS.get(code.strip().lower(), "idNumber")


def _entry(element: etree._Element) -> Entry:
    entry = Entry(element.get("euReferenceNumber") or element.get("logicalId") or "")
    for child in children(element, "subjectType"):
        entry.schema = schema(child.get("code") or child.get("classificationCode") or "")
    for child in children(element, "nameAlias"):
        found = whole_name(child.get("wholeName", ""), child.get("firstName", ""), child.get("middleName", ""), child.get("lastName", ""))
        (entry.weak if child.get("strong") == "false" else entry.names).append(found)
    entry.programs += [child.get("programme", "") for child in children(element, "regulation")]
    for child in children(element, "citizenship", "address"):
        entry.countries += [c for c in (child.get("countryDescription", ""),) if c not in NO_COUNTRY]
    for child in children(element, "birthdate"):
        span = [child.get(key, "") for key in ("yearRangeFrom", "yearRangeTo")]
        entry.birth_dates += [child.get("birthdate") or child.get("year", ""), *span]
    for child in children(element, "identification"):
        entry.identifiers.append((scheme(child.get("identificationTypeCode", "")), child.get("number", "")))
    entry.notes += [" ".join("".join(child.itertext()).split()) for child in children(element, "remark")]
    return entry
