"""Who did what to whom: `lang/en/frames.toml` held against every verb and noun of a sentence."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.phrases import phrase
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Kind, Mention, Predicate

FIRMS = frozenset({Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY})
PARTIES = FIRMS | {Kind.PERSON, Kind.GROUP, Kind.VESSEL}
_NAMED_KINDS = {"party": PARTIES, "firm": FIRMS, **{k.value: frozenset({k}) for k in Kind}}


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of frames.toml."""

    predicate: Predicate
    roles: dict[str, tuple[str, ...]]
    need: tuple[str, ...]
    score: float
    verbs: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    together: bool = False
    money: bool | None = None
    relation: str = ""
    role: str = ""
    text: tuple[str, ...] = ()


class Lexicon(msgspec.Struct, frozen=True):
    by_verb: dict[str, tuple[Frame, ...]]
    by_noun: dict[str, tuple[Frame, ...]]
    by_adjective: dict[str, tuple[Frame, ...]]
    kinds: dict[str, frozenset[Kind]]


@cache
def lexicon() -> Lexicon:
    tree = tomllib.loads(files("wherefrom.lang.en").joinpath("frames.toml").read_text(encoding="utf-8"))
    frames = [msgspec.convert(entry, Frame) for entry in tree["frame"]]
    return Lexicon(
        _by_word((f, f.verbs) for f in frames),
        _by_word((f, f.nouns) for f in frames if not f.together),
        _by_word((f, f.adjectives) for f in frames),
        {slot: kinds_of(words) for slot, words in tree["kinds"].items()},
    )


def _by_word(frames: Iterable[tuple[Frame, frozenset[str]]]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame, words in frames:
        for word in words:
            found[word].append(frame)
    return {word: tuple(listed) for word, listed in found.items()}


def kinds_of(words: str) -> frozenset[Kind]:
    return frozenset().union(*(_NAMED_KINDS[w] for w in words.split()))


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """A draft for each frame that finds its parties."""
    for token in sentence.words:
        for frame in words_for(token):
            draft = _filled(scene, sentence, token, frame, lexicon())
            if draft:
                yield draft


def words_for(token: Any) -> tuple[Frame, ...]:
    """The frames that this word may open."""
    known, lemma = lexicon(), token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
        return known.by_verb.get(lemma, ())
    if token.pos_ in ("NOUN", "PROPN"):
        return known.by_noun.get(lemma, ())
    return known.by_adjective.get(lemma, ()) if token.pos_ == "ADJ" else ()


def _filled(scene: Scene, sentence: Sentence, token: Any, frame: Frame, known: Lexicon) -> Draft | None:
    places = grammar.ports(token)
    if frame.together and not _merge_carried(places, token, frame.nouns):
        return None
    if frame.money is not None and _is_about_money(scene, sentence, token, places) is not frame.money:
        return None
    _add_special(places, token, sentence)
    _add_receiver(scene, sentence, token, places)
    roles: dict[str, tuple[Mention, ...]] = {}
    how: set[str] = set()
    taken: set[str] = set()
    for name, sources in frame.roles.items():
        kinds = known.kinds.get(f"{frame.predicate.value}.{name}", PARTIES)
        for source in sources:
            place, _, narrowed = source.partition(":")
            found = arguments.find(scene, sentence, places.get(place, ()), kinds & kinds_of(narrowed) if narrowed else kinds)
            fresh = tuple(m for m in found.mentions if scene.party(m) not in taken)
            if fresh:
                roles[name] = fresh
                how.add(found.how)
                taken |= {scene.party(m) for m in fresh}
                break
    role = _role_words(frame, token, places)
    if frame.role == "staff":
        employer, role = _staff(scene, sentence, [w for name in frame.text for w in places.get(name, [])])
        roles |= {"object": employer} if employer else {}
    words = _object_words(sentence, token, frame, places) if not roles.get("object") else ""
    if not all(any(n in roles or (n == "text" and words) for n in need.split()) for need in frame.need):
        return None
    attributes = tuple((k, v) for k, v in (("relation", frame.relation), ("role", role)) if v)
    rule = f"frame:{frame.predicate.value}:{token.lemma_.lower()}"
    return Draft(frame.predicate, sentence, token, roles, rule, frame.score, words, attributes, how=frozenset(how))


def _merge_carried(places: grammar.Ports, verb: Any, nouns: frozenset[str]) -> bool:
    """ "imposed sanctions on", "added to the list": the noun's places count as the verb's."""
    for name in ("object", "to", "on", "in", "into", "for"):
        for noun in places.get(name, []):
            if noun.lemma_.lower() in nouns:
                for inner, words in grammar.noun_ports(noun).items():
                    places.setdefault(inner, []).extend(w for w in words if w not in places.get(inner, []))
                return True
    return False


def _is_about_money(scene: Scene, sentence: Sentence, token: Any, places: grammar.Ports) -> bool:
    """Whether what is handed over is money: a sum as the object, or a word for money."""
    if token.lemma_.lower() in ("pay", "wire", "remit", "reimburse", "repay"):
        return True
    things = [word for name in ("object", "second") for word in places.get(name, [])]
    if any(word.lemma_.lower() in CUES.money.nouns for word in things):
        return True
    sums = [(sentence.start + m.start, sentence.start + m.end) for m in scene.money(sentence)]
    inside = [sentence.place(t)[0] for word in things for t in (word, *word.subtree) if scene.mention_at(sentence, word) is None]
    return any(start <= at < end for start, end in sums for at in inside)


def _add_special(places: grammar.Ports, token: Any, sentence: Sentence) -> None:
    """Places that grammar alone has no name for: see the notes in frames.toml."""
    if token.pos_ == "ADJ":
        places["self"] = [token.head] if token.dep_ == "amod" else [s for s in [grammar.grammatical_subject(token.head)] if s is not None]
    elif token.pos_ in ("NOUN", "PROPN"):
        places["self"] = _itself(token)
        governor = token.head
        if token.dep_ in ("dobj", "nsubjpass") and governor.lemma_ in CUES.carriers.verbs:
            carrier = grammar.grammatical_subject(governor) if token.dep_ == "dobj" else None
            places["carrier"] = [carrier] if carrier is not None else []
        places["bearer"] = _bearer(token)


def _add_receiver(scene: Scene, sentence: Sentence, verb: Any, places: grammar.Ports) -> None:
    """ "wired Orion 2 million roubles": a party right after the verb, which the tree often takes for part of the goods."""
    if places.get("dative") or grammar.is_passive(verb) or verb.pos_ != "VERB":
        return
    after = next((t for t in sentence.words if t.i > verb.i and t.dep_ not in ("det", "aux", "neg", "advmod")), None)
    mention = scene.mention_at(sentence, after) if after is not None and after.i - verb.i <= 2 else None
    if mention is None or mention.kind not in PARTIES:
        return
    head = next((t for t in sentence.words if scene.mention_at(sentence, t) is mention and scene.mention_at(sentence, t.head) is not mention), None)
    if head is not None and head.dep_ in ("compound", "nmod", "poss", "dobj") and head not in places.get("object", []):
        places["dative"] = [head]


def _itself(noun: Any) -> list[Any]:
    """Whom a noun is said of: "Orion, the maker of ...", "Orion is the maker of ...", "the maker of ..."."""
    if noun.dep_ == "appos":
        return [noun.head]
    if noun.dep_ == "attr":
        subject = grammar.grammatical_subject(noun.head)
        return [subject] if subject is not None else []
    apposed = [c for c in noun.children if c.dep_ == "appos"]
    return apposed or [noun]


def _bearer(noun: Any) -> list[Any]:
    """ "Orion, which is under sanctions", "a firm on the blacklist"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("under", "on", "to", "with"):
        governor = noun.head.head
        if governor.pos_ in ("VERB", "AUX"):
            subject = grammar.grammatical_subject(governor)
            return [subject] if subject is not None and (governor.lemma_ in ("be", "come", "remain", "put", "place", "subject")) else []
        if governor.pos_ == "ADJ" and governor.lemma_ == "subject":
            subject = grammar.grammatical_subject(governor.head)
            return [subject] if subject is not None else []
        return [governor]
    return []


def _object_words(sentence: Sentence, token: Any, frame: Frame, places: grammar.Ports) -> str:
    for name in frame.text or (("object",) if "text" in " ".join(frame.need) else ()):
        if name == "self":
            return str(token.text)
        if name == "adjective":
            adjectives = [c.text for c in token.children if c.dep_ == "amod"]
            if adjectives:
                return " ".join(adjectives)
        for word in places.get(name, [])[:1]:
            if word.pos_ in ("NOUN", "PROPN", "VERB"):
                return phrase(sentence, word)
    return ""


def _staff(scene: Scene, sentence: Sentence, words: list[Any]) -> tuple[tuple[Mention, ...], str]:
    """ "as employees of Orion", "as Orion staff": the firm and what they are to it."""
    for word in words[:1]:
        if word.lemma_.lower() in CUES.post.titles | CUES.premises:
            inside = [c for c in word.children if c.dep_ in ("poss", "compound", "nmod")]
            inside += [c for p in word.children if p.dep_ == "prep" and p.lower_ in ("of", "at", "for") for c in p.children]
            found = arguments.find(scene, sentence, inside, PARTIES)
            if found.mentions:
                return found.mentions, str(word.text)
    return (), ""


def _role_words(frame: Frame, token: Any, places: grammar.Ports) -> str:
    if frame.role == "verb":
        return {"head": "head", "lead": "leader", "run": "runs", "chair": "chair", "found": "founder", "co-found": "founder"}.get(
            token.lemma_, "manager"
        )
    if frame.role == "as":
        return " ".join(t.text for word in places.get("as", [])[:1] for t in word.subtree) or "employee"
    return ""
