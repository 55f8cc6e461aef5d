"""Russian words, their base forms, and the names that slovnet's small model sees.

The weights lie in the natasha package; its Python code is not used (its lemmatiser breaks with new setuptools).
Loads on first use, under a second.
"""

import importlib.util
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

_DATA = ("emb/navec_news_v1_1B_250K_300d_100q.tar", "model/slovnet_ner_news_v1.tar")


class Token(NamedTuple):
    start: int
    end: int
    text: str


@cache
def _ner() -> Any:
    from navec import Navec  # these three are heavy: only when Russian is read
    from slovnet import NER

    spec = importlib.util.find_spec("natasha")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    data = Path(spec.submodule_search_locations[0]) / "data"
    ner = NER.load(data / _DATA[1])
    ner.navec(Navec.load(data / _DATA[0]))
    return ner


@cache
def _morph() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def tokens(text: str) -> list[Token]:
    from razdel import tokenize

    return [Token(t.start, t.stop, t.text) for t in tokenize(text)]


@lru_cache(maxsize=2048)
def spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """What the model takes for names: start, end and PER, ORG or LOC."""
    return tuple((s.start, s.stop, s.type) for s in _ner()(text).spans) if text.strip() else ()


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Any, ...]:
    """All readings of a word form, the likeliest first."""
    return tuple(_morph().parse(word))


@lru_cache(maxsize=50_000)
def is_word(word: str) -> bool:
    """Whether a lower-case form stands in the dictionary, other than as an acronym."""
    return bool(_morph().word_is_known(word)) and not any("Abbr" in r.tag.grammemes for r in readings(word))


def lemma(word: str) -> str:
    """The base form of a word: of its likeliest reading as a noun or adjective if it has one."""
    found = readings(word)
    noun = next((r for r in found if r.tag.POS in ("NOUN", "ADJF", "VERB", "INFN")), found[0])
    return str(noun.normal_form)
