"""What the judge looks at: plain facts about a candidate, each a short string. No names: a mention stands as its kind."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from wherefrom.claim.flat.pairs import Pair, Participant
from wherefrom.claim.flat.scene import Scene, Sentence
from wherefrom.model import Predicate

_FAR = 14


class Hit(msgspec.Struct, frozen=True):
    """What a rule proposed: predicate, rule, and the parties in each role."""

    predicate: str
    rule: str
    roles: tuple[tuple[str, frozenset[str]], ...]


def features(scene: Scene, pair: Pair, hits: list[Hit]) -> list[str]:
    """The facts of one candidate, without repetition, in a fixed order."""
    found = [*_rules(pair, hits), *_alone(scene, pair.sentence, "a", pair.one), *_whole(scene, pair)]
    if pair.other is None:
        found += _around(scene, pair.sentence, "A", pair.one)
        return list(dict.fromkeys(f"1:{f}" for f in found))
    found += [*_alone(scene, pair.sentence, "b", pair.other), *_both(scene, pair)]
    return list(dict.fromkeys(f"2:{f}" for f in found))


def _rules(pair: Pair, hits: list[Hit]) -> Iterator[str]:
    one, other = pair.one.party, pair.other.party if pair.other else ""
    for hit in hits:
        roles = dict(hit.roles)
        here = [name for name, parties in roles.items() if one in parties]
        there = [name for name, parties in roles.items() if other in parties]
        if here or there:
            yield f"rule:{hit.predicate}:{'+'.join(here)}:{'+'.join(there)}"
        if here and (there or pair.other is None):
            yield f"rule!:{hit.rule}:{'+'.join(here)}:{'+'.join(there)}"


def _alone(scene: Scene, sentence: Sentence, side: str, who: Participant) -> Iterator[str]:
    kind, place = who.kind.value, who.place
    yield f"{side}k:{kind}"
    yield f"{side}f:{who.here}:{place.mention.form.value}:{kind}"
    if not who.here:
        return
    yield f"{side}m:{place.marker}:{kind}"
    yield f"{side}gov:{place.governor}"
    for known in scene.lexicon.classes(place.governor):
        yield f"{side}govc:{known}:{kind}"
    for case in sorted(place.cases):
        yield f"{side}case:{case}:{kind}"
    yield f"{side}first:{place.first < 3}:{kind}"
    for word in place_words(sentence, who):
        yield f"{side}own:{word}"


def place_words(sentence: Sentence, who: Participant) -> list[str]:
    """The words of a description; those of a name say nothing about other papers."""
    place = who.place
    return [w.lemma for w in sentence.words[place.first : place.last]] if place.mention.form.value == "nominal" else []


def _whole(scene: Scene, pair: Pair) -> Iterator[str]:
    sentence = pair.sentence
    kinds = pair.one.kind.value + ("-" + pair.other.kind.value if pair.other else "")
    yield f"n:{min(len(sentence.places), 8)}"
    yield f"pos:{min(sentence.number, 3)}"
    yield f"len:{min(len(sentence.words) // 10, 6)}"
    yield f"paper:{scene.document.paper.value}:{kinds}"
    for word in _content(scene, sentence):
        yield f"s:{word}"
        yield f"sk:{word}:{kinds}"
        for known in scene.lexicon.classes(word):
            yield f"sc:{known}:{kinds}"
    text = sentence.text(scene.characters)
    for name in ("silent", "unconfirmed", "unaware", "denied"):
        if re.search(scene.lexicon.texts[name], text, re.IGNORECASE):
            yield f"cue:{name}:{kinds}"


def _content(scene: Scene, sentence: Sentence) -> list[str]:
    """Base forms of the words outside of names that are no punctuation."""
    named = {n for p in sentence.places if p.mention.form.value == "name" for n in range(p.first, p.last)}
    return [w.lemma for n, w in enumerate(sentence.words) if n not in named and w.sort not in ("PNCT", "w", "PREP", "CONJ", "m", "PRCL")]


def _token(sentence: Sentence, n: int) -> str:
    """A word as the judge sees it: its base form, or the kind of the mention it is in."""
    place = next((p for p in sentence.places if p.first <= n < p.last), None)
    if place is not None:
        return f"<{place.mention.kind.value}>"
    word = sentence.words[n]
    return "#" if any(c.isdigit() for c in word.text) else word.lemma


def _around(scene: Scene, sentence: Sentence, side: str, who: Participant) -> Iterator[str]:
    """Words just before and after, and the frame words nearest on either side."""
    if not who.here:
        return
    first, last = who.place.first, who.place.last
    for step in range(1, 4):
        for name, n in (("l", first - step), ("r", last + step - 1)):
            token = _token(sentence, n) if 0 <= n < len(sentence.words) else "^"
            yield f"{side}{name}:{token}"
            if step == 1:
                yield f"{side}{name}1:{token}:{who.kind.value}"
    for name, numbers in (("L", range(first - 1, -1, -1)), ("R", range(last, len(sentence.words)))):
        for n in numbers:
            known = scene.lexicon.classes(sentence.words[n].lemma)
            if known and sentence.words[n].sort not in ("PREP", "CONJ", "PNCT", "w", "p"):
                yield f"{side}{name}w:{sentence.words[n].lemma}:{who.kind.value}"
                for class_ in known:
                    yield f"{side}{name}c:{class_}:{who.kind.value}:{who.place.marker}"
                break


def _both(scene: Scene, pair: Pair) -> Iterator[str]:
    one, other = pair.one, pair.other
    assert other is not None
    kinds = f"{one.kind.value}-{other.kind.value}"
    yield f"k:{kinds}"
    yield f"kw:{kinds}:{one.here}:{other.here}"
    yield from _around(scene, pair.sentence, "A", one)
    yield from _around(scene, pair.sentence, "B", other)
    if not (one.here and other.here):
        return
    order = ">" if one.place.first < other.place.first else "<"
    left, right = (one, other) if order == ">" else (other, one)
    between = [_token(pair.sentence, n) for n in range(left.place.last, right.place.first)]
    merged = [w for n, w in enumerate(between) if n == 0 or w != between[n - 1] or w[0] != "<"]
    yield f"o:{order}:{kinds}"
    yield f"dist:{order}:{min(len(merged), _FAR)}"
    yield f"distk:{order}:{min(len(merged), 6)}:{kinds}"
    yield f"mid:{order}:{sum(1 for w in merged if w[0] == '<')}"
    yield f"clauses:{sum(1 for w in merged if re.fullmatch(scene.lexicon.texts['clause'], w))}"
    yield f"mm:{one.place.marker}:{other.place.marker}:{order}:{kinds}"
    if len(merged) <= 5:
        yield f"all:{order}:{kinds}:{' '.join(merged)}"
        yield f"all:{order}:{' '.join(merged)}"
    yield from _between(scene, merged, order, kinds)


def _between(scene: Scene, merged: list[str], order: str, kinds: str) -> Iterator[str]:
    if len(merged) > _FAR:
        merged = merged[: _FAR // 2] + merged[-_FAR // 2 :]
    for word in merged:
        yield f"b:{order}:{word}"
        yield f"bk:{order}:{word}:{kinds}"
        for known in scene.lexicon.classes(word):
            yield f"bc:{order}:{known}:{kinds}"
    for first, second in pairwise(merged):
        yield f"bb:{order}:{first} {second}"


ROLE_MARK = "@"


def role_label(predicate: Predicate, role: str) -> str:
    """The judge's name for a third party: `supplied@recipient` holds between the goods (or the supplier) and the recipient."""
    return f"{predicate.value}{ROLE_MARK}{role}"
