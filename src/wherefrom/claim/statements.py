"""Claims about speaking and silence: said, denied, did not answer, could not confirm.

Each rule looks at one verb of a sentence. What is said is a claim of its own only where nothing better was found in it;
that is decided in `settle`, which drops a `said` that holds another claim.
"""

from collections.abc import Iterator
from typing import Any

from wherefrom.claim import arguments, grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.phrases import phrase
from wherefrom.claim.pronouns import PRONOUNS
from wherefrom.claim.scene import Scene, Sentence
from wherefrom.model import Kind, Mention, Predicate

SPEAKERS = frozenset(Kind) - {Kind.PRODUCT}
_QUOTES = '"“”'


def propose(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.words:
        if token.pos_ in ("VERB", "AUX", "ADJ"):
            for rule in RULES:
                draft = next(iter(rule(scene, sentence, token)), None)
                if draft is not None:
                    yield from _split(draft)
                    break


def _split(draft: Draft) -> Iterator[Draft]:
    yield draft


def is_negated(token: Any) -> bool:
    """ "did not answer", "could never confirm", "none of them replied"."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "nor") for c in token.children):
        return True
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and (subject.lower_ in CUES.doubt.negators or any(is_no(c) for c in subject.children))


def is_no(word: Any) -> bool:
    """Whether "no" stands before a noun, and not before a number: "no less than $2 million" were paid."""
    if word.lower_ not in ("no", "neither") or word.i + 1 >= len(word.doc):
        return False
    return word.doc[word.i + 1].lower_ not in CUES.doubt.bounds


def _speakers(scene: Scene, sentence: Sentence, verb: Any, passive_is_object: bool = False) -> tuple[Mention, ...]:
    subject = grammar.grammatical_subject(verb)
    if subject is None:
        return ()
    tokens = [subject, *[c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c != subject]]
    found = arguments.find(scene, sentence, tokens, SPEAKERS - {Kind.PLACE})
    if not found.mentions:
        found = arguments.find(scene, sentence, tokens, SPEAKERS)
    if not found.mentions and subject.lemma_.lower() in (
        CUES.source.spokespeople | CUES.source.company | CUES.source.private | {"representative", "office", "lawyer"}
    ):
        around = [c for c in subject.children if c.dep_ in ("poss", "compound")] + [
            c for p in subject.children if p.dep_ == "prep" and p.lower_ in ("for", "of", "at") for c in p.children
        ]
        found = arguments.find(scene, sentence, around, SPEAKERS - {Kind.PLACE})
    return found.mentions


# ---- silence


def no_answer(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "did not respond", "declined to comment", "could not be reached", "hung up", "e-mails to X went unanswered"."""
    words = CUES.noresponse
    lemma = verb.lemma_.lower()
    parties: tuple[Mention, ...] = ()
    if lemma in words.negated and is_negated(verb) and verb.pos_ == "VERB" and not any(c.dep_ == "ccomp" for c in verb.children):
        parties = _speakers(scene, sentence, verb)
        if not parties:
            parties = _addressees(scene, sentence, verb)
    elif lemma in words.plain and any(c.dep_ in ("xcomp", "dobj") and c.lemma_.lower() in words.what for c in verb.children):
        parties = _speakers(scene, sentence, verb)
    elif lemma in words.reach and (is_negated(verb) or _unable(verb)):
        parties = _unreached(scene, sentence, verb)
    elif lemma in words.unanswered or (lemma == "go" and any(c.lemma_.lower() in words.unanswered for c in verb.children)):
        parties = _addressees(scene, sentence, verb)
    elif (lemma in words.hung and any(c.lower_ == "up" for c in verb.children)) or _refers_elsewhere(verb):
        parties = _speakers(scene, sentence, verb)
    if parties:
        yield Draft(Predicate.NO_RESPONSE, sentence, verb, {"subject": parties}, f"silence:{lemma}", 0.85)


def _refers_elsewhere(verb: Any) -> bool:
    """ "referred questions to the ministry"."""
    return verb.lemma_ == "refer" and any(c.dep_ == "dobj" and c.lemma_.lower() in CUES.noresponse.questions for c in verb.children)


def _addressees(scene: Scene, sentence: Sentence, verb: Any) -> tuple[Mention, ...]:
    """ "e-mails to Orion went unanswered": those after "to" under the subject."""
    subject = grammar.grammatical_subject(verb)
    if subject is None:
        return ()
    words = [
        c for t in subject.subtree if t.dep_ in ("prep", "dative") and t.lower_ in ("to", "for", "with", "at") for c in t.children if c.dep_ == "pobj"
    ]
    return arguments.find(scene, sentence, words, SPEAKERS - {Kind.PLACE}).mentions


def _unable(verb: Any) -> bool:
    head = verb.head
    if verb.dep_ in ("xcomp", "acomp") and head.lemma_.lower() in ("unable", "fail"):
        return True
    return head.lemma_.lower() in ("able", "manage") and is_negated(head if head.pos_ == "VERB" else head.head)


def _unreached(scene: Scene, sentence: Sentence, verb: Any) -> tuple[Mention, ...]:
    places = grammar.verb_ports(verb)
    found = arguments.find(scene, sentence, places.get("object", []), SPEAKERS - {Kind.PLACE})
    if found.mentions or grammar.is_passive(verb):
        return found.mentions
    return _people_before(scene, sentence, places.get("object", []))


def _people_before(scene: Scene, sentence: Sentence, words: list[Any]) -> tuple[Mention, ...]:
    """ "the executives": a joint description of people named just before, which is no mention of its own."""
    if (
        not words
        or words[0].tag_ not in ("NNS",)
        or words[0].lemma_.lower() not in (CUES.post.titles | {"man", "woman", "businessman", "defendant", "person", "pair"})
    ):
        return ()
    people: dict[str, Mention] = {}
    for back in (1, 2, 3):
        if sentence.number - back < 0:
            break
        for mention in scene.sentences[sentence.number - back].mentions:
            if mention.kind is Kind.PERSON and not mention.anonymous:
                people.setdefault(scene.party(mention), mention)
        if len(people) > 1:
            return tuple(people.values())
    return ()


# ---- could not confirm


def could_not_confirm(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "The Courier could not verify ...", "was unable to confirm ...", "it is unclear whether ..."."""
    words = CUES.unconfirmed
    lemma = verb.lemma_.lower()
    if lemma in words.verbs and verb.pos_ == "VERB" and (_negated_ability(verb) or _unable(verb)):
        scope = _scope(sentence, verb)
        if grammar.is_passive(verb):
            subject = grammar.grammatical_subject(verb)
            yield Draft(
                Predicate.COULD_NOT_CONFIRM,
                sentence,
                verb,
                {},
                f"unconfirmed:{lemma}",
                0.75,
                phrase(sentence, subject) if subject is not None else scope,
            )
        else:
            speakers = _speakers(scene, sentence, verb) or _outlet(scene)
            yield Draft(Predicate.COULD_NOT_CONFIRM, sentence, verb, {"subject": speakers}, f"unconfirmed:{lemma}", 0.85, scope)
    elif (
        lemma in words.unclear
        and verb.pos_ == "ADJ"
        and verb.head.lemma_ in ("be", "remain")
        and (lemma not in ("clear", "known") or is_negated(verb.head))
    ):
        clause = next((c for c in [*verb.children, *verb.head.children] if c.dep_ in ("ccomp", "csubj", "advcl", "nsubj") and c.lower_ != "it"), None)
        if clause is not None:
            yield Draft(
                Predicate.COULD_NOT_CONFIRM, sentence, verb, {"subject": _outlet(scene)}, "unconfirmed:unclear", 0.7, phrase(sentence, clause)
            )


def _negated_ability(verb: Any) -> bool:
    return (
        is_negated(verb)
        and any(c.dep_ == "aux" and c.lower_ in ("could", "can", "ca", "did", "has", "have", "was", "were") for c in verb.children)
        and any(c.lower_ in ("could", "can", "ca") for c in verb.children)
    )


def _scope(sentence: Sentence, verb: Any) -> str:
    for child in verb.children:
        if child.dep_ in ("dobj", "ccomp", "xcomp") or (child.dep_ == "advcl" and child.i > verb.i):
            return phrase(sentence, child)
    return ""


def _outlet(scene: Scene) -> tuple[Mention, ...]:
    """The paper's own publisher, where the paper names it."""
    publisher = scene.document.publisher.lower()
    for mention in scene.mentions:
        if (
            publisher
            and mention.kind is Kind.ORGANIZATION
            and mention.normal.lower()
            and (mention.normal.lower() in publisher or publisher in mention.normal.lower())
        ):
            return (mention,)
    return ()


# ---- denials


def denied(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "denied shipping ...", "rejected the claim that ..."."""
    if verb.lemma_.lower() not in CUES.speech.deny or verb.pos_ != "VERB" or is_negated(verb):
        return
    if grammar.is_passive(verb):
        return
    speakers = _speakers(scene, sentence, verb)
    if speakers:
        thing = next((c for c in verb.children if c.dep_ in ("dobj", "ccomp", "xcomp")), None)
        yield Draft(
            Predicate.DENIED,
            sentence,
            verb,
            {"subject": speakers},
            f"denied:{verb.lemma_.lower()}",
            0.8,
            phrase(sentence, thing) if thing is not None else "",
        )


def unaware(scene: Scene, sentence: Sentence, word: Any) -> Iterator[Draft]:
    """ "was unaware of ...", "had no knowledge of ...", "had never heard of ..."."""
    words = CUES.unaware
    lemma = word.lemma_.lower()
    matter = None
    if lemma in words.adjectives and word.pos_ == "ADJ" and (lemma != "aware" or is_negated(word.head)):
        matter, holder = _matter(word), word.head
    elif lemma == "have" and any(
        c.dep_ == "dobj" and c.lemma_ in words.nouns and any(d.lower_ in ("no", "any") for d in c.children) for c in word.children
    ):
        noun = next(c for c in word.children if c.dep_ == "dobj" and c.lemma_ in words.nouns)
        if noun.lemma_ == "record" or is_negated(word) or any(d.lower_ == "no" for d in noun.children):
            matter, holder = _matter(noun), word
    elif lemma in words.verbs and word.pos_ == "VERB" and is_negated(word) and _says(word):
        matter, holder = _matter(word), word
    if matter is None:
        return
    speakers = _speakers(scene, sentence, holder)
    if speakers:
        yield Draft(
            Predicate.DENIED,
            sentence,
            word,
            {"subject": speakers},
            f"unaware:{lemma}",
            0.75,
            phrase(sentence, matter),
            attributes=(("form", "unaware"),),
        )


def _matter(word: Any) -> Any | None:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "about"):
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    return next((c for c in word.children if c.dep_ in ("ccomp", "dobj", "xcomp") and c.i > word.i), None)


def _says(verb: Any) -> Any | None:
    """The verb of saying that this clause is the complement of."""
    node = verb
    while node.head != node and node.dep_ in ("conj", "xcomp", "aux"):
        node = node.head
    if node.dep_ in ("ccomp", "parataxis") and node.head.lemma_.lower() in CUES.speech.report and node.head.pos_ == "VERB":
        return node.head
    return None


def said_it_had_not(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """ "Orion said it had never sold to ...": a negative statement about oneself is a denial."""
    saying = _says(verb)
    if saying is None or not is_negated(verb):
        return
    speakers = _speakers(scene, sentence, saying)
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if not speakers or subject is None:
        return
    itself = subject.lower_ in PRONOUNS | {"i", "we"} or any(
        scene.party(m) in {scene.party(s) for s in speakers} for m in arguments.find(scene, sentence, [subject], SPEAKERS).mentions
    )
    if itself:
        yield Draft(Predicate.DENIED, sentence, verb, {"subject": speakers}, "denied:said not", 0.7, _without_negation(verb))


def _without_negation(verb: Any) -> str:
    drop = {
        c.i
        for c in verb.children
        if c.dep_ in ("neg", "mark", "punct")
        or (c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in PRONOUNS | {"i", "we"})
        or (c.dep_ == "aux" and c.lower_ in ("did", "does", "do"))
    }
    words = [t for t in sorted(verb.subtree, key=lambda t: t.i) if t.i not in drop and t.text not in _QUOTES]
    return " ".join(t.text for t in words).strip(" ,.")[:240]


# ---- said


def said(scene: Scene, sentence: Sentence, verb: Any) -> Iterator[Draft]:
    """A statement: a verb of saying with a speaker and something said."""
    lemma = verb.lemma_.lower()
    speech = CUES.speech
    if verb.pos_ != "VERB" or not (lemma in speech.report or lemma in speech.assess or lemma in speech.request) or grammar.is_passive(verb):
        return
    speakers = _speakers(scene, sentence, verb)
    if not speakers:
        return
    content = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "parataxis") and _long_enough(c)), None)
    if content is None and lemma in speech.thing:
        content = next((c for c in verb.children if c.dep_ == "dobj" and len(list(c.subtree)) > 1), None)
    if content is None:
        return
    yield Draft(
        Predicate.SAID, sentence, verb, {"subject": speakers}, f"said:{lemma}", 0.55 if lemma in speech.report else 0.5, phrase(sentence, content)
    )


def _long_enough(clause: Any) -> bool:
    return sum(1 for _ in clause.subtree) >= 3


RULES = (no_answer, could_not_confirm, denied, unaware, said_it_had_not, said)
