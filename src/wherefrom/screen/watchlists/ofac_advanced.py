"""The United States Treasury's lists as advanced XML: `sdn_advanced.xml`, `cons_advanced.xml`.

Parts of the file refer to each other by number: first come the tables of words, then places and documents, then parties, then the entries
that say which programmes a party is listed under. Names and numbers are those of the CSV, so a decision on a hit holds for both.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

from wherefrom.screen.watchlists.base import Content, Source, date_of_file
from wherefrom.screen.watchlists.gathered import Entries, Entry
from wherefrom.screen.watchlists.markup import children, elements, inside, name, root, word

TITLE = "OFAC advanced XML"

_SDN, _CONSOLIDATED = "OFAC SDN", "OFAC consolidated (non-SDN)"
# Tables of words: number -> word.
_TABLES = ("Country", "FeatureType", "IDRegDocType", "List", "NamePartType", "PartySubType", "PartyType", "SanctionsType")
_COUNTRIES = frozenset({"Location", "Nationality Country", "Citizenship Country", "Nationality of Registration", "Vessel Flag"})
_IDENTIFIERS = {
    "Tax ID No.": "taxNumber", "Registration Number": "registrationNumber", "Business Registration Number": "registrationNumber",
    "Registration ID": "registrationNumber", "Passport": "passportNumber",
}  # fmt: skip


@dataclass
class _Words:
    """What parties refer to by number."""

    tables: dict[str, dict[str, str]] = field(default_factory=lambda: {t: {} for t in _TABLES})
    party_types: dict[str, str] = field(default_factory=dict)  # of a sub-type
    places: dict[str, str] = field(default_factory=dict)  # the country of each
    documents: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))  # of an identity

    def learn(self, element: etree._Element) -> None:
        number = element.get("ID", "")
        if name(element) == "Location":
            country = next(inside(element, "LocationCountry"), None)
            self.places[number] = self.tables["Country"].get(country.get("CountryID", ""), "") if country is not None else ""
        elif name(element) == "IDRegDocument":
            value = word(element, "IDRegistrationNo")
            kind = self.tables["IDRegDocType"].get(element.get("IDRegDocTypeID", ""), "")
            scheme = "imo" if value.startswith("IMO ") else _IDENTIFIERS.get(kind, "idNumber")
            self.documents[element.get("IdentityID", "")].append((scheme, value))
        else:
            self.tables[name(element)][number] = (element.text or "").strip()
            if name(element) == "PartySubType":
                self.party_types[number] = element.get("PartyTypeID", "")

    def schema(self, sub_type: str) -> str:
        if self.tables["PartyType"].get(self.party_types.get(sub_type, "")) == "Individual":
            return "Person"
        return {"Vessel": "Vessel", "Aircraft": "Airplane"}.get(self.tables["PartySubType"].get(sub_type, ""), "LegalEntity")


def recognises(source: Source) -> bool:
    return root(source) == "Sanctions"


def read(source: Source) -> Content:
    known, entries = _Words(), Entries()
    profiles: dict[str, Entry] = {}
    version, list_ = "", _CONSOLIDATED
    for element in elements(source.path, *_TABLES, "DateOfIssue", "Location", "IDRegDocument", "DistinctParty", "SanctionsEntry"):
        kind = name(element)
        if kind == "DateOfIssue":
            version = _date(element)
        elif kind == "DistinctParty":
            entry = _entry(element, known)
            entries.add(entry, source.path)
            profiles.update((profile.get("ID", ""), entry) for profile in children(element, "Profile"))
        elif kind == "SanctionsEntry":
            if known.tables["List"].get(element.get("ListID", "")) == "SDN List":
                list_ = _SDN
            if listed := profiles.get(element.get("ProfileID", "")):
                listed.programs += _programs(element, known)
        else:
            known.learn(element)
    version = version or date_of_file(source.path)
    return Content(list_, version, entries.listings(list_, version, source.path))


def _date(element: etree._Element) -> str:
    """Year, month and day as far as they are given, as an ISO date."""
    parts = [word(element, part) for part in ("Year", "Month", "Day")]
    return "-".join(part.zfill(2) for part in parts if part)


def _programs(element: etree._Element, known: _Words) -> list[str]:
    measures = inside(element, "SanctionsMeasure")
    return [word(m, "Comment") for m in measures if known.tables["SanctionsType"].get(m.get("SanctionsTypeID", "")) == "Program"]


def _entry(element: etree._Element, known: _Words) -> Entry:
    entry = Entry(element.get("FixedRef", ""))
    for profile in children(element, "Profile"):
        entry.schema = known.schema(profile.get("PartySubTypeID", ""))
        for identity in children(profile, "Identity"):
            _names(identity, entry, known)
            entry.identifiers += known.documents.get(identity.get("ID", ""), ())
        for feature in children(profile, "Feature"):
            _feature(feature, entry, known)
    entry.notes += [text for comment in children(element, "Comment") if (text := (comment.text or "").strip())]
    return entry


def _names(identity: etree._Element, entry: Entry, known: _Words) -> None:
    family = {
        group.get("ID")
        for group in inside(identity, "NamePartGroup")
        if known.tables["NamePartType"].get(group.get("NamePartTypeID", "")) == "Last Name"
    }
    aliases = sorted(children(identity, "Alias"), key=lambda a: a.get("Primary") != "true")
    for alias in aliases:
        into = entry.weak if alias.get("LowQuality") == "true" else entry.names
        into += [_name(documented, family) for documented in children(alias, "DocumentedName")]


def _name(documented: etree._Element, family: set[str | None]) -> str:
    """As in the CSV: `QUILL, Arvid` for a person whose family name is marked, else the parts as they stand."""
    parts = [(part.get("NamePartGroupID") in family, " ".join((part.text or "").split())) for part in inside(documented, "NamePartValue")]
    last, rest = (" ".join(text for is_last, text in parts if is_last is which and text) for which in (True, False))
    return f"{last}, {rest}" if last and rest else last or rest


def _feature(feature: etree._Element, entry: Entry, known: _Words) -> None:
    kind = known.tables["FeatureType"].get(feature.get("FeatureTypeID", ""), "")
    if kind == "Birthdate":
        for period in inside(feature, "DatePeriod"):
            ends = [_date(end) for side in inside(period, "Start", "End") for end in inside(side, "From", "To")]
            entry.birth_dates += [min(ends), max(ends)] if ends else []
    elif kind in _COUNTRIES:
        entry.countries += [known.places.get(place.get("LocationID", ""), "") for place in inside(feature, "VersionLocation")]
