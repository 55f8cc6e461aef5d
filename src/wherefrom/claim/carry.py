"""Speech that reaches over sentences: lead-ins with a colon, quotations that go on, "it added".

According to the indictment:            "We never sold to them," Moor said.      A Zenit letter listed the lathes.
- Orion shipped the converters.         "Our books are open."                    It gave no dates, it added.
"""

from typing import Any

import msgspec

from wherefrom.claim import grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.scene import Scene, Sentence

_OPEN, _CLOSE = "“„«", "”»"
_BULLETS = ("-", "•", "*", "–", "—", "·", "►")


class Origin(msgspec.Struct, frozen=True):
    """Where a sentence's source stands: in which sentence, the speaker's word, the verb, and what leads the list in."""

    sentence: Sentence
    head: Any
    verb: Any | None
    lead: Sentence | None = None


def origins(scene: Scene) -> dict[int, Origin]:
    """For each sentence without a speaker of its own the one that it takes over, where there is one."""
    found: dict[int, Origin] = {}
    for sentence in scene.sentences:
        origin = _led_in(scene, sentence, found) or _quoted_on(scene, sentence)
        if origin is not None:
            found[sentence.number] = origin
    return found


def speaking(sentence: Sentence) -> tuple[Any, Any | None] | None:
    """The speaker's word and the verb of saying of a sentence: at its root, or after "according to"."""
    for token in sentence.words:
        if token.lower_ == "according":
            noun = next((n for c in token.children if c.lower_ == "to" for n in c.children if n.dep_ == "pobj"), None)
            if noun is not None:
                return noun, None
    root = sentence.span.root
    for verb in [root, *[c for c in root.children if c.dep_ in ("conj", "parataxis", "ccomp") and c.pos_ == "VERB"]]:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in CUES.speech.report | CUES.speech.assess:
            subject = grammar.grammatical_subject(verb)
            if subject is not None and not grammar.is_passive(verb):
                return subject, verb
    return None


def _led_in(scene: Scene, sentence: Sentence, found: dict[int, Origin]) -> Origin | None:
    """After "According to the indictment:" every item of the list."""
    before = scene.previous(sentence)
    if before is None:
        return None
    if scene.characters[before.start : before.end].rstrip().endswith(":") and sentence.block - before.block <= 1:
        source = speaking(before) or _drawn_from(before)
        return Origin(before, *source, lead=before) if source else None
    earlier = found.get(before.number)
    if earlier is None or earlier.lead is None:
        return None
    same = sentence.block == before.block or _is_item(scene, sentence)
    return earlier if same else None


def _is_item(scene: Scene, sentence: Sentence) -> bool:
    """Whether the paragraph a sentence stands in is one of a list."""
    first = next(s for s in scene.sentences if s.block == sentence.block)
    words = scene.characters[first.start : first.start + 6].lstrip()
    return words.startswith(_BULLETS) or (bool(words) and words[0].isdigit()) or (words.startswith("(") and ")" in words)


def _drawn_from(sentence: Sentence) -> tuple[Any, Any | None] | None:
    """ "What follows is drawn from the indictment:": a paper named in a lead-in."""
    for token in sentence.words:
        if token.lemma_.lower() in CUES.source.documents and token.dep_ in ("pobj", "nsubj", "attr"):
            return token, None
    return None


def _quoted_on(scene: Scene, sentence: Sentence) -> Origin | None:
    """A sentence wholly inside quotation marks belongs to the speaker named before it, else after it."""
    if not _is_quoted(scene, sentence) or speaking(sentence) is not None:
        return None
    for number in (sentence.number - 1, sentence.number - 2, sentence.number + 1):
        if 0 <= number < len(scene.sentences):
            other = scene.sentences[number]
            source = speaking(other) if other.block == sentence.block else None
            if source is not None:
                return Origin(other, *source)
    return None


def _is_quoted(scene: Scene, sentence: Sentence) -> bool:
    before = scene.characters[sentence.offset : sentence.start]
    words = scene.characters[sentence.start : sentence.end].strip()
    straight = before.count('"') % 2 == 1
    curly = sum(before.count(c) for c in _OPEN) > sum(before.count(c) for c in _CLOSE)
    if straight or curly:
        return not any(c in words.rstrip('".”»')[:-1] for c in '"”')
    return words[:1] in ('"', *_OPEN) and not any(c in words[1:].rstrip('"”».') for c in '"”')
