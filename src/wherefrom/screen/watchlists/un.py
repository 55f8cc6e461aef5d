"""The United Nations Security Council's consolidated list, XML.

Aliases of quality "Low" are weak. The reference number (`KPe.001`) is the entry's id.
"""

from lxml import etree

from wherefrom.screen.watchlists.base import Content, Source, date_of_file, date_written
from wherefrom.screen.watchlists.gathered import Entries, Entry
from wherefrom.screen.watchlists.markup import attributes, elements, inside, name, root, word, words

TITLE = "UN consolidated XML"

_NAME = "UN Security Council consolidated list"
_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_SCHEMATA = {"INDIVIDUAL": "Person", "ENTITY": "LegalEntity"}
_IDENTIFIERS = {"Passport": "passportNumber", "National Identification Number": "idNumber"}


def recognises(source: Source) -> bool:
    return root(source) == "CONSOLIDATED_LIST"


def read(source: Source) -> Content:
    version = date_written(attributes(source).get("dateGenerated", "")) or date_of_file(source.path)
    entries = Entries()
    for element in elements(source.path, *_SCHEMATA):
        entries.add(_entry(element), source.path)
    return Content(_NAME, version, entries.listings(_NAME, version, source.path))


def _entry(element: etree._Element) -> Entry:
    entry = Entry(word(element, "REFERENCE_NUMBER") or word(element, "DATAID"), _SCHEMATA[name(element)])
    entry.names += [" ".join(part for p in _PARTS if (part := word(element, p))), *words(element, "NAME_ORIGINAL_SCRIPT")]
    for alias in inside(element, "INDIVIDUAL_ALIAS", "ENTITY_ALIAS"):
        # several spellings may share one element
        spellings = word(alias, "ALIAS_NAME").split(";")
        (entry.weak if word(alias, "QUALITY") == "Low" else entry.names).extend(spellings)
    entry.programs += words(element, "UN_LIST_TYPE")
    for place in inside(element, "NATIONALITY", "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"):
        entry.countries += words(place, "VALUE", "COUNTRY")
    for date in inside(element, "INDIVIDUAL_DATE_OF_BIRTH"):
        entry.birth_dates += words(date, "DATE", "YEAR", "FROM_YEAR", "TO_YEAR")
    for document in inside(element, "INDIVIDUAL_DOCUMENT"):
        entry.identifiers.append((_IDENTIFIERS.get(word(document, "TYPE_OF_DOCUMENT"), "idNumber"), word(document, "NUMBER")))
    entry.notes += words(element, "COMMENTS1")
    return entry
