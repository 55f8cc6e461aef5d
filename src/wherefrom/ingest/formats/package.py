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

    def __contains__(self, part: str) -> bool:
        return part in self._archive.names

    def xml(self, part: str) -> Any:
        """The root of an XML part. Raises UnreadableDocument when it is missing or damaged, LimitExceeded for a bomb."""
        if part not in self._archive.names:
            raise UnreadableDocument(f"damaged: the part {part} is missing from it")
        data = self._archive.read(part)
        self._unpacked += len(data)
        check_ratio(self._unpacked, self._packed, self._limits)
        if b"<!ENTITY" in data or b"<!ENTITY".decode().encode("utf-16-le") in data:
            raise LimitExceeded("it defines XML entities, which no Office program writes and which can swell without end")
        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True))
        except etree.XMLSyntaxError as reason:
            raise UnreadableDocument(f"damaged: the part {part} is no whole XML") from reason

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the file: by the reference, the last word of its kind (`header`, `notesSlide`) and the part."""
        folder, base = posixpath.split(part)
        path = f"{folder}/_rels/{base}.rels"
        if path not in self:
            return {}
        found = {}
        for relation in self.xml(path).iter(_RELATIONS):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, relation.get("Target", ""))).lstrip("/")
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
        return found
