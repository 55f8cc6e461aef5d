"""Office files as zip archives of XML: parts are unpacked under the limits, and XML is parsed without entities or anything outside."""

import io
import posixpath
from typing import Any

from lxml import etree

from wherefrom.config import Limits
from wherefrom.errors import LimitExceeded, UnreadableDocument
from wherefrom.ingest.containers import zipped
from wherefrom.ingest.limits import check_ratio

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """An opened Office file."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = zipped.open(io.BytesIO(data), "", limits)
        self._limits, self._packed, self._unpacked = limits, len(data), 0
        self.troubles: list[str] = []

    def __contains__(self, part: str) -> bool:
        return part in self._archive.names

    def xml(self, part: str) -> Any:
        """The root of an XML part, of a damaged one what can be read, with a word in `troubles`.

        Raises UnreadableDocument when it is missing or nothing of it can be read, LimitExceeded for a bomb.
        """
        if part not in self._archive.names:
            raise UnreadableDocument(f"damaged: the part {part} is missing from it")
        data = self._archive.read(part)
        self._unpacked += len(data)
        check_ratio(self._unpacked, self._packed, self._limits)
        if b"<!ENTITY" in data or "<!ENTITY".encode("utf-16-le") in data or "<!ENTITY".encode("utf-16-be") in data:
            raise LimitExceeded("it defines XML entities, which no Office program writes and which can swell without end")
        try:
            return etree.fromstring(data, _parser())
        except etree.XMLSyntaxError as reason:
            root = etree.fromstring(data, _parser(recover=True))
            if root is None:
                raise UnreadableDocument(f"damaged: the part {part} is no XML") from reason
        self.troubles.append(f"the part {part} is damaged, and what could be read of it was")
        return root

    def optional(self, part: str) -> Any:
        """The same for a part that the file may do without; an empty element when it is missing or cannot be read."""
        try:
            return self.xml(part)
        except UnreadableDocument as reason:
            if part in self:
                self.troubles.append(f"{part}: {reason}")
            return etree.Element("nothing")

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the file: by the reference, the last word of its kind (`header`, `notesSlide`) and the part."""
        folder, base = posixpath.split(part)
        found = {}
        for relation in self.optional(f"{folder}/_rels/{base}.rels").iter(_RELATIONS):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, relation.get("Target", ""))).lstrip("/")
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
        return found


def _parser(recover: bool = False) -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, recover=recover)
