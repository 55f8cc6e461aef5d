"""One comparison of names for every room that needs one: spellings, scripts, legal forms, translations, acronyms, initials, word order.

    >>> compare("ООО «Балт-Лоджистик»", "Balt Logistik LLC").score > 0.9
    True

Pure functions over strings. The judgement that two *parties* are one belongs to the rooms above.
"""

from wherefrom.matching.acronym import spells
from wherefrom.matching.compare import Comparison, compare, schema_factor
from wherefrom.matching.explain import explain
from wherefrom.matching.rarity import rarity
from wherefrom.matching.score import Judgement, Weighed, judge, weigh
from wherefrom.matching.skeleton import ABJAD, bones
from wherefrom.matching.variants import variants
from wherefrom.matching.vocabulary import Sort, english
from wherefrom.matching.words import Word, parse, prepare

__all__ = [
    "ABJAD", "Comparison", "Judgement", "Sort", "Weighed", "Word", "acronym_of", "bones", "compare", "english", "explain", "judge", "parse",
    "prepare", "rarity", "schema_factor", "skeleton", "strip_legal_form", "variants", "weigh",
]  # fmt: skip


def skeleton(name: str) -> str:
    """The name's words in a form that its spellings and scripts share, in order, without legal forms."""
    return " ".join(w.key for w in parse(name) if w.sort is not Sort.LEGAL)


def strip_legal_form(name: str) -> str:
    """The name's words as written without its legal form; the name itself when nothing else would be left."""
    return " ".join(w.text for w in parse(name) if w.sort is not Sort.LEGAL) or name


def acronym_of(short: str, long: str) -> bool:
    """Whether `short` abbreviates `long` or the first words of it; legal forms and weak words are passed over."""
    mine, theirs = parse(short), tuple(w for w in parse(long) if w.sort in (Sort.NAME, Sort.INITIAL))
    return len(mine) == 1 and len(theirs) >= 2 and spells(mine[0].plain, theirs)
