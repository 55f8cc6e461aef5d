"""What is worth a second look in an annotated paper: likely omissions and unusual choices. A hint may be wrong; read the sentence again."""

import re
from collections.abc import Iterator

from training.corpus.gold import Claim, Document, Problem, vocabulary

# a Russian name is looked for without its last letters, which inflection changes
_STEM_LOSS = 2
_SHORTEST_STEM = 5
# an end of a sentence with another behind it; a full stop after one to three letters may be an abbreviation
_SENTENCE_END = r"(?:\w{4}\.|[?!])[\"”’»)]*\s+[\"“«‘(]?[A-ZА-ЯЁ]|[。！？][”」』）]*(?=[^”」』）])"


def hints(document: Document) -> list[Problem]:
    """Everything worth a second look, in a fixed order."""
    rules = (_unmarked_names, _unmarked_descriptions, _unused_entities, _bare_passages, _two_sentences, _unusual_types, _missing_values, _speakers)
    return [Problem("hint", where, message) for rule in rules for where, message in rule(document)]


def _covered(document: Document) -> list[tuple[int, int]]:
    spans = [(m["start"], m["end"]) for e in document["entities"] for m in e["mentions"]]
    return spans + [(n["start"], n["end"]) for n in document["noise"]]


def _pattern(name: str, lang: str) -> str:
    escaped = re.escape(name)
    if lang == "zh":
        return escaped
    if lang == "ru" and re.fullmatch(r"[А-ЯЁ][а-яё]+", name) and len(name) - _STEM_LOSS >= _SHORTEST_STEM:
        return rf"(?<!\w){re.escape(name[:-_STEM_LOSS])}\w{{0,4}}(?!\w)"
    return rf"(?<!\w){escaped}(?!\w)"


def _unmarked_names(document: Document) -> Iterator[tuple[str, str]]:
    covered = _covered(document)
    for entity in document["entities"]:
        names = sorted({m["text"] for m in entity["mentions"] if m["kind"] == "name" and len(m["text"]) > 1})
        for name in names:
            for found in re.finditer(_pattern(name, document["lang"]), document["text"]):
                if not any(start < found.end() and found.start() < end for start, end in covered):
                    around = document["text"][max(0, found.start() - 15) : found.end() + 15].replace("\n", " ")
                    yield entity["id"], f"{name!r} stands unmarked in {around!r}"


def _unmarked_descriptions(document: Document) -> Iterator[tuple[str, str]]:
    """Words that describe a party in one place and stand bare in another; right where they speak of something else."""
    covered = _covered(document)
    words = {m["text"]: e["id"] for e in document["entities"] for m in e["mentions"] if m["kind"] == "nominal"}
    for description, entity in sorted(words.items()):
        pattern = re.escape(description) if document["lang"] == "zh" else rf"(?<!\w){re.escape(description)}(?!\w)"
        bare = [f for f in re.finditer(pattern, document["text"]) if not any(start < f.end() and f.start() < end for start, end in covered)]
        if bare:
            around = document["text"][max(0, bare[0].start() - 15) : bare[0].end() + 15].replace("\n", " ")
            yield entity, f"{description!r} stands unmarked {len(bare)} times, first in {around!r}"


def _unused_entities(document: Document) -> Iterator[tuple[str, str]]:
    used: set[str | None] = set()
    for claim in document["claims"]:
        used |= {*claim["subject"], *claim["object"], claim["place"], *(i for ids in claim["roles"].values() for i in ids)}
        used |= {link["entity"] for link in claim["attribution"]}
    for entity in document["entities"]:
        if entity["id"] not in used:
            yield entity["id"], f"{entity['canonical']!r} is in no claim"


def _bare_passages(document: Document) -> Iterator[tuple[str, str]]:
    """Lines with two or more parties of which no claim tells."""
    evidence = [(start, end) for claim in document["claims"] for start, end in claim["evidence"]]
    starts = [m["start"] for e in document["entities"] for m in e["mentions"]]
    for sentence in re.finditer(r"[^\n.!?。！？]+[.!?。！？]*", document["text"]):
        named = sum(sentence.start() <= at < sentence.end() for at in starts)
        told = any(start < sentence.end() and sentence.start() < end for start, end in evidence)
        if named > 1 and not told:
            yield "text", f"{named} parties and no claim: {sentence.group().strip()[:60]!r}"


def _two_sentences(document: Document) -> Iterator[tuple[str, str]]:
    """Evidence that runs into a second sentence: perhaps a clause mark is missing."""
    seen: set[tuple[int, int]] = set()
    for claim in document["claims"]:
        for start, end in claim["evidence"]:
            quote = document["text"][start:end]
            if (start, end) not in seen and re.search(_SENTENCE_END, quote):
                seen.add((start, end))
                yield claim["id"], f"its evidence is more than a sentence: {quote[:30]!r} ... {quote[-30:]!r}"


def _unusual_types(document: Document) -> Iterator[tuple[str, str]]:
    types = {entity["id"]: entity["type"] for entity in document["entities"]}
    for claim in document["claims"]:
        usual = vocabulary()["predicates"].get(claim["predicate"])
        if not usual:
            continue
        for side in ("subject", "object"):
            ids = claim["subject"] if side == "subject" else claim["object"]
            if len(ids) > 1:
                yield claim["id"], f"{len(ids)} parties as {side}; one claim for each pair is the rule"
            for kind in [types.get(i, "?") for i in ids] or ["-"]:
                if kind not in usual[side].split():
                    yield claim["id"], f"unusual {side} of {claim['predicate']}: {kind}"
        if claim["predicate"] == "role" and "role" not in claim["attributes"]:
            yield claim["id"], 'role without +role="..."'
        if claim["predicate"] == "part_of" and "relation" not in claim["attributes"]:
            yield claim["id"], 'part_of without +relation="..."'
        if claim["polarity"] == "negative" and claim["predicate"] == "denied":
            yield claim["id"], "a negative denial: only 'did not deny' is one"


def _missing_values(document: Document) -> Iterator[tuple[str, str]]:
    words = vocabulary()
    dated, sums = re.compile(words["date_words"].get(document["lang"], "(?!)")), re.compile(words["sum_signs"]["any"])
    timed = {_place(claim) for claim in document["claims"] if claim["time"]}
    valued = {_place(claim) for claim in document["claims"] if claim["money"]}
    for claim in document["claims"]:
        quote = " ".join(document["text"][start:end] for start, end in claim["evidence"])
        found = dated.search(quote)
        if found and claim["predicate"] in words["events"] and _place(claim) not in timed:
            yield claim["id"], f"{claim['predicate']} without time though its evidence says {found.group()!r}"
        paid = sums.search(quote)
        if paid and claim["predicate"] in words["sum_signs"]["predicates"] and _place(claim) not in valued:
            yield claim["id"], f"{claim['predicate']} without sum though its evidence says {paid.group()!r}"


def _place(claim: Claim) -> tuple[int, ...]:
    return tuple(point for span in claim["evidence"] for point in span)


def _speakers(document: Document) -> Iterator[tuple[str, str]]:
    types = {entity["id"]: entity["type"] for entity in document["entities"]}
    for claim in document["claims"]:
        for link in claim["attribution"]:
            kind = types.get(link["entity"] or "", "-")
            if kind not in vocabulary()["speakers"].get(link["kind"], kind).split():
                yield claim["id"], f"a {link['kind']} that is a {kind}"
        if claim["modality"] == "asserted" and claim["attribution"]:
            yield claim["id"], "asserted and yet attributed"
