"""What the judge looks at: plain facts about a candidate, each a short string.

Kinds and forms of the two, how far apart and in which order, the words between, the way from one to the other through
the tree, what each hangs on, and which rules proposed the pair. No names: a mention is replaced by its kind.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from wherefrom.claim.cues import CUES
from wherefrom.claim.frames import lexicon
from wherefrom.claim.pairs import Pair, Participant, head_of
from wherefrom.claim.scene import Scene, Sentence

_WINDOW = 3
_FAR = 12


@cache
def classes(lemma: str) -> tuple[str, ...]:
    """What a word is known for: the predicates of its frames, the lists it stands in."""
    known = lexicon()
    found = {f.predicate.value for table in (known.by_verb, known.by_noun, known.by_adjective) for f in table.get(lemma, ())}
    return tuple(sorted(found | {name for name, words in _LISTS.items() if lemma in words}))


_LISTS = {
    "say": CUES.speech.report,
    "think": CUES.speech.assess,
    "ask": CUES.speech.request,
    "deny": CUES.speech.deny,
    "silent": CUES.noresponse.negated | CUES.noresponse.plain | CUES.noresponse.reach | CUES.noresponse.unanswered,
    "confirm": CUES.unconfirmed.verbs,
    "paper": CUES.source.documents,
    "official": CUES.source.officials,
    "expert": CUES.source.experts,
    "title": CUES.post.titles,
    "firm": CUES.post.firms,
    "kin": CUES.post.kin,
    "premises": CUES.premises,
    "measure": CUES.measures,
    "money": CUES.money.nouns,
    "no": CUES.doubt.negators,
    "travel": CUES.travel.verbs,
}


class Hit(msgspec.Struct, frozen=True):
    """What a rule proposed: predicate, rule, and the parties in each role."""

    predicate: str
    rule: str
    roles: tuple[tuple[str, frozenset[str]], ...]


def features(scene: Scene, pair: Pair, hits: list[Hit]) -> list[str]:
    """The facts of one candidate, without repetition, in a fixed order."""
    found = [*_rules(pair, hits), *_alone(scene, pair.sentence, "a", pair.one), *_whole(pair)]
    if pair.other is None:
        found += _around(scene, pair.sentence, pair.one, "solo")
        return list(dict.fromkeys(f"1:{f}" for f in found))
    found += _alone(scene, pair.sentence, "b", pair.other)
    found += _both(scene, pair)
    return list(dict.fromkeys(f"2:{f}" for f in found))


def _rules(pair: Pair, hits: list[Hit]) -> Iterator[str]:
    one, other = pair.one.party, pair.other.party if pair.other else ""
    for hit in hits:
        roles = dict(hit.roles)
        here = [name for name, parties in roles.items() if one in parties]
        there = [name for name, parties in roles.items() if other in parties]
        if here or there:
            yield f"rule:{hit.predicate}:{'+'.join(here)}:{'+'.join(there)}"
        if here == ["subject"] and (there == ["object"] or (pair.other is None and "object" not in roles)):
            yield f"rule!:{hit.rule}"


def _alone(scene: Scene, sentence: Sentence, side: str, who: Participant) -> Iterator[str]:
    kind = who.kind.value
    yield f"{side}k:{kind}"
    yield f"{side}f:{who.where}:{who.mention.form.value}:{kind}"
    token = who.token
    if token is None:
        yield from _earlier(scene, sentence, side, who)
        return
    verb, way = _governor(token)
    yield f"{side}d:{token.dep_}:{kind}"
    yield f"{side}w:{way}:{kind}"
    yield f"{side}g:{verb.lemma_.lower()}"
    yield f"{side}gw:{verb.lemma_.lower()}:{way}"
    for known in classes(verb.lemma_.lower()):
        yield f"{side}gc:{known}:{way}"
        yield f"{side}gk:{known}:{kind}"
    for known in classes(token.head.lemma_.lower()):
        yield f"{side}hc:{known}:{token.dep_}"
    if token.head != token:
        yield f"{side}h:{token.head.lemma_.lower()}:{token.dep_}"
    for child in token.children:
        if child.dep_ in ("appos", "amod", "compound", "prep", "acl", "relcl", "poss") and scene.mention_at(sentence, child) is not who.mention:
            yield f"{side}c:{child.dep_}:{_word(scene, sentence, child)}"


def _earlier(scene: Scene, sentence: Sentence, side: str, who: Participant) -> Iterator[str]:
    """What somebody was in the sentence before."""
    before = scene.previous(sentence)
    token = head_of(before, who.mention) if before is not None else None
    if token is None:
        return
    verb, way = _governor(token)
    yield f"{side}e:{way}:{who.kind.value}"
    yield f"{side}e:{who.mention.form.value}:{token.dep_}"
    for known in classes(verb.lemma_.lower()):
        yield f"{side}ec:{known}:{way}"


def _whole(pair: Pair) -> Iterator[str]:
    sentence = pair.sentence
    kinds = pair.one.kind.value + ("-" + pair.other.kind.value if pair.other else "")
    root = sentence.span.root
    yield f"r:{root.lemma_.lower()}"
    yield f"rk:{root.lemma_.lower()}:{kinds}"
    yield f"n:{min(len(sentence.mentions), 8)}"
    yield f"first:{min(sentence.number, 3)}"
    for token in sentence.words:
        if token.pos_ in ("VERB", "NOUN", "ADJ") and not token.ent_type_:
            yield f"s:{token.lemma_.lower()}"
            yield f"sk:{token.lemma_.lower()}:{kinds}"
            for known in classes(token.lemma_.lower()):
                yield f"sc:{known}"
                yield f"sck:{known}:{kinds}"


def _around(scene: Scene, sentence: Sentence, who: Participant, side: str) -> Iterator[str]:
    """Words just before and after."""
    if who.token is None:
        return
    first, last = _edges(sentence, who)
    for step in range(1, _WINDOW + 1):
        for name, i in (("l", first - step), ("r", last + step)):
            if sentence.span.start <= i < sentence.span.end:
                yield f"{side}{name}:{_word(scene, sentence, sentence.span.doc[i])}"
                if step == 1:
                    yield f"{side}{name}1:{_word(scene, sentence, sentence.span.doc[i])}"


def _both(scene: Scene, pair: Pair) -> Iterator[str]:
    one, other = pair.one, pair.other
    assert other is not None
    kinds = f"{one.kind.value}-{other.kind.value}"
    yield f"k:{kinds}"
    yield f"kw:{kinds}:{one.where}:{other.where}"
    if one.token is None or other.token is None:
        return
    yield from _around(scene, pair.sentence, one, "A")
    yield from _around(scene, pair.sentence, other, "B")
    forward = one.token.i < other.token.i
    order = ">" if forward else "<"
    left, right = (one, other) if forward else (other, one)
    between = _between(scene, pair.sentence, left, right)
    yield f"o:{order}:{kinds}"
    yield f"dist:{order}:{min(len(between), _FAR)}"
    yield f"mid:{order}:{sum(1 for w in between if w[0] == '<')}"
    if len(between) <= 5:
        yield f"all:{order}:{kinds}:{' '.join(between)}"
        yield f"all:{order}:{' '.join(between)}"
    if len(between) <= _FAR:
        for word in between:
            yield f"b:{order}:{word}"
            for known in classes(word):
                yield f"bc:{order}:{known}"
                yield f"bck:{order}:{known}:{kinds}"
        for first, second in pairwise(between):
            yield f"bb:{order}:{first} {second}"
    yield from _path(scene, pair.sentence, one.token, other.token, order, kinds)


def _path(scene: Scene, sentence: Sentence, one: Any, other: Any, order: str, kinds: str) -> Iterator[str]:
    """The way from one to the other through the tree, up to what holds both and down again."""
    up = [one, *one.ancestors]
    down = [other, *other.ancestors]
    places = {t.i: n for n, t in enumerate(up)}
    meeting = next((n for n, t in enumerate(down) if t.i in places), None)
    if meeting is None:
        return
    top = down[meeting]
    rise, fall = up[: places[top.i]], down[:meeting]
    yield f"len:{min(len(rise), 5)}-{min(len(fall), 5)}"
    labels = "^".join(t.dep_ for t in rise) + "|" + "v".join(t.dep_ for t in reversed(fall))
    yield f"p:{labels}"
    yield f"pk:{labels}:{kinds}"
    yield f"top:{top.lemma_.lower()}"
    yield f"topk:{top.lemma_.lower()}:{kinds}:{order}"
    for known in classes(top.lemma_.lower()):
        yield f"pc:{labels}:{known}"
        yield f"pck:{known}:{kinds}:{order}"
        yield f"pca:{known}:{rise[-1].dep_ if rise else ''}:{fall[-1].dep_ if fall else ''}"
    inner = [t for t in [*rise[1:], top, *fall[1:]] if t not in (one, other)]
    for token in inner:
        yield f"pw:{_word(scene, sentence, token)}:{order}"
        yield f"pwk:{_word(scene, sentence, token)}:{kinds}"
        for known in classes(token.lemma_.lower()):
            yield f"pwc:{known}:{kinds}:{order}"
    if len(inner) <= 4:
        words = " ".join(_word(scene, sentence, t) for t in inner)
        yield f"pf:{labels}:{words}"
        yield f"pl:{words}:{order}"
    for child in top.children:
        if child.dep_ in ("neg", "aux", "auxpass", "mark", "prt"):
            yield f"tc:{child.lemma_.lower()}"


def _governor(token: Any) -> tuple[Any, str]:
    """The verb (or root) a word hangs on, and the way there: "nsubj", "prep_to", "poss>dobj"."""
    way = []
    node = token
    for _ in range(4):
        way.append(f"{node.dep_}_{node.lower_}" if node.dep_ in ("prep", "agent") else node.dep_)
        if node.head == node or node.head.pos_ in ("VERB", "AUX"):
            break
        node = node.head
    return node.head, ">".join(way)


def _edges(sentence: Sentence, who: Participant) -> tuple[int, int]:
    if who.where == "pronoun":
        return who.token.i, who.token.i  # type: ignore[union-attr]  # a pronoun is a word
    start, end = who.mention.evidence.start - sentence.offset, who.mention.evidence.end - sentence.offset
    inside = [t.i for t in sentence.words if t.idx < end and start < t.idx + len(t)]
    return inside[0], inside[-1]


def _between(scene: Scene, sentence: Sentence, left: Participant, right: Participant) -> list[str]:
    """The words between two participants, a mention as its kind once."""
    words: list[str] = []
    seen = set()
    for i in range(_edges(sentence, left)[1] + 1, _edges(sentence, right)[0]):
        token = sentence.span.doc[i]
        mention = scene.mention_at(sentence, token)
        if mention is None:
            words.append(str(token.lemma_.lower()))
        elif mention.id not in seen:
            seen.add(mention.id)
            words.append(f"<{mention.kind.value}>")
    return words


def _word(scene: Scene, sentence: Sentence, token: Any) -> str:
    mention = scene.mention_at(sentence, token)
    return f"<{mention.kind.value}>" if mention is not None else str(token.lemma_.lower())
