"""A paper laid out as sentences, words and mentions, without a tree.

    Сообщаем, что 9 августа [АО «Зенит»] поставило [ООО «Орион»] 18 [камер].
                            \\--------/           \\----------/    \\---/
    marker                  -          verb      -               -          the preposition or coverb before a mention
    cases                   unknown              unknown         gent

Nothing here decides anything; the rules ask it questions.
"""

import bisect

import msgspec

from wherefrom.claim.flat.lexicon import Lexicon, lexicon
from wherefrom.claim.flat.words import Word, words
from wherefrom.lang import FoundDate, FoundMoney, FoundQuantity, Language, language
from wherefrom.model import Block, Document, Evidence, Form, FuzzyDate, Kind, Mention, Records, Text
from wherefrom.model.document import Part

# short lines of these parts repeat what the body says
HEADLINES = frozenset({Part.TITLE, Part.HEADING, Part.BYLINE})


class Place(msgspec.Struct, frozen=True):
    """A mention in its sentence: its words (first, last + 1), the marker before it, its cases, the noun it hangs on.

    `aside` marks what only goes with a name: another name of it in brackets, a country right before it (哈萨克斯坦奥里安公司).
    """

    mention: Mention
    first: int
    last: int
    marker: str
    cases: frozenset[str]
    governor: str
    aside: bool = False


class Sentence(msgspec.Struct, frozen=True, eq=False):
    """One sentence: its stretch of the text, its words (offsets in the text), its mentions in order."""

    number: int
    block: int
    start: int
    end: int
    words: list[Word]
    places: list[Place]

    def text(self, characters: str) -> str:
        return characters[self.start : self.end]


class Scene:
    """One paper: its sentences in order, its mentions, and the values found in it."""

    def __init__(self, document: Document, text: Text, sentences: list[Sentence], mentions: tuple[Mention, ...]) -> None:
        self.document = document
        self.text = text
        self.sentences = sentences
        self.mentions = mentions
        self.lexicon: Lexicon = lexicon(document.language)
        self.by_id = {m.id: m for m in mentions}
        self._roots = self._parties()
        known = language(document.language)
        self.dates, self.quantities, self.money = _values(known, text.characters, document) if known else ([], [], [])

    @property
    def characters(self) -> str:
        return self.text.characters

    def party(self, mention: Mention) -> str:
        """The identifier shared by all mentions that this paper holds to be one."""
        return self._roots[mention.id]

    def fullest(self, mention: Mention) -> Mention:
        """The mention that this one leads back to."""
        return self.by_id[self._roots[mention.id]]

    def quote(self, start: int, end: int) -> Evidence:
        return Evidence.of(self.text.id, self.characters, start, end)

    def previous(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, unless a paragraph lies between."""
        before = self.sentences[sentence.number - 1] if sentence.number else None
        return before if before is not None and before.block >= sentence.block - 1 else None

    def _parties(self) -> dict[str, str]:
        """For each mention the one that stands for its party; the same name of the same kind is one party in one paper."""
        first: dict[tuple[str, Kind], str] = {}
        roots = {}
        for mention in self.mentions:
            root = self._root_of(mention)
            full = self.by_id[root]
            roots[mention.id] = first.setdefault((full.normal, full.kind), root) if full.form is Form.NAME else root
        return roots

    def _root_of(self, mention: Mention) -> str:
        seen = {mention.id}
        while mention.antecedent in self.by_id and mention.antecedent not in seen:
            mention = self.by_id[mention.antecedent]
            seen.add(mention.id)
        return mention.id


def _values(known: Language, characters: str, document: Document) -> tuple[list[FoundDate], list[FoundQuantity], list[FoundMoney]]:
    """Dates are read in one go: a bare month takes its year from the narrative before it."""
    anchor = document.published if isinstance(document.published, FuzzyDate) else None
    return known.dates(characters, anchor), known.quantities(characters), known.money(characters)


def read(records: Records) -> Scene:
    """The scene of one paper, from its records. Parts set aside, headlines and bylines are not looked at."""
    document, text = records.one(Document), records.one(Text)
    mentions = tuple(sorted(records.all(Mention), key=lambda m: (m.evidence.start, m.evidence.end)))
    known = language(document.language)
    assert known is not None
    starts = [m.evidence.start for m in mentions]
    sentences: list[Sentence] = []
    for number, block in enumerate(b for b in sorted(records.all(Block), key=lambda b: b.start) if b.is_read and b.part not in HEADLINES):
        paragraph = text.characters[block.start : block.end]
        read_words = [_shifted(w, block.start) for w in words(document.language, paragraph)]
        for first, last in known.sentences(paragraph):
            start, end = block.start + first, block.start + last
            inside = [w for w in read_words if start <= w.start and w.end <= end]
            ours = mentions[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
            places = _asides(text.characters, [_place(lexicon(document.language), inside, m) for m in ours])
            sentences.append(Sentence(len(sentences), number, start, end, inside, places))
    return Scene(document, text, sentences, mentions)


def _shifted(word: Word, by: int) -> Word:
    return msgspec.structs.replace(word, start=word.start + by, end=word.end + by)


def _place(known: Lexicon, inside: list[Word], mention: Mention) -> Place:
    start, end = mention.evidence.start, mention.evidence.end
    first = next((n for n, w in enumerate(inside) if w.end > start), len(inside))
    last = next((n for n in range(len(inside) - 1, -1, -1) if inside[n].start < end), first) + 1
    own = _own_cases(inside[first:last], mention)
    marker, governor, apposed = _before(known, inside, first)
    return Place(mention, first, max(last, first + 1), marker, own or apposed, governor)


def _asides(characters: str, places: list[Place]) -> list[Place]:
    """The places with those marked that only go with the name beside them."""
    marked = []
    for n, place in enumerate(places):
        before = characters[places[n - 1].mention.evidence.end : place.mention.evidence.start] if n else ""
        alias = before.strip() in ("（", "(") and places[n - 1].mention.kind is place.mention.kind
        joined = n + 1 < len(places) and places[n + 1].mention.evidence.start == place.mention.evidence.end
        modifier = joined and place.mention.kind is Kind.PLACE and places[n + 1].mention.kind is not Kind.PLACE
        marked.append(msgspec.structs.replace(place, aside=alias or modifier))
    return marked


def _own_cases(own: list[Word], mention: Mention) -> frozenset[str]:
    """The cases of the first noun that declines; none where the name is in quotes, in capitals or in Latin letters."""
    for word in own:
        if word.text in '«“"' or (word.text.isupper() and len(word.text) > 1):
            return frozenset()
        if word.cases and word.sort == "NOUN":
            return word.cases
    return frozenset()


def _before(known: Lexicon, inside: list[Word], first: int) -> tuple[str, str, frozenset[str]]:
    """Marker, governing noun and the cases of an apposed type word («компанией» of «компанией «Орион»»)."""
    apposed: frozenset[str] = frozenset()
    for at in range(first - 1, max(first - 1 - known.reach, -1), -1):
        word = inside[at]
        if word.lemma in known.markers:
            return word.lemma, "", apposed
        if word.lemma in known.lists["reading.types"]:
            apposed = apposed or word.cases
        elif word.sort == "NOUN":
            return "", "" if word.lemma in known.lists["reading.times"] else word.lemma, apposed
        elif not known.skips(word):
            break
    return "", "", apposed
