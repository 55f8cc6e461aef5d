"""Who says so, and via whom: the chain of sources of a claim.

    according to an invoice reviewed by the Courier     invoice (document), Courier (outlet, "reviewed by")
    Zenit said it had shipped ...                       Zenit (company)
    The Courier reported that officials said ...        officials, then the Courier

The chain is read off the grammar: from the word that says it upwards, every verb of saying whose complement holds the
word adds its speaker, every "according to" its sources.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.carry import speaking
from wherefrom.claim.cues import CUES
from wherefrom.claim.pairs import head_of
from wherefrom.claim.people import People
from wherefrom.claim.phrases import own_words
from wherefrom.claim.pronouns import PERSON, PRONOUNS, referents
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.claim.sources import basis_of
from wherefrom.model import Attribution, Basis, Form, Kind, Mention

ALL = frozenset(Kind)
COMPLEMENTS = frozenset(
    {
        "ccomp",
        "xcomp",
        "dobj",
        "oprd",
        "pcomp",
        "pobj",
        "parataxis",
        "advcl",
        "acl",
        "relcl",
        "conj",
        "prep",
        "nsubj",
        "nsubjpass",
        "attr",
        "dep",
        "appos",
        "dative",
        "acomp",
        "agent",
        "advmod",
    }
)
SAYING = CUES.speech.report | CUES.speech.assess


class Link:
    """A speaker as found: the words, where they stand, and the verb of saying or None for "according to"."""

    def __init__(self, head: Any, verb: Any | None) -> None:
        self.head = head
        self.verb = verb


def links(sentence: Sentence, trigger: Any, describes: bool = False) -> list[Link]:
    """The speakers for what `trigger` says, the nearest first; who describes is the first of them."""
    found: list[Link] = []
    if describes and trigger.lemma_.lower() in SAYING:
        speaker = _speaker_of(trigger)
        found += [Link(speaker, trigger)] if speaker is not None else []
    node = trigger
    seen = set()
    while True:
        for child in node.children:
            if child.dep_ in ("prep", "advcl", "pcomp") and child.lower_ == "according":
                found += [Link(head, None) for head in _according(child) if head.i not in seen]
                seen |= {link.head.i for link in found}
        for child in node.children:
            if _is_aside(child) and child.i not in seen:
                found.append(Link(grammar.grammatical_subject(child), child))
                seen.add(child.i)
        parent = node.head
        if parent == node:
            break
        # the paper's own addition: what governs it is not its source; but "the K10 - due for delivery" is the list's own word
        if grammar.is_set_off(node) and node.dep_ != "acl" and trigger.pos_ != "ADJ":
            break
        if _is_saying(parent, node):
            speaker = _speaker_of(parent)
            if speaker is not None and speaker.i not in seen:
                found.append(Link(speaker, parent))
                seen.add(speaker.i)
        node = parent
    return found


def _is_aside(verb: Any) -> bool:
    """ "The groups, the letters said, would go on": a verb of saying with its subject, set in, with nothing said of its own."""
    if verb.dep_ not in ("ccomp", "parataxis", "advcl", "dep") or verb.pos_ != "VERB" or verb.lemma_.lower() not in SAYING:
        return False
    kinds = {c.dep_ for c in verb.children}
    return "nsubj" in kinds and not kinds & {"dobj", "ccomp", "xcomp", "mark"} and any(c.text == "," for c in verb.children)


def _is_saying(verb: Any, complement: Any) -> bool:
    if verb.lemma_.lower() not in SAYING or verb.pos_ not in ("VERB", "AUX"):
        return False
    if complement.dep_ in ("ccomp", "parataxis", "dep", "nsubjpass"):
        return True
    return complement.dep_ in ("dobj", "xcomp", "oprd", "prep") and bool(complement.i > verb.i)


def _speaker_of(verb: Any) -> Any | None:
    return _agent(verb) if grammar.is_passive(verb) else grammar.grammatical_subject(verb)


def _agent(verb: Any) -> Any | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _according(word: Any) -> Iterator[Any]:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ == "to":
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp"):
                    yield noun


def chain(scene: Scene, sentence: Sentence, found: Iterable[Link], people: People) -> tuple[Attribution, ...]:
    """The chain of sources that these links make, original source first."""
    listed = list(found)
    named = any(link.head.lower_ not in PRONOUNS for link in listed)  # "the officials said they assessed": they are the officials
    result: list[Attribution] = []
    for link in listed:
        result += attributions(scene, sentence, link, people, back=not named)
    return tuple(_once(result))


def attributions(scene: Scene, sentence: Sentence, link: Link, people: People, back: bool = True) -> list[Attribution]:
    """A link's speakers, split where they are a list, followed by the outlet that saw or was told.

    `back` lets a pronoun be the speaker of the sentence before.
    """
    if back and link.head.lower_ in PRONOUNS:
        before = _speaker_before(scene, sentence, link, people)
        if before:
            return before
    inside = scene.mention_at(sentence, link.head)
    heads = [link.head, *(c for c in _conjuncts(link.head) if inside is None or scene.mention_at(sentence, c) is not inside)]
    result: list[Attribution] = []
    outlets: list[Attribution] = []
    for head in heads:
        result.append(_attribution(scene, sentence, head, people, heads))
        outlets += _seen_by(scene, sentence, head, people)
    if link.verb is not None:
        outlets += _told(scene, sentence, link.verb, people)
    return result + [o for o in _once(outlets) if o.mention is None or o.mention not in {r.mention for r in result}]


def _speaker_before(scene: Scene, sentence: Sentence, link: Link, people: People) -> list[Attribution]:
    """ "It added": whoever spoke in the sentence before, if "it" or "she" can be said of them."""
    before = scene.previous(sentence)
    source = speaking(before) if before is not None and before.block == sentence.block else None
    if before is None or source is None:
        return []
    found = attributions(scene, before, Link(*source), people)
    kinds = {scene.by_id[a.mention].kind for a in found[:1] if a.mention in scene.by_id}
    person = link.head.lower_ in PERSON
    fits = kinds == {Kind.PERSON} if person else Kind.PERSON not in kinds
    return found if fits and (link.verb is None or link.verb.lemma_.lower() in SAYING) else []


def _conjuncts(head: Any) -> list[Any]:
    found = []
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON") and len(child) > 1:
            found += [child, *_conjuncts(child)]
    return found


def _attribution(scene: Scene, sentence: Sentence, head: Any, people: People, heads: list[Any]) -> Attribution:
    mention = speaker_mention(scene, sentence, head)
    words = [t for t in own_words(head) if not any(t in list(h.subtree) for h in heads if h != head and h.head == head)]
    words = [t for t in words if t.dep_ != "cc" or t.head != head]
    while words and (words[0].lower_ in ("the", "a", "an") or words[0].is_punct):
        words = words[1:]
    while words and words[-1].is_punct:
        words = words[:-1]
    words = words or [head]
    start, end = sentence.stretch(_before_access(words, head))
    basis = basis_of(scene, _named_head(scene, head, mention), mention, people)
    who = scene.fullest(mention).evidence.quote if mention is not None and head.lower_ in PRONOUNS else scene.characters[start:end]
    anonymous = mention.anonymous if mention is not None else basis is Basis.ANONYMOUS_OFFICIAL
    return Attribution(who, basis, mention.id if mention else None, anonymous, _access(head), scene.quote(start, end))


def _named_head(scene: Scene, head: Any, mention: Mention | None) -> Any:
    """The word a pronoun stands for: what sort of source "they" are, the noun tells."""
    if mention is None or head.lower_ not in PRONOUNS:
        return head
    home = next(s for s in scene.sentences if s.start <= mention.evidence.start < s.end)
    return head_of(home, mention) or head


def _before_access(words: list[Any], head: Any) -> list[Any]:
    """Without "seen by ...", which is a link of its own."""
    for child in head.children:
        if child.dep_ == "acl" and child.lemma_ in CUES.source.access:
            words = [t for t in words if t.i < child.left_edge.i]
    while len(words) > 1 and words[-1].is_punct:
        words = words[:-1]
    return words or [head]


def speaker_mention(scene: Scene, sentence: Sentence, head: Any) -> Mention | None:
    """The mention that speaks: the head's own, a pronoun's, or the author of a document ("a Zenit letter")."""
    mention = scene.mention_at(sentence, head)
    if mention is None or mention.form is Form.NOMINAL:
        named = [m for c in head.children if c.dep_ == "appos" and (m := scene.mention_at(sentence, c)) is not None and m.kind is Kind.PERSON]
        if named:
            return named[0]
    if mention is not None:
        return mention
    if head.lower_ in PRONOUNS:
        return next(iter(referents(scene, sentence, head, ALL - {Kind.PRODUCT, Kind.PLACE})), None)
    if head.lower_ in ("who", "which", "that"):
        return None
    found = arguments.find(
        scene, sentence, [c for c in head.children if c.dep_ in ("poss", "compound", "nmod", "appos")], ALL - {Kind.PRODUCT, Kind.PLACE}
    )
    return found.mentions[0] if found.mentions else None


def _access(head: Any) -> str:
    for child in head.children:
        if child.dep_ == "acl" and child.lemma_ in CUES.source.access:
            by = [c.text for c in child.children if c.dep_ in ("agent", "prep", "dative")][:1]
            return " ".join([child.text, *by])
    return ""


def _seen_by(scene: Scene, sentence: Sentence, head: Any, people: People) -> list[Attribution]:
    """ "reviewed by the Courier", "shown to the Courier"; the words may hang on a name inside the noun phrase."""
    found = []
    for token in [head, *[t for t in head.subtree if t.pos_ in ("NOUN", "PROPN")]]:
        for child in token.children:
            if child.dep_ in ("acl", "relcl", "conj") and child.lemma_ in CUES.source.access:
                for by in child.children:
                    if by.dep_ in ("agent", "dative", "prep") and by.lower_ in ("by", "to", "with"):
                        found += [_outlet(scene, sentence, noun) for noun in by.children if noun.dep_ == "pobj"]
    return [o for o in found if o is not None]


def _told(scene: Scene, sentence: Sentence, verb: Any, people: People) -> list[Attribution]:
    """ "an official told the Courier"."""
    if verb.lemma_ != "tell":
        return []
    found = [_outlet(scene, sentence, c) for c in verb.children if c.dep_ in ("dobj", "dative")]
    return [o for o in found if o is not None]


def _outlet(scene: Scene, sentence: Sentence, noun: Any) -> Attribution | None:
    mention = scene.mention_at(sentence, noun)
    if mention is None or mention.kind is not Kind.ORGANIZATION:
        return None
    return Attribution(mention.evidence.quote, Basis.OUTLET, mention.id, evidence=mention.evidence)


def _once(chain_: list[Attribution]) -> list[Attribution]:
    kept: list[Attribution] = []
    for link in chain_:
        if not any((link.mention and link.mention == k.mention and link.basis is k.basis) or link.who == k.who for k in kept):
            kept.append(link)
    return kept
