"""PowerPoint presentations (.pptx): the slides in their order, hidden ones said to be hidden, each followed by its notes."""

from collections.abc import Callable, Iterator
from typing import Any

from wherefrom.config import Limits
from wherefrom.ingest.base import Reading
from wherefrom.ingest.formats import properties
from wherefrom.ingest.formats.lines import Lines
from wherefrom.ingest.formats.package import Package
from wherefrom.ingest.sniff import Sniffed
from wherefrom.model.document import Part

media_types = ("application/vnd.openxmlformats-officedocument.presentationml.presentation",)
reader = "slides/1"

_SHOW = "ppt/presentation.xml"
_TITLES = frozenset({"title", "ctrTitle"})
_SIGNS = {"br": "\n", "tab": "\t"}
_FIELDS = frozenset({"sldNum", "dt", "ftr", "hdr"})  # numbers, dates and footers that stand on every slide


def score(sniffed: Sniffed) -> float:
    return 1.0 if sniffed.media_type in media_types else 0.0


def read(data: bytes, sniffed: Sniffed, limits: Limits, alive: Callable[[], None]) -> Reading:
    package = Package(data, limits)
    lines = Lines(limits)
    for slide in _slides(package):
        lines.page()
        root = package.optional(slide)
        if root.get("show") == "0":
            lines.add("[hidden slide]", Part.HEADING)
        _flow(root, lines)
        for kind, part in sorted(package.related(slide).values()):
            if kind in ("notesSlide", "comments"):
                _flow(package.optional(part), lines)
        alive()
    lines.must_have_words("the presentation")
    return Reading(lines.characters, "", lines.pieces(), properties.of_package(package), tuple(package.troubles), tuple(lines.pages))


def _slides(package: Package) -> Iterator[str]:
    related = package.related(_SHOW)
    for entry in package.xml(_SHOW).iter("{*}sldId"):
        reference = next((value for key, value in entry.attrib.items() if key.endswith("}id")), "")
        kind, part = related.get(reference, ("", ""))
        if kind == "slide":
            yield part


def _flow(element: Any, lines: Lines, part: Part | None = None) -> None:
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name == "sp":
            kind = next((p.get("type", "") for p in child.iter("{*}ph")), "")
            if kind not in _FIELDS:
                _flow(child, lines, Part.HEADING if kind in _TITLES else None)
        elif name == "p":
            lines.add(_words(child), part)
        elif name == "tr":
            lines.row(" ".join(filter(None, map(_words, cell.iter("{*}p")))) for cell in child.iterfind("{*}tc"))
        elif name == "text":  # of a comment
            lines.add(child.text or "", Part.CAPTION)
        elif name != "Fallback":
            _flow(child, lines, part)


def _words(paragraph: Any) -> str:
    names = ((str(e.tag).rpartition("}")[2], e) for e in paragraph.iter())
    return "".join((e.text or "") if name == "t" else _SIGNS.get(name, "") for name, e in names)
