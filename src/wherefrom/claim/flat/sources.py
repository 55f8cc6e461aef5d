"""Who says so, and via whom, in a sentence without a grammar.

По данным таможни, ...; сообщил «Курьер»            таможня (government); Курьер (outlet)
据《甬江观察》看到的一份报关单，...                      报关单 (document), 甬江观察 (outlet, 看到)
两名知情人士告诉《甬江观察》，...                       知情人士 (other), 甬江观察 (outlet)
"""

import re
from collections.abc import Iterator

from wherefrom.claim.flat.scene import Place, Scene, Sentence
from wherefrom.claim.flat.words import Word
from wherefrom.model import Attribution, Basis, Form, Kind, Mention

SPEAKERS = frozenset({Kind.PERSON, Kind.COMPANY, Kind.ORGANIZATION, Kind.PUBLIC_BODY, Kind.GROUP})
Employers = dict[str, Kind]  # by party: what its employer is
# the sorts of speakers by their words, first that fits
_BASES = (
    ("source.documents", Basis.DOCUMENT),
    ("source.private", Basis.OTHER),
    ("source.officials", Basis.ANONYMOUS_OFFICIAL),
    ("source.experts", Basis.NAMED_EXPERT),
    ("source.outlet", Basis.OUTLET),
    ("source.government", Basis.GOVERNMENT),
    ("source.company", Basis.COMPANY),
)
_REACH = 8
# what may stand before the noun in "两名知情人士": counts, attributes
_DESCRIBING = frozenset({"m", "q", "a", "n", "f", "v", "vn", "LOC", "ADJF", "NUMR"})


def chain(scene: Scene, sentence: Sentence, employers: Employers) -> tuple[Attribution, ...]:
    """The sources of what a sentence says, original first, outlets that pass it on last."""
    found = [*_according(scene, sentence, employers), *_saying(scene, sentence, employers)]
    if not found and re.search(scene.lexicon.texts["going_on"], sentence.text(scene.characters), re.IGNORECASE):
        before = scene.previous(sentence)
        found = list(chain(scene, before, employers)) if before is not None else []
    kept: list[Attribution] = []
    for link in sorted(found, key=lambda a: a.basis is Basis.OUTLET):
        if not any(link.who == k.who or (link.mention and link.mention == k.mention and link.basis is k.basis) for k in kept):
            kept.append(link)
    return tuple(kept[:3])


def _according(scene: Scene, sentence: Sentence, employers: Employers) -> Iterator[Attribution]:
    """ "По данным X", "согласно X", "据X"."""
    lists = scene.lexicon.lists
    for at, word in enumerate(sentence.words):
        start = at + 1
        if word.lemma in ("по", "со") and at + 1 < len(sentence.words) and sentence.words[at + 1].lemma in _AFTER_PO | lists["speech.according"]:
            start = at + 2
        elif word.lemma not in lists["speech.according"] | {"согласно"} or _is_noun(word):
            continue
        end = _phrase_end(scene, sentence, start)
        yield from _described(scene, sentence, start, end, employers)


_AFTER_PO = frozenset({"слово", "данные", "оценка", "мнение", "версия", "ссылка", "предположение"})


def _is_noun(word: Word) -> bool:
    return word.sort == "NOUN"


def _phrase_end(scene: Scene, sentence: Sentence, start: int) -> int:
    """Where a noun phrase ends: at a clause mark, or at a word that says that it shows something."""
    for at in range(start, min(start + 25, len(sentence.words))):
        word = sentence.words[at]
        if re.fullmatch(scene.lexicon.texts["clause"], word.text) and word.text not in "（(、":
            return at
        if word.lemma in scene.lexicon.lists["speech.report"]:
            return at
    return min(start + _REACH, len(sentence.words))


def _described(scene: Scene, sentence: Sentence, start: int, end: int, employers: Employers) -> Iterator[Attribution]:
    """What stands in a phrase of source: a document with its author or its reader, or a party."""
    inside = [p for p in sentence.places if start <= p.first < end and p.mention.kind in SPEAKERS]
    document = next((w for w in sentence.words[start:end] if w.lemma in scene.lexicon.lists["source.documents"]), None)
    access = next((w for w in sentence.words[start : end + 8] if w.lemma in scene.lexicon.lists["source.access"]), None)
    if document is not None and start < len(sentence.words):
        first, last = sentence.words[start].start, sentence.words[max(end - 1, start)].end
        reader = _reader(scene, sentence, start, end) if access is not None else None
        author = next((p.mention for p in inside if p is not reader), None)
        who = scene.characters[document.start : last] if access is not None and reader and reader.first < sentence.words.index(document) else ""
        evidence = scene.quote(first, last)
        yield Attribution(who or evidence.quote, Basis.DOCUMENT, author.id if author else None, False, access.text if access else "", evidence)
        if reader is not None:
            yield Attribution(reader.mention.evidence.quote, Basis.OUTLET, reader.mention.id, evidence=reader.mention.evidence)
        return
    for place in inside:
        yield _link(scene, sentence, place, employers)
    if not inside and start < end:
        first, last = sentence.words[start].start, sentence.words[end - 1].end
        evidence = scene.quote(first, last)
        basis = _by_words(scene, sentence.words[start:end])
        if basis is not None:
            yield Attribution(evidence.quote, basis, None, basis is Basis.ANONYMOUS_OFFICIAL, evidence=evidence)


def _reader(scene: Scene, sentence: Sentence, start: int, end: int) -> Place | None:
    """The outlet that saw a document: the organisation in or right behind the phrase."""
    return next((p for p in sentence.places if start <= p.first < end + 10 and p.mention.kind is Kind.ORGANIZATION), None)


def _saying(scene: Scene, sentence: Sentence, employers: Employers) -> Iterator[Attribution]:
    """A verb of saying with the party nearest that may be its subject, and the outlet it was said to."""
    lists = scene.lexicon.lists
    for at, word in enumerate(sentence.words):
        if word.own or word.lemma not in lists["speech.report"] | lists["speech.assess"] | lists["speech.deny"]:
            continue
        place = _subject(scene, sentence, at)
        document = _document_before(scene, sentence, at)
        if document is not None:
            author = next((p.mention for p in sentence.places if 0 <= at - p.first <= _REACH and p.mention.kind in SPEAKERS), None)
            evidence = scene.quote(document.start, document.end)
            yield Attribution(evidence.quote, Basis.DOCUMENT, author.id if author else None, evidence=evidence)
        elif (unnamed := _unnamed(scene, sentence, at)) is not None and not (place is not None and place.first <= unnamed[1] < place.last):
            yield _of_words(scene, sentence, *unnamed)
        elif place is not None:
            yield _link(scene, sentence, place, employers)
        else:
            return
        told = next((p for p in sentence.places if 0 < p.first - at <= 3 and p.mention.kind is Kind.ORGANIZATION and p is not place), None)
        if told is not None and _is_outlet(scene, told.mention):
            yield Attribution(told.mention.evidence.quote, Basis.OUTLET, told.mention.id, evidence=told.mention.evidence)
        return


def _unnamed(scene: Scene, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """ "两名知情人士说": speakers right before the verb whom the text only describes; their words, first and last."""
    lists = scene.lexicon.lists
    known = lists["source.private"] | lists["source.officials"] | lists["source.experts"]
    for last in range(at - 1, max(at - 3, -1), -1):
        word = sentence.words[last]
        if word.lemma in known or word.lemma[-2:] in known:
            first = last
            while first and sentence.words[first - 1].sort in _DESCRIBING and last - first < 4 and not _inside(sentence, first - 1):
                first -= 1
            return first, last
        if re.fullmatch(scene.lexicon.texts["clause"], word.text):
            break
    return None


def _inside(sentence: Sentence, at: int) -> bool:
    return any(p.first <= at < p.last for p in sentence.places)


def _of_words(scene: Scene, sentence: Sentence, first: int, last: int) -> Attribution:
    evidence = scene.quote(sentence.words[first].start, sentence.words[last].end)
    basis = _by_words(scene, sentence.words[first : last + 1], skip="source.documents") or Basis.OTHER
    return Attribution(evidence.quote, basis, None, True, evidence=evidence)


def _document_before(scene: Scene, sentence: Sentence, at: int) -> Word | None:
    """ "发票显示": the word right before a verb of showing is a paper."""
    for word in reversed(sentence.words[max(at - 2, 0) : at]):
        if word.lemma in scene.lexicon.lists["source.documents"]:
            return word
    return None


def _subject(scene: Scene, sentence: Sentence, at: int) -> Place | None:
    """The nearest party without preposition, in the nominative if its case shows; before the verb first, then right after."""
    fit = [p for p in sentence.places if p.mention.kind in SPEAKERS and _nominative(p)]
    before = [p for p in fit if p.first < at and at - p.last <= _REACH]
    after = [p for p in fit if 0 < p.first - at <= _REACH]
    if after and sentence.words[at].sort in ("VERB", "PRTS") and (not before or after[0].first - at < at - before[-1].last):
        return after[0]
    return before[-1] if before else None


def _nominative(place: Place) -> bool:
    return (not place.marker and (not place.cases or "nomn" in place.cases)) or place.marker == "в"


def _link(scene: Scene, sentence: Sentence, place: Place, employers: Employers) -> Attribution:
    mention = place.mention
    return Attribution(mention.evidence.quote, basis_of(scene, sentence, place, employers), mention.id, mention.anonymous, evidence=mention.evidence)


def basis_of(scene: Scene, sentence: Sentence, place: Place, employers: Employers) -> Basis:
    """By the words of a description, by employer or title beside a person, by kind otherwise."""
    mention, fullest = place.mention, scene.fullest(place.mention)
    own = sentence.words[place.first : place.last]
    beside = sentence.words[max(place.first - 5, 0) : place.first]
    if fullest.kind is Kind.PERSON and fullest.form is Form.NAME:
        by_title = _by_words(scene, beside, skip="source.documents")
        employer = employers.get(scene.party(mention))
        if by_title is Basis.NAMED_EXPERT or employer is None:
            return by_title or Basis.OTHER
        return {Kind.PUBLIC_BODY: Basis.GOVERNMENT, Kind.COMPANY: Basis.COMPANY, Kind.VESSEL: Basis.OTHER}.get(employer, Basis.OTHER)
    if fullest.kind in (Kind.PERSON, Kind.GROUP):
        return _by_words(scene, own, skip="source.documents") or Basis.OTHER
    if fullest.kind is Kind.ORGANIZATION:
        return Basis.OUTLET if _is_outlet(scene, fullest) else Basis.OTHER
    return {Kind.PUBLIC_BODY: Basis.GOVERNMENT, Kind.COMPANY: Basis.COMPANY}.get(fullest.kind, Basis.OTHER)


def _by_words(scene: Scene, words: list[Word], skip: str = "") -> Basis | None:
    for name, basis in _BASES:
        known = scene.lexicon.lists[name]
        if name != skip and any(w.lemma in known or (len(w.text) > 2 and w.sort == "n" and w.text[-2:] in known) for w in words):
            return basis
    return None


def _is_outlet(scene: Scene, mention: Mention) -> bool:
    """The paper's own publisher, what stands in guillemets of a title, or what is called a newspaper."""
    name, publisher = scene.fullest(mention).normal.lower(), scene.document.publisher.lower()
    if publisher and (name in publisher or publisher in name):
        return True
    before = scene.characters[max(mention.evidence.start - 1, 0) : mention.evidence.start]
    words = scene.lexicon.lists["source.outlet"]
    described = [m.evidence.quote.lower() for m in scene.mentions if scene.party(m) == scene.party(mention)]
    return before == "《" or any(d.endswith(tuple(words)) or bool(set(d.split()) & words) for d in described)
