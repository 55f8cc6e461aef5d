"""What must hold of an annotated paper, whoever wrote it: each breach is an error."""

import itertools
import re
from collections.abc import Iterator

from training.corpus.gold import Claim, Document, Mention, Problem, vocabulary
from wherefrom.errors import WherefromError
from wherefrom.model import FuzzyDate

_DAYS = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d|\.\./\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d/\.\.")
_ALWAYS = {"denied": "denied", "could_not_confirm": "unconfirmed"}


def check(document: Document) -> list[Problem]:
    """Every breach of the guidelines that a machine can see, in reading order."""
    rules = (_heads, _spans, _overlaps, _names_win, _articles, _titles, _entities, _claims)
    return [Problem("error", where, message) for rule in rules for where, message in rule(document)]


def _heads(document: Document) -> Iterator[tuple[str, str]]:
    if document["lang"] not in ("en", "ru", "zh"):
        yield "header", f"no such language: {document['lang']!r}"
    try:
        FuzzyDate(document["meta"]["publication_date"])
    except WherefromError as reason:
        yield "header", str(reason)
    if not document["text"].strip():
        yield "text", "there is no text"


def _marked(document: Document) -> list[tuple[Mention, str]]:
    return [(mention, entity["id"]) for entity in document["entities"] for mention in entity["mentions"]]


def _spans(document: Document) -> Iterator[tuple[str, str]]:
    text = document["text"]
    for mention, entity in _marked(document):
        quote = text[mention["start"] : mention["end"]]
        if not quote or quote != mention["text"]:
            yield entity, f"mention {mention['text']!r} does not stand at its offsets"
        elif quote != quote.strip():
            yield entity, f"mention {quote!r} begins or ends with a blank"
        if mention["kind"] not in ("name", "nominal"):
            yield entity, f"no such kind of mention: {mention['kind']!r}"
    for noise in document["noise"]:
        if not text[noise["start"] : noise["end"]].strip():
            yield "noise", f"an empty span at {noise['start']}"


def _overlaps(document: Document) -> Iterator[tuple[str, str]]:
    spans = [(m["start"], m["end"], f"{entity} {m['text']!r}") for m, entity in _marked(document)]
    spans += [(n["start"], n["end"], f"noise {n['kind']!r}") for n in document["noise"]]
    spans.sort()
    for (_, end, one), (start, _, other) in itertools.pairwise(spans):
        if start < end:
            yield "text", f"{one} overlaps {other}"


def _names_win(document: Document) -> Iterator[tuple[str, str]]:
    """A description never holds a name that is marked elsewhere."""
    names = sorted({m["text"] for m, _ in _marked(document) if m["kind"] == "name" and len(m["text"]) > 1})
    for mention, entity in _marked(document):
        if mention["kind"] == "nominal":
            for name in names:
                if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", mention["text"]):
                    yield entity, f"description {mention['text']!r} holds the name {name!r}"


def _articles(document: Document) -> Iterator[tuple[str, str]]:
    words = vocabulary()["outside"].get(document["lang"], [])
    gap = "" if document["lang"] == "zh" else " "
    for mention, entity in _marked(document):
        for word in words if mention["kind"] == "nominal" else []:
            if mention["text"].lower().startswith(word + gap):
                yield entity, f"{word!r} stays outside {mention['text']!r}"


def _titles(document: Document) -> Iterator[tuple[str, str]]:
    lang = document["lang"]
    titles = vocabulary()["titles"].get(lang, [])
    for entity in document["entities"]:
        for mention in entity["mentions"] if entity["type"] == "Person" else []:
            for title in titles if mention["kind"] == "name" else []:
                if mention["text"].endswith(title) if lang == "zh" else mention["text"].lower().startswith(title.lower() + " "):
                    yield entity["id"], f"{title!r} stays outside {mention['text']!r}"


def _entities(document: Document) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for entity in document["entities"]:
        if entity["id"] in seen:
            yield entity["id"], "this id is used twice"
        seen.add(entity["id"])
        if entity["type"] not in vocabulary()["types"]:
            yield entity["id"], f"no such type: {entity['type']!r}"
        if not entity["mentions"]:
            yield entity["id"], "is never mentioned"


def _claims(document: Document) -> Iterator[tuple[str, str]]:
    known = {entity["id"] for entity in document["entities"]}
    earlier: set[str] = set()
    for claim in document["claims"]:
        for rule in (_closed_lists, _stance, _values):
            yield from ((claim["id"], message) for message in rule(claim))
        for used in sorted(_ids(claim) - known):
            yield claim["id"], f"no such entity: {used!r}"
        for other in claim["conflicts_with"]:
            if other not in earlier:
                yield claim["id"], f"competes with {other!r}, which is no earlier claim"
        if claim["id"] in earlier:
            yield claim["id"], "this id is used twice"
        earlier.add(claim["id"])
        yield from ((claim["id"], message) for message in _evidence(claim, document))


def _ids(claim: Claim) -> set[str]:
    used = set(claim["subject"]) | set(claim["object"]) | {i for ids in claim["roles"].values() for i in ids}
    return used | {link["entity"] for link in claim["attribution"] if link["entity"]} | ({claim["place"]} if claim["place"] else set())


def _closed_lists(claim: Claim) -> Iterator[str]:
    words = vocabulary()
    if claim["predicate"] not in words["predicates"]:
        yield f"no such predicate: {claim['predicate']!r}"
        return
    allowed = words["predicates"][claim["predicate"]]["roles"].split()
    for role in claim["roles"]:
        if role not in allowed:
            yield f"{claim['predicate']} has no role {role!r}; as words it is an attribute (+{role}=)"
    for link in claim["attribution"]:
        if link["kind"] not in words["kinds"].values():
            yield f"no such kind of source: {link['kind']!r}"
        if not link["who"]:
            yield "a source without words for who it is"


def _stance(claim: Claim) -> Iterator[str]:
    predicate, modality = claim["predicate"], claim["modality"]
    if modality not in vocabulary()["modalities"]:
        yield f"no such modality: {modality!r}"
    if _ALWAYS.get(predicate, modality) != modality:
        yield f"{predicate} is always {_ALWAYS[predicate]}"
    if modality in _ALWAYS.values() and predicate not in _ALWAYS:
        yield f"{modality} is kept for {' and '.join(_ALWAYS)}"
    if claim["polarity"] not in ("positive", "negative"):
        yield f"no such polarity: {claim['polarity']!r}"
    if modality == "reported" and not claim["attribution"]:
        yield "reported by nobody: name the source, or it is asserted"
    if predicate == "denied" and not claim["attribution"]:
        yield "a denial needs its source"
    if predicate in ("said", "denied", "could_not_confirm", "described_as", "accused_of") and not (claim["object"] or claim["object_text"]):
        yield f"{predicate} what? object and object text are empty"


def _values(claim: Claim) -> Iterator[str]:
    if claim["time"]:
        edtf = claim["time"]["edtf"]
        try:
            FuzzyDate(edtf)
        except WherefromError as reason:
            yield str(reason)
        if not _DAYS.fullmatch(edtf):
            yield f"a time is a day or an interval of days: {edtf!r}"
    quantity = claim["quantity"]
    if quantity and quantity["min"] is not None and quantity["max"] is not None and quantity["min"] > quantity["max"]:
        yield f"quantity from {quantity['min']} to {quantity['max']}"
    for money in claim["money"]:
        if money["op"] not in vocabulary()["operators"]:
            yield f"no such sign of a sum: {money['op']!r}"
        if not re.fullmatch(r"[A-Z]{3,4}", money["currency"]):
            yield f"no such currency: {money['currency']!r}"


def _evidence(claim: Claim, document: Document) -> Iterator[str]:
    text = document["text"]
    if not claim["evidence"]:
        yield "has no evidence"
    spans = sorted((start, end) for start, end in claim["evidence"])
    for start, end in spans:
        if not 0 <= start < end <= len(text) or not text[start:end].strip():
            yield f"evidence {start}-{end} is empty or outside the text"
        for noise in document["noise"]:
            if start < noise["end"] and noise["start"] < end:
                yield f"evidence {text[start:end][:40]!r} lies in noise"
    for (_, end), (start, _) in itertools.pairwise(spans):
        if start < end:
            yield "its evidence overlaps itself"
    parts = [part for part in (claim["time"], claim["quantity"], *claim["money"]) if part]
    for part in parts:
        if text[part["span"][0] : part["span"][1]] != part["text"]:
            yield f"{part['text']!r} does not stand at its offsets"
