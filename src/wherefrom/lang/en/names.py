"""English names: where they stand and what speaks for their kind. See runs.py and cues.py."""

import re
from collections.abc import Iterator
from typing import Any

from wherefrom.lang.base import FoundName, Vote
from wherefrom.lang.en import lexicon
from wherefrom.lang.en.cues import cues, place, strongest, worth
from wherefrom.lang.en.parse import Parsed
from wherefrom.lang.en.runs import Run, runs
from wherefrom.model import Kind

# bodies of states written in lower case: "Russian defence ministry", "Germany's economy ministry", "Malian customs service"
_BODY = re.compile(
    r"\b(?:(?P<nation>[A-Z][a-zé]+)(?:['’]s?)? )?"
    r"(?P<body>(?:(?:foreign|defen[cs]e|interior|finance|trade|commerce|economy|industry|justice|energy|transport|agriculture|health|oil|digital)"
    r" ministry"
    r"|army|navy|air force|parliament|central bank|coast guard|embassy|trade mission|customs(?: service| department| agency| authority)?"
    r"|(?:foreign|security|domestic) intelligence(?: service| agency)?|security service|border guards?))\b"
)


def found_names(text: str) -> list[FoundName]:
    """The candidate names of one paragraph."""
    if not text.strip():
        return []
    parsed = Parsed(text)
    bodies = list(_bodies(text))
    found = [_found(parsed, run) for run in runs(parsed)]
    return sorted([*bodies, *(f for f in found if not any(b.start < f.end and f.start < b.end for b in bodies))], key=lambda f: f.start)


def _bodies(text: str) -> Iterator[FoundName]:
    for m in _BODY.finditer(text):
        nation = m.group("nation")
        national = bool(nation) and (nation in lexicon.demonyms() or nation in lexicon.countries())
        if national or m.group("body").endswith("ministry"):
            start = m.start() if national else m.start("body")
            yield FoundName(start, m.end(), Kind.PUBLIC_BODY, "state body", (Vote(Kind.PUBLIC_BODY, 4.0, "state body"),), settled=True)


def _found(parsed: Parsed, run: Run) -> FoundName:
    here = place(parsed, run)
    votes = tuple(vote for cue in cues(parsed, here) for vote in worth(cue))
    surface = here.surface
    if surface in lexicon.countries() or surface in lexicon.capitals():
        kind = Kind.PUBLIC_BODY if _acts(here.root, surface in lexicon.capitals()) else Kind.PLACE
        return FoundName(run.start, run.end, kind, "country", votes, settled=True)
    return FoundName(run.start, run.end, strongest(votes), "capitals", votes, doubtful=run.doubtful and surface not in lexicon.places())


def _acts(root: Any, capital: bool) -> bool:
    """Whether a country or capital acts as a state here: "Washington blacklisted", "U.S. and EU sanctions", "listed by Japan"."""
    if root is None:
        return False
    top = root
    while top.dep_ == "conj" and top.head is not top:
        top = top.head
    verb = top.head.lemma_.lower()
    if top.dep_ == "nsubj" and (verb in lexicon.words("verbs", "state") or (capital and top.head.pos_ == "VERB")):
        return True
    if top.dep_ == "pobj":
        return bool(top.head.dep_ == "agent" or top.head.head.lemma_.lower() in lexicon.words("verbs", "listing"))
    return top.dep_ in ("compound", "amod", "nmod", "poss") and verb in lexicon.words("verbs", "of_states")


_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PLURAL_CODE = re.compile(r"(?<=[\dA-Z])s$")


def base_form(name: str, kind: Kind) -> str:
    """No article, no possessive, single spaces; the singular of a model, the main name of a country."""
    bare = re.sub(r"['’]s?$", "", _ARTICLE.sub("", " ".join(name.split())))
    if kind in (Kind.PLACE, Kind.PUBLIC_BODY) and bare in lexicon.main_names():
        return lexicon.main_names()[bare]
    return _PLURAL_CODE.sub("", bare) if kind is Kind.PRODUCT else bare
