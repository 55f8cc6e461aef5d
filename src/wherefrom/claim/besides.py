"""What stands beside a name: posts, homes, parents, kin, in appositions and before names.

    Rene Moor, head of sales at Orion Trade,       role
    Orion Trade's head of sales, Rene Moor         role
    Orion Trade, a Norrby-based dealer             based_in
    Orion Trade of Norrby                          based_in
    Zenit Works, a subsidiary of Orion             (a noun frame, see frames.toml)

All of these are said by the paper in its own voice, and their evidence is the phrase, not the sentence.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.frames import FIRMS
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Kind, Mention, Predicate

PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})
EMPLOYERS = FIRMS | {Kind.VESSEL}
PLACES = frozenset({Kind.PLACE})
_AT = frozenset({"of", "at", "for", "with", "in"})


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.words:
        if token.pos_ in ("NOUN", "PROPN"):
            for rule in RULES:
                yield from rule(scene, sentence, token)


def post(scene: Scene, sentence: Sentence, noun: Any) -> Iterator[Draft]:
    """A word for a post: whose it is, and where."""
    if noun.lemma_.lower() not in CUES.post.titles:
        return
    people = _holders(scene, sentence, noun)
    employers = _employers(scene, sentence, noun)
    for person in people:
        for employer in employers:
            if scene.party(person) != scene.party(employer):
                words = _title(scene, sentence, noun)
                span = _span(sentence, noun, person, employer)
                yield Draft(
                    Predicate.ROLE,
                    sentence,
                    noun,
                    {"subject": (person,), "object": (employer,)},
                    "beside:post",
                    0.75,
                    attributes=(("role", words),),
                    span=span,
                    own_voice=noun.dep_ != "attr",
                )


def _holders(scene: Scene, sentence: Sentence, noun: Any) -> tuple[Mention, ...]:
    """Who holds a post: apposed before or after, named right after the title, or the subject of "is"."""
    candidates: list[Any] = []
    if noun.dep_ == "appos":
        candidates.append(noun.head)
    if noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i:
        candidates.append(noun.head)
    if noun.dep_ == "attr":
        candidates.append(grammar.grammatical_subject(noun.head))
    candidates += [c for c in noun.children if c.dep_ == "appos"]
    for candidate in candidates:
        if candidate is not None:
            mention = scene.mention_at(sentence, candidate)
            if candidate.lower_ in ("he", "she", "who"):
                found = arguments.find(scene, sentence, [candidate], PEOPLE)
                if found.mentions:
                    return found.mentions[:1]
            if mention is not None and mention.kind in PEOPLE and scene.mention_at(sentence, noun) is not mention:
                return (mention,)
    return ()


def _employers(scene: Scene, sentence: Sentence, noun: Any) -> tuple[Mention, ...]:
    """Where a post is: "of Orion", "Orion's", "Orion chief", also through "of the department of Orion"."""
    places: list[Any] = []
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "nmod"):
            places.append(child)
        if child.dep_ == "prep" and child.lower_ in _AT:
            places += [c for c in child.children if c.dep_ == "pobj"]
    for child in noun.children:
        if child.dep_ == "conj" and child.lemma_.lower() in CUES.post.titles:
            for grandchild in child.children:
                if grandchild.dep_ == "prep" and grandchild.lower_ in _AT:
                    places += [c for c in grandchild.children if c.dep_ == "pobj"]
    found = arguments.find(scene, sentence, places, EMPLOYERS)
    if found.mentions:
        return found.mentions
    deeper = [
        c
        for place in places
        for p in place.children
        if p.dep_ in ("prep", "poss", "compound", "nmod")
        for c in ([p] if p.dep_ != "prep" else list(p.children))
    ]
    return arguments.find(scene, sentence, deeper, EMPLOYERS).mentions


def _title(scene: Scene, sentence: Sentence, noun: Any) -> str:
    """The words of the post without the employer's name: "head of sales"."""
    words = []
    for t in sorted(noun.subtree, key=lambda t: t.i):
        if t.dep_ in ("relcl", "appos", "acl", "punct", "case", "det", "poss") and t != noun and (t.dep_ != "punct" or t.text != "-"):
            if t.i > noun.i:
                break
            continue
        mention = scene.mention_at(sentence, t)
        if mention is not None and t is not noun:
            if t.i > noun.i:
                break
            continue
        words.append(t)
    while words and words[-1].pos_ in ("ADP", "DET", "CCONJ") and words[-1] != noun:
        words.pop()
    if not words:
        return str(noun.text)
    if any(b.i - a.i > 2 for a, b in pairwise(words)):
        return " ".join(str(t.text) for t in words)
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    return str(noun.doc.text[start:end])


def _span(sentence: Sentence, noun: Any, *mentions: Mention) -> tuple[int, int]:
    start, end = sentence.place(noun)
    return min(start, *(m.evidence.start for m in mentions)), max(end, *(m.evidence.end for m in mentions))


def home(scene: Scene, sentence: Sentence, noun: Any) -> Iterator[Draft]:
    """A place as modifier of a firm: "the Norrby-based dealer", "a Norrby dealer", "Orion of Norrby", "a bank in Norrby"."""
    mention = scene.mention_at(sentence, noun)
    firm = _firm(scene, sentence, noun, mention)
    if firm is None:
        return
    for place, score in _home_places(scene, sentence, noun, mention):
        if scene.party(place) != scene.party(firm) and not _inside(place, firm):
            span = _span(sentence, noun, firm, place)
            yield Draft(Predicate.BASED_IN, sentence, noun, {"subject": (firm,), "object": (place,)}, "beside:home", score, span=span, own_voice=True)


def _firm(scene: Scene, sentence: Sentence, noun: Any, mention: Mention | None) -> Mention | None:
    if mention is not None and mention.kind in EMPLOYERS - {Kind.PUBLIC_BODY}:
        return mention
    if noun.lemma_.lower() in CUES.post.firms:
        for token in [noun.head] if noun.dep_ in ("appos", "compound", "nmod") else [c for c in noun.children if c.dep_ == "appos"]:
            beside = scene.mention_at(sentence, token)
            if beside is not None and beside.kind in EMPLOYERS:
                return beside
        if noun.dep_ == "attr":
            found = arguments.find(scene, sentence, [s for s in [grammar.grammatical_subject(noun.head)] if s is not None], EMPLOYERS)
            return found.mentions[0] if found.mentions else None
    return None


def _home_places(scene: Scene, sentence: Sentence, noun: Any, mention: Mention | None) -> Iterator[tuple[Mention, float]]:
    for child in noun.children:
        if child.dep_ in ("compound", "nmod", "poss") and child.i < noun.i:
            place = scene.mention_at(sentence, child)
            if place is not None and place.kind is Kind.PLACE and noun.pos_ == "NOUN":
                yield place, 0.7
        if child.lower_ == "based" and child.dep_ in ("amod", "acl", "compound"):
            for word in child.children:
                place = scene.mention_at(sentence, word)
                if place is not None and place.kind is Kind.PLACE:
                    yield place, 0.85
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "from", "at") and child.i > noun.i:
            for word in child.children:
                if word.dep_ == "pobj":
                    for place in _place_of(scene, sentence, word):
                        yield place, 0.6


def _place_of(scene: Scene, sentence: Sentence, word: Any) -> tuple[Mention, ...]:
    place = scene.mention_at(sentence, word)
    if place is not None:
        return (place,) if place.kind is Kind.PLACE else ()
    if word.lemma_.lower() in ("city", "town", "port", "village", "suburb", "district", "region", "capital", "state", "province", "emirate"):
        return arguments.find(
            scene,
            sentence,
            [c for p in word.children if p.dep_ in ("prep", "appos") for c in ([p] if p.dep_ == "appos" else list(p.children))],
            PLACES,
        ).mentions
    return ()


def _inside(one: Mention, other: Mention) -> bool:
    return other.evidence.start <= one.evidence.start and one.evidence.end <= other.evidence.end


def kin(scene: Scene, sentence: Sentence, noun: Any) -> Iterator[Draft]:
    """ "Moor's brother, Jan", "his wife Ana", "Ana is the daughter of Moor"."""
    if noun.lemma_.lower() not in CUES.post.kin:
        return
    owners = arguments.find(
        scene,
        sentence,
        [c for c in noun.children if c.dep_ == "poss"] + [c for p in noun.children if p.dep_ == "prep" and p.lower_ == "of" for c in p.children],
        PEOPLE,
    )
    for relative in _holders(scene, sentence, noun):
        for owner in owners.mentions[:1]:
            if scene.party(relative) != scene.party(owner):
                yield Draft(
                    Predicate.DESCRIBED_AS,
                    sentence,
                    noun,
                    {"subject": (relative,), "object": (owner,)},
                    "beside:kin",
                    0.7,
                    attributes=(("role", noun.text.lower()),),
                    span=_span(sentence, noun, relative),
                    own_voice=True,
                )


RULES = (post, home, kin)
