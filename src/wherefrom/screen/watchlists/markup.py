"""Lists in XML, an element at a time: safe (no document types, no entities, nothing fetched) and in memory that does not grow with the file.

>>> for party in elements(path, "DistinctParty"): ...
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from lxml import etree

from wherefrom.screen.watchlists.base import Source, damaged

# A list has no use for a document type, and entities are how XML is made to explode or to read other files.
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)")


def root(source: Source) -> str:
    """The name of the outermost element without its name space; empty when the file does not begin as XML."""
    if not source.beginning.lstrip().startswith("<"):
        return ""
    parser = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True, recover=False)
    with suppress(etree.XMLSyntaxError, ValueError):  # what was found before it counts; reading will say what is wrong
        parser.feed(source.beginning.lstrip().encode())
    return next((name(element) for _, element in parser.read_events()), "")


def attributes(source: Source) -> dict[str, str]:
    """The attributes of the outermost element."""
    for _, element in _events(source.path, ("start",), None):
        return {str(key): str(value) for key, value in element.attrib.items()}
    return {}


def elements(path: Path, *names: str) -> Iterator[etree._Element]:
    """Every element with one of these names, whatever its name space, in order; it is emptied when the next is asked for.

    Raises WatchlistError when the file breaks off, is no well-formed XML or has a document type.
    """
    for _, element in _events(path, ("end",), [f"{{*}}{n}" for n in names]):
        yield element
        element.clear()
        while element.getprevious() is not None:  # what was read before it
            del element.getparent()[0]


def _events(path: Path, events: tuple[str, ...], tags: list[str] | None) -> Iterator[tuple[str, etree._Element]]:
    with path.open("rb") as file:
        if _DOCTYPE.search(file.read(4096).decode("utf-8", errors="replace")):
            raise damaged(path, "it has a document type, which no list needs")
        file.seek(0)
        try:
            for event, element in etree.iterparse(
                file,
                events=events,
                tag=tags,
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            ):
                if element.getroottree().docinfo.doctype:
                    raise damaged(path, "it has a document type, which no list needs")
                yield event, element
        except etree.XMLSyntaxError as reason:
            raise damaged(path, "the XML breaks off or is broken", reason.lineno) from reason


def name(element: etree._Element) -> str:
    """An element's name without its name space."""
    return str(etree.QName(element).localname)


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children with one of these names."""
    return (child for child in element if name(child) in names)


def inside(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Everything inside with one of these names, at any depth."""
    return (found for found in element.iter("{*}*") if found is not element and name(found) in names)


def words(element: etree._Element, *names: str) -> list[str]:
    """The texts of everything inside with one of these names, without blanks around and lines between; those without text are left out."""
    found = (" ".join("".join(e.itertext()).split()) for e in inside(element, *names))
    return [text for text in found if text]


def word(element: etree._Element, *names: str) -> str:
    """The first of those texts; empty when there is none."""
    return next(iter(words(element, *names)), "")
