"""Why somebody thinks so: "because ...", "citing ...", "They cited ..." in the next sentence."""

from collections.abc import Iterable, Iterator
from typing import Any

from wherefrom.claim import grammar
from wherefrom.claim.cues import CUES
from wherefrom.claim.draft import Draft
from wherefrom.claim.pronouns import PRONOUNS
from wherefrom.claim.scene import Scene
from wherefrom.model import Evidence


def reasons(scene: Scene, draft: Draft, assessed: bool) -> tuple[Evidence, ...]:
    """The quotes that are given as reasons for a claim; only `because` counts where nobody judges."""
    found = list(_in_sentence(scene, draft))
    if assessed:
        found += found or _after_because(scene, draft)
        found += _in_next(scene, draft)
    return tuple(dict.fromkeys(found))


def _in_sentence(scene: Scene, draft: Draft) -> Iterator[Evidence]:
    for verb in draft.sentence.words:
        if verb.dep_ not in ("advcl", "prep", "pcomp"):
            continue
        given = any(c.dep_ == "mark" and c.lower_ == "because" for c in verb.children) or verb.lower_ in ("citing", "because")
        if given and _reaches(verb, draft.trigger):
            yield _quote(scene, draft, list(verb.subtree))


def _after_because(scene: Scene, draft: Draft) -> list[Evidence]:
    """Long reasons confuse the tree: from "because" to the end of the sentence, after what is judged."""
    word = next((t for t in draft.sentence.words if t.lower_ == "because" and t.i > draft.trigger.i), None)
    return [_quote(scene, draft, [t for t in draft.sentence.words if t.i >= word.i])] if word is not None else []


def _reaches(reason: Any, trigger: Any) -> bool:
    """A reason counts for the verb it hangs on, what that verb says, and not for itself."""
    head = reason.head
    return trigger not in reason.subtree and (trigger == head or head in trigger.ancestors or trigger in head.ancestors)


def _in_next(scene: Scene, draft: Draft) -> Iterable[Evidence]:
    """ "They cited Orion's reply": the sentence after, by the same speakers."""
    number = draft.sentence.number + 1
    if number >= len(scene.sentences):
        return []
    after = scene.sentences[number]
    root = after.span.root
    subject = grammar.grammatical_subject(root)
    if root.lemma_.lower() in CUES.speech.cite and subject is not None and subject.lower_ in PRONOUNS and after.block - draft.sentence.block <= 1:
        return [scene.quote(after.start, after.end)]
    return []


def _quote(scene: Scene, draft: Draft, words: list[Any]) -> Evidence:
    start, end = draft.sentence.stretch(words)
    quote = scene.characters[start:end]
    return scene.quote(start, start + len(quote.rstrip(" .,;")))
