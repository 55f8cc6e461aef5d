"""The parts of a plain text: title, byline, dateline, headings, tables, body, and what is no part of the paper. Nothing is dropped."""

import re
from collections.abc import Iterable, Mapping, Sequence

from wherefrom.ingest import noise, paragraphs
from wherefrom.ingest.base import Piece
from wherefrom.ingest.dateline import dateline, is_byline, is_field, is_kicker
from wherefrom.model.document import Part

_LONGEST_TITLE = 220
_SHORTEST_TITLE = 8  # letters; Chinese needs half of them
_LONGEST_HEADING = 110
_OFFICE = 60
_HEADING_WORDS = 16
_FINAL = tuple(".!?…:;,。！？；：，")
_FINAL_OF_HEADING = tuple(".…:;,。；：，!！")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_UNDERLINE = re.compile(r"[=\-_*~─═—#.]{3,}")
_MARKS = re.compile(r"^[#\s*_]+|[#\s*_]+$")
_DATED = re.compile(r"\d{4}")
_HEAD = 8  # paragraphs among which the title is looked for: mastheads and page furniture may stand before it
_CERTAIN = frozenset({Part.TITLE, Part.TABLE})  # where the file says that it is one, it is no advert
_PROSE = 120  # characters; a paragraph of this length is running text


def pieces(text: str, markdown: bool = False) -> tuple[Piece, ...]:
    """What every paragraph of a plain text is."""
    return labelled(text, [(p.start, p.end) for p in paragraphs.paragraphs(text)], {}, markdown)


def labelled(text: str, spans: Sequence[tuple[int, int]], known: Mapping[int, Part], markdown: bool = False) -> tuple[Piece, ...]:
    """What each of these stretches is. `known` are the positions of those whose part the file itself tells."""
    words = [text[start:end] for start, end in spans]
    foreign = {at: reason for at, reason in noise.find(words).items() if known.get(at) not in _CERTAIN}
    parts = [Part.BOILERPLATE if at in foreign else known.get(at) or _part(w, markdown) for at, w in enumerate(words)]
    if Part.TITLE not in known.values() and (title := _title(words, parts, markdown)) is not None:
        parts[title] = Part.TITLE
    _mark_headings(words, parts)
    return with_datelines(text, [Piece(*span, part, foreign.get(at, "")) for at, (span, part) in enumerate(zip(spans, parts, strict=True))])


def plain_title(written: str) -> str:
    """A title without the marks of Markdown, on one line."""
    return " ".join(_MARKS.sub("", written).split())


def with_datelines(text: str, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with the dateline split from the head of the running text, if it has one."""
    result: list[Piece] = []
    begun = False
    for piece in pieces:
        result.extend(_split(text, piece) if piece.part is Part.BODY and not begun else [piece])
        begun = begun or (piece.part is Part.BODY and piece.end - piece.start > _PROSE)
    return tuple(result)


def agency(text: str, pieces: Iterable[Piece]) -> str:
    """The agency that the dateline names: the one who published the paper first."""
    words = next((text[p.start : p.end] for p in pieces if p.part is Part.DATELINE), "")
    found = dateline(words, is_whole=True) if words else None
    return found.agency if found else ""


def _split(text: str, piece: Piece) -> list[Piece]:
    """A dateline becomes a piece of its own, so that the sentence after it begins cleanly; the piece itself when there is none."""
    words = text[piece.start : piece.end]
    found = dateline(words)
    if not found:
        return [piece]
    rest = words[found.length :].lstrip()
    head = words[: found.length].rstrip()
    return [Piece(piece.start, piece.start + len(head), Part.DATELINE), Piece(piece.end - len(rest), piece.end, piece.part)]


def _part(words: str, markdown: bool) -> Part:
    if markdown and _MARKDOWN_HEADING.match(words):
        return Part.HEADING
    if paragraphs.is_row(words) or (words.startswith("|") and words.endswith("|")):
        return Part.TABLE
    return Part.BYLINE if is_byline(words) else Part.BODY


def _title(words: list[str], parts: list[Part], markdown: bool) -> int | None:
    """The position of the first short line without a final stop, if running text comes after it."""
    candidates: list[int] = []
    for at in range(min(_HEAD, len(words))):
        if parts[at] is Part.HEADING and markdown:
            return at
        if len(words[at]) > _PROSE and parts[at] is Part.BODY and _ends(words[at], _FINAL):
            break
        if parts[at] is Part.BODY and _is_title(words[at]) and any(len(w) > len(words[at]) for w in words[at + 1 :]):
            candidates.append(at)
    if len(candidates) > 1 and _is_office(words[candidates[0]]) and candidates[1] == candidates[0] + 1 and not dateline(words[candidates[1]]):
        return candidates[1]
    return candidates[0] if candidates else None


def _is_office(words: str) -> bool:
    """Whether it is a short line in capitals, as the name of an office stands above a title."""
    return words.isupper() and len(words) <= _OFFICE


def _is_title(words: str) -> bool:
    long_enough = len(words) * (1 if words.isascii() else 2) >= _SHORTEST_TITLE
    return long_enough and not is_field(words) and not is_kicker(words) and _is_heading_like(words, _LONGEST_TITLE)


def _mark_headings(words: list[str], parts: list[Part]) -> None:
    """Short lines without a final stop between paragraphs of running text."""
    for at in range(1, len(words) - 1):
        is_short = _is_heading_like(words[at], _LONGEST_HEADING) and len(words[at].split()) <= _HEADING_WORDS
        if parts[at] is Part.BODY and is_short and not is_field(words[at]) and len(words[at + 1]) > max(_PROSE // 2, len(words[at])):
            parts[at] = Part.HEADING


def _is_heading_like(words: str, longest: int) -> bool:
    if len(words) > longest or _ends(words, _FINAL_OF_HEADING) or paragraphs.is_item(words) or _UNDERLINE.fullmatch(words):
        return False
    is_date = _DATED.search(words) and len(words.split()) <= 5 and len(words) < 30
    return any(c.isalpha() for c in words) and not words[0].islower() and "|" not in words and not is_date


def _ends(words: str, signs: tuple[str, ...]) -> bool:
    return words.rstrip("\"'”’»)」』 ").endswith(signs)
