"""What speaks for the kind of a candidate name: small rules, each yields the cues it sees at one place.

What a cue is worth for which kind stands in votes.toml. To see why a name has its kind, read the `why` of its votes.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from wherefrom.lang.base import Vote
from wherefrom.lang.en import lexicon
from wherefrom.lang.en.runs import Run


@cache
def _worth() -> dict[str, tuple[tuple[str, float], ...]]:
    table = tomllib.loads((Path(__file__).parent / "votes.toml").read_text(encoding="utf-8"))
    return {cue: tuple(kinds.items()) for cue, kinds in table.items()}


class Place(NamedTuple):
    """A run with its surroundings: the words around it and the grammar of its head."""

    run: Run
    surface: str
    before: str  # the text before, up to 60 characters
    after: str
    tokens: tuple[Any, ...]  # spaCy's tokens inside

    @property
    def root(self) -> Any:
        """The token that the others hang on; None for a run without tokens."""
        inside = set(self.tokens)
        return next((t for t in self.tokens if t.head not in inside or t.head is t), None)


def place(doc: Any, run: Run) -> Place:
    span = doc.char_span(run.start, run.end, alignment_mode="expand")
    text: str = doc.text
    return Place(run, text[run.start : run.end], text[max(0, run.start - 60) : run.start], text[run.end : run.end + 80], tuple(span or ()))


def votes(doc: Any, run: Run) -> tuple[Vote, ...]:
    """All votes for one run."""
    here = place(doc, run)
    found = []
    for cue in dict.fromkeys(cue for rule in RULES for cue in rule(doc, here)):
        found += [Vote(lexicon.KINDS[kind], weight, cue) for kind, weight in _worth().get(cue, ())]
    return tuple(found)


def _words_themselves(doc: Any, here: Place) -> Iterator[str]:
    ws = here.run.words
    legal = lexicon.words("legal_forms", "words")
    lows = [w.low.replace(".", "") for w in ws]
    if len(ws) > 1 and (lows[-1] in legal or ws[0].text.lower() in lexicon.words("legal_forms", "leading")):
        yield "legal-form"
    if here.surface in lexicon.public_bodies():
        yield "gazetteer-public-body"
    elif here.surface in lexicon.organizations():
        yield "gazetteer-organization"
    elif here.surface in lexicon.countries():
        yield "country"
    elif here.surface in lexicon.places() or _one_place(here.surface):
        yield "gazetteer-place"
    head = _head(ws)
    kind = lexicon.heads().get(head)
    if kind and (len(ws) > 1):
        yield "head-" + next(k for k, v in lexicon.KINDS.items() if v is kind)
    if lows[0] in ("mv", "m/v", "mt", "m/t", "m/y", "hms", "uss") and len(ws) > 1:
        yield "vessel-prefix"
    if ws[-1].code or any(w.code for w in ws):
        yield "code"
    elif len(ws) == 1 and here.surface.replace(".", "").isupper() and 2 <= len(here.surface) <= 6:
        yield "acronym"


def _one_place(surface: str) -> bool:
    return surface.isupper() and surface.title() in lexicon.places()


def _head(ws: tuple[Any, ...]) -> str:
    """The word that says what a name is: before "of", else the last that is no legal form or place."""
    for left, right in zip(ws, ws[1:], strict=False):
        if right.text in ("of", "for") and left.low in lexicon.heads():
            return str(left.low)
    for w in reversed(ws):
        if w.low.replace(".", "") not in lexicon.words("legal_forms", "words"):
            return str(w.low)
    return ""


_PATRONYMIC = re.compile(r"\w+(?:ovich|evich|ovna|evna|ich|ichna)")
_SURNAME = re.compile(
    r"\w{2,}(?:ov|ova|ev|eva|yev|yeva|in|ina|sky|skaya|skiy|enko|yan|ian|shvili|dze|uk|chuk|oğlu|oglu|sson|sen|mann|ski|ska|ić|ic|escu|zadeh|nejad|pour|baev|bayev|ullin)"
)


def _person_like(doc: Any, here: Place) -> Iterator[str]:
    ws = [w for w in here.run.words if w.text[0].isupper()]
    if here.run.titled:
        yield "title"
    plain = all(
        w.text.replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha() and not (w.text.isupper() and len(w.text) > 3)
        for w in ws
    )
    if plain and 2 <= len(ws) <= 4 and ws[-1].low not in lexicon.heads():
        if ws[0].text in lexicon.given_names() or ws[0].text.split("-")[0] in lexicon.given_names():
            yield "given-name"
        elif ws[0].text in lexicon.family_first() or ws[-1].text in lexicon.family_first():
            yield "family-first"
        if any(len(w.text.rstrip(".")) == 1 for w in ws[:-1]):
            yield "initial"
        if _SURNAME.fullmatch(ws[-1].text):
            yield "surname"
        if any(_PATRONYMIC.fullmatch(w.text) for w in ws[1:]):
            yield "patronymic"
    elif plain and len(ws) == 1 and ws[0].text in lexicon.given_names():
        yield "given-name-alone"
    if re.match(r", (?:aged )?\d\d(?:,|\.| and)| \(\d\d\)", here.after):
        yield "age"
    if re.match(r",? who\b|, whose (?:wife|husband|lawyer|father)", here.after):
        yield "who"
    if re.match(r", which\b", here.after):
        yield "which"


def _around(doc: Any, here: Place) -> Iterator[str]:
    before, after = here.before.lower(), here.after.lower()
    if re.match(r",? \(?imo\b|\s*\((?:imo|mmsi)|, flagged|-flagged", after):
        yield "imo"
    if re.search(
        r"\b(?:city|town|village|port|province|region|republic|district|state|island|settlement|suburb|emirate|capital|canton) (?:of|,)? ?$", before
    ):
        yield "kind-of-place"
    if re.match(
        r"[’']?s? (?:region|province|oblast|district|airport|border|port|harbour|harbor|peninsula|suburb|street|county|area|customs post|roads|anchorage|test site|range)\b",
        after,
    ):
        yield "place-word-after"
    if re.match(r"['’]s (?:capital|port|president|government|parliament|coast|border|airport|outskirts|suburb|foreign|defen[cs]e|largest)\b", after):
        yield "place-owner"
    if re.search(r"\b(?:in|near|outside|around|inside|across|throughout|off|between) $", before) or re.search(
        r"\b(?:north|south|east|west|northern|southern|eastern|western|central|downtown|suburban) (?:of )?$", before
    ):
        yield "in"
    elif re.search(r"\b(?:to|from|via|through|at|into|towards|toward|for|reach(?:ed)?|left|visited) $", before):
        yield "towards"
    if here.run.words[-1].hyphen in ("based", "registered", "made", "built", "born", "domiciled", "incorporated"):
        yield "based"
    if re.search(r"\b(?:aboard|on board)(?: the)? $", before):
        yield "aboard"
    if re.search(r"\bthe $", before) and not (set(w.low for w in here.run.words) & set(lexicon.heads())):
        yield "the"
    if re.search(
        r"\b(?:ceo|head|director|chief executive|chairman|chairwoman|founder|co-founder|owner|employees?|spokesman|spokeswoman|spokesperson|lawyer|representatives?|manager|shareholder|subsidiary|affiliate|unit|accounts?|"
        r"shares?|stake|executive|staff|workers?|engineers?|accountant|board|partner|branch|customer|supplier|hired|owned|controlled|run|founded|employed|headed|managed|contract|invoice[ds]?) (?:of|at|for|in|by|with|to|from) (?:the )?$",
        before,
    ):
        yield "staffed"
    if re.match(r"['’]s? (?:ceo|head|director|chief executive|chairman|chairwoman|founder|co-founder|owner|employees|spokesman|spokeswoman|spokesperson|lawyers?|manager|shareholders?|subsidiary|affiliate|accounts?|website|headquarters|offices?|"
                r"shares|executives?|staff|workers|engineers|products|factory|plant|customers|suppliers|letterhead|warehouse|procurement|sales|invoices?|general counsel|finance|technical|managing|deputy|legal)\b", after):  # fmt: skip
        yield "staffed"


def _described(doc: Any, here: Place) -> Iterator[str]:
    """Appositions and noun heads beside the name."""
    heads = lexicon.nominal_heads()
    names = {v: k for k, v in lexicon.KINDS.items()}
    for head in (*_noun_before(here), *_appositions(doc, here)):
        kind = heads.get(head) or heads.get(head.split("-")[-1])
        if kind and names[kind] in ("company", "organization", "public_body", "vessel", "person", "product", "place"):
            yield "is-" + names[kind]
    after = re.match(r"[’']?s? ?([a-z][\w-]*)(?: ([a-z]+))?", here.after)
    if after and here.after.startswith(" ") and any(w in lexicon.words("model_context", "words") for w in after.groups() if w):
        yield "product-word"


def _noun_before(here: Place) -> Iterator[str]:
    """ "distributor X", "the tanker X", "the firm, X" """
    found = re.search(r"([a-z][\w-]+)(?:,)? [\"“«']?$", here.before)
    if found and not here.run.titled:
        yield found.group(1)


def _appositions(doc: Any, here: Place) -> Iterator[str]:
    """The head nouns of what follows a comma: ", a Chinese drone maker", and of "X is a maker"."""
    if here.root is None:
        return
    for child in here.root.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > here.root.i:
            yield child.lemma_.lower()
    head = here.root.head
    if here.root.dep_ in ("nsubj", "nsubjpass") and head.lemma_ == "be":
        yield from (c.lemma_.lower() for c in head.children if c.dep_ == "attr" and c.pos_ == "NOUN")
    if here.root.dep_ == "appos" and head.pos_ == "NOUN":
        yield head.lemma_.lower()
    if (m := re.match(r",? (?:an?|the|its?|one of)\b([^,.;:]*)", here.after)) and here.after.startswith(","):
        words = [
            w
            for w in re.split(r"\s+(?:in|of|that|which|who|for|from|with|based|at|by|to|on|registered|specialising|making|owned)\b", m.group(1))[
                0
            ].split()
            if w
        ]
        if words:
            yield words[-1].lower()


_TRADE = frozenset(
    "ship supply export import manufacture produce pay invoice bill sell buy order hire register deliver make purchase procure build employ operate lease own acquire transfer wire export re-export assemble".split()
)
_LIVE = frozenset(
    "fly meet resign marry hang live graduate smile retire plead visit travel die bear study laugh shrug nod sit drink sign recall remember admit tell".split()
)
_SAIL = frozenset("sail dock anchor moor berth drift steam founder sink load discharge unload transit".split())


def _grammar(doc: Any, here: Place) -> Iterator[str]:
    root = here.root
    if root is None:
        return
    verb = root.head.lemma_.lower() if root.dep_ in ("nsubj", "agent", "nsubjpass") else ""
    if verb in lexicon.words("speech", "verbs"):
        yield "says"
    if verb in _TRADE and root.dep_ == "nsubj":
        yield "trades"
    if verb in _LIVE and root.dep_ == "nsubj":
        yield "lives"
    if verb in _SAIL and root.dep_ == "nsubj":
        yield "sails"


def _model(doc: Any, here: Place) -> Iterator[str]:
    for ent in doc.ents:
        if ent.start_char < here.run.end and here.run.start < ent.end_char:
            overlap = min(ent.end_char, here.run.end) - max(ent.start_char, here.run.start)
            if 2 * overlap >= here.run.end - here.run.start:
                yield "ner-" + ent.label_
    yield "plain"


RULES: tuple[Callable[[Any, Place], Iterator[str]], ...] = (_words_themselves, _person_like, _around, _described, _grammar, _model)
