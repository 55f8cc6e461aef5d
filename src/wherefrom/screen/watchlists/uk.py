"""The United Kingdom's sanctions list, XML. The unique id (`RUS0123`) is the entry's id; aliases of low quality are weak."""

from lxml import etree

from wherefrom.screen.watchlists.base import Content, Source, date_of_file, date_written
from wherefrom.screen.watchlists.gathered import Entries, Entry
from wherefrom.screen.watchlists.markup import elements, inside, root, word, words

TITLE = "UK sanctions list XML"
NAME = "UK sanctions list"

_SCHEMATA = {"individual": "Person", "ship": "Vessel"}
_IDENTIFIERS = {
    "IMONumber": "imo", "PassportNumber": "passportNumber", "NationalIdentifierNumber": "idNumber",
    "BusinessRegistrationNumber": "registrationNumber",
}  # fmt: skip
_COUNTRIES = ("Nationality", "AddressCountry", "CurrentBelievedFlagOfShip")


def recognises(source: Source) -> bool:
    return root(source) == "Designations"


def read(source: Source) -> Content:
    entries = Entries()
    version = ""
    for element in elements(source.path, "DateGenerated", "Designation"):
        if element.tag.endswith("DateGenerated"):
            version = date_written(element.text or "")
        else:
            entries.add(_entry(element), source.path)
    version = version or date_of_file(source.path)
    return Content(NAME, version, entries.listings(NAME, version, source.path))


def schema(kind: str) -> str:
    """Person, Vessel or LegalEntity, from `Individual`, `Ship`, `Entity`."""
    return _SCHEMATA.get(kind.strip().lower(), "LegalEntity")


def is_weak(quality: str) -> bool:
    return quality.strip().lower().startswith("low")


def _entry(element: etree._Element) -> Entry:
    entry = Entry(word(element, "UniqueID"), schema(word(element, "IndividualEntityShip")))
    names = sorted(inside(element, "Name"), key=lambda n: not word(n, "NameType").lower().startswith("primary name"))
    for found in names:
        whole = " ".join(part for n in range(1, 7) if (part := word(found, f"Name{n}")))
        (entry.weak if is_weak(word(found, "AliasStrength")) else entry.names).append(whole)
    entry.names += words(element, "NameNonLatinScript")
    entry.programs += words(element, "RegimeName")
    entry.countries += words(element, *_COUNTRIES)
    entry.birth_dates += words(element, "DOB")
    entry.identifiers += [(scheme, value) for tag, scheme in _IDENTIFIERS.items() for value in words(element, tag)]
    entry.notes += words(element, "OtherInformation", "UKStatementofReasons")
    return entry
