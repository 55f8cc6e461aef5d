"""Claims and findings as English sentences, never stronger than what they say. The words stand in `words.toml`.

    Zenit Works is assessed to have supplied QD drives (“12 drives”) to Orion Trade in May 2024

Who says so is not part of it: see `speakers`.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec.structs import replace

from wherefrom.model import Absence, Claim, Finding, Kind, Modality, Polarity, Predicate, Stance
from wherefrom.model.claim import SYMMETRIC
from wherefrom.present.report.dates import said_date
from wherefrom.present.report.pieces import Piece, Sentence, listing
from wherefrom.present.report.refs import Refs

# a claim of these says by its very predicate how firmly it speaks
_OWN_STANCE = frozenset({Predicate.DENIED, Predicate.NO_RESPONSE, Predicate.COULD_NOT_CONFIRM})
# attributes whose value speaks for itself; "form" is in the verb already
_BARE, _UNSAID = frozenset({"role", "relation"}), frozenset({"form"})
_ONE = {"is": "is", "was": "was", "has": "has", "does": "does", "s": "s"}
_MANY = {"is": "are", "was": "were", "has": "have", "does": "do", "s": ""}


@cache
def table() -> dict[str, Any]:
    """The words of the report, from `words.toml`."""
    return tomllib.loads(files("wherefrom.present.report").joinpath("words.toml").read_text(encoding="utf-8"))


def label(predicate: Predicate) -> str:
    """The words for an edge of the map."""
    return str(table()["predicate"][predicate.value]["label"])


def family(predicate: Predicate) -> str:
    """The key of the heading that a predicate stands under."""
    return str(table()["predicate"][predicate.value]["family"])


def undated(refs: Refs, said: Claim | Finding) -> Sentence:
    """What a claim or finding says, with its values."""
    return tuple(_pieces(refs, said))


def sentence(refs: Refs, said: Claim | Finding) -> Sentence:
    """The same with its date, if it has one."""
    return (*undated(refs, said), *(() if isinstance(said.when, Absence) else (Piece(f", {said_date(said.when.date)}"),)))


def _pieces(refs: Refs, said: Claim | Finding) -> Iterator[Piece]:
    words = table()["predicate"][said.predicate.value]
    subjects, objects, first = (refs.fillers(said, role) for role in ("subject", "object", words.get("first", "")))
    if said.predicate in SYMMETRIC and not objects:  # a finding has all who travelled together as its subjects
        subjects, objects = subjects[:1], subjects[1:]
    yield from listing(_first(refs, subjects)) or (Piece("A party that is not named"),)
    yield Piece(" ")
    yield Piece(verb(said, plural=len(subjects) > 1 or any(refs.kind(p) is Kind.GROUP for p in subjects)), hedge=is_hedged(said))
    if first:
        yield from (Piece(" "), *listing(first))
    if objects or said.object_text:
        yield Piece(f" {words['link']} " if "link" in words else " ")
        yield from _object(refs, said, objects)
    elif "nothing" in words:
        yield Piece(f" {words['nothing']}")
    named = " ".join(p.text for p in (*objects, Piece(said.object_text)))
    yield from _values(refs, said, named)
    for role, preposition in words.get("roles", ()):
        if others := refs.fillers(said, role):
            yield from (Piece(f" {preposition} "), *listing(others))
    yield from _attributes(refs, said)
    if place := refs.place(said):
        yield from (Piece(", at "), place)


def _first(refs: Refs, subjects: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A description at the head of a sentence begins with a capital; a name stays as it is written."""
    if not subjects or not refs.is_description(subjects[0]):
        return subjects
    return (replace(subjects[0], text=subjects[0].text[:1].upper() + subjects[0].text[1:]), *subjects[1:])


def verb(said: Claim | Finding, *, plural: bool) -> str:
    """The verb with its hedges, agreeing with its subject."""
    words, negative = table()["predicate"][said.predicate.value], said.polarity is Polarity.NEGATIVE
    if _special(said) in words and not negative:
        pattern = words[_special(said)]
    elif said.predicate in _OWN_STANCE and said.modality is Modality.HAPPENED:
        pattern = words["negative" if negative else "plain"]
    else:
        frames = table()["frames"]
        keys = (f"{said.stance.value} {said.modality.value}", said.stance.value, said.modality.value)
        pattern = frames[next(k for k in keys if k in frames)][negative]
    forms = {name: words.get(name, words["plain"]) for name in ("plain", "ongoing", "negative", "infinitive", "future")}
    return str(pattern).format(**forms, **{k: f"{{{k}}}" for k in _ONE}).format(**(_MANY if plural else _ONE))


def _special(said: Claim | Finding) -> str:
    """The key under which a predicate may have a verb of its own."""
    if said.stance is Stance.UNAWARE:
        return "unaware"
    if said.modality is Modality.POSSIBLE:
        return "possible"
    return "assessed" if said.stance is Stance.ASSESSED and said.modality is not Modality.PLANNED else ""


def is_hedged(said: Claim | Finding) -> bool:
    """Whether a reader must not take it for a plain statement: the opposite of `Claim.is_plain`, for findings too."""
    firm = said.stance in (Stance.ASSERTED, Stance.REPORTED) and said.modality in (Modality.HAPPENED, Modality.UNDER_WAY)
    return not firm or said.polarity is Polarity.NEGATIVE


def _object(refs: Refs, said: Claim | Finding, objects: tuple[Piece, ...]) -> Iterator[Piece]:
    """Entities with the words in brackets after them; of a statement the words first, because they are what was said."""
    stated = Piece(said.object_text, language=refs.language(said))
    if not (objects and said.object_text):
        yield from listing(objects) or (stated,)
    elif family(said.predicate) == "answer":
        yield from (stated, Piece(" (about "), *listing(objects), Piece(")"))
    else:
        yield from (*listing(objects), Piece(" ("), stated, Piece(")"))


def _values(refs: Refs, said: Claim | Finding, named: str) -> Iterator[Piece]:
    """Amounts in the paper's own words, unless they are part of what is named already."""
    shown = [a for a in amounts(said) if a not in named]
    for i, amount in enumerate(shown):
        yield from (Piece(", " if i else " ("), Piece(amount, said=True, language=refs.language(said)))
    if shown:
        yield Piece(")")


def amounts(said: Claim | Finding) -> tuple[str, ...]:
    """The quantity and the sums, in the paper's own words as far as it has any."""
    found = [said.quantity.words or _range(said)] if said.quantity else []
    found += [m.words or f"{m.bound.value.strip('=')}{m.amount} {m.currency}" for m in said.money]
    return tuple(dict.fromkeys(found))


def _range(said: Claim | Finding) -> str:
    q = said.quantity
    assert q is not None
    bounds = [f"{b:g}" for b in (q.low, q.high) if b is not None]
    number = "–".join(dict.fromkeys(bounds)) if len(bounds) == 2 else ("at least " if q.high is None else "at most ") + bounds[0]
    return f"{number} {q.unit}{f' a {q.rate}' if q.rate else ''}".strip()


def _attributes(refs: Refs, said: Claim | Finding) -> Iterator[Piece]:
    shown = [(name, value) for name, value in said.attributes if name not in _UNSAID and value]
    for name, value in shown:
        yield from (
            Piece(" (" if name in _BARE else f" ({name.replace('_', ' ')}: "),
            Piece(value, said=True, language=refs.language(said)),
            Piece(")"),
        )
