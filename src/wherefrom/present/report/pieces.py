"""Sentences in pieces, so that a page can link every party in them."""

from collections.abc import Iterable

import msgspec


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a sentence: our own words, a party or thing (`entity` is its id), words of a paper (`said`), or a verb
    that says less than it seems to (`hedge`)."""

    text: str
    entity: str = ""
    said: bool = False
    hedge: bool = False
    language: str = ""


Sentence = tuple[Piece, ...]


def text(sentence: Iterable[Piece]) -> str:
    """A sentence as plain text; what a paper says stands in quotation marks."""
    return "".join(f"“{p.text}”" if p.said else p.text for p in sentence)


def listing(names: tuple[Piece, ...]) -> Sentence:
    """`A`, `A and B`, `A, B and C`."""
    found: list[Piece] = []
    for i, name in enumerate(names):
        if i:
            found.append(Piece(" and " if i == len(names) - 1 else ", "))
        found.append(name)
    return tuple(found)
