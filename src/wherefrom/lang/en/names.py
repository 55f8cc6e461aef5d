"""English names: where they stand and what speaks for their kind. See runs.py and cues.py."""

import re
from typing import Any

from wherefrom.lang.base import FoundName, Vote
from wherefrom.lang.en import lexicon
from wherefrom.lang.en.cues import place, votes
from wherefrom.lang.en.parse import parse
from wherefrom.lang.en.runs import Run, runs
from wherefrom.model import Kind

# "foreign ministry", "Russian defence ministry": a body's name in lower case
_MINISTRY = re.compile(
    r"\b(?:[A-Z][a-z]+ )?(?:foreign|defen[cs]e|interior|finance|trade|commerce|economy|industry|justice|energy|transport|agriculture|health|oil|digital) ministry\b"
)


def found_names(text: str) -> list[FoundName]:
    """The candidate names of one paragraph."""
    if not text.strip():
        return []
    doc = parse([text])[0]
    found = [_found(doc, run) for run in runs(doc)]
    for m in _MINISTRY.finditer(text):
        first = m.group().split()[0]
        start = m.start() if first in lexicon.demonyms() or first[0].islower() else m.start() + len(first) + 1
        if not any(f.start < m.end() and start < f.end for f in found):
            found.append(FoundName(start, m.end(), Kind.PUBLIC_BODY, "ministry", (Vote(Kind.PUBLIC_BODY, 4.0, "ministry"),), settled=True))
    return sorted(found, key=lambda f: f.start)


def _found(doc: Any, run: Run) -> FoundName:
    cast = votes(doc, run)
    surface = doc.text[run.start : run.end]
    if (surface in lexicon.countries() or surface in lexicon.capitals()) and _acts(place(doc, run).root, surface):
        return FoundName(run.start, run.end, Kind.PUBLIC_BODY, "state", cast, settled=True)
    sure = surface in lexicon.places() or any(v.why in ("legal-form", "gazetteer-public-body", "code") for v in cast)
    return FoundName(run.start, run.end, strongest(cast), "capitals", cast, doubtful=run.doubtful and not sure)


def strongest(cast: tuple[Vote, ...]) -> Kind:
    """The kind with the most weight; a company where nothing speaks."""
    total = dict.fromkeys(Kind, 0.0)
    for vote in cast:
        total[vote.kind] += vote.weight
    best = max(total, key=lambda k: total[k])
    return best if total[best] > 0 else Kind.COMPANY


_OF_STATES = frozenset(
    "sanction list blacklist government law rule regulator official authority export-control court prosecutor embargo ban intelligence military".split()
)


def _acts(root: Any, surface: str) -> bool:
    """Whether a country or capital acts as a state here: "Washington blacklisted", "U.S. and EU sanctions"."""
    if root is None:
        return False
    top = root
    while top.dep_ == "conj" and top.head is not top:
        top = top.head
    if top.dep_ == "nsubj" and top.head.lemma_.lower() in lexicon.words("speech", "state_verbs"):
        return True
    if top.dep_ == "pobj" and top.head.dep_ == "agent":
        return True
    return top.dep_ in ("compound", "amod", "nmod") and top.head.lemma_.lower() in _OF_STATES


_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PLURAL_CODE = re.compile(r"(?<=[\dA-Z])s$")


def base_form(name: str, kind: Kind) -> str:
    """No article, no possessive, single spaces; the singular of a model."""
    bare = re.sub(r"['’]s?$", "", _ARTICLE.sub("", " ".join(name.split())))
    return _PLURAL_CODE.sub("", bare) if kind is Kind.PRODUCT else bare
