"""What Office files say of themselves: title, author, and the day on which they were made."""

from wherefrom.ingest.base import Found
from wherefrom.ingest.formats.metadata import as_day
from wherefrom.ingest.formats.package import Package

_PART = "docProps/core.xml"
# names of empty forms, which say nothing of what was written into them
_FORMS = frozenset({"powerpoint presentation", "презентация powerpoint", "word document", "document", "untitled", "microsoft word"})


def of_package(package: Package) -> Found:
    """The core properties; nothing where there are none."""
    said = {str(e.tag).rpartition("}")[2]: " ".join((e.text or "").split()) for e in package.optional(_PART)}
    title = said.get("title", "")
    return Found(title="" if title.lower() in _FORMS else title, byline=said.get("creator", ""), made=as_day(said.get("created", "")))
