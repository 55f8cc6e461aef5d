"""A paper laid out for reading claims: its sentences with their grammar, and which words name something.

    Orion Trade supplied the drones to Zenit Works.
    \\---------/          \\----/    \\---------/      mentions, each found again at its words
    subject    verb      object     to               grammar, one tree a sentence

Nothing here decides anything; the rules ask it questions.
"""

import bisect
from functools import cached_property
from typing import Any

import msgspec

from wherefrom.claim.appositions import described
from wherefrom.lang import FoundDate, FoundMoney, FoundQuantity, language
from wherefrom.lang.en.parse import parse
from wherefrom.model import Block, Document, Evidence, Form, FuzzyDate, Kind, Mention, Records, Text
from wherefrom.model.document import Part

# short lines of these parts repeat what the body says; they are searched for names, never for claims
HEADLINES = frozenset({Part.TITLE, Part.HEADING, Part.BYLINE})


class Sentence:
    """One sentence: where it stands in the text, its words with their grammar, its mentions in order."""

    def __init__(self, number: int, block: int, offset: int, span: Any, mentions: tuple[Mention, ...]) -> None:
        self.number = number
        self.block = block
        self.offset = offset  # of the paragraph in the text
        self.span = span
        self.mentions = mentions

    @cached_property
    def words(self) -> list[Any]:
        return list(self.span)

    @property
    def start(self) -> int:
        return self.offset + int(self.span.start_char)

    @property
    def end(self) -> int:
        return self.offset + int(self.span.end_char)

    def place(self, token: Any) -> tuple[int, int]:
        """Where a word stands in the text."""
        return self.offset + token.idx, self.offset + token.idx + len(token)

    def stretch(self, tokens: list[Any]) -> tuple[int, int]:
        """From the first of these words to the last, in the text."""
        return self.offset + min(t.idx for t in tokens), self.offset + max(t.idx + len(t) for t in tokens)


class Scene:
    """One paper: its sentences in order and its mentions by place and by identifier."""

    def __init__(self, document: Document, text: Text, sentences: list[Sentence], mentions: tuple[Mention, ...]) -> None:
        self.document = document
        self.text = text
        self.sentences = sentences
        self.mentions = mentions
        self.by_id = {m.id: m for m in mentions}
        self._heads = {token.i + sentence.block * _STRIDE: m for sentence in sentences for m in sentence.mentions for token in _tokens(sentence, m)}
        self._language = language(document.language)
        self._dates: dict[int, list[FoundDate]] = {}
        self._quantities: dict[int, list[FoundQuantity]] = {}
        self._money: dict[int, list[FoundMoney]] = {}
        self._beside = described(text.characters, (s.mentions for s in sentences))
        self._roots = self._parties()

    @property
    def characters(self) -> str:
        return self.text.characters

    @property
    def anchor(self) -> FuzzyDate | None:
        published = self.document.published
        return published if isinstance(published, FuzzyDate) else None

    def mention_at(self, sentence: Sentence, token: Any) -> Mention | None:
        """The mention that this word is part of."""
        return self._heads.get(token.i + sentence.block * _STRIDE)

    def party(self, mention: Mention) -> str:
        """The identifier shared by all mentions that this paper holds to be one."""
        return self._roots[mention.id]

    def fullest(self, mention: Mention) -> Mention:
        """The mention that this one leads back to."""
        return self.by_id[self._roots[mention.id]]

    def named(self, mention: Mention) -> Mention:
        """The mention to put into a role: for a description beside its name the name, which others know how to link."""
        return self.by_id[self._beside.get(mention.id, mention.id)]

    def quote(self, start: int, end: int) -> Evidence:
        return Evidence.of(self.text.id, self.characters, start, end)

    def dates(self, sentence: Sentence) -> list[FoundDate]:
        """Dates in a sentence, offsets from its start.

        The paper is searched as a whole: "the third quarter" takes its year from what was told before it.
        """
        if sentence.number not in self._dates:
            inside = [d for d in self._every_date if sentence.start <= d.start and d.end <= sentence.end]
            self._dates[sentence.number] = [msgspec.structs.replace(d, start=d.start - sentence.start, end=d.end - sentence.start) for d in inside]
        return self._dates[sentence.number]

    @cached_property
    def _every_date(self) -> list[FoundDate]:
        return self._language.dates(self.characters, self.anchor) if self._language else []

    def quantities(self, sentence: Sentence) -> list[FoundQuantity]:
        if sentence.number not in self._quantities:
            self._quantities[sentence.number] = self._language.quantities(self._words(sentence)) if self._language else []
        return self._quantities[sentence.number]

    def money(self, sentence: Sentence) -> list[FoundMoney]:
        if sentence.number not in self._money:
            self._money[sentence.number] = self._language.money(self._words(sentence)) if self._language else []
        return self._money[sentence.number]

    def _words(self, sentence: Sentence) -> str:
        return self.characters[sentence.start : sentence.end]

    def previous(self, sentence: Sentence) -> Sentence | None:
        return self.sentences[sentence.number - 1] if sentence.number else None

    def _parties(self) -> dict[str, str]:
        """For each mention the one it leads back to; names written alike lead back to the first of them."""
        alike: dict[tuple[Kind, str], str] = {}
        roots = {}
        for mention in self.mentions:
            root = self._root_of(mention)
            named = root.form is Form.NAME
            roots[mention.id] = alike.setdefault((root.kind, root.normal.casefold()), root.id) if named else root.id
        return roots

    def _root_of(self, mention: Mention) -> Mention:
        seen = {mention.id}
        while (earlier := mention.antecedent or self._beside.get(mention.id)) in self.by_id and earlier not in seen:
            mention = self.by_id[str(earlier)]
            seen.add(mention.id)
        return mention


# more words than any paragraph has; keeps a paragraph's word numbers apart from the next one's
_STRIDE = 10_000_000


def _tokens(sentence: Sentence, mention: Mention) -> list[Any]:
    start, end = mention.evidence.start - sentence.offset, mention.evidence.end - sentence.offset
    return [t for t in sentence.words if t.idx < end and start < t.idx + len(t)]


def read(records: Records) -> Scene:
    """The scene of one paper, from its records. Parts set aside, headlines and bylines are not looked at."""
    document, text = records.one(Document), records.one(Text)
    mentions = tuple(sorted(records.all(Mention), key=lambda m: (m.evidence.start, m.evidence.end)))
    blocks = [b for b in sorted(records.all(Block), key=lambda b: b.start) if b.is_read and b.part not in HEADLINES]
    starts = [m.evidence.start for m in mentions]
    sentences: list[Sentence] = []
    for number, (block, doc) in enumerate(zip(blocks, parse(text.characters[b.start : b.end] for b in blocks), strict=True)):
        for span in doc.sents:
            first = bisect.bisect_left(starts, block.start + span.start_char)
            last = bisect.bisect_left(starts, block.start + span.end_char)
            if span.text.strip():
                sentences.append(Sentence(len(sentences), number, block.start, span, mentions[first:last]))
    return Scene(document, text, sentences, mentions)
