"""What speaks for the kind of a candidate name: small rules, each yields the cues it sees at one place.

A cue is a word such as `legal-form`, `title` or `verb:ship`. What it is worth for which kind stands in weights/kinds.json
(see weights/README.md); one that is not there is worth nothing. To see why a name has its kind, read the `why` of its votes.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from wherefrom.lang.base import Vote
from wherefrom.lang.en import lexicon
from wherefrom.lang.en.parse import Parsed, is_word
from wherefrom.lang.en.runs import Run
from wherefrom.lang.en.words import Word
from wherefrom.model import Kind

_NAMES = {kind: name for name, kind in lexicon.KINDS.items()}


class Place(NamedTuple):
    """A run with its surroundings: the text around it in lower case, and its grammatical head (None without one)."""

    run: Run
    surface: str
    before: str
    after: str
    root: Any


def place(parsed: Parsed, run: Run) -> Place:
    text = parsed.text
    inside = parsed.inside(run.start, run.end)
    root = next((t for t in inside if t.head not in inside or t.head is t), None)
    return Place(run, text[run.start : run.end], text[max(0, run.start - 60) : run.start].lower(), text[run.end : run.end + 80], root)


def cues(parsed: Parsed, here: Place) -> list[str]:
    """All cues of one place, each once."""
    return list(dict.fromkeys(cue for rule in RULES for cue in rule(parsed, here)))


@cache
def _weights() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "weights" / "kinds.json").read_text(encoding="utf-8"))
    return found


def worth(cue: str) -> tuple[Vote, ...]:
    """The votes that one cue casts."""
    return tuple(Vote(lexicon.KINDS[kind], weight, cue) for kind, weight in _weights().get(cue, {}).items())


def _by_letters(parsed: Parsed, here: Place) -> Iterator[str]:
    """The name's own words."""
    ws = here.run.words
    legal = lexicon.words("legal_forms", "words")
    lows = [w.low.replace(".", "") for w in ws]
    yield f"words-{min(len(ws), 4)}"
    if len(ws) > 1 and (lows[-1] in legal or lows[0] in lexicon.words("legal_forms", "leading")):
        yield "legal-form"
    yield from _listed(here.surface)
    head = _head(ws)
    kind = lexicon.heads().get(head)
    if kind and len(ws) > 1:
        yield f"head-{_NAMES[kind]}"
        yield f"head:{head}"
    elif kind or head in lexicon.nominal_heads():
        yield "common-noun"
    if len(ws) > 1 and lows[0] in lexicon.words("vessel_prefix", "words"):
        yield "vessel-prefix"
    if any(w.code for w in ws):
        yield "code"
    elif len(ws) == 1 and here.surface.replace(".", "").isupper() and 2 <= len(here.surface) <= 5:
        yield "acronym"
    elif len(ws) == 1 and here.surface.isupper():
        yield "capitals"
    known = [is_word(w.low) for w in ws if w.text[0].isupper() and w.text.isalpha()]
    if known and not here.surface.isupper():
        yield (
            "dictionary-"
            + ("all" if all(known) else "last" if known[-1] else "some" if any(known) else "none")
            + ("" if len(known) > 1 else "-single")
        )
    if any(_COMPANY_PARTS.search(w.low) for w in ws):
        yield "company-part"
    if len(ws) > 1 and ws[-1].low.endswith("s") and is_word(ws[-1].low):
        yield "plural-noun"
    if "-" in here.surface and len(ws) == 1:
        yield "hyphen"
    if any(c in here.surface for c in "&+"):
        yield "ampersand"


# parts of Russian, Turkish, German and other company names, run together
_COMPANY_PARTS = re.compile(
    r"(?:prom|mash|torg|trans|export|import|impex|stroy|tech|tek|tekh|tex|bank|neft|gaz|snab|servis|pribor|zavod|kombinat|energo|soft|tron|trade|invest|met|chem|chim|khim|kimya|pharm|drone|drones|optik|optic|optika|pay|"
    r"plast|stal|steel|lom|dvigatel|motor|mekh|komplekt|resurs|makina|elektronik|teknik|teknoloji|tekstil|denizcilik|havacilik|werke|werk|bau|handel|gruppe|spol)$|^(?:avia|aero|elektro|electro|micro|mikro|spets|tekhno|techno|agro|gidro|metal|sib|ural|ros|rus)\w{3,}"
)


def _listed(surface: str) -> Iterator[str]:
    plain = surface.title() if surface.isupper() and len(surface) > 3 else surface
    if surface in lexicon.public_bodies():
        yield "gazetteer-public-body"
    elif surface in lexicon.organizations():
        yield "gazetteer-organization"
    elif plain in lexicon.countries():
        yield "gazetteer-country"
    elif plain in lexicon.places():
        yield "gazetteer-place"


def _head(ws: tuple[Word, ...]) -> str:
    """The word that says what a name is: before "of", else the last that is no legal form."""
    for left, right in pairwise(ws):
        if right.text in ("of", "for") and left.low in lexicon.heads():
            return left.low
    legal = lexicon.words("legal_forms", "words")
    return next((w.low for w in reversed(ws) if w.low.replace(".", "") not in legal), "")


_PATRONYMIC = re.compile(r"\w+(?:ovich|evich|ovna|evna|ichna)")
_SURNAME = re.compile(
    r"\w{2,}(?:ov|ova|ev|eva|yev|yeva|in|ina|sky|skaya|skiy|enko|yan|ian|shvili|dze|uk|chuk|oğlu|oglu|sson|sen|mann|ski|ska|ić|ic|escu|zadeh|nejad|pour|baev|bayev|ullin)"
)


def _as_person(parsed: Parsed, here: Place) -> Iterator[str]:
    ws = [w for w in here.run.words if w.text[0].isupper()]
    if here.run.titled:
        yield "title"
        yield "honorific" if here.run.titled in lexicon.words("titles", "honorifics") else "office"
    if not ws or not all(re.fullmatch(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*", w.text) for w in ws):
        return
    if 2 <= len(ws) <= 4 and ws[-1].low not in lexicon.heads():
        if ws[0].text.split("-")[0].title() in lexicon.given_names():
            yield "given-name"
        elif ws[0].text in lexicon.family_first() or ws[-1].text in lexicon.family_first():
            yield "family-name"
        if any(len(w.text.rstrip(".")) == 1 for w in ws[:-1]):
            yield "initial"
        if any(_PATRONYMIC.fullmatch(w.text) for w in ws[1:]):
            yield "patronymic"
    if _SURNAME.fullmatch(ws[-1].text):
        yield "surname" if len(ws) > 1 else "surname-single"
    if len(ws) == 1 and ws[0].text in lexicon.given_names():
        yield "given-name-single"


@cache
def _patterns(side: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (cue, re.compile(lexicon.table("kinds.toml")[side][cue], re.VERBOSE if "\n" in lexicon.table("kinds.toml")[side][cue] else 0))
        for cue in lexicon.table("kinds.toml")[side]
    )


def _by_neighbours(parsed: Parsed, here: Place) -> Iterator[str]:
    yield from (cue for cue, pattern in _patterns("before") if pattern.search(here.before))
    for cue, pattern in _patterns("after"):
        if pattern.search(here.after if cue == "comma-place" else here.after.lower()):
            yield f"after-{cue}"
    if here.run.words[-1].hyphen:
        yield f"hyphen:{here.run.words[-1].hyphen}"
    left = parsed.text[max(0, here.run.start - 40) : here.run.start]
    if re.search(r"[A-Z][\w.)”]*,? (?:of|in|from) $", left):
        yield "name-of"
    if re.search(r"[A-Z][\w.)”]*, $", left):
        yield "name-comma"
    before = re.search(r"([a-z][\w-]*) $", here.before)
    if before:
        yield f"before:{before.group(1)}"
    after = re.match(r" ([a-z][\w-]*)", here.after)
    if after:
        yield f"after:{after.group(1)}"
        if after.group(1) in lexicon.words("model_context", "words"):
            yield "product-word"


def _by_description(parsed: Parsed, here: Place) -> Iterator[str]:
    """Appositions and noun heads beside the name."""
    heads = lexicon.nominal_heads()
    for how, head in (*_noun_before(here), *_appositions(here)):
        kind = heads.get(head) or heads.get(head.split("-")[-1]) or heads.get(head.removesuffix("s"))
        if kind:
            yield f"{how}-{_NAMES[kind]}"
        yield f"described:{head}"


def _noun_before(here: Place) -> Iterator[tuple[str, str]]:
    """ "distributor X", "the tanker X", "the firm, X" """
    found = re.search(r"([a-z][\w-]+)(,)? [\"“«']?$", here.before)
    if found and not here.run.titled:
        yield ("is" if not found.group(2) else "comma"), found.group(1)


def _appositions(here: Place) -> Iterator[tuple[str, str]]:
    """The head nouns of what follows a comma: ", a Chinese drone maker", and of "X is a maker"."""
    if here.root is not None:
        head = here.root.head
        yield from (("is", c.lemma_.lower()) for c in here.root.children if c.dep_ == "appos" and c.pos_ == "NOUN" and c.i > here.root.i)
        if here.root.dep_ in ("nsubj", "nsubjpass") and head.lemma_ == "be":
            yield from (("is", c.lemma_.lower()) for c in head.children if c.dep_ == "attr" and c.pos_ == "NOUN")
        if here.root.dep_ == "appos" and head.pos_ == "NOUN":
            yield "is", head.lemma_.lower()
    found = re.match(r", (?:an?|the|its?|one of|another)\b([^,.;:]*)", here.after)
    if found:
        words = re.split(
            r"\s+(?:in|of|that|which|who|for|from|with|based|at|by|to|on|registered|specialising|specializing|making|owned|whose)\b", found.group(1)
        )[0].split()
        if words:
            yield "is", words[-1].lower()


def _by_grammar(parsed: Parsed, here: Place) -> Iterator[str]:
    root = here.root
    if root is None:
        return
    yield f"dep:{root.dep_}"
    verb = root.head.lemma_.lower()
    if root.dep_ in ("nsubj", "nsubjpass") and root.head.pos_ in ("VERB", "AUX"):
        yield f"verb:{verb}" if root.dep_ == "nsubj" else f"passive:{verb}"
        for group in ("speech", "trade", "life", "sailing"):
            if verb in lexicon.words("verbs", group):
                yield f"{group}-verb"
        if any(t.lower_ in ("he", "she") and t.dep_.startswith("nsubj") for t in root.head.subtree):
            yield "he-or-she"
    if root.dep_ == "dobj":
        yield f"object:{verb}"
    if root.dep_ == "poss":
        yield f"owns:{verb}"
    if root.dep_ == "pobj":
        yield f"prep:{root.head.head.lemma_.lower()}-{root.head.lower_}"
    if root.dep_ == "compound" and root.head.pos_ == "NOUN":
        yield f"compound:{verb}"
    if root.dep_ == "conj":
        yield f"with:{root.head.ent_type_ or 'none'}"


def _by_model(parsed: Parsed, here: Place) -> Iterator[str]:
    for start, end, label in parsed.names:
        if 2 * (min(end, here.run.end) - max(start, here.run.start)) >= here.run.end - here.run.start:
            yield f"ner-{label}"


RULES: tuple[Callable[[Parsed, Place], Iterator[str]], ...] = (_by_letters, _as_person, _by_neighbours, _by_description, _by_grammar, _by_model)


def strongest(votes: tuple[Vote, ...]) -> Kind:
    """The kind with the most weight; a company where nothing speaks."""
    total = dict.fromkeys(Kind, 0.0)
    for vote in votes:
        total[vote.kind] += vote.weight
    best = max(total, key=lambda k: total[k])
    return best if total[best] > 0 else Kind.COMPANY
